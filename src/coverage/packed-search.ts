import { words32 } from '../archive/number-views.ts';
import { openParted, type PartSource } from '../archive/parted-records.ts';
import { type FieldLengths, openFieldLengths } from './field-lengths.ts';
import type { SearchHeader } from './pack-search.ts';
import { openTerms, type TermTable } from './packed-terms.ts';

/** The index that MiniSearch built, over packed sections: nothing is built when it is opened. */
export interface PackedSearch {
  readonly terms: TermTable;
  readonly articleCount: number;
  readonly entityCount: number;
  /** How many words each document has in each field. */
  readonly lengths: readonly FieldLengths[];
  /** By field: how many words a document has in it on average. */
  readonly averageLengths: readonly number[];
}

/** Where an index is read from. */
export interface IndexSource {
  section(name: string): Uint8Array;
  readonly postings: PartSource;
}

/** Opens what `packSearch` made. */
export function openSearch({ section, postings }: IndexSource): PackedSearch {
  const header = JSON.parse(new TextDecoder().decode(section('search'))) as SearchHeader;
  return {
    terms: openTerms(
      {
        terms: section('terms'),
        termLengths: section('termLengths'),
        shared: section('shared'),
        termBlocks: section('termBlocks'),
      },
      words32(section('wordRecords')),
      openParted(section('postings'), postings),
    ),
    articleCount: header.articles,
    entityCount: header.entities,
    lengths: openFieldLengths(section('lengths'), header.lengthRanges),
    averageLengths: header.averageLengths,
  };
}
