import { type Article, articleBlocks } from '../archive/article.ts';

/** The blocks of an article that tell its story, numbered as `articleBlocks` numbers them: those of captions are empty. */
export function storyBlocks(article: Article): readonly string[] {
  const blocks = articleBlocks(article);
  const headlines = blocks.length - article.paragraphs.length;
  return blocks.map((text, block) => (article.paragraphs[block - headlines]?.kind === 'caption' ? '' : text));
}
