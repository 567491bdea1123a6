import type { Article, Fact } from '../archive/article.ts';
import type { ArticleStore } from '../archive/article-store.ts';
import { citationOf } from '../archive/citation.ts';
import type { CoverageIndex } from '../coverage/open-index.ts';
import type { ArticleView } from '../protocol/article-view.ts';
import { type Result, success } from '../protocol/result.ts';
import type { Say } from '../protocol/texts.ts';
import { annotationsOf } from './annotate-blocks.ts';
import type { KnownNames } from './known-names.ts';
import { storyLine } from './story-line.ts';

/** A whole article for the reading view, with its names and its story; null where the archive has no article of that id. */
export function articleView(
  id: string,
  known: KnownNames,
  store: ArticleStore,
  index: CoverageIndex,
  say: Say,
): Result<ArticleView> | null {
  const position = store.positionOf(id);
  if (position === null) return null;
  const article = store.article(position);
  const story = index.stories[position] ?? null;
  return success({
    citation: citationOf(article),
    byline: article.byline?.value ?? null,
    credits: article.credits.map(({ value }) => value),
    dateNote: article.published === null ? null : howKnown(article.published, say),
    url: article.url,
    blocks: blocksOf(article),
    annotations: annotationsOf(store.mentions(position), known),
    story: story === null ? null : storyLine(story, known, store, index),
    apart: article.apart.map(({ text }) => text),
  });
}

/** The blocks in the order of `articleBlocks`, which mentions count, with their kinds. */
function blocksOf(article: Article): ArticleView['blocks'] {
  const { headline, paragraphs } = article;
  return headline.how === 'inferred' ? paragraphs : [{ text: headline.value, kind: 'headline' }, ...paragraphs];
}

/** A note where a date is not simply printed. */
function howKnown({ how, because }: Fact<unknown>, say: Say): string | null {
  return how === 'inferred' ? say('inferred_from', because) : null;
}
