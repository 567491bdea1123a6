import type { ArticleStore } from '../archive/article-store.ts';
import { isoDays } from '../coverage/day.ts';
import { knownFacts } from '../coverage/known-facts.ts';
import { newSentences } from '../coverage/new-sentences.ts';
import type { CoverageIndex } from '../coverage/open-index.ts';
import { readText } from '../coverage/read-text.ts';
import type { LeftOut } from '../protocol/left-out.ts';
import type { PageArticle } from '../protocol/page-article.ts';
import { identifyUnrejected } from './annotate-blocks.ts';
import { articleText } from './article-text.ts';
import { citedSentence } from './cited-sentence.ts';
import { foldCopies } from './fold-copies.ts';
import type { KnownNames } from './known-names.ts';
import { nameWeights } from './name-weights.ts';
import { relatedHits } from './page-overview.ts';

/** Articles that are compared with the page: reading one takes about 2 ms. */
const MOST_ARTICLES = 10;
const MOST_MISSING = 12;
const MOST_ONLY = 8;
/** The page's own number among the texts. */
const PAGE = 0;
/** What is missing from a report of the event matters more than what stands in a report of the affair. */
const AFFAIR_WEIGHT = 0.35;

/**
 * What a page leaves out of what the coverage of its event and affair has, and what only it has. The page is taken to name
 * no entities of the `rejected` ids.
 */
export function leftOut(
  page: PageArticle,
  rejected: ReadonlySet<string>,
  known: KnownNames,
  store: ArticleStore,
  index: CoverageIndex,
): LeftOut {
  const lines = page.text.split(/\n+/);
  const blocks = page.title === null || page.text.startsWith(page.title) ? lines : [page.title, ...lines];
  const mentions = identifyUnrejected(blocks, known, rejected);
  const names = [...new Set(mentions.map(({ entity }) => entity))];
  const hits = relatedHits(page, names, index).filter(({ relation }) => relation !== 'background');
  const related = foldCopies(hits, ({ article }) => article, index.copyOf)
    .slice(0, MOST_ARTICLES)
    .map(({ best }) => best);
  if (related.length === 0) return { missing: [], only: [] };

  const published = page.published === null ? null : isoDays(page.published);
  store.need(related.map(({ article }) => article));
  const texts = [{ blocks, mentions, published }, ...related.map(({ article }) => articleText(article, store))];
  const read = texts.map(readText);
  const facts = knownFacts(read, index.stemRarity);
  const comparing = { known: facts, nameWeight: nameWeights(known, index) };
  const missing = newSentences(
    read.map((sentences, text) => [text, sentences] as const).slice(PAGE + 1),
    {
      ...comparing,
      isKnown: (text) => text === PAGE,
      textWeight: (text) => (related[text - 1]?.relation === 'same-event' ? 1 : AFFAIR_WEIGHT),
    },
    MOST_MISSING,
  );
  const only = newSentences(
    [[PAGE, read[PAGE] ?? []]],
    { ...comparing, isKnown: (text) => text !== PAGE, textWeight: () => 1 },
    MOST_ONLY,
  );
  return {
    missing: missing.map((found) =>
      citedSentence(found.sentence, [...found.facts, ...found.quotes], related[found.text - 1]?.article ?? 0, store),
    ),
    only: only.map(({ sentence }) => sentence.text),
  };
}
