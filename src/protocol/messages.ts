import type { EntityType } from '../names/entity.ts';
import type { Span } from '../text/span.ts';
import type { Result } from './result.ts';
import type { Marking, Settings, SettingsChange, SiteChoice } from './settings.ts';

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
  /** The first and the last date ready to be read, each as precisely as its article has it; null where all are undated. */
  readonly dates: { readonly first: string; readonly last: string } | null;
  /** Mentions by day of publication, oldest first; what is known less precisely stands on the first day that it can be. */
  readonly days: readonly { readonly day: string; readonly count: number }[];
  /** How many of the articles are undated. */
  readonly undated: number;
  /** Sentences that mention it, with the name emphasised, the most telling first. */
  readonly sentences: readonly { readonly sentence: MarkedText; readonly citation: Citation }[];
  /** Articles that mention it, the newest first, undated last; of many the newest 30, `articleCount` says how many there are. */
  readonly articles: readonly Citation[];
  readonly appearsWith: readonly NameLine[];
}

/** What the card of a name is asked for. */
export interface CardRequest {
  readonly entity: string;
  /** Text that the reader sees around the name, at most 40 blocks: what it prints is not said again. None if absent. */
  readonly seen?: readonly string[];
}

/** A mark of a page: the text blocks that were sent to `annotate`, and where in them it begins. */
export interface MarkPlace {
  readonly blocks: readonly string[];
  readonly block: number;
  readonly start: number;
}

/** Why a place is marked. */
export interface MarkReason {
  /** The alias that stands there, as the archive prints it. */
  readonly alias: string;
  /** 0 to 1: the chance that the place refers to the entity. */
  readonly confidence: number;
  /** What speaks for it, and what was outweighed: sentences, the strongest first. */
  readonly lines: readonly string[];
  /** Who else of the archive has that name, and why they were not meant: a sentence; null where nobody has. */
  readonly runnerUp: string | null;
}

export interface SearchRequest {
  readonly query: string;
  /** At most so many articles, copies folded; 200 at most. */
  readonly limit: number;
  /** How many of the best articles are passed over: those that are listed already. None if absent. */
  readonly offset?: number;
  /** By relevance if absent; by date the newest come first, undated articles last. */
  readonly order?: 'relevance' | 'date';
}

/** An article that answers a search. */
export interface ArticleResult {
  readonly citation: Citation;
  readonly headline: MarkedText;
  readonly passage: MarkedText;
  /** Why it is listed, ready to be read: "Putin in the headline", "“statement” for “statment”". */
  readonly why: readonly string[];
  /** The id of its story; null where no other article reports the event. */
  readonly story: string | null;
  /** Articles that print the same text and answer the search as well, folded under this one. */
  readonly copies: readonly Citation[];
}

/** A story as lists show it. */
export interface StoryLine {
  readonly story: string;
  readonly title: string;
  /** From the first to the last day of publication, ready to be read: "25–27 April 2020"; null where no article is dated. */
  readonly span: string | null;
  readonly articleCount: number;
}

export interface SearchResponse {
  /** Entities whose name answers the query, the best first. */
  readonly names: readonly (NameLine & { readonly articleCount: number })[];
  readonly articles: readonly ArticleResult[];
  /** How many articles match in all, copies counted. */
  readonly total: number;
  /** The stories of the articles in the list. */
  readonly stories: readonly StoryLine[];
  /** What of the query was not understood, or was read in another way than it is written: sentences. */
  readonly notes: readonly string[];
  /** The query with a better-known word in place of one that hardly stands in the archive; null where there is none. */
  readonly didYouMean: string | null;
  /** The id of the entity that the whole query names. */
  readonly entity: string | null;
}

/** What a reader may be typing. */
export interface Suggestion {
  readonly kind: 'name' | 'outlet' | 'word';
  readonly text: string;
  /** The whole query after this has been chosen. */
  readonly query: string;
  /** What a name stands for. */
  readonly type: EntityType | null;
}

/** The same event, something that belongs to it, or what else the archive has on the matter. */
export type Relation = 'same-event' | 'same-affair' | 'background';

/** An article that covers the same as the page. */
export interface RelatedArticle {
  readonly citation: Citation;
  /** What the page and the article share, ready to be read, the most telling first. */
  readonly shared: readonly string[];
  readonly relation: Relation;
  /** Why it is listed, one line: "Also on the joint statement: John Sullivan, “Spirit of the Elbe”, 25 April 1945". */
  readonly reason: string;
  /** The id of its story; null where no other article reports the event. */
  readonly story: string | null;
  /** Articles that print the same text, folded under this one. */
  readonly copies: readonly Citation[];
}

/** A name on the page with how often it is marked there. */
export type PageName = NameLine & { readonly count: number };

/** What the popup shows before anything is typed. */
export interface PageOverview {
  readonly names: readonly PageName[];
  /** Reports of the same event first, then of the same affair, then background. */
  readonly related: readonly RelatedArticle[];
  /** The stories of the related articles. */
  readonly stories: readonly StoryLine[];
}

/** A sentence with what it is shown for emphasised, and the article that prints it. */
export interface CitedSentence {
  readonly sentence: MarkedText;
  readonly citation: Citation;
}

/** A day that an article speaks of. */
export interface TimelineEntry {
  /** For sorting, as precisely as it is known: "1945-04-25", "2020-04", "2010". */
  readonly day: string;
  /** Ready to be read: "25 April 1945", "2010". */
  readonly date: string;
  readonly sentence: MarkedText;
  readonly citation: Citation;
}

/** One thing that was said, in the wordings that articles print. */
export interface QuoteGroup {
  /** Who said it, where one entity of the archive did. */
  readonly speaker: NameLine | null;
  /** Who said it, ready to be read: "Donald Trump and Vladimir Putin", "the statement"; null where no article says so. */
  readonly by: string | null;
  /** The sentences that print it, the quoted words emphasised; the fullest wording first. */
  readonly said: readonly CitedSentence[];
}

/** The coverage of one event side by side. */
export interface StoryView extends StoryLine {
  /** Outlets, or files where these are unknown, in order of publication. */
  readonly outlets: readonly string[];
  /** In order of publication, undated last; copies folded. */
  readonly articles: readonly {
    readonly citation: Citation;
    /** Articles that print the same text. */
    readonly copies: readonly Citation[];
    /** Sentences with what no other article of the story has. */
    readonly only: readonly CitedSentence[];
  }[];
  /** The days that the articles speak of, in order. */
  readonly timeline: readonly TimelineEntry[];
  readonly quotes: readonly QuoteGroup[];
  /** Who and what the story is about, those that most articles name first. */
  readonly names: readonly NameLine[];
}

/** A page beside the coverage of its event and affair. */
export interface LeftOut {
  /** Sentences with names, numbers, dates and quotes that the page does not have, the most telling first. */
  readonly missing: readonly CitedSentence[];
  /** Sentences of the page with what the coverage does not have. */
  readonly only: readonly string[];
}

/** What the archive has on somebody or something. */
export interface EntityView {
  readonly card: CardModel;
  /** The days of which articles speak where they name it, in order. */
  readonly timeline: readonly TimelineEntry[];
  /** What it said, then what others said of it. */
  readonly quotes: readonly QuoteGroup[];
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
  /** The story that it belongs to; null where no other article reports the event. */
  readonly story: StoryLine | null;
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

/** How the page in a tab is treated. */
export interface PageState {
  /** Its site as `siteOf` names it, or null where nothing can be chosen for it. */
  readonly host: string | null;
  readonly choice: SiteChoice | null;
  /** What to choose for the site so that the page is marked: nothing where news is marked anyway and the page is news. */
  readonly choiceToMark: 'on' | null;
  readonly pages: Settings['pages'];
  readonly marking: Marking;
  /** Whether its names are marked now, or are about to be. */
  readonly isRead: boolean;
  /** What the reader should know about it: "This page changes all the time; marking has stopped." */
  readonly note: string | null;
}

export type PageScript = 'marks' | 'card' | 'frames';

/** Requests to the background, from content scripts and extension pages. `checkRequests` says which of them content scripts may send. */
export interface BackgroundRequests {
  /** From a news page: which names stand where. */
  annotate: { request: AnnotateRequest; response: Annotations };
  /** From a page: another number of names is marked on it now. The background asks for it, for the badge of its tab. */
  marked: { request: null; response: null };
  /**
   * From a page that is news, or on which the pointer has met a name: load the next script into the sender's frame. Marks
   * are refused as `switched-off` where the reader turned them off, unless the reader `asked` for this very page. `frames`
   * loads the first script into the frames of the tab that are of the page's own origin, to be read with it.
   */
  loadScript: { request: { readonly script: PageScript; readonly asked?: boolean }; response: null };
  card: { request: CardRequest; response: CardModel };
  /** From a page: why one of its marks is there. Found anew from its text, so that marking keeps nothing for it. */
  reason: { request: MarkPlace; response: MarkReason };
  search: { request: SearchRequest; response: SearchResponse };
  /** Ways to go on with a query that is being typed. */
  suggest: { request: { readonly query: string }; response: { readonly suggestions: readonly Suggestion[] } };
  /** From the popup, and from no page: names on, and related coverage of, the page in a tab. */
  pageOverview: { request: { readonly tab: number }; response: PageOverview };
  /** From the popup or side panel, and from no page: what the page in a tab leaves out. */
  leftOut: { request: { readonly tab: number }; response: LeftOut };
  story: { request: { readonly story: string }; response: StoryView };
  entityView: { request: { readonly entity: string }; response: EntityView };
  article: { request: { readonly article: string }; response: ArticleView };
  /** Open an article of the archive in the reading view, in a tab of its own. */
  openArticle: { request: { readonly article: string }; response: null };
  /** Open the search with a query, in a tab of its own: a page cannot open the popup. */
  openSearch: { request: { readonly query: string }; response: null };
  /** What the reader chose; a page is told what concerns it, see `settingsOn`. */
  settings: { request: null; response: Settings };
  /** Changes what the reader chose, and tells every page. Pages may only `reject` and `restore`. */
  changeSettings: { request: SettingsChange; response: Settings };
  /** From the popup, and from no page: how the page in a tab is treated, and what can be chosen for it. */
  pageState: { request: { readonly tab: number }; response: PageState };
}

/** Requests to the content script of one tab. */
export interface PageRequests {
  /** Names marked on the page, in order of first appearance; on a page that is being read, as soon as that is done. */
  markedNames: { request: null; response: readonly PageName[] };
  /** Scroll to the next mark of the entity and show it; a page that is not marked, because it is no news, is marked first. */
  jump: { request: { readonly entity: string }; response: null };
  /** What the reader chose has changed; as `settingsOn` gives it for the tab's page. */
  settings: { request: Settings; response: null };
  /** Mark this page, though it may be no news. */
  read: { request: null; response: null };
  /** Go to the next or previous mark, open its card and put the focus into it. */
  step: { request: { readonly direction: 'next' | 'previous' }; response: null };
  /** Whether the page is news or was asked to be marked, how many different names are marked on it now, and what the reader should know about its marks. */
  reading: {
    request: null;
    response: { readonly isFound: boolean; readonly names: number; readonly note: string | null };
  };
}

/** Who asked. */
export interface Sender {
  /** The tab of a content script or of an extension page in a tab; null from the popup. */
  readonly tab: number | null;
  readonly frame: number;
  /** Whether it is a page of the extension itself, and not a content script. */
  readonly isOwnPage: boolean;
  /** The address of the page that the reader sees in the tab, also for a frame of it; null where there is none. */
  readonly url: string | null;
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
