import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/archive/article.ts';
import { readArticle } from '../../../src/archive/read-article.ts';
import type { SeedFacts } from '../../../src/archive/seed-facts.ts';

const read = (text: string, facts: SeedFacts = {}): Article => readArticle({ id: 'a', source: 'a.txt', text, facts });
const kinds = (article: Article) => article.paragraphs.map(({ kind }) => kind);
const apart = (article: Article) => article.apart.map(({ kind, text }) => `${kind}: ${text}`);

const STORY = [
  'The harbour of Brightsea was closed on Monday after a crane fell into the water, the port authority said.',
  'Nobody was hurt, but two ships had to wait outside the harbour until the evening, officials added.',
].join('\n\n');

describe('the head of an article', () => {
  test('headline, standfirst, byline and date, in the order of most papers', () => {
    const article = read(
      `News\n\nCrane falls into harbour\n\nTwo ships wait outside Brightsea until the evening.\n\nBy Jane Doe and John Roe\n\n1 March 2021, 18:30 GMT\n\n${STORY}`,
    );
    expect(article.headline).toMatchObject({ how: 'stated', value: 'Crane falls into harbour' });
    expect(article.byline).toMatchObject({ how: 'stated', value: 'Jane Doe and John Roe' });
    expect(article.published).toMatchObject({ how: 'stated', value: { iso: '2021-03-01T18:30Z' } });
    expect(kinds(article)).toEqual(['standfirst', 'text', 'text']);
    expect(apart(article)).toEqual([
      'navigation: News',
      'byline: By Jane Doe and John Roe',
      'date: 1 March 2021, 18:30 GMT',
    ]);
  });

  test('byline and date on one line, and "By" on a line of its own', () => {
    const oneLine = read(`Crane falls into harbour\nBy Jane Doe | 1 March 2021\n${STORY}`);
    expect([oneLine.byline?.value, oneLine.published?.value.iso]).toEqual(['Jane Doe', '2021-03-01']);
    const parted = read(`Crane falls into harbour\nBy\nJane Doe\nMarch 1, 2021\n${STORY}`);
    expect([parted.byline?.value, parted.published?.value.iso]).toEqual(['Jane Doe', '2021-03-01']);
  });

  test('a text without a headline is told by its first sentence, which stays in the story', () => {
    const article = read(STORY);
    expect(article.headline).toEqual({
      how: 'inferred',
      because: 'the first sentence',
      value:
        'The harbour of Brightsea was closed on Monday after a crane fell into the water, the port authority said.',
    });
    expect(kinds(article)).toEqual(['text', 'text']);
  });

  test.each([
    'By Friday the water had left the streets of the old town again, and people could go home.',
    'By The Numbers',
    'By far the largest ship ever seen in Brightsea, it had to wait.',
  ])('"%s" is no byline', (line) => {
    expect(read(`Crane falls into harbour\n${line}\n${STORY}`).byline).toBeNull();
  });

  test('a dateline is no part of the sentence that stands in for a headline', () => {
    const article = read(`KYIV, Ukraine (AP) — The archives will open in May, the government said.\n\n${STORY}`);
    expect(article.headline).toMatchObject({
      how: 'inferred',
      value: 'The archives will open in May, the government said.',
    });
    expect(article.paragraphs[0]?.text).toMatch(/^KYIV/);
  });

  test('the name of the paper, its town and a byline that names nobody are neither headline nor author', () => {
    const article = read(
      `THE DAILY SPARROW\nWednesday, April 8, 2020\nMAYOR OPENS BRIDGE\nOur Correspondent\n${STORY}`,
    );
    expect(article.headline.value).toBe('MAYOR OPENS BRIDGE');
    expect(article.byline).toBeNull();
    expect(kinds(article)).toEqual(['text', 'text']);
    const other = read(`Crane falls into harbour\n3 MAY 2019\nDaily Sparrow (Lahore)\nBy Jane Doe\n${STORY}`);
    expect(apart(other)).toContain('navigation: Daily Sparrow (Lahore)');
  });

  test('facts that came with the text win over what it prints, and a printed headline is not repeated', () => {
    const title = { value: 'Crane falls into harbour', how: 'metadata', because: 'row' } as const;
    const byline = { value: 'A. Desk', how: 'metadata', because: 'row' } as const;
    const article = read(`CRANE FALLS INTO HARBOUR\nBy Jane Doe\n${STORY}`, { title, byline });
    expect([article.headline, article.byline]).toEqual([title, byline]);
    expect(article.paragraphs[0]?.text).toMatch(/^The harbour/);
  });
});

describe('a place with a day', () => {
  test('below the byline dates the article', () => {
    const article = read(`Bridge closed for a week\nBy Amal Okeny\nJuba, 4 March 2024\n\n${STORY}`);
    expect(article.published).toMatchObject({ value: { iso: '2024-03-04' }, how: 'stated' });
    expect(article.paragraphs.map(({ text }) => text).join(' ')).not.toContain('4 March');
  });

  test('as a headline is a headline', () => {
    const article = read(`Berlin, 9 November 1989\n\n${STORY}`);
    expect(article.headline.value).toBe('Berlin, 9 November 1989');
    expect(article.published).toBeNull();
  });
});

describe('what is printed around a story', () => {
  test.each([
    ['Share', 'navigation'],
    ['ADVERTISEMENT', 'navigation'],
    ['Home > News > Brightsea', 'navigation'],
    ['READ MORE: The ship that never came', 'read-more'],
    ['Related: The ship that never came', 'read-more'],
    ['Editor’s note: This article has been updated to add a name.', 'note'],
    ['This story was first published by the Brightsea Gazette.', 'note'],
    ['(With agency inputs)', 'credit'],
    ['Additional reporting by John Roe in Dover', 'credit'],
    ['Photo: Jane Doe/Reuters', 'credit'],
    ['Image copyright Getty Images', 'credit'],
    ['Like us on Facebook', 'navigation'],
    ['Subscribe now for just $1 a week', 'navigation'],
    ['Comments (12)', 'navigation'],
    ['© 2021 Brightsea Gazette. All rights reserved.', 'copyright'],
  ])('"%s" is kept apart as %s', (line, kind) => {
    const article = read(
      `Crane falls into harbour\n\n${STORY.replace('\n\n', `\n\n${line}\n\n`)}\n\nThe crane was forty years old and had passed its last test in May, the maker said.`,
    );
    expect(apart(article)).toEqual([`${kind}: ${line}`]);
    expect(kinds(article)).toEqual(['text', 'text', 'text']);
  });

  test.each([
    'Copyright law was changed in the same year, which hit the makers of maps hard, lawyers say.',
    'Writing by hand is taught again in the schools of Brightsea, the head of the council said.',
    'The statement was first published by the mayor, and the council published it later as well.',
    '"Follow us on the way to the harbour," the sailors shouted, according to those who stood near.',
    'More than two hundred people: that is how many the port of Brightsea employs, it said.',
    'Share prices of the crane’s maker fell by a tenth on Tuesday after the fall became known.',
    'Read aloud by the clerk, the verdict took forty minutes, and nobody left the room, she said.',
  ])('"%s" is story', (line) => {
    const article = read(`Crane falls into harbour\n\n${STORY}\n\n${line}`);
    expect(article.paragraphs.at(-1)).toEqual({ kind: 'text', text: line });
  });

  test('headlines of other stories below their label are links', () => {
    const article = read(
      `Crane falls into harbour\n\n${STORY}\n\nYou may also be interested in:\nThe ship that never came\nWhy cranes fall\n\nThe crane was forty years old and had passed its last test in May, the maker said.`,
    );
    expect(apart(article)).toEqual([
      'navigation: You may also be interested in:',
      'read-more: The ship that never came',
      'read-more: Why cranes fall',
    ]);
    expect(kinds(article)).toEqual(['text', 'text', 'text']);
  });

  test('a credit behind a caption’s last sentence, and what is said of the author above a footer', () => {
    const article = read(
      `Crane falls into harbour\n\nThe crane in the old harbour. Photo: Ann Lens\n\n${STORY}\n\nJane Doe is our harbour correspondent. Follow her on Twitter @janedoe\n\nTopics: Harbour, Cranes\nTerms of use\nPrivacy policy\nSign up to our newsletter\n© 2021 Brightsea Gazette`,
    );
    expect(article.credits.map(({ value }) => value)).toEqual(['Photo: Ann Lens']);
    expect(apart(article)).toContain('note: Jane Doe is our harbour correspondent. Follow her on Twitter @janedoe');
    expect(kinds(article)).toEqual(['caption', 'text', 'text']);
  });

  test('a publisher’s words at the end are a footer, and tell the outlet', () => {
    const article = read(
      `Crane falls into harbour\n\n${STORY}\n\nThe Brightsea Gazette is an independent local newspaper founded in 1901.\n\nSign up for our newsletter here.\n\n12 Harbour Street, Suite 4, Brightsea`,
    );
    expect(article.outlet).toMatchObject({ how: 'stated', value: 'The Brightsea Gazette' });
    expect(article.apart.map(({ kind }) => kind)).toEqual(['footer', 'footer', 'footer']);
    expect(article.paragraphs).toHaveLength(2);
  });

  test('a copyright line suggests the outlet but never a date', () => {
    const article = read(
      `Crane falls into harbour\n\n${STORY}\n\nCopyright © 2018 Brightsea Gazette. All rights reserved.`,
    );
    expect(article.outlet).toMatchObject({ how: 'inferred', value: 'Brightsea Gazette' });
    expect(article.published).toBeNull();
  });

  test('an agency that holds the rights is not the outlet', () => {
    const article = read(
      `Crane falls into harbour\n\n${STORY}\n\nCopyright 2021 The Associated Press. All rights reserved.`,
    );
    expect(article.outlet).toBeNull();
  });

  test('a dateline credits its agency and stays in the story', () => {
    const article = read(`Crane falls into harbour\n\nBRIGHTSEA, March 1 (Reuters) - ${STORY}`);
    expect(article.credits.map(({ value }) => value)).toEqual(['Reuters']);
    expect(article.paragraphs[0]?.text).toMatch(/^BRIGHTSEA, March 1 \(Reuters\) - The harbour/);
  });

  test('credits behind a paragraph or a caption are parted from it', () => {
    const article = read(
      `Crane falls into harbour\n\nThe crane in the water on Monday. (JANE DOE / AFP)\n\n${STORY} (Reporting by John Roe; Editing by Ann Poe)`,
    );
    expect(article.credits.map(({ value }) => value)).toEqual([
      'JANE DOE / AFP',
      'Reporting by John Roe; Editing by Ann Poe',
    ]);
    expect(article.paragraphs[0]).toEqual({ kind: 'caption', text: 'The crane in the water on Monday.' });
    expect(article.paragraphs.at(-1)?.text).toMatch(/officials added\.$/);
  });

  test('an abbreviation in brackets is no credit', () => {
    const line = 'It was the first report of that kind that the harbour master had given to the Associated Press (AP)';
    expect(read(`Crane falls into harbour\n\n${STORY}\n\n${line}`).credits).toEqual([]);
  });

  test('a text of nothing but furniture is taken as a story rather than lost', () => {
    expect(read('Share\nRead more').paragraphs.map(({ text }) => text)).toEqual(['Share', 'Read more']);
  });
});

describe('paragraphs', () => {
  test('subheadings and lists are told from text', () => {
    const article = read(
      `Crane falls into harbour\n\n${STORY}\n\nWhat happens next\n\nThe port will be open again on Tuesday, the authority said in the evening.\n\n• The crane is lifted.\n• The ships come in.`,
    );
    expect(kinds(article)).toEqual(['text', 'text', 'subheading', 'text', 'list', 'list']);
    expect(article.paragraphs.at(-1)?.text).toBe('The ships come in.');
  });

  test('lines cut to a width are joined again', () => {
    const words = `${STORY} ${STORY}`.replaceAll('\n\n', ' ').split(' ');
    const lines: string[] = [''];
    for (const word of words) {
      if (`${lines.at(-1)} ${word}`.length > 68) lines.push(word);
      else lines[lines.length - 1] = `${lines.at(-1)} ${word}`.trim();
    }
    const article = read(lines.join('\n'));
    expect(article.paragraphs).toEqual([{ kind: 'text', text: words.join(' ') }]);
  });
});

describe('inferred dates', () => {
  const anniversary =
    'Brightsea marked the 50th anniversary of the great flood, which covered the town on May 3, 1971.';

  test('the year follows from an anniversary, the day from one that is given without its year', () => {
    expect(read(`${anniversary} The mayor spoke of it in a speech on May 3.`).published).toEqual({
      how: 'inferred',
      because: '“a speech on May 3” and the 50th anniversary of 1971',
      value: { iso: '2021-05-03', earliest: '2021-05-03', latest: '2021-05-05' },
    });
    expect(read(anniversary).published?.value).toEqual({ iso: '2021', earliest: '2021-01-01', latest: '2021-12-31' });
  });

  test.each([
    [
      'the anniversary is still to come',
      'Brightsea will mark the 50th anniversary of the great flood of 1971 with a speech.',
    ],
    [
      'the text looks back on a later year',
      'Brightsea marked the 50th anniversary of the great flood of 1971. A wall was built in 2023, and it held.',
    ],
    [
      'two years are possible',
      'Brightsea marked the 50th anniversary of its wall. It was begun on 1 May 1971 and finished on 4 June 1975.',
    ],
    [
      'a party of that name is told of',
      'She was seen at the 50th anniversary celebration of the paper in 2003, he said.',
    ],
    ['there is no anniversary', 'The wall of Brightsea was begun on 1 May 1971, the mayor said on May 3.'],
    [
      'an earlier anniversary is told of',
      'In 2011 Brightsea marked the 50th anniversary of the great flood, the mayor said.',
    ],
  ])('nothing is inferred where %s', (_, text) => {
    expect(read(text).published).toBeNull();
  });

  test('an address that contains the day gives it', () => {
    const url = 'https://gazette.example/2021/03/01/crane-falls';
    expect(read(STORY, { url }).published).toMatchObject({ how: 'inferred', value: { iso: '2021-03-01' } });
    expect(read(STORY, { url: 'https://gazette.example/2021/99/crane' }).published).toBeNull();
  });
});

describe('any text', () => {
  const snippet = fc.constantFrom(
    'Share',
    'By',
    'By Jane Doe',
    '27 April 2020',
    'Updated: 2020-04-27 11:10',
    'Copyright (c) 2018. X, Inc.',
    '• item',
    '-- ',
    '(AP)',
    'WASHINGTON-',
    'READ MORE: x',
    'Sign up for our newsletter',
    'The harbour was closed.',
    'A headline without an end',
    '75th anniversary of 1945',
    '\u200b',
    '"',
    '(Photo: A/AFP)',
    'X / AFP',
    '\n',
    '\n\n',
    '\r\n',
    '\u2028',
    ' ',
    '\t',
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.oneof(snippet, fc.string()), { maxLength: 30 }).map((parts) => parts.join('')),
  );
  const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

  test('is read without a crash and nothing of it is lost', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const article = read(text);
        const kept = [
          article.headline.value,
          ...article.paragraphs.map((one) => one.text),
          ...article.apart.map((one) => one.text),
        ];
        const keptLetters = kept.map(lettersOf).join('\n');
        for (const line of text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)) {
          // A line may have been parted: each of its words must still stand somewhere.
          for (const word of line.split(/[^\p{L}\p{N}]+/u)) expect(keptLetters).toContain(word);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('is read the same with other line ends', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = text.replace(/\r\n?/g, '\n');
        expect(read(lines.replaceAll('\n', '\r\n'))).toEqual(read(lines));
      }),
    );
  });
});
