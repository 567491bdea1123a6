import type { BlockSpan, Span } from '../text/span.ts';
import type { Token } from '../text/tokenize.ts';
import type { CalledSo } from './bearers.ts';
import { isBesideTime, isCapitalised, isOfTown } from './beside-name.ts';
import type { BlockWords } from './block-words.ts';
import { calledSoAt } from './called-so.ts';
import { isDate, isOfNumber } from './dates-and-numbers.ts';
import { elsewhereBeside, townBehind } from './elsewhere-beside.ts';
import { type Gazetteer, KNOWN_AS } from './gazetteer.ts';
import { PLACES } from './known-kinds.ts';
import type { Candidate, Matcher, Owner } from './matcher.ts';
import { withMiddleNames } from './middle-names.ts';
import { type Edges, edgesOf, isHeadlineCase, opensSentence } from './name-edges.ts';
import { isNotProse } from './not-prose.ts';
import { isNameByWhatFollows } from './opening-words.ts';
import { behindComma } from './place-elsewhere.ts';
import { isTownNamedLikeRiver } from './river-town.ts';
import { governmentBehind, titleBefore } from './role-beside.ts';
import { isInSetPhrase } from './set-phrases.ts';
import { isShoutedUs } from './shouted-us.ts';
import { TITLES } from './titles.ts';
import { type ReadName, type Standing, standingOf } from './whole-name.ts';

/** A place on a page where an alias stands, with what can be said of it before anybody is chosen. */
export interface NamePlace extends BlockSpan {
  readonly owners: readonly Owner[];
  readonly standing: Standing;
  readonly words: readonly Token[];
  readonly edges: Edges;
  /** Whether a sentence, a quotation or the block begins with it, so that its capital says nothing. */
  readonly isSentenceStart: boolean;
  /** Whether the words behind it show all the same that it is a name: "Trump said", "Trump and Putin". */
  readonly isShownByWhatFollows: boolean;
  /** Whether a title stands right before it. */
  readonly isTitled: boolean;
  /** Whether it is a person's short name and what stands behind it is called after a head of government: "Obama administration". */
  readonly isLeader: boolean;
  /** Whether the block is written in capitals. */
  readonly isInCapitals: boolean;
  /** Whether the block capitalises most of its words. */
  readonly isInHeadlineCase: boolean;
  /** Whether the writer says that something or somebody else is called so, "a dog named", "the bar"; null if not. */
  readonly calledSo: CalledSo | null;
  /** Whether a town follows that tells the bearer from others of the name: "Ann Ray of Leeds". */
  readonly isOfTown: boolean;
  /** What says there that it is another place or thing of its name: "Idaho" in "Moscow, Idaho", "Everett" in "Everett, Washington", the name in "the bar Moscow"; null without. */
  readonly elsewhere: string | null;
  /** Whether a well-known town has the name. */
  readonly isTown: boolean;
  /** The country or region behind it that the archive names too: "Russia" in "Moscow, Russia"; null without. */
  readonly whereabouts: Span | null;
  /** Whether a person's name follows it without a word between: "China Anne Miller" is no country. */
  readonly isBeforePerson: boolean;
  /** Whether nothing but the capital that opens a sentence shows that its words, ordinary ones and numbers, are a name: "Channel 1". */
  readonly isOpeningPhrase: boolean;
  /** Whether it is also an ordinary English word, and no well-known place or institution. */
  readonly isCommonWord: boolean;
}

interface PageBlock {
  readonly words: BlockWords;
  readonly block: number;
  /** What the matcher finds in it. */
  readonly matched: readonly Candidate[];
  readonly names: readonly ReadName[];
  readonly gazetteer: Gazetteer;
}

/** The places of aliases in a block; what is lower case, a date, a handle, an address or code is not among them. */
export function placesIn({ words: read, block, matched, names, gazetteer }: PageBlock, matcher: Matcher): NamePlace[] {
  const { text } = read;
  if (matched.length === 0) return [];
  const candidates = matched.map((candidate) => withMiddleNames(text, candidate, matcher) ?? candidate);
  const isInCapitals = isWrittenInCapitals(text);
  const starts = new Set<number>();
  for (const { start } of candidates) starts.add(start);
  const nameStarts = new Set<number>();
  const persons = new Set<number>();
  for (const { name, tokens } of names) {
    nameStarts.add(name.start);
    if (isFullPerson(name, tokens)) persons.add(name.start);
  }
  const isKnown = ({ start, folded }: Token): boolean => {
    const flags = gazetteer.flagsOf(folded);
    return starts.has(start) || (flags & (KNOWN_AS.demonym | KNOWN_AS.country)) !== 0;
  };
  const isKnownAt = (start: number): boolean => starts.has(start);
  const isTaken = ({ start }: Span): boolean => starts.has(start) || nameStarts.has(start);
  const isHeadline = isHeadlineCase(read);
  let nextName = 0;
  const places: NamePlace[] = [];
  for (const candidate of candidates) {
    const { start, end, owners } = candidate;
    while ((names[nextName]?.name.end ?? Number.POSITIVE_INFINITY) <= start) nextName++;
    if (!hasCapital(text, candidate) || isNotProse(text, candidate)) continue;
    const words = read.within(candidate);
    const oneWord = words.length === 1 ? words[0]?.folded : undefined;
    if (oneWord !== undefined && isNoName(read, candidate, oneWord, gazetteer)) continue;
    let lastName = nextName;
    while ((names[lastName]?.name.start ?? Number.POSITIVE_INFINITY) < end) lastName++;
    const isTitled = titleBefore(read, start) !== undefined;
    const isLeader = isLeading(read, candidate);
    // The full stop of "Mr." ends no sentence.
    const isSentenceStart = !isTitled && opensSentence(text, start);
    const flags = oneWord === undefined ? 0 : gazetteer.flagsOf(oneWord);
    const isPhrase = words.length !== 1 && words.every((word, at) => at === 0 || !isCapitalised(word));
    const phraseFlags = oneWord === undefined ? gazetteer.flagsOfRun(words, 0, words.length) : flags;
    const isWellKnown = (phraseFlags & WELL_KNOWN) !== 0;
    const calledSo =
      isPhrase && isBesideTime(text, candidate)
        ? 'work'
        : calledSoAt(read, candidate, isHeadline || isInCapitals, isWellKnown, gazetteer, isKnownAt);
    const elsewhere =
      (oneWord === undefined
        ? townBehind(text, candidate, words, gazetteer)
        : elsewhereBeside(text, candidate, oneWord, starts, gazetteer)) ??
      ((isWellKnown && calledSo === 'thing') ||
      (oneWord !== undefined && isTownNamedLikeRiver(text, candidate, owners, matcher))
        ? text.slice(start, end)
        : null);
    const isInRegion = oneWord !== undefined && elsewhere === null && text.charCodeAt(end) === COMMA;
    places.push({
      block,
      start,
      end,
      owners,
      words,
      standing: standingOf(candidate, names.slice(nextName, lastName), text, isKnown, isHeadline, isLeader),
      isSentenceStart,
      isShownByWhatFollows: isSentenceStart && isNameByWhatFollows(read, candidate, isTaken),
      edges: edgesOf(
        read,
        candidate,
        isTaken,
        gazetteer,
        isInCapitals ? 'capitals' : isHeadline ? 'headline' : 'prose',
      ),
      isTitled,
      isLeader,
      isInCapitals,
      isInHeadlineCase: isHeadline,
      calledSo,
      isOfTown: oneWord === undefined && isOfTown(read, candidate, gazetteer),
      elsewhere,
      isTown: (flags & KNOWN_AS.city) !== 0,
      whereabouts: isInRegion && (flags & KNOWN_AS.country) === 0 ? regionBehind(text, end, candidates) : null,
      isBeforePerson:
        persons.has(end + 1) &&
        text.charCodeAt(end) === SPACE &&
        !PREPOSITION.test(text.slice(Math.max(0, start - PREPOSITION_REACH), start)),
      isOpeningPhrase: isSentenceStart && isPhrase,
      isCommonWord: isMoreWordThanName(flags),
    });
  }
  return places;
}

/** `KNOWN_AS` bits of what houses, ships and works are called after. */
const WELL_KNOWN = PLACES | KNOWN_AS.organization | KNOWN_AS.event;
const COMMA = 0x2c;
const SPACE = 0x20;

/** Whether a person's short name is followed by what is called after a head of government: "Obama" in "Obama Administration". */
const isLeading = (block: BlockWords, { end, owners }: Candidate): boolean =>
  owners.every(({ kind }) => kind === 'short') && governmentBehind(block, end) !== null;

function isNoName(block: BlockWords, candidate: Span, folded: string, gazetteer: Gazetteer): boolean {
  const { text } = block;
  return (
    isDate(text, candidate, folded) ||
    isOfNumber(text, candidate, folded) ||
    isInSetPhrase(block, candidate, folded, gazetteer) ||
    isShoutedUs(text, candidate, folded)
  );
}

const isFullPerson = (name: ReadName['name'], tokens: readonly Token[]): boolean =>
  name.type === 'person' && tokens.length > 1 && !TITLES.has(tokens[0]?.folded ?? '');

/** "Ambassador to Russia John Sullivan", "President of the United States Ann Ray": what stands before the place has it for itself. */
const PREPOSITION = /(?:^|\s)(?:to|in|of|from|for|at|by|with|near|on)\s(?:the\s)?$/u;
/** Characters in which such a preposition stands. */
const PREPOSITION_REACH = 12;

/** What ends the name of a region behind a comma: "in Moscow, Russia, on"; another word would go on with a list. */
const REGION_END = /^(?:[,.;:)”"]|$)/u;

/** The name that the archive knows behind a comma and that ends there: "Russia" in "Moscow, Russia." */
function regionBehind(text: string, end: number, candidates: readonly Span[]): Span | null {
  const start = behindComma(text, end);
  const region = start === null ? undefined : candidates.find((other) => other.start === start);
  return region !== undefined && REGION_END.test(text.slice(region.end, region.end + 1)) ? region : null;
}

/**
 * Whether a one-word name of these `KNOWN_AS` bits is also an ordinary word, so that a page must show that it means the name:
 * "Trump" and "Hope". "Kremlin" and "China" are words too, but who capitalises them means the place or the institution.
 */
export function isMoreWordThanName(flags: number): boolean {
  return (flags & KNOWN_AS.word) !== 0 && (flags & (KNOWN_AS.place | KNOWN_AS.country | KNOWN_AS.organization)) === 0;
}

const isCapitalLetter = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a;
const isSmallLetter = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;

function hasCapital(text: string, { start, end }: Span): boolean {
  if (isCapitalLetter(text.charCodeAt(start))) return true;
  const written = text.slice(start, end);
  return !/\p{L}/u.test(written) || !/\p{Ll}/u.test(written) || /\p{Lu}/u.test(written);
}

/** So many capitals among its letters, and a block is a headline or a shout in capitals. */
const CAPITALS_SHARE = 0.7;

function isWrittenInCapitals(text: string): boolean {
  let letters = 0;
  let capitals = 0;
  // So many small letters, and the rest cannot outweigh them: nearly every block is decided by its first half.
  const mostSmall = (1 - CAPITALS_SHARE) * text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const isCapital = unit < 128 ? isCapitalLetter(unit) : /\p{Lu}/u.test(text.charAt(at));
    if (isCapital) capitals++;
    if (isCapital || (unit < 128 ? isSmallLetter(unit) : /\p{L}/u.test(text.charAt(at)))) letters++;
    if (letters - capitals > mostSmall) return false;
  }
  return capitals > 8 && capitals > CAPITALS_SHARE * letters;
}
