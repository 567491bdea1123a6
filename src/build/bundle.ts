import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { buildArchive } from '../archive/build-archive.ts';
import { fileName, type NamedFiles } from '../archive/bundle-files.ts';
import { type ContainerKind, encodeContainer, type Section } from '../archive/container.ts';
import { contentHash } from '../archive/content-hash.ts';
import { correctArchive } from '../archive/correct-archive.ts';
import { encodeArticles } from '../archive/encode-articles.ts';
import { encodeDetails, encodeLines } from '../archive/encode-entities.ts';
import type { SeedProblem } from '../archive/parse-seed.ts';
import type { CutRecords } from '../archive/parted-records.ts';
import { encodeIndex } from '../coverage/index-archive.ts';
import type { NameCorrections } from '../names/corrections.ts';
import { openGazetteer } from '../names/gazetteer.ts';
import { compileMatcher } from '../names/matcher.ts';
import { SECTIONS } from '../service/open-bundle.ts';
import type { Progress } from './progress.ts';
import { formatProblem } from './read-seeds.ts';

/** An archive made ready to be carried by the extension. */
export interface Bundle {
  readonly archive: Archive;
  /** 16 hexadecimal digits over everything in the files; each file carries it. */
  readonly hash: string;
  readonly files: NamedFiles;
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
  const names = [{ name: SECTIONS.lines, bytes: encodeLines(archive.entities) }];
  const matcher = [
    { name: SECTIONS.details, bytes: encodeDetails(archive.entities) },
    { name: SECTIONS.matcher, bytes: compileMatcher(archive.entities) },
    { name: SECTIONS.gazetteer, bytes: gazetteer },
  ];
  progress('indexing the words', 0, 1);
  const { index, postings, pairs, following } = encodeIndex(archive);
  progress('packing the articles', 0, 1);
  const { articles: facts, mentions, texts } = encodeArticles(archive);
  const contents: readonly Content[] = [
    whole('names', names),
    whole('matcher', matcher),
    whole('index', index),
    ...parts('postings', postings),
    whole('pairs', pairs),
    ...parts('pairs', following),
    whole('articles', facts),
    whole('mentions', mentions),
    ...parts('texts', texts),
  ];
  const hash = contentHash(...contents.flatMap(({ sections }) => sections.map(({ bytes }) => bytes)));
  return {
    archive,
    hash,
    files: Object.fromEntries(
      contents.map(({ file, kind, sections }) => [file, encodeContainer(kind, hash, sections)]),
    ),
    warnings: [...problems, ...unmade].map(formatProblem),
  };
}

/** What a file will hold. */
interface Content {
  readonly file: string;
  readonly kind: ContainerKind;
  readonly sections: readonly Section[];
}

const whole = (kind: ContainerKind, sections: readonly Section[]): Content => ({
  file: fileName(kind),
  kind,
  sections,
});

/** A part has one section, of the part's number, so that no part is taken for another. */
const parts = (kind: ContainerKind, cut: CutRecords['parts']): readonly Content[] =>
  [...cut].map(([number, bytes]) => ({
    file: fileName(kind, number),
    kind,
    sections: [{ name: String(number), bytes }],
  }));
