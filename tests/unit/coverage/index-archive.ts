import type { Archive } from '../../../src/archive/archive.ts';
import { type BundleFiles, bundleFiles, fileName } from '../../../src/archive/bundle-files.ts';
import { encodeContainer } from '../../../src/archive/container.ts';
import { encodeIndex } from '../../../src/coverage/index-archive.ts';
import { type CoverageIndex, openIndex, type PageText } from '../../../src/coverage/open-index.ts';
import { blocksOf, smallArchive } from './small-archive.ts';

const HASH = '0123456789abcdef';

/** The coverage index of an archive as the files that the bundle has it in. */
export function indexFiles(archive: Archive): Readonly<Record<string, Uint8Array>> {
  const { index, postings } = encodeIndex(archive);
  const parts = [...postings].map(([number, bytes]): [string, Uint8Array] => [
    fileName('postings', number),
    encodeContainer('postings', HASH, [{ name: String(number), bytes }]),
  ]);
  return { [fileName('index')]: encodeContainer('index', HASH, index), ...Object.fromEntries(parts) };
}

/** The same, ready to be opened. */
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
