import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formatProblem, readSeeds } from '../../../src/build/read-seeds.ts';

const STORY =
  'The harbour of Brightsea was closed on Monday after a crane fell into the water, the port authority said.';
let dir = '';

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'seeds-'));
});
afterEach(async () => {
  await rm(dir, { recursive: true });
});

const put = async (path: string, content: string | Uint8Array) => {
  await mkdir(dirname(join(dir, path)), { recursive: true });
  await writeFile(join(dir, path), content);
};
/** Problems as a curator reads them, with the temporary folder called "seeds". */
const lines = (problems: Parameters<typeof formatProblem>[0][]) =>
  problems.map((problem) =>
    formatProblem(problem)
      .replace(/^\S*seeds-\w+/, 'seeds')
      .replaceAll(/\S*seeds-\w+\//g, 'seeds/'),
  );

describe('readSeeds', () => {
  test('reads folders in folders and sorts by id, whatever the order of the files', async () => {
    await put('z.txt', STORY);
    await put('B.txt', STORY);
    await put('2021/a.txt', STORY);
    await put('2021/wire.jsonl', `{"id": "aa", "text": "${STORY}"}`);
    await put('.DS_Store', 'x');
    await put('names.yaml', 'merge: []');
    await put('2021/README.md', 'Where these texts are from.');
    const { articles, problems } = await readSeeds(dir);
    expect(problems).toEqual([]);
    expect(articles.map(({ id }) => id)).toEqual(['2021/a', 'B', 'aa', 'z']);
    expect(articles.find(({ id }) => id === 'aa')?.source).toBe('2021/wire.jsonl:1');
  });

  test('facts beside an article are its own, and are no article', async () => {
    await put('a.txt', STORY);
    await put('a.meta.json', '{"outlet": "Brightsea Gazette"}');
    await put('b.meta.json', '{"outlet": "Nobody"}');
    const { articles, problems } = await readSeeds(dir);
    expect(articles).toMatchObject([
      { id: 'a', outlet: { value: 'Brightsea Gazette', because: 'stated in a.meta.json' } },
    ]);
    expect(lines([...problems])).toEqual([
      'seeds/b.meta.json: There is no article beside these facts. Name them like their article.',
    ]);
  });

  test('a saved page is read with what its markup states', async () => {
    const paragraphs = Array.from({ length: 6 }, (_, at) => `<p>${STORY.replace('Monday', `day ${at + 1}`)}</p>`).join(
      '',
    );
    await put(
      'page.html',
      `<!doctype html><html lang="en-GB"><head><title>Crane falls | Gazette</title><link rel="canonical" href="https://gazette.example/1">
        <meta property="og:title" content="Crane falls into harbour"><meta property="og:site_name" content="Brightsea Gazette">
        <meta property="article:published_time" content="2021-03-01T18:30:00Z"><meta name="author" content="Jane Doe"></head>
        <body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Crane falls into harbour</h1>${paragraphs}</article></body></html>`,
    );
    const { articles, problems } = await readSeeds(dir);
    expect(problems).toEqual([]);
    expect(articles).toMatchObject([
      {
        id: 'page',
        headline: { value: 'Crane falls into harbour', how: 'metadata', because: "the page's own data" },
        outlet: { value: 'Brightsea Gazette' },
        byline: { value: 'Jane Doe' },
        published: { value: { iso: '2021-03-01T18:30Z' } },
        url: 'https://gazette.example/1',
        language: 'en-GB',
      },
    ]);
    expect(articles[0]?.paragraphs).toHaveLength(6);
  });

  test('a saved page is read without the tags that pages may leave out', async () => {
    const story = `<h1>Crane falls into harbour</h1><p>${STORY}</p>`;
    await put('article.html', `<article>${story}</article>`);
    await put(
      'head.html',
      `<!doctype html><meta charset=utf-8><title>Crane falls | Gazette</title><article>${story}</article>`,
    );
    await put(
      'root.html',
      `<html lang=en-GB><head><title>Crane falls | Gazette</title></head><main>${story}</main></html>`,
    );
    const { articles, problems } = await readSeeds(dir);
    expect(problems).toEqual([]);
    expect(articles.map(({ headline, language, paragraphs }) => [headline.value, language, paragraphs.length])).toEqual(
      [
        ['Crane falls into harbour', null, 1],
        ['Crane falls into harbour', null, 1],
        ['Crane falls into harbour', 'en-GB', 1],
      ],
    );
  });

  test('texts in other encodings are read', async () => {
    await put(
      'latin.txt',
      Uint8Array.from([...Buffer.from('The caf'), 0xe9, ...Buffer.from(' of Brightsea was closed.')]),
    );
    await put('utf16.txt', Buffer.from(`\ufeff${STORY}`, 'utf16le'));
    const { articles } = await readSeeds(dir);
    expect(articles.map(({ paragraphs }) => paragraphs[0]?.text)).toEqual(['The café of Brightsea was closed.', STORY]);
  });

  test('tells what is wrong with file, line and remedy, and reads the others', async () => {
    await put('empty.txt', '');
    await put('good.txt', STORY);
    await put('image.png', Uint8Array.of(0x89, 0x50, 0, 1));
    await put('wire.jsonl', `{"id": "good", "text": "${STORY}"}\n{"id": "x"\n{"id": "wire", "text": "${STORY}"}`);
    const { articles, problems } = await readSeeds(dir);
    expect(articles.map(({ id, source }) => `${id} ${source}`)).toEqual(['good good.txt', 'wire wire.jsonl:3']);
    expect(lines([...problems])).toEqual([
      'seeds/empty.txt: The file is empty. Put an article in it or delete it.',
      expect.stringMatching(
        /^seeds\/image\.png: "\.png" is not a format of articles\. Make it one of txt, md, .*, or take it out of the folder\.$/,
      ),
      'seeds/wire.jsonl:2: This line is not a JSON object. Write one article as {"id": …, "text": …} on a line of its own.',
      'seeds/wire.jsonl:1: The id "good" is taken by seeds/good.txt. Give one of them another id.',
    ]);
  });

  test('what a browser saved with a page is passed over, and no other folder of such a name', async () => {
    const page = `<article><h1>Crane falls into harbour</h1>${`<p>${STORY}</p>`.repeat(4)}</article>`;
    await put('Crane falls.html', page);
    await put('Crane falls_files/ad.html', '<p>Buy cranes!</p>');
    await put('Crane falls_files/ad.js', 'buy()');
    await put('old_files/a.txt', STORY);
    const { articles, problems } = await readSeeds(dir);
    expect(problems).toEqual([]);
    expect(articles.map(({ id }) => id)).toEqual(['Crane falls', 'old_files/a']);
  });

  test('links to articles are read; others, corrections in the wrong place and ids of two files say what to do', async () => {
    await put('2021/a.txt', STORY);
    await put('2021/a.md', STORY);
    await put('2021/names.yaml', 'merge: []');
    await symlink('2021/a.txt', join(dir, 'linked.txt'));
    await symlink('2021', join(dir, 'folder'));
    await symlink('nowhere.txt', join(dir, 'lost.txt'));
    const { articles, problems } = await readSeeds(dir);
    expect(articles.map(({ id }) => id)).toEqual(['2021/a', 'linked']);
    expect(lines([...problems])).toEqual([
      'seeds/2021/a.txt: The id "2021/a" is taken by seeds/2021/a.md. Rename one of the files.',
      'seeds/2021/names.yaml: Names are corrected in one file for the whole archive. Move its corrections to seeds/names.yaml.',
      'seeds/folder: Links to folders are not followed. Put the folder itself in its place.',
      'seeds/lost.txt: The link leads nowhere. Correct or delete it.',
    ]);
  });

  test('a folder that is not there, or holds nothing, is told', async () => {
    const missing = await readSeeds(join(dir, 'nowhere'));
    expect(missing.articles).toEqual([]);
    expect(lines([...missing.problems])).toEqual([
      'seeds/nowhere: There is no such folder. Name a folder with articles.',
    ]);
    await put('alone.txt', STORY);
    expect(lines([...(await readSeeds(join(dir, 'alone.txt'))).problems])).toEqual([
      'seeds/alone.txt: This is a file and no folder. Name a folder with articles.',
    ]);
    await rm(join(dir, 'alone.txt'));
    expect(lines([...(await readSeeds(dir)).problems])).toEqual([
      expect.stringMatching(/^seeds: There is no article in this folder\. Put /),
    ]);
  });
});
