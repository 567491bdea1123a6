import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dispute } from '../../fixtures/archive/articles.ts';

const root = join(import.meta.dirname, '../../..');

let seeds = '';
beforeAll(() => {
  seeds = mkdtempSync(join(tmpdir(), 'seeds-'));
  const rows = dispute.map(({ id, headline, outlet, published, paragraphs }) => ({
    id,
    text: paragraphs.map(({ text }) => text).join('\n'),
    ...(headline.how === 'stated' && { title: headline.value }),
    ...(outlet && { outlet: outlet.value }),
    ...(published && { published: published.value.iso }),
  }));
  writeFileSync(join(seeds, 'articles.jsonl'), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
});
afterAll(() => rmSync(seeds, { recursive: true }));

function run(args: readonly string[], rows: readonly object[] | string = []) {
  const input = typeof rows === 'string' ? rows : rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  const { stdout, stderr, status } = spawnSync(process.execPath, ['src/cli/main.ts', ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
  });
  return { answers: stdout.split('\n').filter(Boolean), stderr, status };
}

const rowsOf = ({ answers }: ReturnType<typeof run>) => answers.map((line) => JSON.parse(line));

describe('the command line', () => {
  it('names: finds names at their places in the raw text, a line for a line', () => {
    const text = 'OSLO — Norway’s Erna Vik spoke.\n\nU.S. Senator Ada Stone listened.';
    const [first, second] = rowsOf(
      run(
        ['names'],
        [
          { id: 'x', text },
          { id: 'y', text: '' },
        ],
      ),
    );
    expect(first.id).toBe('x');
    for (const { start, end, text: name } of first.mentions) expect(text.slice(start, end)).toBe(name);
    expect(first.mentions.map((mention: { text: string; type: string }) => `${mention.text}/${mention.type}`)).toEqual(
      expect.arrayContaining(['Erna Vik/person', 'Ada Stone/person']),
    );
    expect(second).toEqual({ id: 'y', mentions: [] });
  });

  it('annotate: marks what the archive knows and nothing else', () => {
    const text = 'Erna Vik praised Mirela Danesco.\nDanesco thanked her.';
    const [{ mentions }] = rowsOf(run(['annotate', '--seeds', seeds], [{ id: 1, text }]));
    expect(mentions).toEqual([
      {
        start: 17,
        end: 31,
        text: 'Mirela Danesco',
        entity: 'person/mirela-danesco',
        name: 'Mirela Danesco',
        type: 'person',
        confidence: expect.any(Number),
      },
      {
        start: 33,
        end: 40,
        text: 'Danesco',
        entity: 'person/mirela-danesco',
        name: 'Mirela Danesco',
        type: 'person',
        confidence: expect.any(Number),
      },
    ]);
  });

  it('related: answers with articles on the same matter, without the page itself', () => {
    const [{ results }] = rowsOf(
      run(
        ['related', '--seeds', seeds, '--limit', '2'],
        [{ id: 'dam-1', text: 'Talks on the Orlen Dam between Tarvala and Norvik Hydro collapsed.' }],
      ),
    );
    expect(results.map(({ article }: { article: string }) => article).sort()).toEqual(['dam-2', 'dam-3']);
  });

  it('search: answers with articles, the best first', () => {
    const [{ results }] = rowsOf(run(['search', '--seeds', seeds], [{ id: 'q', query: 'chess oslo' }]));
    expect(results[0].article).toBe('chess');
  });

  it('extract: reads the article out of a page, and null for what it does not say', () => {
    const paragraph =
      'The ferry has been crossing the lake since 1911, and on most days it still carries more sheep than people.';
    const html = `<html lang="en"><head><title>Ferry</title><meta property="og:title" content="The last ferry"></head><body><nav>Home</nav><article><h1>The last ferry</h1>${`<p>${paragraph}</p>`.repeat(6)}</article></body></html>`;
    const [article] = rowsOf(run(['extract'], [{ id: 'p', html }]));
    expect(article).toMatchObject({ id: 'p', title: 'The last ferry', byline: null, published: null, language: 'en' });
    expect(article.text).toContain(paragraph);
    expect(article.text).not.toContain('Home');
  });

  it('corpus: counts what is there', () => {
    const [report] = rowsOf(run(['corpus', '--seeds', seeds]));
    expect(report).toMatchObject({ articles: 4, warnings: [], bytes: { 'names.bin': expect.any(Number) } });
    expect(report.entities).toBeGreaterThan(4);
    expect(run(['corpus', '--seeds', seeds, '--table']).answers.join('\n')).toContain('Mirela Danesco');
  });

  it('rows may begin with a byte order mark', () => {
    expect(rowsOf(run(['names'], '\ufeff{"id":1,"text":""}\n'))).toEqual([{ id: 1, mentions: [] }]);
  });

  it('ends quietly when nobody reads on', () => {
    const rows = Array.from({ length: 200 }, (_, id) => ({ id, text: 'Erna Vik spoke in Oslo. '.repeat(60) }));
    const input = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
    const { stdout, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" src/cli/main.ts names | head -n 1`], {
      cwd: root,
      input,
      encoding: 'utf8',
    });
    expect(JSON.parse(stdout)).toMatchObject({ id: 0 });
    expect(stderr).toBe('');
  });

  it.each([
    ['a line that is not JSON', ['names'], '{"id":1,"text":"a"}\nnonsense\n', /line 2 is not JSON/],
    ['a field that is missing', ['names'], '{"id":1}\n', /line 1: "text" must be a string/],
    [
      'a row without an id',
      ['names'],
      '{"id":1,"text":"a"}\n{"text":"b"}\n',
      /line 2: "id" must be a string or a number/,
    ],
    ['an id that is none', ['extract'], '{"id":"","html":"<p>x</p>"}\n', /line 1: "id" must be/],
    ['an unknown command', ['nonsense'], '', /usage:/],
    ['an archive without its option', ['corpus', 'seeds'], '', /"corpus" takes no "seeds".*--seeds DIR/],
    ['an archive that is not named', ['search'], '', /--seeds DIR/],
    ['an archive that is not there', ['search', '--seeds', 'no/such/folder'], '', /no\/such\/folder/],
    [
      'a limit that is no number',
      ['search', '--seeds', 'seeds', '--limit', 'many'],
      '',
      /--limit takes a whole number/,
    ],
    ['an option that does not exist', ['names', '--sedes', 'x'], '', /--sedes/],
  ])('says in one go what is wrong: %s', (_, args, input, message) => {
    const { status, stderr } = run(args, input);
    expect(status).toBe(1);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
