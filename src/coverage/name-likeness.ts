import type { TermTable } from './packed-terms.ts';
import { rarity } from './rarity.ts';
import { ENTITY_MARK, FIELDS } from './schema.ts';

/** For the positions of entities, how alike their list is to the entities of each article, 0 to 1; null if none is known. */
export type NameLikeness = (entities: readonly number[]) => Float32Array | null;

const NAMES = FIELDS.indexOf('names');

/** The length of each article as a vector of entities weighted by their rarity, for `openNameLikeness`. */
export function articleNameNorms(terms: TermTable, articleCount: number): Float32Array {
  const squares = new Float64Array(articleCount);
  const { from, to } = terms.prefixRange(ENTITY_MARK);
  for (let position = from; position < to; position++) {
    const { articles, weight } = naming(position, terms, articleCount);
    for (const article of articles) squares[article] = (squares[article] as number) + weight ** 2;
  }
  return Float32Array.from(squares, Math.sqrt);
}

/** Compares entities by the cosine of the two lists. An entity that few articles mention counts more, once for each list. */
export function openNameLikeness(terms: TermTable, articleCount: number, norms: Float32Array): NameLikeness {
  return (entities) => {
    const products = new Float32Array(articleCount);
    let square = 0;
    const positions = [...new Set(entities)].map((entity) => terms.find(ENTITY_MARK + entity));
    terms.need(positions);
    for (const position of positions) {
      const { articles, weight } = naming(position, terms, articleCount);
      if (articles.length === 0) continue;
      square += weight ** 2;
      for (const article of articles) products[article] = (products[article] as number) + weight ** 2;
    }
    if (square === 0) return null;
    const norm = Math.sqrt(square);
    return products.map((product, article) => (product === 0 ? 0 : product / (norm * (norms[article] as number))));
  };
}

/** The articles that mention the entity whose unit is at a position. */
function naming(position: number, terms: TermTable, articleCount: number) {
  const articles = position < 0 ? [] : (terms.postings(position).get(NAMES)?.documents ?? []);
  return { articles, weight: rarity(articles.length, articleCount) };
}
