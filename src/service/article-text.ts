import { articleBlocks } from '../archive/article.ts';
import type { ArticleStore } from '../archive/article-store.ts';
import { isoDays } from '../coverage/day.ts';
import type { NamedText } from '../coverage/read-text.ts';

/** An article of the archive as it is read for what it says. */
export function articleText(position: number, store: ArticleStore): NamedText {
  const article = store.article(position);
  const first = article.published === null ? null : isoDays(article.published.value.earliest);
  const last = article.published === null ? null : isoDays(article.published.value.latest);
  const headlines = article.headline.how === 'inferred' ? 0 : 1;
  return {
    blocks: articleBlocks(article),
    mentions: store.mentions(position),
    published: first === null || last === null ? null : { first: first.first, last: last.last },
    isAside: (block) => {
      const kind = article.paragraphs[block - headlines]?.kind;
      return kind !== 'text' && kind !== 'standfirst';
    },
  };
}
