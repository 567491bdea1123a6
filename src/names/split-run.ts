import { CALENDAR_WORDS, FUNCTION_WORDS } from './english-words.ts';
import { type Gazetteer, KNOWN_AS } from './gazetteer.ts';
import { isHead, ORGANIZATION_HEADS } from './heads.ts';
import { NAMED, PLACES } from './known-kinds.ts';
import type { NameRun } from './name-runs.ts';
import type { NewsWord, NewsWords } from './news-words.ts';
import type { Run } from './run.ts';
import { NUMBER_WORDS, ORDINALS } from './run-words.ts';
import { createTitleFinder, followsTitle } from './title-in-run.ts';
import { NAME_SUFFIXES, PARTICLES } from './titles.ts';
import { isGivenFunctionWord } from './unusual-joints.ts';

/** One name inside a run. */
export interface Piece extends Run {
  /** A title stands right before it, so that it is a person. */
  readonly titled: boolean;
  /** Printed as one in quotation marks. */
  readonly quoted: boolean;
}

/** How adjectives of nations end. */
const ADJECTIVAL = /(?:an|en|ese|ish|ch|ss|sh|i|ic|ek)$/;

/** Takes titles out of a run and parts names that only stand side by side: "U.S. | Ambassador to | Russia | John Sullivan". */
export type SplitRun = (run: NameRun) => Piece[];

/** Prepares to split the runs of one document. */
export function createRunSplitter({ words }: NewsWords, gazetteer: Gazetteer): SplitRun {
  const findTitle = createTitleFinder(words, gazetteer);
  let pieces: Piece[] = [];
  return (run) => {
    if (run.whole) return [{ from: run.from, to: run.to, titled: false, quoted: true }];
    pieces = [];
    let titled = followsTitle(words, run.from);
    let from = run.from;
    while (from < run.to) {
      const title = findTitle(from, run.to);
      if (title.from > from) splitNations({ from, to: title.from }, titled);
      if (title.from < title.to) titled = true;
      from = title.to;
    }
    return pieces;
  };

  function word(index: number): NewsWord {
    return words[index] as NewsWord;
  }

  /** The flags of a run; those of one word with a capital have been read. */
  function flagsOf(from: number, to: number): number {
    const first = words[from];
    const isRead = to - from === 1 && first !== undefined && first.shape !== 'lower' && first.shape !== 'number';
    return isRead ? first.flags : gazetteer.flagsOfRun(words, from, to);
  }

  /** Parts countries and nationalities from names behind them that do not belong together. */
  function splitNations(piece: Run, isTitled: boolean): void {
    let { from, to } = trimmedEnds(piece);
    let personal = isTitled;
    while (from < to) {
      const end = nationEnd(from, to);
      if (end === from || end === to) break;
      // "King Maha Vajiralongkorn": a people's name that is hardly an adjective, behind a title.
      if (personal && !ADJECTIVAL.test(word(from).folded) && beginsPerson(end, to)) break;
      const rest = firstCapital(end, to);
      if (staysTogether(from, end, rest, to)) break;
      pieces.push({ from, to: end, titled: false, quoted: false });
      from = rest;
      personal = false;
    }
    const inner = splitAtPerson(from, to);
    if (inner > from && inner < to) {
      pieces.push({ from, to: inner, titled: personal, quoted: false });
      from = inner;
      personal = false;
    }
    ({ from, to } = trimmedEnds({ from, to }));
    if (from < to) pieces.push({ from, to, titled: personal, quoted: false });
  }

  /** Where a country, state, nationality or their acronym that begins at `from` ends; `from` if there is none. */
  function nationEnd(from: number, to: number): number {
    for (let end = Math.min(to, from + 4); end > from; end--) {
      const flags = end === from + 1 ? word(from).flags : flagsOf(from, end);
      // "Kansas City" is neither a state nor two names.
      if (end > from + 1 && (flags & PLACES) !== 0 && (flags & KNOWN_AS.country) === 0) return from;
      if ((flags & (KNOWN_AS.country | KNOWN_AS.demonym)) === 0) continue;
      if (end === from + 1 && word(from).folded.length === 2 && word(from).shape !== 'acronym') return from;
      if (
        end === from + 1 &&
        (flags & KNOWN_AS.given) !== 0 &&
        ((flags & KNOWN_AS.demonym) === 0 || beginsPerson(end, to))
      )
        return from;
      return end;
    }
    return from;
  }

  /** "Christian Horner", "Roman Abramovich": behind a given name that is also a demonym stands a surname. */
  function beginsPerson(from: number, to: number): boolean {
    const next = words[from];
    if (from >= to || next === undefined || next.gap !== 'space' || next.shape !== 'capitalized') return false;
    return !next.ordinary && !isHead(word(to - 1).folded) && (next.flags & (NAMED | KNOWN_AS.demonym)) === 0;
  }

  function firstCapital(from: number, to: number): number {
    let index = from;
    while (index < to && word(index).shape === 'lower') index++;
    return index;
  }

  function staysTogether(from: number, end: number, rest: number, to: number): boolean {
    if (rest > end) return true;
    const next = word(rest);
    const isDemonym = (word(from).flags & KNOWN_AS.demonym) !== 0 && end === from + 1;
    if ((flagsOf(from, to) & (NAMED | KNOWN_AS.demonym)) !== 0) return true;
    if (next.gap === 'hyphen') return isDemonym && (!isNation(rest, to) || /^americans?$/.test(next.folded));
    if (next.shape === 'number' || NAME_SUFFIXES.has(next.folded)) return !isDemonym;
    const last = word(to - 1);
    if (isHead(last.folded) || isHeadOf(rest, to)) return true;
    if ((flagsOf(rest, to) & (KNOWN_AS.event | KNOWN_AS.thing | KNOWN_AS.demonym | KNOWN_AS.country)) !== 0)
      return false;
    if (isDemonym) return false;
    if ((flagsOf(rest, to) & KNOWN_AS.organization) !== 0) return next.shape !== 'acronym';
    if (isPersonName(rest, to)) return false;
    return next.shape !== 'acronym';
  }

  function isHeadOf(from: number, to: number): boolean {
    for (let index = from; index + 1 < to; index++) {
      const { folded, shape } = word(index + 1);
      if (shape === 'lower' && (folded === 'of' || folded === 'for' || folded === 'on') && isHead(word(index).folded))
        return true;
    }
    return false;
  }

  function isNation(from: number, to: number): boolean {
    return nationEnd(from, to) > from;
  }

  function isPersonName(from: number, to: number): boolean {
    return (
      to - from >= 2 && to - from <= 4 && (word(from).flags & KNOWN_AS.given) !== 0 && !isHead(word(to - 1).folded)
    );
  }

  /** Where a person's full name begins behind a name of another kind that stands before it without a comma. */
  function splitAtPerson(from: number, to: number): number {
    if (to - from < 3 || isHead(word(to - 1).folded)) return from;
    for (let index = from + 1; index + 1 < to; index++) {
      if (!isPersonName(index, to) || word(index).gap !== 'space' || word(index).ordinary) continue;
      const before = word(index - 1);
      const isOther =
        (flagsOf(from, index) & (NAMED | KNOWN_AS.demonym)) !== 0 ||
        (before.shape === 'acronym' && before.folded.length > 2) ||
        (index - from >= 2 && ORGANIZATION_HEADS.has(before.folded));
      if (isOther && (word(from).flags & KNOWN_AS.given) === 0) return index;
    }
    return from;
  }

  function trimmedEnds({ from, to }: Run): Run {
    let start = from;
    let end = to;
    if ((flagsOf(from, to) & NAMED) !== 0) return { from, to };
    const isLoose = (index: number): boolean => {
      const { shape, folded } = word(index);
      // The last syllable of "Kim Jong-un" and the number of "76ers" are no loose ends.
      if (shape === 'lower' && (/^\d/.test(folded) || (index === end - 1 && word(index).gap === 'hyphen')))
        return false;
      if (shape === 'lower') return index === end - 1 || !PARTICLES.has(folded);
      return (
        shape === 'capitalized' &&
        FUNCTION_WORDS.has(folded) &&
        !ORDINALS.has(folded) &&
        !isGivenFunctionWord(words, index) &&
        !(NUMBER_WORDS.has(folded) && index === start && end - start > 1) &&
        !NAME_SUFFIXES.has(folded) &&
        word(index).end - word(index).start > 1
      );
    };
    while (start < end && isLoose(start) && !(word(start).shape === 'lower' && words[start + 1]?.gap === 'hyphen'))
      start++;
    while (end > start && (isLoose(end - 1) || (end - 1 > start && isCalendarEnd(end - 1)))) end--;
    return { from: start, to: end };
  }

  function isCalendarEnd(index: number): boolean {
    return CALENDAR_WORDS.has(word(index).folded) && (word(index - 1).flags & KNOWN_AS.given) === 0;
  }
}
