import type { TermTable } from './packed-terms.ts';

/** In how many documents the term at a position stands, counted in the field where most have it; 0 where there is no such term. */
export function documentCount(position: number, terms: TermTable): number {
  if (position < 0) return 0;
  return Math.max(...[...terms.postings(position).values()].map(({ documents }) => documents.length));
}

/** Bytes that an article takes in the postings of a term: its distance, with many a frequency, in one field and some in two. */
const BYTES_AN_ARTICLE = 2;

/** About how many articles hold the term at a position, reckoned from the size of its postings: reading them takes a hundred times as long. */
export const aboutHowMany = (position: number, terms: TermTable): number =>
  position < 0 ? 0 : terms.postingsSize(position) / BYTES_AN_ARTICLE;
