import { type Gazetteer, KNOWN_AS } from './gazetteer.ts';
import { isHead } from './heads.ts';
import { NAMED } from './known-kinds.ts';
import type { NewsWord } from './news-words.ts';
import type { Run } from './run.ts';
import { ADDRESSES, AMBIGUOUS_TITLES, OFFICES, TITLE_MODIFIERS, TITLES } from './titles.ts';

const SURE_TITLES = /^(?:president|minister|secretary|chairman|director|officer|chief|senator|ambassador)$/;

/** Titles that, written small, as often end a phrase of their own: "the home team". */
const AMBIGUOUS_LOWER: ReadonlySet<string> = new Set(
  'director chief head chair count host anchor home private major forward fellow pilot driver general state'.split(' '),
);

/** Whether "president" or the like, written small, stands right before. */
export function followsTitle(words: readonly NewsWord[], index: number): boolean {
  const before = words[index - 1];
  const first = words[index];
  if (before === undefined || first === undefined || before.block !== first.block || first.gap !== 'space')
    return false;
  if (before.shape !== 'lower' || !TITLES.has(before.folded) || AMBIGUOUS_LOWER.has(before.folded)) return false;
  // "league leaders Northbridge": a plural is as often followed by a club or a country.
  return !/[^s]s$/.test(before.folded);
}

/** The first title among the words from `start` up to `end`, with its modifiers and office; empty at `end` if there is none. */
export type FindTitle = (start: number, end: number) => Run;

/** Prepares to find the titles of one document. */
export function createTitleFinder(words: readonly NewsWord[], gazetteer: Gazetteer): FindTitle {
  let start = 0;
  let end = 0;
  return (first, behindLast) => {
    start = first;
    end = behindLast;
    for (let index = start; index < end; index++) {
      if (!isTitleWord(index)) continue;
      let from = index;
      while (from > start && isModifier(from - 1) && !isNamedWhole(start, from)) from--;
      let to = index + 1;
      while (to < end && (isTitleWord(to) || isModifier(to) || (isOf(to) && isOffice(to + 1)))) to++;
      while (to < end && isOf(to)) to++;
      if (isRealTitle(from, to)) return { from, to };
    }
    return { from: end, to: end };
  };

  function word(index: number): NewsWord {
    return words[index] as NewsWord;
  }

  function isTitleWord(index: number): boolean {
    const { folded, shape } = word(index);
    if (folded === 'miss' && word(index).gap === 'comma') return false;
    // "Earl T. Hutchins"
    const next = index + 1 < end ? word(index + 1) : undefined;
    const isBeforeInitial = next?.shape === 'capitalized' && next.end - next.start === 1;
    if (isBeforeInitial && (word(index).flags & KNOWN_AS.given) !== 0 && !ADDRESSES.has(folded)) return false;
    return shape !== 'lower' && TITLES.has(folded);
  }

  function isModifier(index: number): boolean {
    const { folded, shape } = word(index);
    return shape !== 'lower' && TITLE_MODIFIERS.has(folded);
  }

  function isOf(index: number): boolean {
    const { folded, shape } = word(index);
    return shape === 'lower' && (folded === 'of' || folded === 'the' || folded === 'for' || folded === 'and');
  }

  function isOffice(index: number): boolean {
    return index < end && OFFICES.has(word(index).folded);
  }

  function isNamedWhole(from: number, to: number): boolean {
    return (gazetteer.flagsOfRun(words, from, to) & KNOWN_AS.organization) !== 0;
  }

  /** "General Motors" and "King County" begin with a word that is a title before "Smith". */
  function isRealTitle(from: number, to: number): boolean {
    for (let known = Math.min(end, start + 5); known > from; known--) {
      if (known - start > 1 && (gazetteer.flagsOfRun(words, start, known) & NAMED) !== 0) return false;
    }
    const last = word(end - 1).folded;
    if (to < end && word(to).gap === 'possessive') return false;
    if (from > start && word(from - 1).shape === 'lower') return false;
    if (to === end && isPersonWithTitleForSurname(from, to)) return false;
    // "Envoy Air": a modifier behind a title, and a head, is the end of another name.
    if (to === end && to - from === 2 && isHead(last) && !TITLES.has(last)) return false;
    if (to === end) return !(from > start && isHead(last) && !AMBIGUOUS_TITLES.has(last));
    // "Envoy Air", "Prime Minister Office": what follows is no person's name.
    const isHeadAlone = end - to === 1 && isHead(last) && (word(to).flags & KNOWN_AS.surname) === 0;
    if (isHeadAlone) return false;
    const isAmbiguous = to - from === 1 && AMBIGUOUS_TITLES.has(word(from).folded);
    if (isHead(last) && !isHead(word(to).folded)) return !isAmbiguous;
    if (!isAmbiguous || (end - to === 2 && !word(end - 1).ordinary)) return true;
    if (from > start && (word(from - 1).flags & KNOWN_AS.given) !== 0 && !isPersonal(to)) return false;
    return isPersonal(to);
  }

  /** "Martin Luther King", "Reinhold Judge". */
  function isPersonWithTitleForSurname(from: number, to: number): boolean {
    const last = word(to - 1);
    return (
      to - from === 1 &&
      from - start <= 2 &&
      from > start &&
      (last.flags & KNOWN_AS.surname) !== 0 &&
      (word(start).flags & KNOWN_AS.given) !== 0 &&
      last.shape === 'capitalized' &&
      word(start).shape === 'capitalized' &&
      !SURE_TITLES.test(last.folded)
    );
  }

  function isPersonal(index: number): boolean {
    const { flags, ordinary } = word(index);
    return (flags & (KNOWN_AS.given | KNOWN_AS.surname)) !== 0
      ? !ordinary || (flags & KNOWN_AS.given) !== 0
      : !ordinary;
  }
}
