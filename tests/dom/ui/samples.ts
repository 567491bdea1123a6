import type { ArticleView } from '../../../src/protocol/article-view.ts';
import type { CardModel } from '../../../src/protocol/card-model.ts';
import type { Citation, MarkedText } from '../../../src/protocol/citation.ts';
import type { EntityView } from '../../../src/protocol/entity-view.ts';
import type { LeftOut } from '../../../src/protocol/left-out.ts';
import type { NameLine } from '../../../src/protocol/name-line.ts';
import type { PageOverview } from '../../../src/protocol/page-overview.ts';
import type { SearchResponse } from '../../../src/protocol/search.ts';
import type { StoryLine, StoryView } from '../../../src/protocol/story-view.ts';

/** A text with every occurrence of a word marked. */
function marked(text: string, word: string): MarkedText {
  const marks = [...text.matchAll(new RegExp(word, 'g'))].map(({ index }) => ({
    start: index,
    end: index + word.length,
  }));
  return { text, marks };
}

/** A citation; what is not said is ordinary. */
export function citation(part: Partial<Citation> = {}): Citation {
  return {
    article: 'a1',
    headline: 'Ministers sign river treaty after nine years of talks',
    headlineDerived: false,
    outlet: 'The Harbour Courier',
    date: '27 April 2020',
    day: '2020-04-27',
    ...part,
  };
}

export const anna: NameLine = { entity: 'person/anna-lindqvist', name: 'Anna Lindqvist', type: 'person' };

/** A person with a role, aliases, five sentences and four articles. */
export const usualCard: CardModel = {
  ...anna,
  role: { text: 'minister of waterways', citation: citation() },
  aliases: ['Lindqvist', 'Ms Lindqvist', 'A. Lindqvist'],
  mentionCount: 12,
  articleCount: 4,
  since: '2010-05-09',
  until: '2020-04-27',
  dates: { first: '9 May 2010', last: '27 April 2020' },
  days: [
    { day: '2010-05-09', count: 2 },
    { day: '2020-04-25', count: 1 },
    { day: '2020-04-27', count: 8 },
  ],
  undated: 1,
  sentences: [
    {
      sentence: marked(
        '“No town below the weir will pay for the flood of another,” Lindqvist told the assembly before the vote.',
        'Lindqvist',
      ),
      citation: citation(),
    },
    {
      sentence: marked(
        'Anna Lindqvist, then an engineer, warned in 2010 that the dam at Orrefors would not hold a second spring.',
        'Anna Lindqvist',
      ),
      citation: citation({
        article: 'a2',
        outlet: 'Evening Post',
        date: '9 May 2010',
        day: '2010-05-09',
        headline: 'Engineer warns of dam',
      }),
    },
    {
      sentence: marked('The delegation was led by Lindqvist.', 'Lindqvist'),
      citation: citation({
        article: 'a3',
        outlet: '003_river-notes.txt',
        date: 'undated',
        day: null,
        headline: 'The delegation was led by Lindqvist',
        headlineDerived: true,
      }),
    },
    {
      sentence: marked('Lindqvist declined to comment.', 'Lindqvist'),
      citation: citation({
        article: 'a4',
        outlet: 'Evening Post',
        date: 'about 25–27 April 2020',
        headline: 'Treaty criticised',
      }),
    },
    { sentence: marked('Neither Lindqvist nor her office replied.', 'Lindqvist'), citation: citation() },
  ],
  articles: [
    citation(),
    citation({
      article: 'a4',
      outlet: 'Evening Post',
      date: 'about 25–27 April 2020',
      headline: 'Treaty criticised by towns upstream',
    }),
    citation({
      article: 'a2',
      outlet: 'Evening Post',
      date: '9 May 2010',
      day: '2010-05-09',
      headline: 'Engineer warns of dam',
    }),
    citation({ article: 'a3', outlet: '003_river-notes.txt', date: 'undated', day: null, headlineDerived: true }),
  ],
  appearsWith: [
    { entity: 'place/orrefors', name: 'Orrefors', type: 'place' },
    { entity: 'organization/river-commission', name: 'International River Commission', type: 'organization' },
    { entity: 'person/jon-varga', name: 'Jon Varga', type: 'person' },
  ],
};

/** One undated sentence, no role, no other spelling, no company. */
export const leastCard: CardModel = {
  entity: 'place/orrefors',
  name: 'Orrefors',
  type: 'place',
  role: null,
  aliases: [],
  mentionCount: 1,
  articleCount: 1,
  since: null,
  until: null,
  dates: null,
  days: [],
  undated: 1,
  sentences: [
    {
      sentence: marked('The gauge at Orrefors failed twice that night.', 'Orrefors'),
      citation: citation({
        article: 'a3',
        outlet: '003_river-notes.txt',
        date: 'undated',
        day: null,
        headlineDerived: true,
      }),
    },
  ],
  articles: [
    citation({ article: 'a3', outlet: '003_river-notes.txt', date: 'undated', day: null, headlineDerived: true }),
  ],
  appearsWith: [],
};

/** A very long name, long unbroken words, a hundred articles. */
export const longCard: CardModel = {
  entity: 'organization/long',
  name: 'Joint Parliamentary Commission of Inquiry into the Donaudampfschifffahrtsgesellschaftskapitänswitwenversicherung and Related Undertakings of the Lower Basin',
  type: 'organization',
  role: {
    text: 'successor of the Standing Committee on Inland Navigation, Locks, Weirs and Municipal Waterworks of 1911',
    citation: citation({ outlet: 'Mitteilungen-der-Binnenschifffahrtsverwaltung-Sonderausgabe' }),
  },
  aliases: ['Commission of Inquiry', 'JPCI', 'the Joint Commission', 'Lower Basin Inquiry'],
  mentionCount: 1234,
  articleCount: 100,
  since: '1961-03-02',
  until: '2020-12-31',
  dates: { first: '2 March 1961', last: '31 December 2020' },
  days: Array.from({ length: 90 }, (_, i) => ({
    day: `${1961 + Math.floor((i * i) / 135)}-${String((i % 12) + 1).padStart(2, '0')}-02`,
    count: 1 + ((i * 7) % 23),
  })),
  undated: 7,
  sentences: Array.from({ length: 8 }, (_, i) => ({
    sentence: marked(
      `The Joint Commission heard witness number ${i + 1} behind closed doors and published nothing of what it had heard, although the law under which it sat demanded that it publish all of it within thirty days.`,
      'Joint Commission',
    ),
    citation: citation({
      article: `s${i}`,
      headline: `Witness ${i + 1} heard behind closed doors as commission keeps its silence for another long year of waiting`,
    }),
  })),
  articles: Array.from({ length: 30 }, (_, i) =>
    citation({
      article: `h${i}`,
      headline: `Hearing number ${100 - i} ends without a result`,
      date: `${(i % 28) + 1} March 2019`,
    }),
  ),
  appearsWith: Array.from({ length: 9 }, (_, i) => ({
    entity: `person/${i}`,
    name: `Witness Number ${i + 1}`,
    type: 'person',
  })),
};

/** A name and sentences that run from right to left. */
export const rightToLeftCard: CardModel = {
  ...leastCard,
  entity: 'person/rtl',
  name: 'فاطمة الزهراء بنت يوسف',
  type: 'person',
  role: { text: 'وزيرة الموارد المائية', citation: citation({ outlet: 'صحيفة النهر' }) },
  aliases: ['فاطمة يوسف', 'Fatima Yusuf'],
  sentences: [
    {
      sentence: marked('قالت فاطمة يوسف إن المعاهدة لن تغير شيئا في القرى (Orrefors) الواقعة على النهر.', 'فاطمة يوسف'),
      citation: citation({ outlet: 'صحيفة النهر', headline: 'الوزيرة ترد على المنتقدين' }),
    },
  ],
};

/** The story of the first related article and the first result. */
export const treaty: StoryLine = {
  story: 'story/a1',
  title: 'Ministers sign river treaty after nine years of talks',
  span: '25–27 April 2020',
  articleCount: 3,
};

export const overview: PageOverview = {
  names: [
    { ...anna, count: 7 },
    { entity: 'place/orrefors', name: 'Orrefors', type: 'place', count: 5 },
    { entity: 'organization/irc', name: 'International River Commission', type: 'organization', count: 3 },
    { entity: 'event/flood', name: 'Flood of 1953', type: 'event', count: 2 },
    { entity: 'other/act', name: 'Waterways Act', type: 'other', count: 1 },
  ],
  related: [
    {
      citation: citation(),
      shared: ['the river treaty', 'Anna Lindqvist', '“No town below the weir”', '27 April'],
      relation: 'same-event',
      reason: 'Also on the river treaty: Anna Lindqvist, “No town below the weir”, 27 April 2020',
      story: 'story/a1',
      copies: [citation({ article: 'a9', outlet: 'Evening Post' })],
    },
    {
      citation: citation({
        article: 'a3',
        headline:
          'The gauge at Orrefors failed twice that night, and nobody was told until the water stood in the streets of the lower town',
        headlineDerived: true,
        outlet: '003_river-notes.txt',
        date: 'undated',
        day: null,
      }),
      shared: ['Orrefors'],
      relation: 'background',
      reason: 'Background: Orrefors',
      story: null,
      copies: [],
    },
  ],
  stories: [treaty],
};

/** Thirty-four names, one of them far too long. */
export const crowdedOverview: PageOverview = {
  names: [
    { entity: 'o/long', name: longCard.name, type: 'organization', count: 1204 },
    ...Array.from({ length: 33 }, (_, i) => ({
      entity: `p/${i}`,
      name: `Person Number ${i + 1}`,
      type: 'person' as const,
      count: 33 - i,
    })),
  ],
  related: overview.related,
  stories: overview.stories,
};

export const found: SearchResponse = {
  names: [
    { ...anna, articleCount: 4 },
    { entity: 'place/lindqvist-lock', name: 'Lindqvist Lock', type: 'place', articleCount: 1 },
  ],
  articles: [
    {
      citation: citation(),
      headline: marked('Ministers sign river treaty after nine years of talks', 'treaty'),
      passage: marked(
        'The treaty was signed in the town hall. Lindqvist called the treaty “a floor, not a ceiling”.',
        'treaty',
      ),
      why: ['“treaty” in the headline'],
      story: 'story/a1',
      copies: [citation({ article: 'a9', outlet: 'Evening Post' })],
    },
    {
      citation: citation({ article: 'a4', outlet: 'Evening Post', date: 'about 25–27 April 2020' }),
      headline: marked('Treaty criticised by towns upstream', 'Treaty'),
      passage: marked('Towns upstream say that the treaty leaves them with the bill.', 'treaty'),
      why: ['“treaty” in the headline'],
      story: 'story/a1',
      copies: [],
    },
    {
      citation: citation({
        article: 'a3',
        outlet: '003_river-notes.txt',
        date: 'undated',
        day: null,
        headlineDerived: true,
      }),
      headline: { text: 'The gauge at Orrefors failed twice that night', marks: [] },
      passage: { text: 'The gauge at Orrefors failed twice that night', marks: [] },
      why: ['speaks of “treaty” in other words'],
      story: null,
      copies: [],
    },
  ],
  total: 57,
  stories: [treaty],
  notes: [],
  didYouMean: null,
  entity: null,
};

/** An article with every kind of paragraph, names marked, and lines kept apart. */
export const article: ArticleView = {
  citation: citation(),
  byline: 'Mara Ekholm',
  credits: ['Northern Wire', 'Photograph: T. Sand'],
  dateNote: null,
  url: 'https://news.example/river-treaty',
  blocks: [
    { text: 'Ministers sign river treaty after nine years of talks', kind: 'headline' },
    { text: 'Towns below the weir will no longer pay for floods that begin above it.', kind: 'standfirst' },
    { text: 'Anna Lindqvist signed the treaty in Orrefors on Monday, nine years after the first talks.', kind: 'text' },
    { text: 'A floor, not a ceiling', kind: 'subheading' },
    { text: 'Lindqvist called it “a floor, not a ceiling”. <b>Not</b> everybody agreed.', kind: 'text' },
    { text: 'Towns upstream', kind: 'list' },
    { text: 'Towns downstream', kind: 'list' },
    { text: 'The weir at Orrefors in April.', kind: 'caption' },
  ],
  annotations: {
    mentions: [2, 0, 14, 0, 2, 36, 44, 1, 4, 0, 9, 0, 7, 12, 20, 1],
    entities: [anna, { entity: 'place/orrefors', name: 'Orrefors', type: 'place' }],
  },
  story: treaty,
  apart: ['Advertisement', 'Read more: the flood of 1953', 'Advertisement', '© 2020 The Harbour Courier'],
};

/** An article without headline, outlet or date. */
export const bareArticle: ArticleView = {
  citation: citation({
    article: 'a3',
    headline: 'The gauge at Orrefors failed twice that night',
    headlineDerived: true,
    outlet: '003_river-notes.txt',
    date: 'about 25–27 April 2020',
  }),
  byline: null,
  credits: [],
  dateNote: 'inferred from “two days after the vote”',
  url: null,
  blocks: [{ text: 'The gauge at Orrefors failed twice that night. Nobody was told.', kind: 'text' }],
  annotations: { mentions: [], entities: [] },
  story: null,
  apart: [],
};

const criticised = citation({
  article: 'a4',
  outlet: 'Evening Post',
  date: 'about 25–27 April 2020',
  headline: 'Treaty criticised by towns upstream',
});

const quotes: StoryView['quotes'] = [
  {
    speaker: anna,
    by: 'Anna Lindqvist',
    said: [
      {
        sentence: marked('Lindqvist called the treaty “a floor, not a ceiling”.', 'a floor, not a ceiling'),
        citation: citation(),
      },
      {
        sentence: marked('It was “a floor and no ceiling”, the minister said.', 'a floor and no ceiling'),
        citation: criticised,
      },
    ],
  },
  {
    speaker: null,
    by: null,
    said: [{ sentence: marked('“The bill is ours.”', 'The bill is ours.'), citation: criticised }],
  },
];

const timeline: StoryView['timeline'] = [
  {
    day: '1953-02',
    date: 'February 1953',
    sentence: marked('The flood of February 1953 took eleven lives.', 'February 1953'),
    citation: criticised,
  },
  ...Array.from({ length: 14 }, (_, i) => ({
    day: `2020-05-${10 + i}`,
    date: `${10 + i} May 2020`,
    sentence: marked(`The assembly votes on ${10 + i} May.`, `${10 + i} May`),
    citation: citation(),
  })),
];

/** A story of three articles, two of which print the same text. */
export const storyView: StoryView = {
  ...treaty,
  outlets: ['The Harbour Courier', 'Evening Post'],
  articles: [
    {
      citation: citation(),
      copies: [citation({ article: 'a9', outlet: 'Evening Post' })],
      only: [{ sentence: marked('The treaty runs for thirty years.', 'thirty years'), citation: citation() }],
    },
    { citation: criticised, copies: [], only: [] },
  ],
  timeline,
  quotes,
  names: [anna, { entity: 'place/orrefors', name: 'Orrefors', type: 'place' }],
};

export const entityView: EntityView = { card: usualCard, timeline, quotes };

export const leftOut: LeftOut = {
  missing: [{ sentence: marked('Eleven people died in the flood of 1953.', '1953'), citation: criticised }],
  only: ['A brass band played at the signing.'],
};
