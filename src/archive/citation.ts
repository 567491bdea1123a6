import type { Citation } from '../protocol/messages.ts';
import type { Article } from './article.ts';
import { readableDate } from './date-text.ts';

/** What a line needs to be traced to this article. Where the outlet is unknown, the file stands in. */
export function citationOf(article: Article): Citation {
  return {
    article: article.id,
    headline: article.headline.value,
    headlineDerived: article.headline.how === 'inferred',
    outlet: article.outlet?.value ?? article.source,
    date: readableDate(article.published),
    day: article.published?.value.earliest ?? null,
  };
}
