import { describe, expect, it } from 'vitest';
import type { BackgroundRequests } from '../../../src/protocol/messages.ts';
import type { PageName } from '../../../src/protocol/name-line.ts';
import { success } from '../../../src/protocol/result.ts';
import { answering, answerOf, asker, page, reader } from './answering.ts';

type Kind = keyof BackgroundRequests;

/** Sends what the types forbid, as the process of a page can. */
const send = (kind: Kind, request: unknown, sender = asker) =>
  (answering().answers[kind] as (request: unknown, from: typeof sender) => unknown)(request, sender);

const REFUSED = { ok: false, failure: { code: 'bad-request', message: expect.stringMatching(/\.$/) } };

describe('a request that is not what it should be', () => {
  it.each<[Kind, unknown]>([
    ['annotate', null],
    ['annotate', { blocks: 'text' }],
    ['annotate', { blocks: [{ length: 1 }] }],
    ['annotate', { blocks: ['a'.repeat(2_000_001)] }],
    ['annotate', { blocks: new Array(50_001).fill('') }],
    ['loadScript', { script: '../popup' }],
    ['loadScript', { script: 'marks', asked: 1 }],
    ['card', { entity: { id: 'person/mirela-danesco' } }],
    ['card', { entity: 'a'.repeat(2001) }],
    ['card', { entity: 'person/mirela-danesco', seen: ['a'.repeat(200_001)] }],
    ['reason', { blocks: ['Danesco'], block: 0, start: -1 }],
    ['search', { query: ['dam'], limit: 10 }],
    ['search', { query: 'dam' }],
    ['search', { query: 'dam', limit: 1e9 }],
    ['search', { query: 'dam', limit: 10, offset: -1 }],
    ['search', { query: 'dam', limit: 10, offset: Number.POSITIVE_INFINITY }],
    ['search', { query: 'dam', limit: 10, order: 'random' }],
    ['search', { query: 'a'.repeat(20_001), limit: 10 }],
    ['suggest', { query: 7 }],
    ['story', { story: null }],
    ['entityView', {}],
    ['article', { article: 1 }],
    ['openArticle', { article: ['dam-1'] }],
    ['openSearch', { query: {} }],
    ['pageOverview', { tab: '7' }],
    ['leftOut', undefined],
    ['pageState', { tab: -1 }],
    ['changeSettings', null],
  ])('is refused: %s', async (kind, request) => {
    expect(await send(kind, request)).toMatchObject(REFUSED);
  });
});

describe('a content script', () => {
  it.each<[Kind, unknown]>([
    ['search', { query: 'dam', limit: 10 }],
    ['suggest', { query: 'dam' }],
    ['story', { story: 'story/dam-1' }],
    ['entityView', { entity: 'person/mirela-danesco' }],
    ['article', { article: 'dam-1' }],
    ['pageOverview', { tab: 8 }],
    ['leftOut', { tab: 8 }],
    ['pageState', { tab: 8 }],
  ])('may not ask for %s', async (kind, request) => {
    expect(await send(kind, request, reader)).toMatchObject(REFUSED);
    expect(await send(kind, request)).not.toMatchObject(REFUSED);
  });

  it('may ask what it needs to mark its page', async () => {
    for (const [kind, request] of [
      ['annotate', { blocks: ['Mirela Danesco'] }],
      ['card', { entity: 'person/mirela-danesco', seen: ['Weather'] }],
      ['settings', null],
    ] as const) {
      expect(await send(kind, request, reader), kind).toMatchObject({ ok: true });
    }
  });
});

describe('a query that is too long', () => {
  it('is refused in the words of the locale, with the number of characters', async () => {
    const query = 'a'.repeat(20_001);
    expect(await send('suggest', { query })).toMatchObject({
      failure: { message: 'A query has 20000 characters at most. Shorten it.' },
    });
    expect(await send('search', { query, limit: 10 })).toMatchObject({
      failure: {
        message: 'A search is a query of 20000 characters at most, and lists 200 articles at most. Shorten it.',
      },
    });
  });
});

describe('what a page says of itself', () => {
  it('is believed of names only where the archive has them, and by the names that the archive gives', async () => {
    const said = [
      { entity: 'person/mirela-danesco', name: { toString: 1 }, type: 'ship', count: 2 },
      { entity: 'person/nobody', name: 'Nobody', type: 'person', count: 1 },
      { entity: 7, count: 'x' },
    ] as unknown as readonly PageName[];
    const { answers } = answering({ markedNames: async () => success(said) });
    const { names } = answerOf(await answers.pageOverview({ tab: 7 }, asker));
    expect(names).toEqual([{ entity: 'person/mirela-danesco', name: 'Mirela Danesco', type: 'person', count: 2 }]);
  });

  it('is read at its beginning only', async () => {
    const text = `${'Nothing happened here. '.repeat(15_000)}Mirela Danesco met Norvik Hydro.`;
    const { answers } = answering({ readPage: async () => success({ ...page, text }) });
    expect(answerOf(await answers.pageOverview({ tab: 7 }, asker)).names).toEqual([]);
  });
});
