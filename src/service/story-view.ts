import type { ArticleStore } from '../archive/article-store.ts';
import { citationOf } from '../archive/citation.ts';
import { knownFacts } from '../coverage/known-facts.ts';
import { newSentences } from '../coverage/new-sentences.ts';
import type { CoverageIndex } from '../coverage/open-index.ts';
import { readText } from '../coverage/read-text.ts';
import { saidQuotes } from '../coverage/said-quotes.ts';
import { sameSayings } from '../coverage/same-sayings.ts';
import { timelineOf } from '../coverage/timeline.ts';
import type { Citation } from '../protocol/citation.ts';
import type { NameLine } from '../protocol/name-line.ts';
import type { StoryView } from '../protocol/story-view.ts';
import type { Say } from '../protocol/texts.ts';
import { articleText } from './article-text.ts';
import { citedSentence } from './cited-sentence.ts';
import { foldCopies } from './fold-copies.ts';
import { type KnownNames, nameLine } from './known-names.ts';
import { nameWeights } from './name-weights.ts';
import { canSpeak, quoteGroups } from './quote-groups.ts';
import { storyLine } from './story-line.ts';
import { timelineEntries } from './timeline-entries.ts';

/** Articles read word for word: reading one takes about 2 ms. A longer story shows the others by their headlines. */
const MOST_READ = 24;
const MOST_ONLY = 6;
const MOST_DAYS = 30;
const MOST_QUOTES = 20;
const MOST_NAMES = 16;

/** The coverage of one event side by side; null where the archive has no story of that id. */
export function storyView(
  id: string,
  known: KnownNames,
  store: ArticleStore,
  index: CoverageIndex,
  say: Say,
): StoryView | null {
  const line = storyLine(id, known, store, index);
  const members = index.story(id);
  if (line === null || members === null) return null;
  const cited = members.articles
    .map((article) => ({ article, citation: citationOf(store.facts(article)) }))
    .sort((a, b) => oldestFirst(a.citation, b.citation) || a.article - b.article);
  const folded = foldCopies(cited, ({ article }) => article, index.copyOf);
  const chosen = folded.slice(0, MOST_READ).map(({ best }) => best.article);
  store.need(chosen);
  const texts = chosen.map((article) => articleText(article, store));
  const read = texts.map(readText);
  const facts = knownFacts(read, index.stemRarity);
  const nameWeight = nameWeights(known, index);
  const byArticle = chosen.map((article, i) => [article, read[i] ?? []] as const);
  const sayings = sameSayings(
    saidQuotes(
      texts.map((text, i) => [chosen[i] ?? 0, text, read[i] ?? []] as const),
      (entity) => canSpeak(known.entity(entity)),
      (entity) => known.entity(entity)?.type === 'person',
    ),
  );
  return {
    ...line,
    outlets: [...new Set(cited.map(({ citation }) => citation.outlet))],
    articles: folded.map(({ best, copies }, i) => {
      const comparing = { known: facts, isKnown: (text: number) => text !== i, nameWeight, textWeight: () => 1 };
      // Beside copies of itself alone a text has nothing to be compared with.
      const only = folded.length > 1 ? newSentences([[i, read[i] ?? []]], comparing, MOST_ONLY) : [];
      return {
        citation: best.citation,
        copies: copies.map(({ citation }) => citation),
        only: only.map((found) =>
          citedSentence(found.sentence, [...found.facts, ...found.quotes], best.article, store),
        ),
      };
    }),
    timeline: timelineEntries(timelineOf(byArticle, MOST_DAYS), store),
    quotes: quoteGroups(sayings.slice(0, MOST_QUOTES), known, store, say),
    names: mostNamed(members.articles, known, store),
  };
}

/** Undated articles come last. */
function oldestFirst(a: Citation, b: Citation): number {
  if (a.day === b.day) return 0;
  return a.day === null ? 1 : b.day === null ? -1 : a.day < b.day ? -1 : 1;
}

/** Those that most articles of the story name; adjectives are not what a story is about. */
function mostNamed(articles: readonly number[], known: KnownNames, store: ArticleStore): readonly NameLine[] {
  const counts = new Map<number, number>();
  for (const article of articles) {
    for (const entity of new Set(store.mentions(article).map((mention) => mention.entity))) {
      counts.set(entity, (counts.get(entity) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || a - b)
    .flatMap(([entity]) => known.entity(entity) ?? [])
    .filter(({ type }) => type !== 'other')
    .slice(0, MOST_NAMES)
    .map(nameLine);
}
