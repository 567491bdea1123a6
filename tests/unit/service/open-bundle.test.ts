import { beforeAll, describe, expect, it } from 'vitest';
import { buildBundle } from '../../../src/build/bundle.ts';
import { buildGazetteer } from '../../../src/build/gazetteer.ts';
import { openArchive } from '../../../src/cli/open-archive.ts';
import { annotateBlocks } from '../../../src/service/annotate-blocks.ts';
import { cardModel } from '../../../src/service/card-model.ts';
import { type OpenArchive, openBundleInPieces } from '../../../src/service/open-bundle.ts';
import { pageOverview } from '../../../src/service/page-overview.ts';
import { dispute } from '../../fixtures/archive/articles.ts';
import { searchArchive } from '../../fixtures/archive/search-archive.ts';
import { say } from '../../texts.ts';
import { page } from './answering.ts';

let files: Readonly<Record<string, Uint8Array>>;
beforeAll(async () => {
  ({ files } = buildBundle(dispute, await buildGazetteer()));
});

/** The bundle in a background that has just been started, and the files that it reads. */
function started() {
  const read: string[] = [];
  const archive = openBundleInPieces(async (name) => {
    read.push(name);
    return files[name] ?? new Uint8Array();
  });
  return { archive, read };
}

type Answer = (archive: OpenArchive) => unknown;

const searching =
  (query: string): Answer =>
  ({ known, store, index }) =>
    searchArchive({ query, limit: 5 }, known, store, index);

describe('a background that has just been started', () => {
  it.each<readonly [string, Answer]>([
    ['a search', searching('orlen dam')],
    ['a search for a phrase', searching('"Orlen Dam" -"no such thing"')],
    ['a search by filters', searching('who:Danesco')],
    ['a search with a misprint', searching('norvk hydor')],
    ['marks', ({ known }) => annotateBlocks([page.text], known, new Set())],
    ['a card', ({ known, store }) => cardModel('organization/norvik-hydro', known, store)],
    ['related coverage', ({ known, store, index }) => pageOverview(page, [], known, store, index, say)],
  ])('answers %s as one that has read everything', async (_, answer) => {
    const expected = answer(openArchive({ files }));
    expect(JSON.stringify(expected)).not.toMatch(/^(null|\[\]|\{\})?$/);
    expect(await started().archive([], answer)).toEqual(expected);
  });

  it('reads for a search neither what marks pages nor who is mentioned where', async () => {
    const { archive, read } = started();
    await archive(['index', 'names', 'articles'], searching('orlen dam'));
    expect(read.sort()).toEqual(['articles.bin', 'index.bin', 'names.bin']);
  });

  it('reads for marks nothing that is for a search', async () => {
    const { archive, read } = started();
    await archive(['names', 'matcher'], ({ known }) => annotateBlocks([page.text], known, new Set()));
    expect(read).toEqual(['names.bin', 'matcher.bin']);
  });
});
