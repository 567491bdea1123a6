import { floats32, words32 } from '../archive/number-views.ts';
import type { WeightedStem } from './likeness.ts';

/** Two articles, `a` before `b`, and how alike they are (cosine, 0 to 1). */
export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly likeness: number;
}

/** For each article the articles most like it, the most alike first, `NEIGHBOURS` at most. */
type Neighbours = readonly (readonly Neighbour[])[];

interface Neighbour {
  readonly article: number;
  readonly likeness: number;
}

/** How many neighbours an article keeps. Four are the core of a story; six or eight ranked no better. */
const NEIGHBOURS = 4;

/** A stem that a larger share of a large archive has is left out: it costs most of the time and decides nothing. */
const COMMON_SHARE = 0.1;
const LARGE_ARCHIVE = 2_000;

/** Articles less alike than this are no neighbours. */
const LEAST_LIKENESS = 0.05;

/**
 * Compares every article with every other one: the neighbours of each, and the pairs at least as alike as `least`. Time in
 * proportion to the squares of the stems' document frequencies: some seconds for 10,000 articles.
 */
export function compareArticles(
  stems: Iterable<WeightedStem>,
  norms: Float32Array,
  least: number,
): { readonly neighbours: Neighbours; readonly pairs: readonly Pair[] } {
  const count = norms.length;
  const { lists, byArticle } = invert(stems, norms);
  const neighbours: Neighbour[][] = Array.from({ length: count }, () => []);
  const pairs: Pair[] = [];
  const cosines = new Float32Array(count);
  const passed = new Uint32Array(lists.length);
  for (let a = 0; a < count; a++) {
    for (const { list, weight } of byArticle[a] ?? []) {
      const { articles, weights } = lists[list] as { articles: Uint32Array; weights: Float32Array };
      // Lists ascend and are visited once for each of their articles: what has been passed need not be passed again.
      const next = (passed[list] as number) + 1;
      passed[list] = next;
      for (let i = next; i < articles.length; i++) {
        const b = articles[i] as number;
        cosines[b] = (cosines[b] as number) + weight * (weights[i] as number);
      }
    }
    for (let b = a + 1; b < count; b++) {
      const likeness = cosines[b] as number;
      if (likeness < LEAST_LIKENESS) continue;
      keep(neighbours[a] ?? [], b, likeness);
      keep(neighbours[b] ?? [], a, likeness);
      if (likeness >= least) pairs.push({ a, b, likeness });
    }
    cosines.fill(0);
  }
  return { neighbours, pairs };
}

function invert(stems: Iterable<WeightedStem>, norms: Float32Array) {
  const limit = norms.length > LARGE_ARCHIVE ? norms.length * COMMON_SHARE : norms.length;
  const lists: { articles: Uint32Array; weights: Float32Array }[] = [];
  const byArticle: { list: number; weight: number }[][] = Array.from(norms, () => []);
  for (const { articles, weights } of stems) {
    if (articles.length < 2 || articles.length > limit) continue;
    const shares = Float32Array.from(weights, (weight, i) => weight / (norms[articles[i] ?? 0] ?? 1));
    for (const [i, article] of articles.entries()) {
      byArticle[article]?.push({ list: lists.length, weight: shares[i] ?? 0 });
    }
    lists.push({ articles: Uint32Array.from(articles), weights: shares });
  }
  return { lists, byArticle };
}

function keep(neighbours: Neighbour[], article: number, likeness: number): void {
  const last = neighbours[NEIGHBOURS - 1];
  if (last !== undefined && last.likeness >= likeness) return;
  if (last !== undefined) neighbours.pop();
  let at = neighbours.length;
  while (at > 0 && (neighbours[at - 1]?.likeness ?? 0) < likeness) at--;
  neighbours.splice(at, 0, { article, likeness });
}

/** Neighbours as two tables of `NEIGHBOURS` entries an article: positions (Uint32) and likeness (Float32), 0 where there are fewer. */
export function packNeighbours(neighbours: Neighbours): { readonly near: Uint8Array; readonly nearness: Uint8Array } {
  const articles = new Uint32Array(neighbours.length * NEIGHBOURS);
  const likeness = new Float32Array(neighbours.length * NEIGHBOURS);
  for (const [article, near] of neighbours.entries()) {
    for (const [i, neighbour] of near.entries()) {
      articles[article * NEIGHBOURS + i] = neighbour.article;
      likeness[article * NEIGHBOURS + i] = neighbour.likeness;
    }
  }
  return { near: new Uint8Array(articles.buffer), nearness: new Uint8Array(likeness.buffer) };
}

/** What the neighbours of an article say of it. */
export interface Support {
  /**
   * The mean of the neighbours' values in `values`, weighted by how alike they are to the article; 0 without neighbours.
   * Neighbours for which `isLeftOut` are not asked.
   */
  of(article: number, values: Float32Array, isLeftOut?: (article: number) => boolean): number;
  /** How alike the article is to its neighbours that `isMeant`, added up. */
  among(article: number, isMeant: (article: number) => boolean): number;
}

/** Opens what `packNeighbours` made. */
export function openSupport(nearBytes: Uint8Array, nearness: Uint8Array): Support {
  const near = words32(nearBytes);
  const likeness = floats32(nearness);
  return {
    of(article, values, isLeftOut) {
      let sum = 0;
      let weights = 0;
      for (let i = article * NEIGHBOURS; i < (article + 1) * NEIGHBOURS; i++) {
        const weight = likeness[i] ?? 0;
        const neighbour = near[i] ?? 0;
        if (weight === 0 || isLeftOut?.(neighbour)) continue;
        sum += weight * (values[neighbour] ?? 0);
        weights += weight;
      }
      return weights > 0 ? sum / weights : 0;
    },
    among(article, isMeant) {
      let sum = 0;
      for (let i = article * NEIGHBOURS; i < (article + 1) * NEIGHBOURS; i++) {
        if (isMeant(near[i] ?? 0)) sum += likeness[i] ?? 0;
      }
      return sum;
    },
  };
}
