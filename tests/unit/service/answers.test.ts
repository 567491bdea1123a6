import { describe, expect, it } from 'vitest';
import { MENTION_WIDTH } from '../../../src/protocol/annotations.ts';
import { failed, success } from '../../../src/protocol/result.ts';
import { dispute } from '../../fixtures/archive/articles.ts';
import { answering, answerOf, asker } from './answering.ts';

describe('annotate', () => {
  it('answers with numbers that point at the names', async () => {
    const { answers } = answering();
    const blocks = ['Weather today', 'Mirela Danesco met Norvik Hydro. Danesco smiled.'];
    const { mentions, entities } = answerOf(await answers.annotate({ blocks }, asker));
    const marked: string[] = [];
    for (let at = 0; at < mentions.length; at += MENTION_WIDTH) {
      const [block = 0, start, end, entity = 0] = mentions.slice(at, at + MENTION_WIDTH);
      marked.push(`${blocks[block]?.slice(start, end)} = ${entities[entity]?.name}`);
    }
    expect(marked).toEqual([
      'Mirela Danesco = Mirela Danesco',
      'Norvik Hydro = Norvik Hydro',
      'Danesco = Mirela Danesco',
    ]);
  });

  it('refuses what is no list of texts', async () => {
    const { answers } = answering();
    expect(await answers.annotate({ blocks: [1] as unknown as string[] }, asker)).toMatchObject({
      ok: false,
      failure: { code: 'bad-request' },
    });
  });
});

describe('marked', () => {
  it('shows at the icon how many names the page has, and leaves it to the top frame', async () => {
    const { answers, told } = answering({ reading: async () => success({ isFound: true, names: 12, note: null }) });
    await answers.marked(null, asker);
    await answers.marked(null, { ...asker, frame: 3 });
    expect(told).toEqual([['badge', 7, 12]]);
  });

  it('shows none where the page that said so is no longer in the tab, and where what is there says nonsense', async () => {
    const gone = answering({ reading: async () => failed('restricted-page', 'No.') });
    await gone.answers.marked(null, asker);
    expect(gone.told).toEqual([['badge', 7, 0]]);
    for (const names of [-1, 1.5, '3' as unknown as number]) {
      const { answers, told } = answering({ reading: async () => success({ isFound: true, names, note: null }) });
      await answers.marked(null, asker);
      expect(told).toEqual([['badge', 7, 0]]);
    }
  });
});

describe('card', () => {
  const cardOf = async (name: string) => {
    const { answers } = answering();
    const { names } = answerOf(await answers.search({ query: name, limit: 1 }, asker));
    return answerOf(await answers.card({ entity: names[0]?.entity ?? '' }, asker));
  };

  it('says who it is, how often and where, with the newest role', async () => {
    expect(await cardOf('Danesco')).toMatchObject({
      name: 'Mirela Danesco',
      type: 'person',
      role: { text: 'Energy Minister', citation: { article: 'dam-2', outlet: 'River Post', date: '18 March 2024' } },
      aliases: ['Danesco'],
      mentionCount: 4,
      articleCount: 3,
      since: '2024-03-04',
      until: '2024-03-18',
    });
  });

  it('lists its articles from the newest to the undated, each fit to be cited', async () => {
    const { articles } = await cardOf('Danesco');
    expect(articles.map(({ article, outlet, date, headline }) => [article, outlet, date, headline])).toEqual([
      ['dam-2', 'River Post', '18 March 2024', 'Norvik Hydro gives up Orlen Dam'],
      ['dam-1', 'Tarvala Herald', '4 March 2024', 'Talks on Orlen Dam collapse'],
      ['dam-3', 'dam-3.txt', 'undated', expect.stringContaining('Villagers near the Orlen Dam')],
    ]);
  });

  it('quotes sentences that really stand in the cited article, with the name marked', async () => {
    const { sentences } = await cardOf('Danesco');
    expect(sentences.length).toBeGreaterThan(1);
    for (const { sentence, citation } of sentences) {
      const source = dispute.find(({ id }) => id === citation.article);
      expect(source?.paragraphs.some(({ text }) => text.includes(sentence.text))).toBe(true);
      expect(sentence.marks.map(({ start, end }) => sentence.text.slice(start, end)).join()).toContain('Danesco');
    }
  });

  it('names the company it keeps', async () => {
    const { appearsWith } = await cardOf('Danesco');
    expect(appearsWith.map(({ name }) => name)).toEqual(expect.arrayContaining(['Norvik Hydro']));
    expect(appearsWith.map(({ name }) => name)).not.toContain('Mirela Danesco');
  });

  it('of an entity that the archive does not have is a failure that says what to do', async () => {
    const { answers } = answering();
    expect(await answers.card({ entity: 'person/nobody' }, asker)).toMatchObject({
      ok: false,
      failure: { code: 'not-found' },
    });
  });
});

describe('search', () => {
  it('finds names and articles, with the words marked', async () => {
    const { answers } = answering();
    const { names, articles, total } = answerOf(await answers.search({ query: 'orlen dam', limit: 10 }, asker));
    expect(total).toBe(3);
    expect(articles.map(({ citation }) => citation.article).sort()).toEqual(['dam-1', 'dam-2', 'dam-3']);
    expect(names.map(({ name }) => name)).toContain('Orlen Dam');
    for (const { passage } of articles) {
      expect(passage.marks.map(({ start, end }) => passage.text.slice(start, end).toLowerCase())).toEqual(
        expect.arrayContaining([expect.stringMatching(/orlen|dam/)]),
      );
    }
  });

  it('forgives a typing error and completes a word', async () => {
    const { answers } = answering();
    for (const query of ['danseco', 'dane', 'grandmas']) {
      expect(answerOf(await answers.search({ query, limit: 10 }, asker)).total, query).toBeGreaterThan(0);
    }
  });
});

describe('pageOverview', () => {
  it('lists related coverage with what it shares', async () => {
    const { answers } = answering();
    const danesco = answerOf(await answers.search({ query: 'Danesco', limit: 1 }, asker)).names[0];
    const names = danesco ? [{ ...danesco, count: 1 }] : [];
    const { answers: withNames } = answering({ markedNames: async () => success(names) });
    const { related } = answerOf(await withNames.pageOverview({ tab: 7 }, asker));
    expect(
      related
        .slice(0, 2)
        .map(({ citation }) => citation.article)
        .sort(),
    ).toEqual(['dam-1', 'dam-2']);
    expect(related.map(({ citation }) => citation.article)).not.toContain('chess');
    expect(related[0]?.shared).toContain('Mirela Danesco');
  });

  it('names what stands on a page that is not marked', async () => {
    const { answers } = answering();
    const { names } = answerOf(await answers.pageOverview({ tab: 7 }, asker));
    expect(names.map(({ name, count }) => [name, count])).toEqual(
      expect.arrayContaining([
        ['Norvik Hydro', 1],
        ['Mirela Danesco', 1],
      ]),
    );
  });

  it('answers the popup, and no page about another', async () => {
    const { answers } = answering();
    const refused = await answers.pageOverview({ tab: 8 }, { ...asker, isOwnPage: false });
    expect(refused).toMatchObject({ ok: false, failure: { code: 'bad-request' } });
  });

  it('passes on that the browser does not let the page be read', async () => {
    const { answers } = answering({ readPage: async () => failed('restricted-page', 'No.') });
    expect(await answers.pageOverview({ tab: 7 }, asker)).toMatchObject({
      ok: false,
      failure: { code: 'restricted-page' },
    });
  });

  it('waits for no marks where marking is turned off', async () => {
    const { answers } = answering({ markedNames: () => new Promise(() => {}) });
    await answers.changeSettings({ marking: 'off' }, asker);
    expect(answerOf(await answers.pageOverview({ tab: 7 }, asker)).names).not.toEqual([]);
  });

  it('does not wait for the archive where the page cannot be read, nor complain of it', async () => {
    const readPage = async () => failed('restricted-page', 'No.');
    for (const read of [() => new Promise<never>(() => {}), () => Promise.reject(new Error('No archive.'))]) {
      const { answers } = answering({ readPage, read });
      expect(await answers.pageOverview({ tab: 7 }, asker)).toMatchObject({ failure: { code: 'restricted-page' } });
    }
  });
});

describe('article', () => {
  it('gives the whole text with its names', async () => {
    const { answers } = answering();
    const { blocks, annotations, citation } = answerOf(await answers.article({ article: 'dam-2' }, asker));
    expect(blocks.map(({ kind }) => kind)).toEqual(['headline', 'text', 'text']);
    expect(citation).toMatchObject({ headline: 'Norvik Hydro gives up Orlen Dam', headlineDerived: false });
    expect(annotations.entities.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Norvik Hydro', 'World Bank']),
    );
  });

  it('that the archive does not have is a failure', async () => {
    const { answers } = answering();
    expect(await answers.article({ article: 'gone' }, asker)).toMatchObject({
      ok: false,
      failure: { code: 'not-found' },
    });
  });
});

describe('scripts and pages', () => {
  it('are loaded into the frame that asked, and opened for the tab that asked', async () => {
    const { answers, told } = answering();
    await answers.loadScript({ script: 'card' }, { ...asker, frame: 3 });
    await answers.openSearch({ query: 'Elbe' }, asker);
    await answers.openArticle({ article: 'dam-1' }, asker);
    expect(told).toEqual([
      ['script', 'card', 7, 3],
      ['search', 'Elbe', 7],
      ['article', 'dam-1'],
    ]);
  });
});
