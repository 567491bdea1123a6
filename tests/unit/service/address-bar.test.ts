import { expect, test } from 'vitest';
import type { Citation } from '../../../src/protocol/citation.ts';
import { failed, type Result, success } from '../../../src/protocol/result.ts';
import type { SearchResponse } from '../../../src/protocol/search.ts';
import { addressBar } from '../../../src/service/address-bar.ts';

const citation: Citation = {
  article: 'a<1>',
  headline: 'Smith & Sons “sink” <b>Elbe</b>',
  headlineDerived: false,
  outlet: "Fisher's \u0007Post",
  date: '27 April 2020',
  day: '2020-04-27',
};

/** The address bar over a search that finds one article. */
function typing(form: 'xml' | 'plain', answer?: Result<never>) {
  const opened: unknown[][] = [];
  const note =
    (what: string) =>
    async (...values: unknown[]) =>
      void opened.push([what, ...values]);
  const headline = { text: citation.headline, marks: [{ start: 0, end: 7 }] };
  const articles = [{ citation, headline, passage: { text: '', marks: [] } }];
  const bar = addressBar({
    form,
    invitation: 'Search for "%s"',
    search: async () => answer ?? success({ articles } as unknown as SearchResponse),
    openArticle: note('article'),
    openSearch: note('search'),
  });
  return { bar, opened };
}

test('Chrome gets XML with the found words in it, and nothing that XML cannot carry', async () => {
  const { bar } = typing('xml');
  const [line] = await bar.lines('smith');
  expect(line?.description).toBe(
    'Fisher&apos;s  Post: <match>Smith &amp;</match> Sons “sink” &lt;b&gt;Elbe&lt;/b&gt;, 27 April 2020',
  );
});

test('Firefox gets plain text', async () => {
  const [line] = await typing('plain').bar.lines('smith');
  expect(line?.description).toBe("Fisher's  Post: Smith & Sons “sink” <b>Elbe</b>, 27 April 2020");
});

test('a chosen line opens its article, other words open the search, where the reader wants it', async () => {
  const { bar, opened } = typing('xml');
  const [line] = await bar.lines('smith');
  await bar.enter(line?.content ?? '', 'this');
  await bar.enter('smith elbe', 'background');
  expect(opened).toEqual([
    ['article', 'a<1>', 'this'],
    ['search', 'smith elbe', null, 'background'],
  ]);
});

test('nothing typed and nothing found are no lines', async () => {
  expect(await typing('xml').bar.lines('  ')).toEqual([]);
  expect(await typing('xml', failed('internal', 'No.')).bar.lines('smith')).toEqual([]);
});
