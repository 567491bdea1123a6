import type { BlockSpan } from '../text/span.ts';
import { initialsOf } from './acronym.ts';
import { NAME_SUFFIXES } from './titles.ts';
import type { ReadName } from './whole-name.ts';

/** A name that a page writes in full, with the entities of the archive that it may refer to. */
export interface FullName {
  readonly at: BlockSpan;
  readonly text: string;
  readonly isPerson: boolean;
  /** Positions in the archive. */
  readonly entities: readonly number[];
}

/** What a page introduces by itself: its full names, by the short forms that they own from then on. */
export interface PageNames {
  /** Full names whose last word (the surname) or first word (the given name) is this folded word, in reading order. */
  bearersOf(word: string): readonly FullName[];
  /** Full names whose initials are these folded letters. */
  expansionsOf(letters: string): readonly FullName[];
}

/** Collects the full names of a page. `entitiesAt` gives the entities whose alias fills a name. */
export function pageNames(names: readonly ReadName[], entitiesAt: (name: ReadName) => readonly number[]): PageNames {
  const bearers = new Map<string, FullName[]>();
  const expansions = new Map<string, FullName[]>();
  for (const read of names) {
    const { name, tokens, core } = read;
    const words = tokens.slice(core).map(({ folded }) => folded);
    if (words.length < 2) continue;
    const full: FullName = {
      at: { block: name.block, start: name.start, end: name.end },
      text: name.text,
      isPerson: name.type === 'person',
      entities: entitiesAt(read),
    };
    const surname = words.findLast((word) => !NAME_SUFFIXES.has(word));
    for (const word of new Set([words[0], surname])) if (word !== undefined) add(bearers, word, full);
    if (name.type !== 'person') for (const letters of initialsOf(words)) add(expansions, letters, full);
  }
  return {
    bearersOf: (word) => bearers.get(word) ?? [],
    expansionsOf: (letters) => expansions.get(letters) ?? [],
  };
}

function add(lists: Map<string, FullName[]>, key: string, full: FullName): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [full]);
  else list.push(full);
}
