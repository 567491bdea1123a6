import type { EntityType } from '../names/entity.ts';
import type { Span } from '../text/span.ts';
import type { Result } from './result.ts';

/** A text with the places in it that are emphasised; never HTML. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Span[];
}

/** Where a line comes from: enough to cite it. */
export interface Citation {
  /** The article's id. */
  readonly article: string;
  readonly headline: string;
  /** Whether the article printed that headline, or its first sentence stands in. */
  readonly headlineDerived: boolean;
  /** The outlet, or where it is unknown the file. */
  readonly outlet: string;
  /** Ready to be read: "27 April 2020", "about 25–27 April 2020", "2025", "undated". */
  readonly date: string;
  /** For sorting: "2020-04-25", or null where undated. */
  readonly day: string | null;
}

/** A name as lists show it. */
export interface NameLine {
  readonly entity: string;
  readonly name: string;
  readonly type: EntityType;
}

/** What the page asks of the archive: the text blocks that a reader sees. */
export interface AnnotateRequest {
  readonly blocks: readonly string[];
}

/**
 * Names found on a page, as numbers: four for each mention, `block, start, end, position in entities`, in reading order.
 * Plain arrays, because not every browser's messages carry typed arrays.
 */
export interface Annotations {
  readonly mentions: readonly number[];
  readonly entities: readonly NameLine[];
}

/** How many numbers a mention takes in `Annotations.mentions`. */
export const MENTION_WIDTH = 4;

/** Everything the hover card shows. */
export interface CardModel extends NameLine {
  readonly role: { readonly text: string; readonly citation: Citation } | null;
  /** Other ways of writing the name, the most frequent first. */
  readonly aliases: readonly string[];
  readonly mentionCount: number;
  readonly articleCount: number;
  /** First and last day on which a dated article names it. */
  readonly since: string | null;
  readonly until: string | null;
  /** Sentences that mention it, with the name emphasised, the most telling first. */
  readonly sentences: readonly { readonly sentence: MarkedText; readonly citation: Citation }[];
  /** All articles that mention it, the newest first, undated last. */
  readonly articles: readonly Citation[];
  readonly appearsWith: readonly NameLine[];
}

export interface SearchRequest {
  readonly query: string;
  readonly limit: number;
}

/** An article that answers a search. */
export interface ArticleResult {
  readonly citation: Citation;
  readonly headline: MarkedText;
  readonly passage: MarkedText;
}

export interface SearchResponse {
  /** Entities whose name answers the query, the best first. */
  readonly names: readonly (NameLine & { readonly articleCount: number })[];
  readonly articles: readonly ArticleResult[];
  /** How many articles match in all. */
  readonly total: number;
}

/** An article that covers the same as the page. */
export interface RelatedArticle {
  readonly citation: Citation;
  /** What the page and the article share, ready to be read, the most telling first. */
  readonly shared: readonly string[];
}

/** A name on the page with how often it is marked there. */
export type PageName = NameLine & { readonly count: number };

/** What the popup shows before anything is typed. */
export interface PageOverview {
  readonly names: readonly PageName[];
  readonly related: readonly RelatedArticle[];
}

/** A whole article for the reading view. `blocks` and `mentions` are as in `Annotations`. */
export interface ArticleView {
  readonly citation: Citation;
  readonly byline: string | null;
  readonly credits: readonly string[];
  /** How the date is known, where it is not printed: "inferred from the 75th anniversary of 1945". */
  readonly dateNote: string | null;
  readonly url: string | null;
  readonly blocks: readonly {
    readonly text: string;
    readonly kind: 'headline' | 'text' | 'subheading' | 'standfirst' | 'caption' | 'list';
  }[];
  readonly annotations: Annotations;
  /** Lines that were printed with the story but are not the story. */
  readonly apart: readonly string[];
}

/** What a page says about itself; the text is that of the article on it. */
export interface PageArticle {
  readonly url: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly text: string;
}

/** Requests to the background, from content scripts and extension pages. */
export interface BackgroundRequests {
  /** From a news page: which names stand where. */
  annotate: { request: AnnotateRequest; response: Annotations };
  /** From a page: how many different names are marked on it now, for the badge of its tab. */
  marked: { request: { readonly count: number }; response: null };
  /** From a page that is news, or on which the pointer has met a name: load the next script into the sender's frame. */
  loadScript: { request: { readonly script: 'marks' | 'card' }; response: null };
  card: { request: { readonly entity: string }; response: CardModel };
  search: { request: SearchRequest; response: SearchResponse };
  /** From the popup, and from no page: names on, and related coverage of, the page in a tab. */
  pageOverview: { request: { readonly tab: number }; response: PageOverview };
  article: { request: { readonly article: string }; response: ArticleView };
  /** Open an article of the archive in the reading view, in a tab of its own. */
  openArticle: { request: { readonly article: string }; response: null };
  /** Open the search with a query, in a tab of its own: a page cannot open the popup. */
  openSearch: { request: { readonly query: string }; response: null };
}

/** Requests to the content script of one tab. */
export interface PageRequests {
  /** Names marked on the page, in order of first appearance; on a page that is being read, as soon as that is done. */
  markedNames: { request: null; response: readonly PageName[] };
  /** Scroll to the next mark of the entity and show it; a page that is not marked, because it is no news, is marked first. */
  jump: { request: { readonly entity: string }; response: null };
}

/** Who asked. */
export interface Sender {
  /** The tab of a content script or of an extension page in a tab; null from the popup. */
  readonly tab: number | null;
  readonly frame: number;
  /** Whether it is a page of the extension itself, and not a content script. */
  readonly isOwnPage: boolean;
}

export type ResponseOf<R, K extends keyof R> = R[K] extends { response: infer A } ? A : never;
export type RequestOf<R, K extends keyof R> = R[K] extends { request: infer Q } ? Q : never;

/** Asks the other side; never rejects. */
export type Ask<R> = <K extends keyof R>(kind: K, request: RequestOf<R, K>) => Promise<Result<ResponseOf<R, K>>>;

/** Answers requests; what a handler throws becomes a `Failure`. */
export type Handlers<R, Sender> = {
  readonly [K in keyof R]: (
    request: RequestOf<R, K>,
    sender: Sender,
  ) => Promise<Result<ResponseOf<R, K>>> | Result<ResponseOf<R, K>>;
};
