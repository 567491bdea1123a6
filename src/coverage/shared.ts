import { findDates, isoDay } from '../archive/dates.ts';
import { tokenize } from '../text/tokenize.ts';
import { documentCount } from './document-count.ts';
import type { TellingStem } from './likeness.ts';
import { once } from './once.ts';
import type { PackedSearch } from './packed-search.ts';
import { plainWords, quotes } from './quotes.ts';
import { rarityOf } from './rarity.ts';
import { ENTITY_MARK, isTelling, STEM_MARK } from './schema.ts';
import { stemOf } from './stem.ts';
import { type Topic, topicsOf } from './topic.ts';

/** What a page and an article have in common, each list with the most telling first. */
export interface Shared {
  /** Positions of entities that both mention. */
  readonly entities: readonly number[];
  /** Telling words as the page writes them, without those of the entities' names. */
  readonly words: readonly string[];
  /** Quotes of the page that the article prints as well, without quotation marks. Needs the article's text. */
  readonly quotes: readonly string[];
  /** Calendar days that both speak of, "1945-04-25", in the order of the page. Needs the article's text. */
  readonly dates: readonly string[];
  /** What both are about, in words of the page: "joint statement". Needs the article's text. */
  readonly topic: string | null;
}

export interface ArticleTexts {
  /** The blocks of the article at a position, as `articleBlocks` gives them. */
  (article: number): readonly string[];
  /** Sees to it that the texts of articles are read together; where it is absent they are at hand. */
  readonly need?: (articles: readonly number[]) => void;
  /** Whether `holds` is true of a paragraph of an article, given as UTF-8 between two places of some bytes. */
  readonly someParagraph?: (
    article: number,
    holds: (bytes: Uint8Array, start: number, end: number) => boolean,
  ) => boolean;
}

/** How many of the page's most telling stems are looked up, and how many common words are named at most. */
const LOOKED_UP = 80;
const NAMED = 6;

/** A number of one or two digits says nothing without its noun. */
const SMALL_NUMBER = /^\d{1,2}$/;

/** Topics of the page that are looked for in an article. */
const MOST_TOPICS = 40;

/** A quote that repeats a shorter one, and quotes beyond this number, are not named. */
const QUOTES_NAMED = 3;

/** Compares one page with some articles. */
interface Sharing {
  /** What the page has in common with the article at a position: about a millisecond. */
  shared(article: number): Shared;
  /** How many names and telling words they have in common, at no cost. */
  count(article: number): number;
}

/** Prepares the comparison of one page with articles at some positions. */
export function sharing(
  page: {
    readonly title: string | null;
    readonly text: string;
    readonly names: readonly number[];
    readonly telling: readonly TellingStem[];
  },
  articles: readonly number[],
  {
    search,
    texts,
  }: {
    readonly search: PackedSearch;
    readonly texts: ArticleTexts | null;
  },
): Sharing {
  const { terms, articleCount, entityCount } = search;
  const entitiesNamed = [...new Set(page.names)];
  const isCompared = new Uint8Array(articleCount + entityCount);
  for (const article of articles) isCompared[article] = 1;
  for (const entity of entitiesNamed) isCompared[articleCount + entity] = 1;
  // Of thousands of documents that a word stands in, the few are noted that are compared.
  const documentsOf = (term: string): { readonly documents: ReadonlySet<number>; readonly count: number } => {
    const documents = new Set<number>();
    let count = 0;
    const position = terms.find(term);
    if (position >= 0)
      terms.read(position, (_, document) => {
        count++;
        if (isCompared[document] === 1) documents.add(document);
      });
    return { documents, count };
  };
  const names = entitiesNamed
    .map((entity) => ({ entity, ...documentsOf(ENTITY_MARK + entity) }))
    .sort((a, b) => a.count - b.count || a.entity - b.entity);
  const printed = printedForms(`${page.text}\n${page.title ?? ''}`);
  const words = page.telling
    .slice(0, LOOKED_UP)
    .filter(({ stem }) => !SMALL_NUMBER.test(stem))
    .map(({ stem }) => ({ word: printed.get(stem) ?? stem, ...documentsOf(STEM_MARK + stem) }));
  const days = writtenDayList(page.text);
  const topics = rankedTopics(page.text, { terms, articleCount });
  const said = quotes(page.text).map((quote) => ({ quote, words: plainWords(quote) }));
  const shared = (article: number): Shared => {
    const entities = names.filter(({ documents }) => documents.has(article)).map(({ entity }) => entity);
    const blocks = texts === null ? [] : texts(article);
    const plain = once(() => blocks.map(plainWords).join('\n'));
    const articleDays = days.length === 0 ? [] : blocks.flatMap(writtenDayList);
    return {
      entities,
      words: words
        .filter(({ documents }) => documents.has(article))
        .filter(({ documents }) => !entities.some((entity) => documents.has(articleCount + entity)))
        .slice(0, NAMED)
        .map(({ word }) => word),
      quotes: said.length === 0 ? [] : sharedQuotes(said, plain()),
      dates: days.filter((day) => articleDays.includes(day)),
      topic: blocks.length === 0 ? null : sharedTopic(topics, plain()),
    };
  };
  const count = (article: number): number =>
    [...names, ...words].filter(({ documents }) => documents.has(article)).length;
  return { shared, count };
}

/** The days that a text writes with day, month and year, each once. */
function writtenDayList(text: string): readonly string[] {
  if (!/\d{4}/.test(text)) return [];
  const days = findDates(text).flatMap((written) => {
    const { year, month, day } = written;
    return year === null || month === null || day === null || written.ambiguous ? [] : [isoDay(year, month, day)];
  });
  return [...new Set(days)];
}

/** How a text writes each of its telling stems first. */
function printedForms(text: string): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const { folded, start, end } of tokenize(text)) {
    if (!isTelling(folded)) continue;
    const stem = stemOf(folded);
    if (!forms.has(stem)) forms.set(stem, text.slice(start, end));
  }
  return forms;
}

/** The thing that both speak of most. */
function sharedTopic(topics: readonly WeightedTopic[], article: string): string | null {
  let best: string | null = null;
  let most = 0;
  for (const { topic, worth } of topics) {
    const times = article.split(topic.words).length - 1;
    if (times === 0 || worth * Math.sqrt(times) <= most) continue;
    most = worth * Math.sqrt(times);
    best = topic.phrase;
  }
  return best;
}

interface WeightedTopic {
  readonly topic: Topic;
  readonly worth: number;
}

/** The things that a text speaks of, those first that it speaks of early and often, and that few articles do. */
function rankedTopics(
  text: string,
  { terms, articleCount }: Pick<PackedSearch, 'terms' | 'articleCount'>,
): readonly WeightedTopic[] {
  const worth = ({ folded, count, place }: Topic): number => {
    const rarities = folded.map((word) => {
      const stem = stemOf(word);
      return rarityOf(stem, documentCount(terms.find(STEM_MARK + stem), terms), articleCount);
    });
    return Math.sqrt(count * rarities.reduce((sum, rarity) => sum + rarity, 0)) * (2 - place);
  };
  return topicsOf(text)
    .map((topic) => ({ topic, worth: worth(topic) }))
    .sort((a, b) => b.worth - a.worth || (a.topic.words < b.topic.words ? -1 : 1))
    .slice(0, MOST_TOPICS);
}

function sharedQuotes(said: readonly { quote: string; words: string }[], article: string): readonly string[] {
  const shared: { quote: string; words: string }[] = [];
  for (const candidate of said) {
    const isKnown = shared.some(({ words }) => words.includes(candidate.words) || candidate.words.includes(words));
    if (!isKnown && article.includes(candidate.words)) shared.push(candidate);
  }
  return shared.slice(0, QUOTES_NAMED).map(({ quote }) => quote);
}
