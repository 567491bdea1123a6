import type { ArticleStore } from '../archive/article-store.ts';
import type { Bundle } from '../build/bundle.ts';
import type { CoverageIndex } from '../coverage/open-index.ts';
import type { KnownNames } from '../service/known-names.ts';
import { openArticles, openIndexFile, openNames } from '../service/open-bundle.ts';

/** An archive as the extension's background has it. */
export interface OpenArchive {
  readonly known: KnownNames;
  readonly store: ArticleStore;
  readonly index: CoverageIndex;
}

/** Opens a bundle from its files, as the extension does, so that what is measured is what readers get. */
export function openArchive({ files }: Bundle): OpenArchive {
  const store = openArticles(files['articles.bin']);
  return { known: openNames(files['names.bin']), store, index: openIndexFile(files['index.bin'], store) };
}
