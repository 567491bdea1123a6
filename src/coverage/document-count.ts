import type { TermTable } from './packed-terms.ts';

/** In how many documents the term at a position stands, counted in the field where most have it; 0 where there is no such term. */
export function documentCount(position: number, terms: TermTable): number {
  if (position < 0) return 0;
  return Math.max(...[...terms.postings(position).values()].map(({ documents }) => documents.length));
}
