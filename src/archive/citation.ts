import type { Citation } from '../protocol/citation.ts';
import type { ArticleFacts } from './article.ts';
import { readableDate } from './date-text.ts';

/** What a line needs to be traced to this article. Where the outlet is unknown, the file stands in. */
export function citationOf(article: ArticleFacts): Citation {
  return {
    article: article.id,
    headline: article.headline.value,
    headlineDerived: article.headline.how === 'inferred',
    outlet: article.outlet?.value ?? article.source,
    date: readableDate(article.published),
    day: article.published?.value.earliest ?? null,
  };
}
