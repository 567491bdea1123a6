import type { Token } from '../text/tokenize.ts';
import { PLACES } from './known-kinds.ts';
import type { NewsWord } from './news-words.ts';
import { PICTURE_SOURCES } from './run-words.ts';

/** What stands between a word and the one before it in the same block; `quote` is a bare closing quotation mark. */
export type Gap =
  | 'start'
  | 'space'
  | 'hyphen'
  | 'slash'
  | 'ampersand'
  | 'initial'
  | 'comma'
  | 'possessive'
  | 'quote'
  | 'break'
  | 'other';

/** Abbreviations before a name whose full stop does not end a sentence. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'mr mrs ms dr prof gen col lt capt cmdr sgt maj adm brig sen sens rep reps gov pres hon rev fr st mt ft messrs supt'.split(
    ' ',
  ),
);

/** Letters of the longest place that is all capitals everywhere: "USA", "UAE", "USSR". */
const LONGEST_PLACE_ACRONYM = 4;

const BARE_CLOSING_QUOTE = /^["”] $/;
const BREAKS = /[.!?:…\n\r•·|]|["“„«‘([]$|(?:^|\s)['"“„«‘]|\s[-–—]+\s|—/u;

/** What stands between `token` and the last of the words before it, which is in the same block; `between` is that text. */
export function gapAt(between: string, token: Token, words: readonly NewsWord[]): Gap {
  const before = words.at(-1);
  if (before === undefined) return 'start';
  const gap = gapOf(between, before);
  if (gap === 'hyphen' && (isDateline(before, token) || isSlug(before, words.at(-2), token))) return 'break';
  return gap === 'space' && endsCredit(before, words.at(-2)) ? 'break' : gap;
}

/** A hyphen behind the capitals of a dateline that begins a line parts it from the story: "WASHINGTON-Officials said". */
function isDateline(before: NewsWord, token: Token): boolean {
  return (
    before.opens &&
    before.shape === 'acronym' &&
    token.shape === 'capitalized' &&
    (before.flags & PLACES) !== 0 &&
    before.folded.length > LONGEST_PLACE_ACRONYM
  );
}

/** Subjects and kinds of report that agencies put before a headline: "Soccer-Late goal", "UPDATE 2-Bank cuts". */
const SLUGS: ReadonlySet<string> = new Set(
  (
    'soccer football tennis cricket rugby golf cycling athletics swimming boxing basketball baseball hockey skiing sailing rowing ' +
    'gymnastics judo badminton motor motorcycling racing olympics doping sport sports nba nfl nhl mlb stocks forex treasuries bonds ' +
    'metals commodities economy oil gold grains markets funds ipo deals results politics health science obituary ' +
    'update wrapup refile corrected correction exclusive analysis factbox timeline insight feature interview column explainer ' +
    'focus preview review profile newsmaker breakingviews breaking brief diary poll graphic highlights instant'
  ).split(' '),
);

/** A hyphen behind the subject that begins a headline. */
export function isSlug(before: NewsWord, beforeThat: NewsWord | undefined, token: Token): boolean {
  if (token.shape === 'lower' || token.shape === 'number') return false;
  if (before.shape === 'number') return beforeThat?.opens === true && SLUGS.has(beforeThat.folded);
  return SLUGS.has(before.folded) && (before.opens || beforeThat?.opens === true);
}

/** What stands behind the source of a picture begins the next caption or the story: "Ann Field/Getty Images Rescuers look on". */
function endsCredit(last: NewsWord, before: NewsWord | undefined): boolean {
  if (last.folded === 'images') return before?.folded === 'getty' && last.gap === 'space';
  return last.gap === 'slash' && PICTURE_SOURCES.has(last.folded);
}

function gapOf(between: string, before: NewsWord): Gap {
  if (between === ' ' || between === '\u00a0') return 'space';
  if (between === '-' || between === '‑' || between === '–') return 'hyphen';
  if (between === '/') return 'slash';
  if (between === ', ') return 'comma';
  if (between === ' & ' || between === '&') return 'ampersand';
  if (between === '. ' || between === '.') {
    const isInitial = before.end - before.start === 1 && before.shape === 'capitalized';
    return isInitial || (ABBREVIATIONS.has(before.folded) && before.shape !== 'lower') ? 'initial' : 'break';
  }
  if (/^['’]s? $/i.test(between)) return 'possessive';
  if (/^\s+$/.test(between)) return between.includes('\n') ? 'break' : 'space';
  if (BARE_CLOSING_QUOTE.test(between)) return 'quote';
  return BREAKS.test(between) ? 'break' : 'other';
}
