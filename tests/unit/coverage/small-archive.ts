import type { Archive } from '../../../src/archive/archive.ts';
import { type Article, articleBlocks, type Fact } from '../../../src/archive/article.ts';
import type { Entity, EntityType, Mention } from '../../../src/names/entity.ts';

interface Written {
  readonly id: string;
  readonly headline: string | null;
  readonly outlet?: string;
  readonly published?: string;
  readonly url?: string;
  readonly paragraphs: readonly string[];
}

const fact = <T>(value: T): Fact<T> => ({ value, how: 'stated', because: 'written for this test' });

/** An article with what a test says of it and nothing else. */
export function article({ id, headline, outlet, published, url, paragraphs }: Written): Article {
  const [first = ''] = paragraphs;
  return {
    id,
    source: `${id}.txt`,
    headline: headline === null ? { ...fact(first.split('. ')[0] ?? ''), how: 'inferred' } : fact(headline),
    outlet: outlet === undefined ? null : fact(outlet),
    byline: null,
    credits: [],
    published: published === undefined ? null : fact({ iso: published, earliest: published, latest: published }),
    updated: null,
    language: 'en',
    url: url ?? null,
    paragraphs: paragraphs.map((text) => ({ text, kind: 'text' })),
    apart: [],
  };
}

interface Known {
  readonly name: string;
  readonly type: EntityType;
  readonly aliases?: readonly string[];
  /** Ways of referring to it that are no names: "the mayor". They make mentions, but no alias. */
  readonly references?: readonly string[];
}

/** An archive in which every printed alias or reference of an entity is a mention of it. */
export function archiveOf(articles: readonly Article[], known: readonly Known[]): Archive {
  const entities = known.map(
    ({ name, type, aliases = [] }): Entity => ({
      id: `${type}/${name.toLowerCase().replaceAll(' ', '-')}`,
      name,
      type,
      aliases: [name, ...aliases].map((text, i) => ({ text, count: 1, kind: i === 0 ? 'full' : 'short' })),
      roles: [],
    }),
  );
  const mentions = articles.map((written) =>
    articleBlocks(written).flatMap((text, block) =>
      known.flatMap(({ name, aliases = [], references = [] }, entity) =>
        [name, ...aliases, ...references].flatMap((form): Mention[] => {
          const start = text.indexOf(form);
          return start < 0 ? [] : [{ block, start, end: start + form.length, entity, confidence: 1 }];
        }),
      ),
    ),
  );
  return { articles, entities, mentions };
}

/** Positions in `smallArchive`. */
export const BRIDGE = 0;
export const BRIDGE_COPY = 1;
export const BRIDGE_INQUIRY = 2;
export const MERGER = 3;
export const MERGER_RIVAL = 4;
export const MUSEUM = 5;

const bridgeParagraphs = [
  'A road bridge over the Halden fell into the river on Tuesday morning, minutes after engineers had closed it to lorries.',
  'Nobody was hurt, said Mayor Greta Olsen, who thanked the bus driver who had stopped at the barrier. "We were lucky by the width of a hand," she said.',
  'The bridge was built in 1962 and carried 14,000 cars a day. Inspectors had found cracks in two of its cables in March.',
];

/** Six articles: a bridge that falls (with a reprint and a report on the inquiry), a merger told twice, and a museum. */
export const smallArchive = archiveOf(
  [
    article({
      id: 'bridge',
      headline: 'Halden bridge falls into the river',
      outlet: 'The Harbour Post',
      published: '2021-05-04',
      url: 'https://www.harbourpost.example/news/bridge/',
      paragraphs: bridgeParagraphs,
    }),
    article({
      id: 'bridge-reprint',
      headline: 'Bridge over the Halden collapses',
      outlet: 'Valley Wire',
      published: '2021-05-04',
      paragraphs: bridgeParagraphs,
    }),
    article({
      id: 'inquiry',
      headline: 'Inspectors knew of cracked cables before Halden bridge fell',
      outlet: 'The Harbour Post',
      published: '2021-06-11',
      paragraphs: [
        'Inspectors had warned of cracks in the cables of the Halden bridge in March, two months before it fell into the river, an inquiry has found.',
        'The mayor called the finding "a failure of our own making" and promised that every bridge would be inspected.',
      ],
    }),
    article({
      id: 'merger',
      headline: 'Nordbank and Credit Lumen agree to merge',
      outlet: 'Ledger Daily',
      published: '2020-11-20',
      paragraphs: [
        'Two banks, Nordbank and Credit Lumen, will merge in a deal worth 3.5 billion crowns, their boards announced on Friday.',
        'The merger makes the new bank the third largest lender of the region. Unions fear for 900 jobs.',
      ],
    }),
    article({
      id: 'merger-rival',
      headline: 'Shareholders of Credit Lumen approve merger with Nordbank',
      outlet: 'Valley Wire',
      published: '2021-01-15',
      paragraphs: [
        'Shareholders of Credit Lumen have approved the merger with Nordbank, the banks announced on Friday. Unions protested outside against the loss of 900 jobs.',
      ],
    }),
    article({
      id: 'museum',
      headline: null,
      paragraphs: [
        'The museum of navigation has opened its archive of river charts to visitors. Greta Olsen cut the ribbon.',
        'The oldest chart shows ferries where later bridges stood; an election of the trustees follows in autumn.',
      ],
    }),
  ],
  [
    { name: 'Greta Olsen', type: 'person', aliases: ['Olsen'], references: ['The mayor'] },
    { name: 'Halden', type: 'place' },
    { name: 'Nordbank', type: 'organization' },
    { name: 'Credit Lumen', type: 'organization' },
  ],
);

export const blocksOf = (position: number): readonly string[] => {
  const found = smallArchive.articles[position];
  return found === undefined ? [] : articleBlocks(found);
};
