import type { Span } from '../text/span.ts';
import { type Token, tokenize } from '../text/tokenize.ts';
import { isBehindTime } from './beside-name.ts';
import type { BlockWords } from './block-words.ts';
import { isCommonWord } from './common-words.ts';
import { isDateWord } from './dates-and-numbers.ts';
import { type Gazetteer, KNOWN_AS } from './gazetteer.ts';
import { EVENT_HEADS, EVENT_PREFIXES, ORGANIZATION_HEADS, PLACE_HEADS, PLACE_PREFIXES, THING_HEADS } from './heads.ts';
import { isDeed } from './opening-words.ts';
import { CALLED_AFTER_HEAD } from './role-beside.ts';
import { AMBIGUOUS_TITLES, TITLE_MODIFIERS, TITLES } from './titles.ts';

/**
 * Whether a name can end where a candidate ends: `free`; `doubtful`, because a capitalised word stands beside it; or
 * `bound`, because that word makes the name of something else ("Moscow Times", "Lake Washington").
 */
export type Edges = 'free' | 'doubtful' | 'bound';

/** Words behind a candidate that are looked at for a title. */
const TITLE_REACH = 4;
/** Characters behind a candidate in which the other half of a pair stands. */
const PAIR_REACH = 48;
/** What stands between a name and the next word of it. */
const JOINTS: ReadonlySet<string> = new Set([' ', '\u00a0', '-']);

/** What the words beside a span say, `isTaken` tells what belongs to other names, `manner` whether the block writes most of its words small. */
export function edgesOf(
  block: BlockWords,
  span: Span,
  isTaken: (span: Span) => boolean,
  gazetteer: Gazetteer,
  manner: 'prose' | 'headline' | 'capitals',
): Edges {
  if (isSpeaker(block, span)) return 'bound';
  if (manner === 'capitals') return 'free';
  if (isShoutedWithMore(block, span)) return 'bound';
  if (manner === 'headline') return 'free';
  const before = edgeBefore(block, span, isTaken, gazetteer);
  if (before === 'bound') return before;
  const behind = edgeBehind(block, span, isTaken, gazetteer);
  // "9.00 White House Down": a broadcast begins with its title.
  if (behind === 'doubtful' && isBehindTime(block.text, span.start)) return 'bound';
  return behind === 'free' ? before : behind;
}

/** The rest of a speaker's name, and what is said: "GERMANY MARTA KLEIN: We". */
const SPEAKER_BEHIND = /^((?:\s\p{Lu}{2,}){1,3}):\s\(?\p{Lu}\p{Ll}/u;
const SPEAKER_REACH = 40;

/** Whether a word in capitals begins the label of a speaker. */
function isSpeaker({ text }: BlockWords, { end }: Span): boolean {
  if (
    text.charCodeAt(end) !== SPACE ||
    !isCapitalLetter(text.charCodeAt(end - 1)) ||
    !isCapitalLetter(text.charCodeAt(end + 1))
  )
    return false;
  const [, rest] = SPEAKER_BEHIND.exec(text.slice(end, end + SPEAKER_REACH)) ?? [];
  return rest !== undefined && tokenize(rest).every(({ folded }) => !TITLES.has(folded) && !isDeed(folded));
}

/** Letters from which a word in capitals is hardly an abbreviation. */
const SHOUTED = 5;

/** Whether one word in capitals goes on in capitals, as the title of a film or the label of a speaker does: "AMERICAN DREAMZ". */
function isShoutedWithMore(block: BlockWords, { start, end }: Span): boolean {
  const { text, words } = block;
  const at = block.firstFrom(start);
  const word = words[at];
  if (word === undefined || word.end !== end || !isShouted(text, word)) return false;
  const joins = (left: Token, right: Token | undefined, other: Token | undefined): boolean =>
    other !== undefined &&
    text.slice(left.end, right?.start) === ' ' &&
    isShouted(text, other) &&
    !TITLES.has(other.folded);
  const before = words[at - 1];
  return joins(word, words[at + 1], words[at + 1]) || (before !== undefined && joins(before, word, before));
}

const CAPITALS = /^\p{Lu}+$/u;
const isShouted = (text: string, { start, end, shape }: Token): boolean =>
  shape === 'acronym' && end - start >= SHOUTED && CAPITALS.test(text.slice(start, end));

function edgeBehind(block: BlockWords, span: Span, isTaken: (span: Span) => boolean, gazetteer: Gazetteer): Edges {
  const { text } = block;
  const { end } = span;
  const at = block.firstFrom(end);
  const next = block.words[at];
  if (next === undefined || next.start !== end + 1)
    return next?.start === end + 3 && isPaired(text, end) ? 'bound' : 'free';
  if (!isCapitalized(next)) {
    if (next.folded === 'and' && isPaired(text, end)) return 'bound';
    return SUBJECT_JOINTS.has(next.folded) && isOnSubject(block, span, at + 1, isTaken, gazetteer) ? 'bound' : 'free';
  }
  if (!JOINTS.has(text[end] ?? '')) return 'free';
  // The full stop of "U.S." ends the sentence too: "in the U.S. They cheered".
  if (text.charCodeAt(end - 1) === FULL_STOP && isCommonWord(next.folded)) return 'free';
  const words = block.words.slice(at, at + TITLE_REACH);
  const small = words.findIndex((word) => !isCapitalized(word));
  const capitals = words.slice(0, small < 0 ? words.length : small);
  const hasTitle = capitals.some(
    // "Elbe Trader" is a ship; "Kremlin Spokesman" and "White House Host Ann Ray" speak of persons.
    ({ folded }, at) => TITLES.has(folded) && (at + 1 < capitals.length || !AMBIGUOUS_TITLES.has(folded)),
  );
  if (CLUB_SUFFIXES.has(next.folded)) return 'bound';
  if (hasTitle || CALLED_AFTER_HEAD.has(next.folded) || isNational(next, gazetteer) || isDateWord(next.folded))
    return 'free';
  if (isHead(next.folded)) return 'bound';
  const isDemonym = block.within(span).every((word) => isNational(word, gazetteer));
  if (!isTaken(next)) return 'doubtful';
  const second = words[1];
  const isRun = second !== undefined && isCapitalized(second) && text.slice(next.end, second.start) === ' ';
  if (isDemonym && isRun && isOnlyWord(second, true, gazetteer)) return 'doubtful';
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

function edgeBefore(block: BlockWords, span: Span, isTaken: (span: Span) => boolean, gazetteer: Gazetteer): Edges {
  const { text } = block;
  const { start } = span;
  const last = block.lastBefore(start);
  if (last === undefined || !isCapitalized(last)) return 'free';
  if (PEOPLE.has(last.folded) && PEOPLE_JOINT.test(text.slice(last.end, start))) return 'bound';
  const gap = text[last.end];
  if (last.end + 1 !== start || (gap !== ' ' && gap !== '\u00a0')) return 'free';
  if (last.folded === 'the' || TITLES.has(last.folded) || TITLE_MODIFIERS.has(last.folded) || isDateWord(last.folded))
    return 'free';
  if (EVENT_PREFIXES.has(last.folded) || CLUB_PREFIXES.has(last.folded)) return 'bound';
  if (HOUSES.has(last.folded)) return 'bound';
  if (PARTIES.has(last.folded) && block.within(span).every(({ folded }) => isCountry(folded, gazetteer)))
    return 'bound';
  if (PLACE_PREFIXES.has(last.folded)) return isRegionOf(last, block.within(span)[0], gazetteer) ? 'free' : 'bound';
  if (isNational(last, gazetteer) || isTaken(last)) return 'free';
  return opensSentence(text, last.start) ? 'free' : 'doubtful';
}

/** "Eastern Ukraine" is within Ukraine; "North Korea" and "New Mexico" are places of their own. */
function isRegionOf({ folded }: Token, place: Token | undefined, gazetteer: Gazetteer): boolean {
  if (!/ern$|^(?:central|upper|lower|greater)$/.test(folded)) return false;
  return gazetteer.flagsOf(`${folded} ${place?.folded ?? ''}`) === 0;
}

/** What stands before the subject of a treaty. */
const SUBJECT_JOINTS: ReadonlySet<string> = new Set(['on', 'of', 'for']);

/** Whether a treaty's or a law's name goes on with its subject, from the word at `at`: "on the Rights of Indigenous Peoples". */
function isOnSubject(
  block: BlockWords,
  span: Span,
  at: number,
  isTaken: (span: Span) => boolean,
  gazetteer: Gazetteer,
): boolean {
  if (!THING_HEADS.has(block.within(span).at(-1)?.folded ?? '')) return false;
  const subject = block.words[at]?.folded === 'the' ? block.words[at + 1] : block.words[at];
  if (subject === undefined || !isCapitalized(subject)) return false;
  // "on the Rights of Children": no name of its own.
  return (
    !isTaken(subject) || (block.lastBefore(subject.start)?.folded === 'the' && isOnlyWord(subject, false, gazetteer))
  );
}

/** What makes the name of a firm out of a surname, "Trump and Sons", or of one of two streets out of a name, "Elbe and Rhine avenues"; two towns have "streets". */
const PAIRED_BEHIND =
  /^\s(?:and|&)\s(?:(?:Sons?|Daughters?|Brothers|Bros|Co|Company|Partners|Associates)\b|\p{Lu}[\p{L}’'-]+\s(?:Streets|[Aa]venues|Roads|[Ll]anes|[Dd]rives|Schools|Colleges|Universities|Hospitals|Hotels)\b)/u;

const isPaired = (text: string, end: number): boolean => PAIRED_BEHIND.test(text.slice(end, end + PAIR_REACH));

/** Words that make the name of a club out of a town's: "Dynamo Moscow", "Paris Saint-Germain". */
export const CLUB_PREFIXES: ReadonlySet<string> = new Set(
  'dynamo dinamo spartak lokomotiv torpedo zenit cska shakhtar real atletico athletic inter sporting fc ac hertha hapoel maccabi'.split(
    ' ',
  ),
);
/** Words that do so behind it: "Leeds United". */
export const CLUB_SUFFIXES: ReadonlySet<string> = new Set(
  'saint st united city rovers wanderers fc sc afc town albion hotspur'.split(' '),
);

/** Houses that are called after places and persons: "Hotel Moscow". */
const HOUSES: ReadonlySet<string> = new Set(
  'hotel hôtel café cafe bar restaurant ristorante brasserie bistro cinema'.split(' '),
);

/** What makes the name of a party out of a country: "Progressive Slovakia", "Fair Russia". */
const PARTIES: ReadonlySet<string> = new Set(['progressive', 'fair']);

/** What makes the name of another group out of a nationality: "African-American", "All-American". */
const PEOPLE: ReadonlySet<string> = new Set(['all', 'african', 'afro', 'asian', 'native', 'latin', 'arab', 'hispanic']);
const PEOPLE_JOINT = /^\s?(?:[-‐–]\s?|\s)$/u;

const HEADS = [ORGANIZATION_HEADS, PLACE_HEADS, EVENT_HEADS, THING_HEADS];
const isHead = (folded: string): boolean => HEADS.some((heads) => heads.has(folded));

const isCapitalized = ({ shape }: Token): boolean =>
  shape === 'capitalized' || shape === 'acronym' || shape === 'mixed';

const isCountry = (folded: string, gazetteer: Gazetteer): boolean =>
  (gazetteer.flagsOf(folded) & (KNOWN_AS.country | KNOWN_AS.city)) === KNOWN_AS.country;

function isNational({ folded }: Token, gazetteer: Gazetteer): boolean {
  return (gazetteer.flagsOf(folded) & KNOWN_AS.demonym) !== 0;
}

const SPACE = 0x20;
const FULL_STOP = 0x2e;
const isCapitalLetter = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a;
const isAsciiLetter = (unit: number): boolean => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;

const SENTENCE_START = /(?:^|^\d{1,2}[.:]\d\d\s|[.!?:;•…—–-]\s+|[.!?][”"’')\]]+\s*|[“"‘(]\s*|[\n\r]\s*)$/u;

/** Whether a sentence, a quotation or the block begins at a place, a time before it aside, so that a capital there says nothing. */
export function opensSentence(text: string, at: number): boolean {
  // Between two words stands mostly one space.
  if (text.charCodeAt(at - 1) === SPACE && isAsciiLetter(text.charCodeAt(at - 2))) return false;
  return SENTENCE_START.test(text.slice(Math.max(0, at - 6), at));
}

/** So many of its longer words capitalised, and a block is a headline: capitals there do not tell names apart. */
const HEADLINE_SHARE = 0.7;
/** Letters of a word that a headline capitalises. */
const LONGER = 4;

const ENDS_SENTENCE = /\.[”"’')\]]*\s*$/u;
const ENDING = 8;

/** Whether a block capitalises most of its words and does not end like a sentence. */
export function isHeadlineCase({ text, words }: BlockWords): boolean {
  if (ENDS_SENTENCE.test(text.slice(-ENDING))) return false;
  let longer = 0;
  let capitals = 0;
  for (const { start, end, shape } of words) {
    if (end - start < LONGER || shape === 'number') continue;
    longer++;
    if (shape !== 'lower') capitals++;
  }
  return capitals > HEADLINE_SHARE * longer;
}
