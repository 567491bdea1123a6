import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSeed, SEED_ENDINGS, type SeedContext } from '../../../src/archive/parse-seed.ts';

const STORY =
  'The harbour of Brightsea was closed on Monday after a crane fell into the water, the port authority said.';
const parse = (path: string, text: string, context?: SeedContext) => parseSeed({ path, text }, context);
const only = (path: string, text: string, context?: SeedContext) => {
  const { articles, problems } = parse(path, text, context);
  expect(problems).toEqual([]);
  expect(articles).toHaveLength(1);
  return articles[0];
};

describe('.txt', () => {
  test('is one article with the path as its id', () => {
    const article = only('2021/march/crane.txt', `Crane falls into harbour\n\n${STORY}`);
    expect(article).toMatchObject({ id: '2021/march/crane', source: '2021/march/crane.txt' });
    expect(article?.headline.value).toBe('Crane falls into harbour');
  });

  test('front matter states facts that win over the text', () => {
    const text = `---\ntitle: "Harbour: closed"\nauthor: [Jane Doe, 'John Roe']\ndate: 2021-03-01 # local\nsource: Brightsea Gazette\nlang: en-GB\nlayout: post\ncredits:\n  - Reuters\n  - AFP\n---\nBy Somebody Else\n\n${STORY}`;
    const article = only('crane.txt', text);
    const stated = { how: 'metadata', because: 'stated at the top of crane.txt' };
    expect(article).toMatchObject({
      headline: { value: 'Harbour: closed', ...stated },
      byline: { value: 'Jane Doe, John Roe', ...stated },
      published: { value: { iso: '2021-03-01' }, ...stated },
      outlet: { value: 'Brightsea Gazette', ...stated },
      language: 'en-GB',
      credits: [{ value: 'Reuters' }, { value: 'AFP' }],
    });
    expect(article?.paragraphs).toEqual([{ kind: 'text', text: STORY }]);
  });

  test.each([
    ['after blank lines and a comment', '\n---\n\n# from the desk\n"title": Crane falls\ndate: 2021-03-01\n---\n'],
    ['over several lines', '---\ntitle: >-\n  Crane\n  falls\npublished: 2021-03-01\n---\n'],
    ['over several lines without a sign', '---\ntitle: Crane\n  falls\npublished: 2021-03-01\n---\n'],
    ['in TOML', '+++\ntitle = "Crane falls"\ndate = 2021-03-01T18:30:00Z\n[cover]\ntitle = "A crane"\n+++\n'],
  ])('front matter is read %s', (_, top) => {
    expect(only('crane.md', `${top}${STORY}`)).toMatchObject({
      headline: { value: 'Crane falls', how: 'metadata' },
      published: { value: { earliest: '2021-03-01' }, how: 'metadata' },
      paragraphs: [{ text: STORY }],
    });
  });

  test.each([
    ['04/05/2021', 'en-GB', '2021-05-04'],
    ['04/05/2021', 'en-US', '2021-04-05'],
    ['04/05/2021', 'en', '2021'],
    ['4. März 2021', 'de', '2021-03-04'],
  ])('the date %s is read in the language that is stated, %s', (date, language, iso) => {
    const top = `---\ndate: ${date}\nlang: ${language}\n---\n`;
    expect(only('crane.txt', top + STORY)?.published?.value.iso).toBe(iso);
  });

  test('authors may be a list of names with more about each', () => {
    const top = '---\nauthors:\n  - name: Jane Doe\n    email: jane@gazette.example\n  - John Roe\n---\n';
    expect(only('crane.md', top + STORY)?.byline?.value).toBe('Jane Doe, John Roe');
  });

  test('a list in brackets may go over several lines', () => {
    const top = '+++\nauthors = [\n  "Jane Doe",\n  "John Roe",\n]\n+++\n';
    expect(only('crane.md', top + STORY)?.byline?.value).toBe('Jane Doe, John Roe');
  });

  test('a line that cannot be a fact is told among facts, and is story between two rules', () => {
    const { articles, problems } = parse('crane.txt', `\n---\ntitle: Crane falls\ninto the harbour\n---\n${STORY}`);
    expect(articles[0]?.headline.value).toBe('Crane falls');
    expect(problems).toEqual([
      {
        path: 'crane.txt',
        line: 4,
        message: 'This line at the top states no fact',
        remedy: 'write it as key: value, or indent it if it goes on',
      },
    ]);
    const ruled = only(
      'crane.txt',
      `---\nCorrection: The crane was old.\n${STORY}\n---\nThe end of the story was told on Tuesday.`,
    );
    expect(ruled?.paragraphs.map(({ text }) => text)).toContain(STORY);
  });

  test('facts in a file beside it win over all others', () => {
    const meta = {
      path: 'crane.meta.json',
      text: '{"title": "Told by the curator", "published": "2021-03", "language": null}',
    };
    const article = only('crane.txt', `---\ntitle: From the top\nlang: en\n---\n${STORY}`, { meta });
    expect(article?.headline).toEqual({
      value: 'Told by the curator',
      how: 'metadata',
      because: 'stated in crane.meta.json',
    });
    expect(article?.published?.value.iso).toBe('2021-03');
    expect(article?.language).toBe('en');
  });

  test('what is wrong with the facts is told with its line, and the article is kept', () => {
    const { articles, problems } = parse('crane.txt', `---\ntitle: Crane\ndate: some day\n---\n${STORY}`);
    expect(articles).toHaveLength(1);
    expect(articles[0]?.published).toBeNull();
    expect(problems).toEqual([
      {
        path: 'crane.txt',
        line: 3,
        message: '"date" is no date: some day',
        remedy: expect.stringContaining('2020-04-27'),
      },
    ]);
    expect(parse('crane.txt', `---\ntitle: Crane\n${STORY}`).problems[0]).toMatchObject({
      line: 1,
      remedy: expect.stringContaining('---'),
    });
  });

  test.each([
    ['{"publised": "2021"}', /"publised" is not a fact/],
    ['{"published": {}}', /"published" is not a text/],
    ['[]', /not a JSON object/],
    ['{', /not a JSON object/],
  ])('a file beside it that holds %s is a problem of that file', (text, message) => {
    const { articles, problems } = parse('crane.txt', STORY, { meta: { path: 'crane.meta.json', text } });
    expect(articles).toHaveLength(1);
    expect(problems).toMatchObject([{ path: 'crane.meta.json', message: expect.stringMatching(message) }]);
  });

  test('a text that only begins with a rule has no front matter', () => {
    expect(only('a.txt', `---\n${STORY}`)?.paragraphs.at(-1)?.text).toBe(STORY);
  });
});

describe('.md', () => {
  test('is read as it is shown', () => {
    const text = `# Crane *falls* into harbour\n\nThe harbour of **Brightsea** was\nclosed on [Monday](https://a.example), the port_authority said.\n\n## What comes next\n\nThe port will be open again on \`Tuesday\`, the authority said.\n\n- The crane is lifted.\n- The ships come in.\n\n![The crane in the water](crane.jpg)\n<!-- hidden -->\n\nIt is in [the port][1], they say.[^a]\n\n[1]: https://port.example "Port"\n\n[Update]: The crane was lifted on Friday, they say.\n\n[^a]: On Monday, that is.`;
    const article = only('crane.md', text);
    expect(article?.headline).toMatchObject({ value: 'Crane falls into harbour', how: 'stated' });
    expect(article?.paragraphs).toEqual([
      { kind: 'text', text: 'The harbour of Brightsea was closed on Monday, the port_authority said.' },
      { kind: 'subheading', text: 'What comes next' },
      { kind: 'text', text: 'The port will be open again on Tuesday, the authority said.' },
      { kind: 'list', text: 'The crane is lifted.' },
      { kind: 'list', text: 'The ships come in.' },
      { kind: 'caption', text: 'The crane in the water' },
      { kind: 'text', text: 'It is in the port, they say.' },
      { kind: 'text', text: '[Update]: The crane was lifted on Friday, they say.' },
      { kind: 'text', text: 'On Monday, that is.' },
    ]);
  });
});

describe('.jsonl', () => {
  test('is an article a line, with the line as its source', () => {
    const rows = [
      JSON.stringify({
        id: 'a',
        title: 'Harbour closed',
        text: STORY,
        published: '2021-03-01',
        outlet: 'Gazette',
        url: 'https://a.example/1',
        byline: ['Jane Doe'],
        language: 'en',
        topic: 7,
      }),
      '',
      JSON.stringify({ id: 7, text: STORY }),
    ];
    const { articles, problems } = parse('wire.jsonl', rows.join('\r\n'));
    expect(problems).toEqual([]);
    expect(articles).toMatchObject([
      {
        id: 'a',
        source: 'wire.jsonl:1',
        headline: { value: 'Harbour closed', how: 'metadata' },
        url: 'https://a.example/1',
        byline: { value: 'Jane Doe' },
        language: 'en',
        published: { value: { iso: '2021-03-01' } },
      },
      { id: '7', source: 'wire.jsonl:3', headline: { how: 'inferred' }, outlet: null },
    ]);
  });

  test.each([
    ['not JSON', /not a JSON object/],
    ['[1]', /not a JSON object/],
    ['{"text": "x"}', /no "id"/],
    ['{"id": " ", "text": "x"}', /no "id"/],
    ['{"id": "b"}', /no "text"/],
    ['{"id": "b", "text": 5}', /no "text"/],
    ['{"id": "b", "text": "  "}', /neither text nor title/],
    ['{"id": "b", "text": "<p class=lead>Closed.</p><p>Open.</p>"}', /"text" is HTML/],
    [`{"id": "a", "text": "${STORY}"}`, /"a" was given before, in line 1/],
  ])('the line %s is told with its number, and the others are read', (line, message) => {
    const good = (id: string) => JSON.stringify({ id, text: STORY });
    const { articles, problems } = parse('wire.jsonl', [good('a'), line, good('c')].join('\n'));
    expect(articles.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(problems).toEqual([
      { path: 'wire.jsonl', line: 2, message: expect.stringMatching(message), remedy: expect.stringMatching(/\w/) },
    ]);
  });

  test('the published schema names every field that is understood, and no other', () => {
    const schema = JSON.parse(readFileSync(new URL('../../../docs/article.schema.json', import.meta.url), 'utf8'));
    expect(schema.required).toEqual(['id', 'text']);
    const { id, text, ...facts } = schema.properties;
    expect([id, text].every((property) => property.description.length > 0)).toBe(true);
    const stated = Object.fromEntries(
      Object.keys(facts).map((name) => [name, name === 'url' ? 'https://a.example' : '2021-03-01']),
    );
    const meta = { path: 'a.meta.json', text: JSON.stringify(stated) };
    expect(only('a.txt', STORY, { meta })).toMatchObject({
      url: 'https://a.example',
      language: '2021-03-01',
      credits: [{ value: '2021-03-01' }],
    });
  });

  test('an address that is no web address is refused: it will be a link', () => {
    const { articles, problems } = parse('wire.jsonl', `{"id": "a", "text": "${STORY}", "url": "javascript:alert(1)"}`);
    expect(articles[0]?.url).toBeNull();
    expect(problems).toMatchObject([{ line: 1, message: '"url" is no web address: javascript:alert(1)' }]);
  });

  test('facts in a file beside the rows hold for all of them', () => {
    const rows = `{"id": "a", "text": "${STORY}", "outlet": "Gazette"}\n{"id": "b", "text": "${STORY}"}`;
    const { articles } = parse('wire.jsonl', rows, {
      meta: { path: 'wire.meta.json', text: '{"outlet": "Brightsea Wire"}' },
    });
    expect(articles.map(({ outlet }) => outlet?.value)).toEqual(['Brightsea Wire', 'Brightsea Wire']);
  });

  test('a title without text is an article, and surrogates without a partner become readable', () => {
    const { articles } = parse(
      'wire.jsonl',
      '{"id": "a", "title": "Only a headline", "text": ""}\n{"id": "b", "text": "x \\ud800 y"}',
    );
    expect(articles[0]).toMatchObject({ headline: { value: 'Only a headline' }, paragraphs: [] });
    expect(articles[1]?.paragraphs[0]?.text).toBe('x \ufffd y');
  });
});

describe('.xml', () => {
  const rss = `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE rss>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Brightsea Gazette</title><link>https://gazette.example/</link><language>en-gb</language>
<item><title>Crane falls &amp; harbour closes</title><link>https://gazette.example/1</link><guid>g1</guid><pubDate>Mon, 01 Mar 2021 18:30:00 GMT</pubDate><dc:creator>Jane Doe</dc:creator>
<content:encoded><![CDATA[<h2>On Monday</h2><p>The harbour of Brightsea was <b>closed</b> after a crane fell into the water&nbsp;&mdash; officials said.</p><script>alert(1)</script><ul><li>Nobody was hurt.</li></ul><figure><img src="x.jpg"/><figcaption>The crane on Tuesday</figcaption></figure>]]></content:encoded></item>
<item><title>No text</title><guid>g2</guid></item>
<item><title>Repeated</title><guid>g1</guid><description>${STORY}</description></item>
</channel></rss>`;

  test('RSS items are articles with the facts of the feed', () => {
    const { articles, problems } = parse('gazette.xml', rss);
    expect(articles).toHaveLength(1);
    expect(articles[0]).toMatchObject({
      id: expect.stringMatching(/^gazette\/[0-9a-f]{16}$/),
      source: 'gazette.xml#1',
      headline: { value: 'Crane falls & harbour closes', how: 'metadata' },
      outlet: { value: 'Brightsea Gazette' },
      byline: { value: 'Jane Doe' },
      published: { value: { iso: '2021-03-01T18:30Z' } },
      url: 'https://gazette.example/1',
      language: 'en-gb',
      paragraphs: [
        { kind: 'subheading', text: 'On Monday' },
        {
          kind: 'text',
          text: 'The harbour of Brightsea was closed after a crane fell into the water — officials said.',
        },
        { kind: 'list', text: 'Nobody was hurt.' },
        { kind: 'caption', text: 'The crane on Tuesday' },
      ],
    });
    expect(problems.map(({ line, message }) => `${line} ${message}`)).toEqual([
      '7 Item 2 has no text',
      '8 Item 3 repeats an earlier one',
    ]);
  });

  test('an item keeps its id when the feed moves on', () => {
    const [first] = parse('gazette.xml', rss).articles;
    const newer = rss.replace('<item>', `<item><guid>g0</guid><description>${STORY}</description></item><item>`);
    expect(parse('gazette.xml', newer).articles.map(({ id }) => id)).toContain(first?.id);
  });

  test('Atom entries are articles', () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Gazette</title><entry><id>urn:1</id><title type="html">Crane &lt;i&gt;falls&lt;/i&gt;</title>
      <link rel="self" href="https://gazette.example/self"/><link href="https://gazette.example/1"/><published>2021-03-01T18:30:00+01:00</published><updated>2021-03-02T08:00:00Z</updated>
      <author><name>Jane Doe</name></author><content type="html">&lt;p&gt;${STORY}&lt;/p&gt;</content></entry></feed>`;
    expect(only('gazette.xml', atom)).toMatchObject({
      headline: { value: 'Crane falls' },
      byline: { value: 'Jane Doe' },
      url: 'https://gazette.example/1',
      language: 'en',
      published: { value: { iso: '2021-03-01T18:30+01:00' } },
      updated: { value: { iso: '2021-03-02T08:00Z' } },
      paragraphs: [{ kind: 'text', text: STORY }],
    });
  });

  test.each([
    ['elements', 'xhtml', `<div xmlns="http://www.w3.org/1999/xhtml"><h2>At the port</h2><p>${STORY}</p></div>`],
    ['escaped HTML', 'html', `&lt;h2&gt;At the port&lt;/h2&gt;&lt;p&gt;${STORY}&lt;/p&gt;`],
    ['plain text', 'text', `At the port\n\n${STORY}`],
  ])('the paragraphs of an entry are told apart where it holds %s', (_, type, content) => {
    const feed = `<feed><entry><title>Harbour closed</title><id>1</id><content type="${type}">${content}</content></entry></feed>`;
    expect(only('a.xml', feed)?.paragraphs.map(({ text }) => text)).toEqual(['At the port', STORY]);
  });

  test.each([
    ['<rss><channel>\n<item></channel></rss>', 2, /<\/channel> stands where <\/item> should/],
    ['<rss></rss>\n</rss>', 2, /<\/rss> closes nothing/],
    ['<rss>\n\n', 3, /<rss> is never closed/],
    ['<rss>\n<channel', 2, /not closed/],
    ['no markup', 1, /no element/],
    ['<html></html>', null, /no articles in this <html>/],
  ])('%j is told with its line', (text, line, message) => {
    expect(parse('a.xml', text)).toMatchObject({
      articles: [],
      problems: [{ path: 'a.xml', line, message: expect.stringMatching(message) }],
    });
  });
});

describe('.html', () => {
  const readPage = (html: string) =>
    html.includes('<p>')
      ? { text: STORY, facts: { title: { value: 'From markup', how: 'metadata', because: 'og:title' } as const } }
      : null;

  test('is read by the page reader that comes in', () => {
    expect(only('page.html', '<p>x</p>', { readPage })?.headline.value).toBe('From markup');
    expect(parse('page.html', '<div></div>', { readPage }).problems).toMatchObject([
      { message: 'No article was found on this page' },
    ]);
  });
});

describe('any file', () => {
  test.each([
    ['a.pdf', 'x', /".pdf" is not a format/],
    ['a', 'x', /no ending/],
    ['a.txt', ' \n\t', /empty/],
    ['a.txt', 'one\ntwo\0', /not a text/],
    ['a.txt', '---\ntitle:\n---\n', /no text/],
    ['a.txt', '<!doctype html><p>x', /is HTML/],
  ])('%s with %j is refused with a remedy', (path, text, message) => {
    const { articles, problems } = parse(path, text);
    expect(articles).toEqual([]);
    expect(problems).toMatchObject([
      { path, message: expect.stringMatching(message), remedy: expect.stringMatching(/\w/) },
    ]);
  });

  test('is never a crash, and ids are unique', () => {
    const snippet = fc.constantFrom(
      '---',
      '\n',
      'title: x',
      '{"id": "a", "text": "b"}',
      '{',
      '<rss>',
      '<item>',
      '</item>',
      '<![CDATA[',
      ']]>',
      '<!--',
      '&amp;',
      '&#x110000;',
      '# ',
      '**',
      '[a](',
      '```',
      '<p ',
      '"',
      '>',
      '\0',
    );
    const text = fc
      .array(fc.oneof(snippet, fc.string({ unit: 'binary' })), { maxLength: 20 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.constantFrom(...SEED_ENDINGS), text, text, (ending, body, meta) => {
        const { articles } = parse(`a.${ending}`, body, { meta: { path: 'a.meta.json', text: meta } });
        expect(new Set(articles.map(({ id }) => id)).size).toBe(articles.length);
      }),
      { numRuns: 500 },
    );
  });
});
