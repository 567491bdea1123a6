import type { BlockSpan } from '../text/span.ts';
import { initialsOf } from './acronym.ts';
import type { EntityType } from './entity.ts';
import { NAME_SUFFIXES } from './titles.ts';
import type { ReadName } from './whole-name.ts';

/** A name that a page writes in full, with the entities of the archive that it may refer to. */
export interface FullName {
  readonly text: string;
  /** Folded, without titles. */
  readonly words: readonly string[];
  readonly type: EntityType;
  /** Positions in the archive. */
  readonly entities: ReadonlySet<number>;
  /** Where it stands, in reading order. */
  readonly places: readonly BlockSpan[];
}

/** What a page introduces by itself: its full names, by the short forms that they own from then on. */
export interface PageNames {
  /** Full names whose last word (the surname) or first word (the given name) is this folded word. */
  bearersOf(word: string): readonly FullName[];
  /** What the page abbreviates to these folded letters: "World Health Organization (WHO)". */
  expansionsOf(letters: string): readonly FullName[];
}

/** More bearers of one word than this say nothing more, and would make the work of a place grow with the page. */
const MAX_BEARERS = 16;

/** A name that a page abbreviates in brackets behind it. */
export interface Declared {
  readonly letters: string;
  readonly full: FullName;
}

/** Who wrote the text is not whom it names: "By Ann Ray", "Additional reporting by Ann Ray in Seoul; editing by Tom Hall". */
const CREDIT = /^\W*(?:By|(?:Additional\s)?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Ee]dited|[Ww]ritten|[Cc]ompiled)\s)/u;
/** Nothing but names and what credits say of them: a sentence goes on with other words. */
const OF_CREDITS =
  /^(?:[^\p{L}]*(?:\p{Lu}\p{L}*|by|and|in|at|for|from|with|additional|reporting|writing|editing|compiled|contributed|to|this|report)(?!\p{L}))+[^\p{L}]*$/u;
const LONGEST_CREDIT = 400;

/** Collects the full names of a page, those in credits left out. `entitiesAt` gives the entities whose alias fills a name; `declared` is what the page abbreviates besides. */
export function pageNames(
  blocks: readonly string[],
  names: readonly ReadName[],
  declared: readonly Declared[],
  entitiesAt: (name: ReadName) => readonly number[],
): PageNames {
  const fullNames = new Map<string, FullName & { readonly entities: Set<number>; readonly places: BlockSpan[] }>();
  const bearers = new Map<string, FullName[]>();
  const expansions = new Map<string, FullName[]>();
  const credits = blocks.map((text) => text.length <= LONGEST_CREDIT && CREDIT.test(text) && OF_CREDITS.test(text));
  for (const read of names) {
    const { name, tokens, core } = read;
    const words = tokens.slice(core).map(({ folded }) => folded);
    if (words.length < 2 || credits[name.block]) continue;
    const place = { block: name.block, start: name.start, end: name.end };
    const letters = declaredLetters(blocks[name.block] ?? '', name.end);
    const key = words.join(' ');
    let full = fullNames.get(key);
    if (full === undefined) {
      full = { text: name.text, words, type: name.type, entities: new Set(), places: [] };
      fullNames.set(key, full);
      const surname = words.findLast((word) => !NAME_SUFFIXES.has(word));
      for (const word of new Set([words[0], surname])) if (word !== undefined) add(bearers, word, full);
    }
    for (const entity of entitiesAt(read)) full.entities.add(entity);
    full.places.push(place);
    if (letters !== null && initialsOf(words).includes(letters)) add(expansions, letters, full);
  }
  for (const { letters, full } of declared) {
    if (!expansions.get(letters)?.some(({ words }) => words.join(' ') === full.words.join(' ')))
      add(expansions, letters, full);
  }
  return {
    bearersOf: (word) => bearers.get(word) ?? [],
    expansionsOf: (letters) => expansions.get(letters) ?? [],
  };
}

/** Characters among which the bracket stands. */
const BRACKET_REACH = 3;
const DECLARED = /^[”"’']?\s?[([]\s?([\p{Lu}\d.]{2,10})[)\]]/u;

/** The folded letters in brackets right behind a name: "who" of " (WHO)"; null without. */
function declaredLetters(block: string, end: number): string | null {
  const behind = block.slice(end, end + BRACKET_REACH);
  if (!behind.includes('(') && !behind.includes('[')) return null;
  return (
    DECLARED.exec(block.slice(end, end + 16))?.[1]
      ?.replaceAll('.', '')
      .toLowerCase() ?? null
  );
}

function add(lists: Map<string, FullName[]>, key: string, full: FullName): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [full]);
  else if (list.length < MAX_BEARERS && !list.includes(full)) list.push(full);
}

/** The last of some places in reading order that stands before another one, or undefined. */
export function lastBefore<P extends BlockSpan>(places: readonly P[], place: BlockSpan): P | undefined {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const tried = places[middle];
    if (tried !== undefined && isBefore(tried, place)) low = middle + 1;
    else high = middle;
  }
  return places[low - 1];
}

/** Whether a place stands before another one. */
export function isBefore(a: BlockSpan, b: BlockSpan): boolean {
  return a.block < b.block || (a.block === b.block && a.start < b.start);
}
