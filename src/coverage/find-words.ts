import { candidatesFor } from './candidates.ts';
import type { MatchedTerm } from './hits.ts';
import type { Scored } from './order-results.ts';
import type { PackedSearch } from './packed-search.ts';
import { fieldsHolding, rank, type SoughtTerm } from './rank.ts';
import {
  ARTICLE_FIELDS,
  type DocumentKind,
  ENTITY_FIELDS,
  FIELDS,
  type Field,
  isTelling,
  NAME_MARK,
  STEM_MARK,
  wholeName,
} from './schema.ts';
import { termsFor, type WordTerm } from './word-terms.ts';

/**
 * A query of so many words at most means all of them: articles with all come first, then those with most. Longer ones
 * are sentences, of which no article has every word, and rank by the sum alone.
 */
const SHORT_QUERY = 5;

/**
 * Articles that lack words of the query are ranked only where fewer than these have more words. More for a longer query,
 * because its words are not all of one weight.
 */
const ENOUGH = 50;
const ENOUGH_FOR_LONG = 200;

/** A longer query is a pasted text, whose beginning says what it is about. Must stay below 255, see `candidatesFor`. */
const MOST_WORDS = 64;

/** What of an article is a title in the widest sense. */
const TITLE_FIELDS: readonly Field[] = ['headline', 'names', 'outlet'];
/** What of an entity is: "to" in "ambassador to Russia" says nothing of its names. */
const NAME_FIELDS: readonly Field[] = ['name', 'aliases'];

/** What it counts for an entity that the query has its whole name, so that "US" gives the country before any election in it. */
const WHOLE_NAME_WEIGHT = 3;

/** Names of more words than this are not looked for as a whole. */
const LONGEST_NAME = 6;

/** What answers the words of a query, and for each position why. */
export interface Found extends Scored {
  readonly matches: (position: number) => readonly MatchedTerm[];
}

/** Which articles, or entities, are looked for. */
interface Sought {
  readonly kind: DocumentKind;
  readonly limit: number;
  /** Whether one meets the conditions of the query; null where it has none. */
  readonly isMeant: ((position: number) => boolean) | null;
  /** Words that stand in phrases, folded: those are looked for everywhere, however common they are. */
  readonly inPhrases?: ReadonlySet<string>;
}

/** Finds the documents of a kind that have the words, folded, or most of them. */
export function findWords(
  typed: readonly string[],
  { kind, limit, isMeant, inPhrases = new Set() }: Sought,
  search: PackedSearch,
): Found {
  const words = typed.slice(0, MOST_WORDS);
  const telling = words.filter(isTelling);
  const asked = [...new Set(telling.length > 0 ? telling : words)];
  const last = words.at(-1);
  const terms = asked.map((word) => termsFor(word, word === last, search.terms));
  search.terms.need(terms.flat().map(({ position }) => position));
  const fieldsOf = ({ inTitlesOnly, asked }: WordTerm): readonly Field[] => {
    if (kind === 'entity') return inTitlesOnly ? NAME_FIELDS : ENTITY_FIELDS;
    return inTitlesOnly && !inPhrases.has(asked) ? TITLE_FIELDS : ARTICLE_FIELDS;
  };
  const isShort = asked.length <= SHORT_QUERY;
  const first = kind === 'entity' ? search.articleCount : 0;
  const end = kind === 'entity' ? search.articleCount + search.entityCount : search.articleCount;
  const { documents, mask, wordCounts } = candidatesFor(
    terms,
    {
      first,
      end,
      isMeant: isMeant && ((document) => isMeant(document - first)),
      enough: Math.max(limit, isShort ? ENOUGH : ENOUGH_FOR_LONG),
    },
    {
      fieldsOf: (term) => fieldsOf(term).map((field) => FIELDS.indexOf(field)),
      documentCount: search.articleCount + search.entityCount,
      terms: search.terms,
    },
  );
  const all = [...terms.flat(), ...(kind === 'entity' ? wholeNames(words, search) : [])];
  const sought = all.map((term) => ({
    ...term,
    postings: search.terms.postings(term.position),
    fields: fieldsOf(term),
  }));
  const scores = rank(sought, mask, search);
  if (isShort) lowerIncomplete(documents, asked.length, { wordCounts, scores, mask });
  return {
    positions: first === 0 ? documents : documents.map((document) => document - first),
    scores: scores.subarray(first, end),
    complete: mask.subarray(first, end),
    matches: (position) => matchedTerms(first + position, sought),
  };
}

/** Lowers the scores of documents that lack words by the share of these, and takes them out of the mask. */
function lowerIncomplete(
  documents: readonly number[],
  words: number,
  { wordCounts, scores, mask }: Readonly<Record<'wordCounts' | 'mask', Uint8Array>> & { readonly scores: Float64Array },
): void {
  for (let at = 0; at < documents.length; at++) {
    const document = documents[at] as number;
    const count = wordCounts[document] as number;
    if (count === words) continue;
    scores[document] = (scores[document] as number) * (count / words);
    mask[document] = 0;
  }
}

/** The whole names in a query: "Barack Obama" in "barack obama speech", and "Obama". */
function wholeNames(words: readonly string[], { terms }: PackedSearch): readonly WordTerm[] {
  return words.flatMap((_, start) =>
    words.slice(start, start + LONGEST_NAME).flatMap((__, length): WordTerm[] => {
      const term = wholeName(words.slice(start, start + length + 1));
      const position = terms.find(term);
      return position < 0
        ? []
        : [{ term, asked: term, position, how: 'exact', weight: WHOLE_NAME_WEIGHT, inTitlesOnly: false }];
    }),
  );
}

function matchedTerms(document: number, sought: readonly (WordTerm & SoughtTerm)[]): MatchedTerm[] {
  return sought.flatMap((wanted) => {
    const { term, asked, how } = wanted;
    const fields = term.startsWith(NAME_MARK) ? [] : fieldsHolding(document, wanted);
    if (fields.length === 0) return [];
    return { term: how === 'stem' ? term.slice(STEM_MARK.length) : term, asked, how, fields };
  });
}
