import { articleBlocks } from '../archive/article.ts';
import type { ArticleStore } from '../archive/article-store.ts';
import { type BundleFiles, readingFiles } from '../archive/bundle-files.ts';
import type { ContainerKind } from '../archive/container.ts';
import { openArticles } from '../archive/encode-articles.ts';
import { openEntities, openLines } from '../archive/encode-entities.ts';
import { once } from '../coverage/once.ts';
import { type ArticleTexts, type CoverageIndex, openIndex } from '../coverage/open-index.ts';
import type { Entity } from '../names/entity.ts';
import { openGazetteer } from '../names/gazetteer.ts';
import { openMatcher } from '../names/matcher.ts';
import type { KnownNames } from './known-names.ts';

/** The sections of `names.bin` and `matcher.bin`. */
export const SECTIONS = {
  lines: 'lines',
  details: 'details',
  matcher: 'matcher',
  gazetteer: 'gazetteer',
} as const;

/** An archive as answers are made from it. Each of its parts is opened when it is first asked for. */
export interface OpenArchive {
  readonly known: KnownNames;
  readonly store: ArticleStore;
  readonly index: CoverageIndex;
}

/** Makes an answer from the archive, in which files of these kinds are needed in any case, and others perhaps. */
export type ReadArchive = <T>(kinds: readonly ContainerKind[], answer: (archive: OpenArchive) => T) => Promise<T>;

/** Opens a bundle whose files are there. */
export function openBundle(files: BundleFiles): OpenArchive {
  const known = once(() => openNames(files));
  const store = once(() => openArticles(files));
  // Exact phrases are looked up in the articles.
  const texts = (article: number): readonly string[] => articleBlocks(store().article(article));
  const inStore: Pick<ArticleTexts, 'need' | 'someParagraph'> = {
    need: (articles) => store().need(articles),
    someParagraph: (article, holds) => store().someParagraph(article, holds),
  };
  const index = once(() => openIndex(files, Object.assign(texts, inStore)));
  return {
    get known() {
      return known();
    },
    get store() {
      return store();
    },
    get index() {
      return index();
    },
  };
}

/** Opens a bundle whose files are read when an answer needs them, each once. */
export function openBundleInPieces(read: (file: string) => Promise<Uint8Array>): ReadArchive {
  const { files, whenRead } = readingFiles(read);
  const archive = openBundle(files);
  return (kinds, answer) => whenRead(kinds, () => answer(archive));
}

/** A search needs a few names and nothing else of them, a page visit all the rest. */
function openNames(files: BundleFiles): KnownNames {
  const lines = openLines(files.open('names').section(SECTIONS.lines));
  const marking = (name: keyof typeof SECTIONS): Uint8Array => files.open('matcher').section(SECTIONS[name]);
  const whole = once(() => openEntities(lines, marking('details')));
  // Thousands take half a second to decode, and a page names a few dozen, the same ones again and again.
  const decoded = new Map<number, Entity>();
  const matcher = once(() => openMatcher(marking('matcher')));
  const gazetteer = once(() => openGazetteer(marking('gazetteer')));
  return {
    entity: (position) => (position < lines.count ? lines.line(position) : undefined),
    whole(position) {
      let entity = decoded.get(position);
      if (entity === undefined && position < lines.count) {
        entity = whole()(position);
        decoded.set(position, entity);
      }
      return entity;
    },
    positionOf: lines.positionOf,
    get matcher() {
      return matcher();
    },
    get gazetteer() {
      return gazetteer();
    },
  };
}
