import type { Options } from 'minisearch';
import { tokenize } from '../text/tokenize.ts';
import { stemOf } from './stem.ts';
import { STOP_WORDS } from './stop-words.ts';

/** What of an article is searched. `names` holds the entities it mentions, under their canonical names and as units. */
export const ARTICLE_FIELDS = ['headline', 'standfirst', 'text', 'names', 'roles', 'outlet', 'byline'] as const;

/** What of an entity is searched. */
export const ENTITY_FIELDS = ['name', 'aliases', 'roles'] as const;

/** Every field of the index. Positions are part of the index format. */
export const FIELDS = [...ARTICLE_FIELDS, 'name', 'aliases'] as const;

export type Field = (typeof FIELDS)[number];

/** What a document of the index is. */
export type DocumentKind = 'article' | 'entity';

/** A document of the index: the article "a12" or the entity "e34", numbered by its position in the archive. */
export type IndexDocument = { readonly id: string; readonly kind: DocumentKind } & { readonly [F in Field]?: string };

/**
 * Begins the term that stands for a stem. A stem must never be reached from a word by a prefix or a typing error, so the
 * mark is longer than the greatest edit distance that is searched (2).
 */
export const STEM_MARK = '\u0001\u0001\u0001';

/** Begins the term that stands for one entity as a unit: the mark and the entity's position. Only in the field `names`. */
export const ENTITY_MARK = '\u0002\u0002\u0002';

/** Begins the term that stands for a whole way of writing an entity's name: "Spirit of the Elbe". Only in `aliases`. */
export const NAME_MARK = '\u0003\u0003\u0003';

/** How much a match in a field counts. A headline says what a story is about; an outlet says nothing about it. */
export const FIELD_WEIGHTS: Readonly<Record<Field, number>> = {
  headline: 1,
  standfirst: 0.7,
  text: 1,
  names: 0.4,
  roles: 0.4,
  outlet: 0.3,
  byline: 0.3,
  name: 3,
  aliases: 2,
};

/**
 * BM25+ (Robertson and Zaragoza 2009; Lv and Zhai 2011). `k` lets a word that stands often in a text count more than the
 * customary 1.2 does, because news repeats what it is about; `d` is for very long texts, which news does not have.
 */
export const BM25 = { k: 1.6, b: 0.75, d: 0 } as const;

/** Whether a folded word says something about the subject of a text; only such words have a stem in the index. */
export const isTelling = (folded: string): boolean => folded.length > 1 && !STOP_WORDS.has(folded);

/** The terms under which a token of a text is indexed: a word as it stands and its stem; a unit as it is. */
function indexTerms(token: string): string | string[] {
  const isUnit = token.startsWith(ENTITY_MARK) || token.startsWith(NAME_MARK);
  return isUnit || !isTelling(token) ? token : [token, STEM_MARK + stemOf(token)];
}

/** The words of a field, folded; with those of `names` the entities as units, with those of `aliases` each line as a whole. */
function fieldTokens(text: string, field?: string): string[] {
  if (field !== 'names' && field !== 'aliases') return foldedWords(text);
  return text.split('\n').flatMap((line) => {
    if (line.startsWith(ENTITY_MARK)) return [line];
    const words = foldedWords(line);
    return field === 'names' || words.length === 0 ? words : [...words, wholeName(words)];
  });
}

/** The words of a text, folded, in order. */
export const foldedWords = (text: string): string[] => tokenize(text).map(({ folded }) => folded);

/** The term for a name of these words. */
export const wholeName = (words: readonly string[]): string => NAME_MARK + words.join(' ');

/** With what options MiniSearch builds the index. */
export const MINISEARCH_OPTIONS: Options<IndexDocument> = {
  fields: [...FIELDS],
  tokenize: fieldTokens,
  processTerm: indexTerms,
};
