import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../src/archive/read-article.ts';

const STORY = [
  'A ferry with ninety people on board ran aground off the island of Marn on Friday, and all of them were saved, the coast guard said.',
  'The captain told the radio that fog had come up within minutes.',
];

/** What was read of a page that was copied from the screen, line by line. */
const read = (above: string[], below: string[] = [], story = STORY) => {
  const article = readArticle({
    id: 'a',
    source: 'a.txt',
    text: [...above, ...story, ...below].join('\n\n'),
    facts: {},
  });
  return {
    headline: article.headline.how === 'stated' ? article.headline.value : null,
    byline: article.byline?.value ?? null,
    published: article.published?.value.iso ?? null,
    updated: article.updated?.value.iso ?? null,
    outlet: article.outlet?.value ?? null,
    credits: article.credits.map(({ value }) => value),
    story: article.paragraphs.filter(({ kind }) => kind === 'text').map(({ text }) => text),
    standfirst: article.paragraphs.find(({ kind }) => kind === 'standfirst')?.text ?? null,
  };
};

describe('pages as papers print them', () => {
  test('a broadcaster: menu above, affiliation below the byline, subjects and links at the end', () => {
    const page = read(
      [
        'Channel Nine News',
        'Home',
        'World',
        'Ferry runs aground off Marn',
        'By Ana Lima & Tom Hale',
        'Channel Nine, Portby',
        'Published',
        '14 hours ago',
        'Image caption,',
        'The ferry on Saturday',
      ],
      ['Related Topics', 'Marn', 'Ferries', 'More on this story', 'Fog closes harbour of Portby', '2 days ago'],
    );
    expect(page).toMatchObject({
      headline: 'Ferry runs aground off Marn',
      byline: 'Ana Lima & Tom Hale',
      published: null,
      story: STORY,
    });
  });

  test('a daily: section, headline, deck, an author without "by", dates of change and publication', () => {
    const page = read(
      [
        'Shipping',
        'Ferry runs aground off Marn',
        'Ninety people saved as fog comes up within minutes',
        'Jane Smith North of Marn correspondent',
        'Tue 2 Jan 2024 16.22 GMT',
        'First published on Tue 2 Jan 2024 09.10 GMT',
      ],
      ['Explore more on these topics', 'Shipping', 'Share', 'Reuse this content'],
    );
    expect(page).toMatchObject({
      headline: 'Ferry runs aground off Marn',
      standfirst: 'Ninety people saved as fog comes up within minutes',
      byline: 'Jane Smith',
      published: '2024-01-02T09:10Z',
      story: STORY,
    });
  });

  test('a wire: byline in capitals, contribution, promotion and copyright at the end', () => {
    const page = read(
      ['Ferry runs aground off Marn', 'By ANA LIMA', 'March 4, 2022 GMT'],
      [
        '___',
        'Associated Press writer Tom Hale in Portby contributed to this report.',
        '___',
        'Follow our coverage of shipping at https://wire.example/shipping',
        'Copyright 2022 The Associated Press. All rights reserved.',
      ],
      [`PORTBY, Marn (AP) — ${STORY[0]}`, STORY[1] ?? ''],
    );
    expect(page).toMatchObject({
      headline: 'Ferry runs aground off Marn',
      byline: 'ANA LIMA',
      published: '2022-03-04',
      outlet: null,
      credits: ['Associated Press writer Tom Hale in Portby contributed to this report.', 'AP'],
      story: [`PORTBY, Marn (AP) — ${STORY[0]}`, STORY[1]],
    });
  });

  test('a site that puts section, date and time on one line, and a name above the reading time', () => {
    const page = read(
      ['WORLD NEWS JUNE 3, 2019 / 4:22 PM / 2 MONTHS AGO', 'Ferry runs aground off Marn', 'Eleni Pappas', '2 MIN READ'],
      ['Reporting by Eleni Pappas; Editing by Mark Hill', 'Our Standards: the Trust Principles.'],
    );
    expect(page).toMatchObject({
      headline: 'Ferry runs aground off Marn',
      byline: 'Eleni Pappas',
      published: '2019-06-03T16:22',
      story: STORY,
    });
  });

  test('an agency that runs source, date and editor together, and marks the end', () => {
    const page = read(
      ['Ferry runs aground off Marn', 'Source: Xinhua| 2019-11-05 21:12:45|Editor: Li Wei'],
      [],
      [STORY[0] ?? '', `${STORY[1]} Enditem`],
    );
    expect(page).toMatchObject({
      headline: 'Ferry runs aground off Marn',
      byline: null,
      credits: ['Xinhua'],
      published: '2019-11-05T21:12',
      story: STORY,
    });
  });

  test('a paper that signs with name and date on one line, and with its own name below', () => {
    const page = read(
      ['Ferry runs aground off Marn', 'Shams Ali Published April 27, 2020'],
      ['Published in Dawn, April 27th, 2020'],
    );
    expect(page).toMatchObject({ byline: 'Shams Ali', published: '2020-04-27', outlet: 'Dawn', story: STORY });
  });

  test('an essay that speaks to its readers is no footer', () => {
    const story = [
      'Our coverage of the ferry began twenty years ago, when the first of them came to Marn and nobody wanted to go on board.',
      'Click here if you doubt it, as my father used to say when he showed us the photographs of that day.',
    ];
    const page = read(
      ['The ferry we did not need'],
      ['Ann Poe is a columnist for the Marn Gazette. Follow her on Twitter @annpoe.'],
      story,
    );
    expect(page.headline).toBe('The ferry we did not need');
    expect(page.story[0]).toBe(story[0]);
  });

  test('a headline of two words above a deck is not taken for a section', () => {
    expect(read(['Ferry aground', STORY[0] ?? '']).headline).toBe('Ferry aground');
  });
});
