import { beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../../src/archive/article.ts';
import type { ArticleStore } from '../../../src/archive/article-store.ts';
import { buildBundle } from '../../../src/build/bundle.ts';
import { buildGazetteer } from '../../../src/build/gazetteer.ts';
import { openArchive } from '../../../src/cli/open-archive.ts';
import type { CardModel } from '../../../src/protocol/card-model.ts';
import { cardModel } from '../../../src/service/card-model.ts';
import type { KnownNames } from '../../../src/service/known-names.ts';
import { article, dispute } from '../../fixtures/archive/articles.ts';

let gazetteer: Awaited<ReturnType<typeof buildGazetteer>>;
beforeAll(async () => {
  gazetteer = await buildGazetteer();
});

function opened(articles: readonly Article[]): { readonly known: KnownNames; readonly store: ArticleStore } {
  return openArchive(buildBundle(articles, gazetteer));
}

function cardOf(name: string, articles: readonly Article[], seen: readonly string[] = []): CardModel {
  const bundle = buildBundle(articles, gazetteer);
  const { known, store } = openArchive(bundle);
  const entity = bundle.archive.entities.find((each) => each.name === name);
  const model = cardModel(entity?.id ?? '', known, store, seen);
  if (!model?.ok) throw new Error(`no card of ${name}`);
  return model.value;
}

describe('dates on a card', () => {
  it('are the first and the last, with mentions by day, and undated articles counted', () => {
    const { dates, days, undated } = cardOf('Mirela Danesco', dispute);
    expect(dates).toEqual({ first: '4 March 2024', last: '18 March 2024' });
    expect(days).toEqual([
      { day: '2024-03-04', count: 2 },
      { day: '2024-03-18', count: 1 },
    ]);
    expect(undated).toBe(1);
  });

  it('are none where all articles are undated', () => {
    const undatedOnly = dispute.map((each) => ({ ...each, published: null }));
    expect(cardOf('Mirela Danesco', undatedOnly)).toMatchObject({ dates: null, days: [], undated: 3 });
  });
});

describe('sentences on a card', () => {
  it('leave out what the page prints, and others take their place', () => {
    const all = cardOf('Mirela Danesco', dispute).sentences.map(({ sentence }) => sentence.text);
    const [first = ''] = all;
    const rest = cardOf('Mirela Danesco', dispute, ['Weather.', `“${first.toUpperCase()}” It was late.`]);
    expect(rest.sentences.map(({ sentence }) => sentence.text)).toEqual(all.slice(1));
  });
});

describe('sentences on the card of a name that many articles print', () => {
  const deeds = ['opened a road', 'closed a mine', 'lost a vote', 'met farmers', 'signed an accord', 'denied a report'];
  const wire = deeds.map((deed, i) => {
    const text = `Energy Minister Mirela Danesco ${deed} near the Orlen Dam. Mirela Danesco praised town${i}, valley${i} and lake${i}.`;
    const one = article(`wire-${i}`, text, { headline: `Report ${i}`, day: `${2019 + i}-03-04` });
    return i % 5 === 0 ? { ...one, published: null } : one;
  });

  it('begin with the newest, and each is of another article', () => {
    const cited = cardOf('Mirela Danesco', wire).sentences.map(({ citation }) => citation.article);
    expect(cited).toEqual(['wire-4', 'wire-3', 'wire-2', 'wire-1']);
  });

  it('begin with the next newest where the page prints that one', () => {
    const page = 'Energy Minister Mirela Danesco signed an accord near the Orlen Dam.';
    const { sentences } = cardOf('Mirela Danesco', wire, [page]);
    expect(sentences.map(({ citation }) => citation.article).slice(0, 3)).toEqual(['wire-3', 'wire-2', 'wire-1']);
  });
});

describe('articles on a card', () => {
  it('are the newest thirty of a hundred, and the count says how many there are', () => {
    const hundred = Array.from({ length: 100 }, (_, i) =>
      article(`dam-${i}`, `Energy Minister Mirela Danesco spoke about gate ${i} of the Orlen Dam.`, {
        headline: `Gate ${i}`,
        day: `20${String(10 + Math.floor(i / 10))}-03-${String((i % 10) + 10)}`,
      }),
    );
    const { articles, articleCount, days, dates } = cardOf('Mirela Danesco', hundred);
    expect(articleCount).toBe(100);
    expect(articles).toHaveLength(30);
    expect(articles[0]?.day).toBe('2019-03-19');
    expect(articles[29]?.day).toBe('2017-03-10');
    expect(days).toHaveLength(100);
    expect(dates).toEqual({ first: '10 March 2010', last: '19 March 2019' });
  });
});

it('lists the articles of a day in the order of the archive, newer ones before and undated ones behind', () => {
  const days = ['2024-03-04', null, '2024-03-04', '2024-03-05'];
  const articles = days.map((day, i) => {
    const one = article(`gate-${i}`, `Energy Minister Mirela Danesco opened gate ${i} of the Orlen Dam.`, {
      headline: `Gate ${9 - i}`,
      day: day ?? '2024-01-01',
    });
    return day === null ? { ...one, published: null } : one;
  });
  const listed = cardOf('Mirela Danesco', articles).articles.map((each) => each.article);
  expect(listed).toEqual(['gate-3', 'gate-0', 'gate-2', 'gate-1']);
});

describe('a name of hundreds of articles', () => {
  const day = (i: number) => `20${String(10 + Math.floor(i / 30))}-03-${String((i % 28) + 1).padStart(2, '0')}`;
  const many = Array.from({ length: 600 }, (_, i) =>
    article(
      `dam-${String(i).padStart(3, '0')}`,
      `Energy Minister Mirela Danesco opened gate ${i} of the Orlen Dam. Danesco smiled.`,
      {
        day: day(i),
        headline: `Gate ${i}`,
      },
    ),
  );

  it('is counted in all of them, while few of their texts are read, and the company of some is counted', () => {
    const { known, store } = opened(many);
    const read: number[] = [];
    let counted = 0;
    let cited = 0;
    const counting: ArticleStore = {
      ...store,
      article(position) {
        read.push(position);
        return store.article(position);
      },
      facts(position) {
        cited++;
        return store.facts(position);
      },
      mentions(position) {
        counted++;
        return store.mentions(position);
      },
    };
    const model = cardModel('person/mirela-danesco', known, counting);
    expect(model).toMatchObject({ ok: true, value: { articleCount: 600, mentionCount: 1200, until: '2029-03-28' } });
    expect(new Set(read).size).toBeLessThanOrEqual(90);
    expect(read).toContain(599);
    expect(counted).toBeLessThanOrEqual(500 + 90);
    expect(cited).toBeLessThanOrEqual(50);
    expect(model).toMatchObject({ value: { appearsWith: [{ name: 'Orlen Dam' }] } });
    expect(Math.min(...read)).toBeLessThan(60);
  });
});

it('a card decodes no entity but the one that it is about', () => {
  const { known, store } = opened(dispute);
  const single: KnownNames = {
    ...known,
    get entities(): never {
      throw new Error('All entities were asked for.');
    },
  };
  expect(cardModel('person/mirela-danesco', single, store)).toEqual(cardModel('person/mirela-danesco', known, store));
});

describe('the role on a card', () => {
  it('is the first that the newest article prints, where it prints several or a copy prints another', () => {
    const copies = ['Energy Minister', 'Deputy Prime Minister'].map((role, i) =>
      article(`role-${i}`, `${role} Mirela Danesco spoke about the Orlen Dam.`, {
        headline: 'Speech',
        day: '2024-05-01',
      }),
    );
    expect(cardOf('Mirela Danesco', [...copies, ...dispute]).role).toMatchObject({
      text: 'Energy Minister',
      citation: { article: 'role-0' },
    });
  });
});
