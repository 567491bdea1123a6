import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { buildArchive } from '../archive/build-archive.ts';
import { encodeContainer, type Section } from '../archive/container.ts';
import { contentHash } from '../archive/content-hash.ts';
import { correctArchive } from '../archive/correct-archive.ts';
import { encodeArticles } from '../archive/encode-articles.ts';
import { encodeEntities } from '../archive/encode-entities.ts';
import type { SeedProblem } from '../archive/parse-seed.ts';
import { indexSections } from '../coverage/index-archive.ts';
import type { NameCorrections } from '../names/corrections.ts';
import { openGazetteer } from '../names/gazetteer.ts';
import { compileMatcher } from '../names/matcher.ts';
import { SECTIONS } from '../service/open-bundle.ts';
import type { Progress } from './progress.ts';
import { formatProblem } from './read-seeds.ts';

/** The files of the bundle: what a page visit needs, what a search needs, and the articles. */
export const BUNDLE_FILES = ['names.bin', 'index.bin', 'articles.bin'] as const;

export type BundleFile = (typeof BUNDLE_FILES)[number];

/** An archive made ready to be carried by the extension. */
export interface Bundle {
  readonly archive: Archive;
  /** 16 hexadecimal digits over everything in the files; each file carries it. */
  readonly hash: string;
  readonly files: Readonly<Record<BundleFile, Uint8Array>>;
  /** What the curator should know, a sentence each. */
  readonly warnings: readonly string[];
}

/** What a bundle may be built with beside its articles. */
export interface BundleOptions {
  readonly corrections?: NameCorrections | undefined;
  /** Known problems of the seeds; they are among the bundle's warnings. */
  readonly problems?: readonly SeedProblem[] | undefined;
  readonly progress?: Progress | undefined;
}

/** Builds the bundle. The same articles, corrections and gazetteer give the same bytes. */
export function buildBundle(
  articles: readonly Article[],
  gazetteer: Uint8Array,
  { corrections, problems = [], progress = () => {} }: BundleOptions = {},
): Bundle {
  const found = buildArchive(articles, openGazetteer(gazetteer), (done) => {
    progress('finding names', done, articles.length);
    if (done === articles.length) progress('joining names', 0, 1);
  });
  const { archive, problems: unmade } = correctArchive(found, corrections ?? { path: '', list: [] });
  progress('compiling the matcher', 0, 1);
  const names: Section[] = [
    { name: SECTIONS.entities, bytes: encodeEntities(archive.entities) },
    { name: SECTIONS.matcher, bytes: compileMatcher(archive.entities) },
    { name: SECTIONS.gazetteer, bytes: gazetteer },
  ];
  progress('indexing the words', 0, 1);
  const index = indexSections(archive);
  progress('packing the articles', 0, 1);
  const texts = encodeArticles(archive);
  const hash = contentHash(...[...names, ...index, ...texts].map(({ bytes }) => bytes));
  return {
    archive,
    hash,
    files: {
      'names.bin': encodeContainer('names', hash, names),
      'index.bin': encodeContainer('index', hash, index),
      'articles.bin': encodeContainer('articles', hash, texts),
    },
    warnings: [...problems, ...unmade].map(formatProblem),
  };
}
