import type { Archive } from '../../../src/archive/archive.ts';
import { type BundleFiles, bundleFiles, fileName } from '../../../src/archive/bundle-files.ts';
import { type ContainerKind, encodeContainer, type Section } from '../../../src/archive/container.ts';
import { encodeArticles } from '../../../src/archive/encode-articles.ts';
import type { CutRecords } from '../../../src/archive/parted-records.ts';
import { encodeIndex } from '../../../src/coverage/index-archive.ts';
import { type CoverageIndex, openIndex, type PageText } from '../../../src/coverage/open-index.ts';
import { blocksOf, smallArchive } from './small-archive.ts';

const HASH = '0123456789abcdef';

type Files = Readonly<Record<string, Uint8Array>>;

const whole = (kind: ContainerKind, sections: readonly Section[]): Files => ({
  [fileName(kind)]: encodeContainer(kind, HASH, sections),
});

const parts = (kind: ContainerKind, cut: CutRecords['parts']): Files =>
  Object.fromEntries(
    [...cut].map(([number, bytes]) => [
      fileName(kind, number),
      encodeContainer(kind, HASH, [{ name: String(number), bytes }]),
    ]),
  );

/** The coverage index of an archive as the files that the bundle has it in. */
export function indexFiles(archive: Archive): Files {
  const { index, postings, pairs, following } = encodeIndex(archive);
  return {
    ...whole('index', index),
    ...parts('postings', postings),
    ...whole('pairs', pairs),
    ...parts('pairs', following),
  };
}

/** The same with its articles. */
export function coverageFiles(archive: Archive): Files {
  const { articles, texts } = encodeArticles(archive);
  return { ...indexFiles(archive), ...whole('articles', articles), ...parts('texts', texts) };
}

/** An index, ready to be opened. */
export const indexArchive = (archive: Archive): BundleFiles => bundleFiles(indexFiles(archive));

/** The small archive, opened with its texts. */
export const openSmallArchive = (): CoverageIndex => openIndex(indexArchive(smallArchive), blocksOf);

/** A page of which nothing is known but what is given. */
export const pageOf = (given: Partial<PageText>): PageText => ({
  title: null,
  text: '',
  published: null,
  url: null,
  ...given,
});
