/**
 * How a fact is known: `stated` in the article's own text, `metadata` that came with it (front matter, a field of a
 * row, markup), or `inferred` from what is stated. An unknown fact is `null`, never a guess.
 */
export type Provenance = 'stated' | 'metadata' | 'inferred';

/** A fact with how it is known. */
export interface Fact<T> {
  readonly value: T;
  readonly how: Provenance;
  /** The words or the reasoning it rests on, fit to be shown: "75th anniversary of 1945". */
  readonly because: string;
}

/** A point in time as precisely as it is known. */
export interface PartialDate {
  /** ISO 8601, cut off where knowledge ends: "2025", "2020-04", "2020-04-27", "2020-04-27T11:10"; the earliest day if it is a range. */
  readonly iso: string;
  /** First and last calendar day it can be, "YYYY-MM-DD". */
  readonly earliest: string;
  readonly latest: string;
}

/** What a paragraph is in the story. */
export type ParagraphKind = 'standfirst' | 'text' | 'subheading' | 'caption' | 'list';

/** What is printed with a story but is not the story. */
export type ApartKind =
  | 'dateline'
  | 'byline'
  | 'date'
  | 'credit'
  | 'note'
  | 'read-more'
  | 'navigation'
  | 'copyright'
  | 'footer';

/** A paragraph of the story. */
export interface Paragraph {
  readonly text: string;
  readonly kind: ParagraphKind;
}

/** A line kept apart from the story: it is provenance, and is neither indexed nor mined for names. */
export interface ApartLine {
  readonly text: string;
  readonly kind: ApartKind;
}

/** What is known about one piece of coverage, without its text. */
export interface ArticleFacts {
  /** Stable and unique in an archive: the file's path without its ending, or the row's id. */
  readonly id: string;
  /** Where it came from, for errors and citations: "000_95f1.txt", "wire.jsonl:12". */
  readonly source: string;
  /** `inferred` when the article has no headline and its first sentence stands in. */
  readonly headline: Fact<string>;
  readonly outlet: Fact<string> | null;
  readonly byline: Fact<string> | null;
  /** Agencies, photographers and first publishers, as printed. */
  readonly credits: readonly Fact<string>[];
  readonly published: Fact<PartialDate> | null;
  readonly updated: Fact<PartialDate> | null;
  readonly language: string | null;
  readonly url: string | null;
}

/** One piece of coverage. */
export interface Article extends ArticleFacts {
  /** The story, in order. The headline is not among them. */
  readonly paragraphs: readonly Paragraph[];
  readonly apart: readonly ApartLine[];
}

/** The blocks that are searched, mined for names and shown: the headline first when it was printed, then the paragraphs. */
export function articleBlocks(article: Article): readonly string[] {
  const story = article.paragraphs.map(({ text }) => text);
  return article.headline.how === 'inferred' ? story : [article.headline.value, ...story];
}
