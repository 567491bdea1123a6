import type { Span } from '../text/span.ts';
import { type Token, tokenize } from '../text/tokenize.ts';
import { type Gazetteer, KNOWN_AS } from './gazetteer.ts';
import { EVENT_HEADS, EVENT_PREFIXES, ORGANIZATION_HEADS, PLACE_HEADS, PLACE_PREFIXES, THING_HEADS } from './heads.ts';
import { isDateWord } from './not-prose.ts';
import { TITLE_MODIFIERS, TITLES } from './titles.ts';

/**
 * Whether a name can end where a candidate ends: `free`; `doubtful`, because a capitalised word stands beside it; or
 * `bound`, because that word makes the name of something else ("Moscow Times", "Lake Washington").
 */
export type Edges = 'free' | 'doubtful' | 'bound';

/** Text on either side that is read, in characters, and words of it that are looked at for a title. */
const REACH = 48;
const TITLE_REACH = 4;

/** What the words beside a span say, in a block that writes most of its words small. `isTaken` tells what belongs to other names. */
export function edgesOf(text: string, span: Span, isTaken: (span: Span) => boolean, gazetteer: Gazetteer): Edges {
  const before = edgeBefore(text, span.start, span.end, isTaken, gazetteer);
  if (before === 'bound') return before;
  const behind = edgeBehind(text, span, isTaken, gazetteer);
  return behind === 'free' ? before : behind;
}

function edgeBehind(text: string, { start, end }: Span, isTaken: (span: Span) => boolean, gazetteer: Gazetteer): Edges {
  if (FIRM_BEHIND.test(text.slice(end, end + REACH))) return 'bound';
  const words = tokenize(text.slice(end, end + REACH)).map((token) => moved(token, end));
  const [next] = words;
  if (next === undefined || !isCapitalized(next) || !/^[ \u00a0-]$/.test(text.slice(end, next.start))) return 'free';
  const run = words.slice(0, TITLE_REACH);
  const small = run.findIndex((word) => !isCapitalized(word));
  const hasTitle = run.slice(0, small < 0 ? run.length : small).some(({ folded }) => TITLES.has(folded));
  if (CLUB_SUFFIXES.has(next.folded)) return 'bound';
  if (hasTitle || isNational(next, gazetteer) || isDateWord(next.folded)) return 'free';
  if (isHead(next.folded)) return 'bound';
  if (!isTaken(next)) return 'doubtful';
  const isDemonym = tokenize(text.slice(start, end)).every((word) => isNational(word, gazetteer));
  const isRun = words[1] !== undefined && isCapitalized(words[1]) && text.slice(next.end, words[1].start) === ' ';
  return isOnlyWord(next, isDemonym && !isRun, gazetteer) ? 'doubtful' : 'free';
}

/**
 * An ordinary word that is nobody's name: with a capital it goes on with the name before it, "Soviet Lounge". Behind a
 * nationality no frequent word is a name by itself: "American Pie", but "American Will Smith".
 */
function isOnlyWord({ folded }: Token, isBehindDemonym: boolean, gazetteer: Gazetteer): boolean {
  const flags = gazetteer.flagsOf(folded);
  if (isBehindDemonym && (flags & KNOWN_AS.common) !== 0) return true;
  const asName = KNOWN_AS.given | KNOWN_AS.surname | KNOWN_AS.place | KNOWN_AS.country | KNOWN_AS.organization;
  return (flags & KNOWN_AS.word) !== 0 && (flags & asName) === 0;
}

function edgeBefore(
  text: string,
  start: number,
  end: number,
  isTaken: (span: Span) => boolean,
  gazetteer: Gazetteer,
): Edges {
  const from = Math.max(0, start - REACH);
  const words = tokenize(text.slice(from, start)).map((token) => moved(token, from));
  const last = words.at(-1);
  if (PEOPLE_BEFORE.test(text.slice(from, start))) return 'bound';
  if (last === undefined || !isCapitalized(last) || !/^[ \u00a0]$/.test(text.slice(last.end, start))) return 'free';
  if (TITLES.has(last.folded) || TITLE_MODIFIERS.has(last.folded) || isDateWord(last.folded)) return 'free';
  if (EVENT_PREFIXES.has(last.folded) || CLUB_PREFIXES.has(last.folded)) return 'bound';
  if (PLACE_PREFIXES.has(last.folded)) return isRegionOf(last, text.slice(start, end), gazetteer) ? 'free' : 'bound';
  if (isNational(last, gazetteer) || isTaken(last)) return 'free';
  return opensSentence(text, last.start) ? 'free' : 'doubtful';
}

/** "Eastern Ukraine" is within Ukraine; "North Korea" and "New Mexico" are places of their own. */
function isRegionOf({ folded }: Token, written: string, gazetteer: Gazetteer): boolean {
  if (!/ern$|^(?:central|upper|lower|greater)$/.test(folded)) return false;
  return gazetteer.flagsOf(`${folded} ${tokenize(written)[0]?.folded ?? ''}`) === 0;
}

/** What makes the name of a firm out of a surname: "Trump and Sons". */
const FIRM_BEHIND = /^\s(?:and|&)\s(?:Sons?|Daughters?|Brothers|Bros|Co|Company|Partners|Associates)\b/u;

/** Words that make the name of a club out of a town's: "Dynamo Moscow", "Paris Saint-Germain". */
export const CLUB_PREFIXES: ReadonlySet<string> = new Set(
  'dynamo dinamo spartak lokomotiv torpedo zenit cska shakhtar real atletico athletic inter sporting fc ac hertha hapoel maccabi'.split(
    ' ',
  ),
);
const CLUB_SUFFIXES: ReadonlySet<string> = new Set(
  'saint st united city rovers wanderers fc sc afc town albion hotspur'.split(' '),
);

/** What makes the name of another group out of a nationality: "African-American", "All-American". */
const PEOPLE_BEFORE = /\b(?:All|African|Afro|Asian|Native|Latin|Arab|Hispanic)\s?(?:[-‐–]\s?|\s)$/u;

const HEADS = [ORGANIZATION_HEADS, PLACE_HEADS, EVENT_HEADS, THING_HEADS];
const isHead = (folded: string): boolean => HEADS.some((heads) => heads.has(folded));

const isCapitalized = ({ shape }: Token): boolean =>
  shape === 'capitalized' || shape === 'acronym' || shape === 'mixed';

function isNational({ folded }: Token, gazetteer: Gazetteer): boolean {
  return (gazetteer.flagsOf(folded) & KNOWN_AS.demonym) !== 0;
}

const moved = (token: Token, by: number): Token => ({ ...token, start: token.start + by, end: token.end + by });

const SENTENCE_START = /(?:^|[.!?:;•…—–-]\s+|[.!?][”"’')\]]+\s*|[“"‘(]\s*|[\n\r]\s*)$/u;

/** Whether a sentence, a quotation or the block begins at a place, so that a capital there says nothing. */
export function opensSentence(text: string, at: number): boolean {
  return SENTENCE_START.test(text.slice(Math.max(0, at - 6), at));
}

/** So many of its longer words capitalised, and a block is a headline: capitals there do not tell names apart. */
const HEADLINE_SHARE = 0.7;
const LONGER_WORD = /(?<![\p{L}\p{N}])\p{L}{4,}/gu;

/** Whether a block capitalises most of its words and does not end like a sentence. */
export function isHeadlineCase(text: string): boolean {
  if (/\.[”"’')\]]*\s*$/.test(text)) return false;
  const longer = text.match(LONGER_WORD) ?? [];
  return longer.filter((word) => /^\p{Lu}/u.test(word)).length > HEADLINE_SHARE * longer.length;
}
