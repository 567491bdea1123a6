import { articleBlocks } from '../archive/article.ts';
import type { ArticleStore } from '../archive/article-store.ts';
import { openContainer } from '../archive/container.ts';
import { openArticles as openArticleSections } from '../archive/encode-articles.ts';
import { openEntities } from '../archive/encode-entities.ts';
import { once } from '../coverage/once.ts';
import { type CoverageIndex, openIndex } from '../coverage/open-index.ts';
import { openGazetteer } from '../names/gazetteer.ts';
import { openMatcher } from '../names/matcher.ts';
import type { KnownNames } from './known-names.ts';

/** The sections of `names.bin`. */
export const SECTIONS = {
  entities: 'entities',
  matcher: 'matcher',
  gazetteer: 'gazetteer',
  coverage: 'coverage',
} as const;

/** Opens `names.bin`: what a page visit needs. A search needs a few of the entities and nothing else, so all is opened on first use. */
export function openNames(file: Uint8Array): KnownNames {
  const { section } = openContainer(file, 'names');
  const { count, entity, positionOf } = openEntities(section(SECTIONS.entities));
  const entities = once(() => Array.from({ length: count }, (_, position) => entity(position)));
  const matcher = once(() => openMatcher(section(SECTIONS.matcher)));
  const gazetteer = once(() => openGazetteer(section(SECTIONS.gazetteer)));
  return {
    entity: (position) => (position < count ? entity(position) : undefined),
    get entities() {
      return entities();
    },
    positionOf,
    get matcher() {
      return matcher();
    },
    get gazetteer() {
      return gazetteer();
    },
  };
}

/** Opens `index.bin`: what a search and related coverage need. Exact phrases are looked up in the articles. */
export function openIndexFile(file: Uint8Array, store: ArticleStore): CoverageIndex {
  return openIndex(file, (position) => articleBlocks(store.article(position)));
}

/** Opens `articles.bin`: what cards and the reading view need. */
export function openArticles(file: Uint8Array): ArticleStore {
  return openArticleSections(openContainer(file, 'articles'));
}
