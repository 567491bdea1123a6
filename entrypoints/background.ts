import { defineBackground } from 'wxt/utils/define-background';
import { once, readAsset } from '../src/platform/assets.ts';
import { answerRequests, askPage } from '../src/platform/messaging.ts';
import {
  loadScript,
  onInstalled,
  openArticle,
  openSearch,
  readPage,
  setBadge,
  startInOpenTabs,
} from '../src/platform/tabs.ts';
import { createAnswers } from '../src/service/answers.ts';
import { openArticles, openIndexFile, openNames } from '../src/service/open-bundle.ts';

export default defineBackground(() => {
  if (import.meta.env.CHROME) onInstalled(startInOpenTabs);
  const articles = once(async () => openArticles(await readAsset('articles')));
  answerRequests(
    createAnswers({
      names: once(async () => openNames(await readAsset('names'))),
      index: once(async () => openIndexFile(await readAsset('index'), await articles())),
      articles,
      readPage,
      markedNames: (tab) => askPage(tab)('markedNames', null),
      loadScript,
      setBadge,
      openArticle,
      openSearch,
    }),
  );
});
