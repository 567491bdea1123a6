import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type ArticleWorld, readArticle } from '../src/page/page-article.ts';
import { arrival } from '../src/page/when-there.ts';

// Run in a tab by the background when the popup asks what the page is about; what main returns is the answer.
export default defineUnlistedScript({
  main: async () => {
    if (document.readyState === 'loading') await arrival();
    const read = () => readArticle(document);
    (globalThis as ArticleWorld).backgrounderArticle = read;
    return read();
  },
});
