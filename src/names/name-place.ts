import type { BlockSpan, Span } from '../text/span.ts';
import { type Token, tokenize } from '../text/tokenize.ts';
import { type Gazetteer, KNOWN_AS } from './gazetteer.ts';
import type { Matcher, Owner } from './matcher.ts';
import { type Edges, edgesOf, isHeadlineCase, opensSentence } from './name-edges.ts';
import { isDate, isNotProse } from './not-prose.ts';
import { isNameByWhatFollows } from './opening-words.ts';
import { stateBehind } from './place-elsewhere.ts';
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
  /** Whether the block is written in capitals. */
  readonly isInCapitals: boolean;
  /** Whether the block capitalises most of its words. */
  readonly isInHeadlineCase: boolean;
  /** Whether a state or province that the archive does not name stands behind it: "Moscow, Idaho". */
  readonly isInState: boolean;
  /** Whether it is also an ordinary English word, and no well-known place or institution. */
  readonly isCommonWord: boolean;
}

interface PageBlock {
  readonly text: string;
  readonly block: number;
  readonly names: readonly ReadName[];
  readonly gazetteer: Gazetteer;
}

/** The places of aliases in a block; what is lower case, a date, a handle, an address or code is not among them. */
export function placesIn({ text, block, names, gazetteer }: PageBlock, matcher: Matcher): NamePlace[] {
  const candidates = matcher.match(text);
  if (candidates.length === 0) return [];
  const isInCapitals = isWrittenInCapitals(text);
  const starts = new Set(candidates.map(({ start }) => start));
  const isKnown = ({ start, end }: Span): boolean => {
    const flags = gazetteer.flagsOf(tokenize(text.slice(start, end))[0]?.folded ?? '');
    return starts.has(start) || (flags & (KNOWN_AS.demonym | KNOWN_AS.country)) !== 0;
  };
  const isTaken = ({ start }: Span): boolean => starts.has(start) || nameStarts.has(start);
  const nameStarts = new Set(names.map(({ name }) => name.start));
  const isHeadline = isHeadlineCase(text);
  let nextName = 0;
  return candidates.flatMap((candidate): NamePlace[] => {
    const { start, end, owners } = candidate;
    while ((names[nextName]?.name.end ?? Number.POSITIVE_INFINITY) <= start) nextName++;
    const written = text.slice(start, end);
    const words = tokenize(written);
    if (
      !hasCapital(written) ||
      isNotProse(text, candidate) ||
      (words.length === 1 && isDate(text, candidate, words[0]?.folded ?? ''))
    )
      return [];
    let lastName = nextName;
    while ((names[lastName]?.name.start ?? Number.POSITIVE_INFINITY) < end) lastName++;
    const state = stateBehind(text, end);
    const isTitled = TITLES.has(tokenize(text.slice(Math.max(0, start - 24), start)).at(-1)?.folded ?? '');
    // The full stop of "Mr." ends no sentence.
    const isSentenceStart = !isTitled && opensSentence(text, start);
    return [
      {
        block,
        start,
        end,
        owners,
        words,
        standing: standingOf(candidate, names.slice(nextName, lastName), text, isKnown),
        isSentenceStart,
        isShownByWhatFollows: isSentenceStart && isNameByWhatFollows(text, candidate, isTaken),
        edges: isHeadline ? 'free' : edgesOf(text, candidate, isTaken, gazetteer),
        isTitled,
        isInCapitals,
        isInHeadlineCase: isHeadline,
        isInState: words.length === 1 && state !== null && !starts.has(state),
        isCommonWord: words.length === 1 && isMoreWordThanName(gazetteer.flagsOf(words[0]?.folded ?? '')),
      },
    ];
  });
}

/** "Trump" and "Hope"; "Kremlin" and "China" are words too, but who capitalises them means the place or the institution. */
function isMoreWordThanName(flags: number): boolean {
  return (flags & KNOWN_AS.word) !== 0 && (flags & (KNOWN_AS.place | KNOWN_AS.country | KNOWN_AS.organization)) === 0;
}

function hasCapital(written: string): boolean {
  return !/\p{L}/u.test(written) || !/\p{Ll}/u.test(written) || /\p{Lu}/u.test(written);
}

/** So many capitals among its letters, and a block is a headline or a shout in capitals. */
const CAPITALS_SHARE = 0.7;

function isWrittenInCapitals(text: string): boolean {
  let letters = 0;
  let capitals = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const isCapital = unit < 128 ? unit >= 0x41 && unit <= 0x5a : /\p{Lu}/u.test(text.charAt(at));
    if (isCapital) capitals++;
    if (isCapital || (unit < 128 ? unit >= 0x61 && unit <= 0x7a : /\p{L}/u.test(text.charAt(at)))) letters++;
  }
  return capitals > 8 && capitals > CAPITALS_SHARE * letters;
}
