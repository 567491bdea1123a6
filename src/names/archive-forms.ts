import type { BlockSpan } from '../text/span.ts';
import { ENTITY_TYPES, type EntityType, type FoundName } from './entity.ts';
import { isAcronymText, readSurface, type Surface } from './surface.ts';

/** One document as the name finder sees it: its blocks, and the names in them in any order. */
export interface DocumentNames {
  readonly blocks: readonly string[];
  readonly names: readonly FoundName[];
}

/** All occurrences in an archive of names that fold to the same key. */
export interface Form {
  readonly key: string;
  /** Of the print that is most frequent: "jong-un" is one unit, "jong un" two. */
  readonly units: readonly string[];
  readonly words: readonly string[];
  /** How often each printed text stands in the archive. */
  readonly prints: Map<string, number>;
  /** Hundredths of the finder's confidence for each type, in the order of `ENTITY_TYPES`. Whole numbers, so that their sum is the same in any order. */
  readonly votes: number[];
  count: number;
}

/** One occurrence of a form in a document. */
export interface Occurrence extends BlockSpan {
  /** Position in `ArchiveForms.forms`. */
  readonly form: number;
  readonly text: string;
  readonly type: EntityType;
  readonly confidence: number;
  /** It follows "in", "near" and the like. */
  readonly isAfterPlaceWord: boolean;
}

/** Every form of the archive with the places where it stands. */
export interface ArchiveForms {
  /** Sorted by key. */
  readonly forms: readonly Form[];
  readonly positions: ReadonlyMap<string, number>;
  /** For each document its occurrences in reading order. */
  readonly documents: readonly (readonly Occurrence[])[];
}

const PLACE_WORD = /\b(?:in|at|near|from|outside|around|across|inside|towards?|to)\s+$/i;
/** Longest place word and the space after it, in characters. */
const PLACE_WORD_REACH = 10;

/** Reads all names of an archive once. Linear in the names. */
export function collectForms(documents: readonly DocumentNames[]): ArchiveForms {
  const surfaces = new Map<string, Surface | null>();
  const read = (printed: string): Surface | null => {
    let surface = surfaces.get(printed);
    if (surface === undefined) {
      surface = readSurface(printed);
      if (surface !== null && !/\p{L}/u.test(surface.text)) surface = null;
      surfaces.set(printed, surface);
    }
    return surface;
  };

  const byKey = new Map<string, Form>();
  const readNames = documents.map(({ blocks, names }) => {
    const kept: { readonly name: FoundName; readonly surface: Surface }[] = [];
    for (const name of names) {
      const surface = read(printedName(blocks, name));
      if (surface === null) continue;
      kept.push({ name, surface });
      countForm(byKey, surface, name);
    }
    return kept;
  });

  const forms = [...byKey.values()]
    .sort((a, b) => compareText(a.key, b.key))
    .map((form): Form => ({ ...form, units: read(usualPrint(form))?.units ?? form.units }));
  const positions = new Map(forms.map(({ key }, at) => [key, at]));
  const occurrences = readNames.map((names, document) =>
    names
      .flatMap(({ name, surface }): Occurrence[] => {
        const form = positions.get(surface.key);
        if (form === undefined) return [];
        const { block, type, confidence } = name;
        const start = name.start + surface.span.start;
        const end = name.start + surface.span.end;
        const isAfterPlaceWord = standsAfterPlaceWord(documents[document]?.blocks ?? [], name);
        return [{ form, block, start, end, text: surface.text, type, confidence, isAfterPlaceWord }];
      })
      .sort((a, b) => a.block - b.block || a.start - b.start || b.end - a.end),
  );
  return { forms, positions, documents: occurrences };
}

function countForm(byKey: Map<string, Form>, { key, units, words, text }: Surface, name: FoundName): void {
  let form = byKey.get(key);
  if (form === undefined) {
    form = { key, units, words, prints: new Map(), votes: ENTITY_TYPES.map(() => 0), count: 0 };
    byKey.set(key, form);
  }
  form.count++;
  form.prints.set(text, (form.prints.get(text) ?? 0) + 1);
  const type = ENTITY_TYPES.indexOf(name.type);
  form.votes[type] = (form.votes[type] ?? 0) + Math.max(1, Math.round(name.confidence * 100));
}

function printedName(blocks: readonly string[], { block, start, end }: FoundName): string {
  return (blocks[block] ?? '').slice(start, end);
}

function standsAfterPlaceWord(blocks: readonly string[], { block, start }: FoundName): boolean {
  return PLACE_WORD.test((blocks[block] ?? '').slice(Math.max(0, start - PLACE_WORD_REACH), start));
}

/** Order by code units: the same on every machine, unlike an order by locale. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The type that most of the votes are for; the earlier type of `ENTITY_TYPES` at a tie. */
export function typeOfVotes(votes: readonly number[]): EntityType {
  let best: EntityType = 'other';
  let most = 0;
  for (const [at, type] of ENTITY_TYPES.entries()) {
    const vote = votes[at] ?? 0;
    if (vote > most) {
      most = vote;
      best = type;
    }
  }
  return best;
}

/** The printed text of a form that is most frequent; the one that sorts first at a tie, capitals last. */
export function usualPrint(form: Form): string {
  let best = '';
  let most = 0;
  for (const [text, count] of form.prints) {
    if (count > most || (count === most && prefers(text, best))) {
      best = text;
      most = count;
    }
  }
  return best;
}

function prefers(a: string, b: string): boolean {
  const capitals = Number(isAcronymText(a)) - Number(isAcronymText(b));
  return capitals < 0 || (capitals === 0 && compareText(a, b) > 0);
}
