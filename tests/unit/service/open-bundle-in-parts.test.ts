import { beforeAll, describe, expect, it, vi } from 'vitest';
import { buildBundle } from '../../../src/build/bundle.ts';
import { buildGazetteer } from '../../../src/build/gazetteer.ts';
import { openArchive } from '../../../src/cli/open-archive.ts';
import type { CoverageIndex } from '../../../src/coverage/open-index.ts';
import { success } from '../../../src/protocol/result.ts';
import { cardModel } from '../../../src/service/card-model.ts';
import { coverageAnswers } from '../../../src/service/coverage-answers.ts';
import { keepSettings } from '../../../src/service/keep-settings.ts';
import { type OpenArchive, openBundleInPieces } from '../../../src/service/open-bundle.ts';
import { nearestToPage, pageOverview } from '../../../src/service/page-overview.ts';
import { storyView } from '../../../src/service/story-view.ts';
import { dispute } from '../../fixtures/archive/articles.ts';
import { searchArchive } from '../../fixtures/archive/search-archive.ts';
import { say } from '../../texts.ts';
import { answerOf, asker, memoryStorage, page } from './answering.ts';

// A large archive is cut into parts; a small one is here, into small ones.
vi.mock(import('../../../src/archive/parted-records.ts'), async (load) => {
  const real = await load();
  return { ...real, cutRecords: (records) => real.cutRecords(records, { wholeBytes: 0, partBytes: 24 }) };
});

let files: Readonly<Record<string, Uint8Array>>;
beforeAll(async () => {
  ({ files } = buildBundle(dispute, await buildGazetteer()));
});

type Answer = (archive: OpenArchive) => unknown;

const articlesOf =
  (query: string): Answer =>
  ({ known, store, index }) =>
    searchArchive({ query, limit: 5 }, known, store, index).articles;

describe('an archive in parts', () => {
  it('is one: the fixture has many', () => {
    const names = Object.keys(files);
    expect(names.filter((name) => name.startsWith('postings-')).length).toBeGreaterThan(20);
    expect(names.filter((name) => name.startsWith('texts-')).length).toBeGreaterThan(2);
  });

  it.each<readonly [string, number, Answer]>([
    ['a search', 4, articlesOf('orlen dam')],
    ['a search for a phrase', 6, articlesOf('"Orlen Dam" -"no such thing"')],
    ['a search by filters', 6, articlesOf('who:Danesco')],
    ['a search by kind', 6, articlesOf('type:person dam')],
    ['a search with a misprint', 6, articlesOf('norvk hydor')],
    [
      'related coverage',
      4,
      ({ known, store, index }) =>
        pageOverview(page, [], known, store, index, say).related.map(({ citation }) => citation),
    ],
    [
      'a story',
      6,
      ({ known, store, index }) =>
        storyView(index.stories.find((id) => id !== null) ?? '', known, store, index, say)?.articles,
    ],
    ['a card', 4, ({ known, store }) => cardModel('organization/norvik-hydro', known, store)],
  ])('answers %s as one that has read everything, begun anew %i times at most', async (_, most, answer) => {
    const expected = answer(openArchive({ files }));
    expect(expected).not.toEqual([]);
    expect(expected).toBeTruthy();
    let runs = 0;
    const given = await openBundleInPieces(async (name) => files[name] ?? new Uint8Array())(
      ['names', 'matcher', 'index', 'articles', 'mentions'],
      (archive) => {
        runs++;
        return answer(archive);
      },
    );
    expect(given).toEqual(expected);
    expect(runs).toBeGreaterThan(1);
    expect(runs).toBeLessThanOrEqual(most + 1);
  });

  it('finds what is nearest to a page without any text, and with that the same coverage', async () => {
    const asked: string[] = [];
    const read = openBundleInPieces(async (name) => {
      asked.push(name);
      return files[name] ?? new Uint8Array();
    });
    const nearest = await read(['names', 'index'], ({ known, index }) => nearestToPage(page, [], known, index));
    expect(asked.filter((name) => name.startsWith('postings-'))).not.toEqual([]);
    expect(asked.filter((name) => name.startsWith('texts-'))).toEqual([]);
    const given = await read(['articles', 'mentions'], ({ known, store, index }) =>
      pageOverview(page, [], known, store, index, say, nearest),
    );
    const { known, store, index } = openArchive({ files });
    expect(given.related).not.toEqual([]);
    expect(given).toEqual(pageOverview(page, [], known, store, index, say));
  });

  it('answers whatever of a search needs no texts while these are read', async () => {
    const texts = Promise.withResolvers<void>();
    const read = openBundleInPieces(async (name) => {
      if (name.startsWith('texts-')) await texts.promise;
      return files[name] ?? new Uint8Array();
    });
    const bringsTexts = (index: CoverageIndex): CoverageIndex => ({
      ...index,
      entityNamed(query) {
        texts.resolve();
        return index.entityNamed(query);
      },
    });
    const { search } = coverageAnswers({
      read: (kinds, answer) =>
        read(kinds, ({ known, store, index }) => answer({ known, store, index: bringsTexts(index) })),
      readPage: async () => success(page),
      settings: keepSettings(memoryStorage(), () => {}, say),
      say,
    });
    const given = answerOf(await search({ query: 'orlen dam', limit: 5 }, asker));
    const { known, store, index } = openArchive({ files });
    expect(given).toEqual(searchArchive({ query: 'orlen dam', limit: 5 }, known, store, index));
  });
});
