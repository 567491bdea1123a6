import type { TermTable } from './packed-terms.ts';
import { foldedWords, isTelling, STEM_MARK, wholeName } from './schema.ts';
import { stemOf } from './stem.ts';

/** Words of a query that are looked at: nearly every query has fewer, and what is not foreseen is read when it is asked for. */
const MOST_WORDS = 12;
/** Names of more words are not looked for as a whole. */
const LONGEST_NAME = 6;

/** Has the postings read together that a query is known to ask for: of its words and their stems, of the longest completions of the last word, of the names in it. */
export function needQuery(query: string, terms: TermTable): void {
  const words = foldedWords(query).slice(0, MOST_WORDS);
  const exact = words.map((word) => terms.find(word));
  const stems = words.filter(isTelling).map((word) => terms.find(STEM_MARK + stemOf(word)));
  const names = words.flatMap((_, start) =>
    words
      .slice(start, start + LONGEST_NAME)
      .map((__, more) => terms.find(wholeName(words.slice(start, start + more + 1)))),
  );
  const { from, to } = terms.prefixRange(words.at(-1) ?? '');
  const begun = from < to && words.length > 0 ? [from, to - 1] : [];
  terms.need([...exact, ...stems, ...names, ...begun]);
}
