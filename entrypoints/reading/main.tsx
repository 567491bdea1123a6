import { render } from 'preact';
import { askBackground } from '../../src/platform/messaging.ts';
import { openSearch } from '../../src/platform/tabs.ts';
import { copyText } from '../../src/ui/copy-text.ts';
import { ReadingView } from '../../src/ui/reading-view.tsx';

const article = new URL(location.href).searchParams.get('article') ?? '';
const root = document.getElementById('root');
if (root !== null) {
  render(
    <ReadingView
      article={article}
      ask={{
        article: (id) => askBackground('article', { article: id }),
        card: (entity) => askBackground('card', { entity }),
      }}
      openArticle={(id) => location.assign(`?article=${encodeURIComponent(id)}`)}
      search={(query) => void openSearch(query, null)}
      copy={(text) => copyText(document, text)}
    />,
    root,
  );
}
