import { beforeAll, describe, expect, it } from 'vitest';
import { buildBundle } from '../../../src/build/bundle.ts';
import { buildGazetteer } from '../../../src/build/gazetteer.ts';
import { openArchive } from '../../../src/cli/open-archive.ts';
import type { Sender } from '../../../src/protocol/ask.ts';
import type { PageArticle } from '../../../src/protocol/page-article.ts';
import { failed, type Result, success } from '../../../src/protocol/result.ts';
import { type CoverageEnvironment, coverageAnswers } from '../../../src/service/coverage-answers.ts';
import { entityView } from '../../../src/service/entity-view.ts';
import { foldCopies } from '../../../src/service/fold-copies.ts';
import { keepSettings } from '../../../src/service/keep-settings.ts';
import type { OpenArchive } from '../../../src/service/open-bundle.ts';
import { storyView } from '../../../src/service/story-view.ts';
import { article, dispute } from '../../fixtures/archive/articles.ts';
import { say } from '../../texts.ts';
import { memoryStorage } from './answering.ts';

const asker: Sender = { tab: 7, frame: 0, isOwnPage: true, url: null };

const page: PageArticle = {
  url: 'http://127.0.0.1/dam.html',
  title: 'Talks on Orlen Dam collapse',
  published: '2024-03-05',
  text:
    'Officials in Tarvala broke off talks with the energy company Norvik Hydro over the Orlen Dam.\n' +
    'The dam was to cost 340 million crowns, the paper has learned from two persons at the talks.',
};

let archive: OpenArchive;
beforeAll(async () => {
  const reprint = article('dam-1-reprint', dispute[0]?.paragraphs.map(({ text }) => text).join('\n') ?? '', {
    headline: 'Orlen Dam talks break down',
    outlet: 'Valley Wire',
    day: '2024-03-05',
  });
  archive = openArchive(buildBundle([...dispute, reprint], await buildGazetteer()));
});

const answering = (
  readPage: CoverageEnvironment['readPage'] = async () => success(page),
  settings = keepSettings(memoryStorage(), () => {}, say),
) => coverageAnswers({ read: async (_, answer) => answer(archive), readPage, settings, say });

const answerOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
};

describe('search', () => {
  it('folds articles that print the same text under the better one', async () => {
    const { articles, total } = answerOf(await answering().search({ query: 'orlen dam', limit: 10 }, asker));
    const folded = articles.find(({ copies }) => copies.length > 0);
    expect([folded?.citation.article, folded?.copies[0]?.article].sort()).toEqual(['dam-1', 'dam-1-reprint']);
    expect(articles.map(({ citation }) => citation.article)).toHaveLength(total - 1);
  });

  it('goes on where the list ends', async () => {
    const { search } = answering();
    const all = answerOf(await search({ query: 'orlen dam', limit: 10 }, asker)).articles;
    const rest = answerOf(await search({ query: 'orlen dam', limit: 10, offset: 1 }, asker)).articles;
    expect(rest.map(({ citation }) => citation.article)).toEqual(all.slice(1).map(({ citation }) => citation.article));
  });

  it('names what a filter asks for in vain, with the nearest name, and offers it', async () => {
    const { search } = answering();
    const who = answerOf(await search({ query: 'dam who:"Norvik Steel" after:2020', limit: 10 }, asker));
    expect(who.notes).toEqual(['The archive knows nobody called “Norvik Steel”. The nearest name is “Norvik Hydro”.']);
    expect(who.didYouMean).toBe('dam who:"Norvik Hydro" after:2020');
    const outlet = answerOf(await search({ query: 'dam -outlet:"River Gazette"', limit: 10 }, asker));
    expect(outlet.notes).toEqual([
      'The archive has no outlet called “River Gazette”. The nearest name is “River Post”.',
    ]);
    expect(outlet.didYouMean).toBe('dam -outlet:"River Post"');
    const nobody = answerOf(await search({ query: 'who:Qqqqx', limit: 10 }, asker));
    expect(nobody.notes).toEqual(['The archive knows nobody called “Qqqqx”.']);
  });

  it('says what it did not understand', async () => {
    const { notes } = answerOf(await answering().search({ query: 'dam after:easter', limit: 10 }, asker));
    expect(notes).toEqual([expect.stringContaining('2020-04-25')]);
  });
});

describe('suggest', () => {
  it('gives whole queries to go on with', async () => {
    const { suggestions } = answerOf(await answering().suggest({ query: 'dam outlet:val' }, asker));
    expect(suggestions).toEqual([
      { kind: 'outlet', text: 'Valley Wire', query: 'dam outlet:"Valley Wire"', type: null },
    ]);
    const [first] = answerOf(await answering().suggest({ query: 'mirela' }, asker)).suggestions;
    expect(first).toEqual({ kind: 'name', text: 'Mirela Danesco', query: 'Mirela Danesco', type: 'person' });
  });
});

describe('leftOut', () => {
  it('names what the page does not have, with its source, and what only the page has', async () => {
    const { missing, only } = answerOf(await answering().leftOut({ tab: 7 }, asker));
    const danesco = missing.find(({ sentence }) => sentence.text.includes('Danesco'));
    expect(danesco?.citation.article).toMatch(/^dam-/);
    expect(missing.map(({ citation }) => citation.article)).not.toContain('chess');
    expect(only).toEqual([expect.stringContaining('340 million')]);
  });

  it('has nothing to say of a page that the archive has no coverage of', async () => {
    const other = { ...page, title: null, text: 'The bakery on the corner now opens at six.' };
    expect(answerOf(await answering(async () => success(other)).leftOut({ tab: 7 }, asker))).toEqual({
      missing: [],
      only: [],
    });
  });

  it('does not take the page to name whom the reader rejected there', async () => {
    const named = { ...page, text: `${page.text}\nEnergy Minister Danesco was there.` };
    const settings = keepSettings(memoryStorage(), () => {}, say);
    const { leftOut } = answering(async () => success(named), settings);
    const newNames = async () =>
      answerOf(await leftOut({ tab: 7 }, asker)).missing.flatMap(({ sentence: { text, marks } }) =>
        marks.map(({ start, end }) => text.slice(start, end)),
      );
    expect(await newNames()).not.toContain('Mirela Danesco');
    await settings.change({
      reject: { entity: 'person/mirela-danesco', name: 'Mirela Danesco', scope: 'everywhere', where: '' },
    });
    expect(await newNames()).toContain('Mirela Danesco');
  });

  it('passes on that a page cannot be read', async () => {
    const restricted = answering(async () => failed('restricted-page', 'No.'));
    expect(await restricted.leftOut({ tab: 7 }, asker)).toMatchObject({ failure: { code: 'restricted-page' } });
  });
});

describe('story and entityView', () => {
  it('answer for what the archive has', async () => {
    const answers = answering();
    const { articles } = answerOf(await answers.search({ query: 'orlen dam talks', limit: 3 }, asker));
    const story = articles.find((result) => result.story !== null)?.story ?? '';
    const view = answerOf(await answers.story({ story }, asker));
    expect(view.articles.flatMap(({ citation, copies }) => [citation, ...copies])).toHaveLength(view.articleCount);
    expect(view.outlets).toEqual(expect.arrayContaining(['Tarvala Herald', 'Valley Wire']));
    const { card, quotes } = answerOf(await answers.entityView({ entity: 'person/mirela-danesco' }, asker));
    expect(card.name).toBe('Mirela Danesco');
    expect(quotes.some(({ said }) => said[0]?.sentence.text.includes('We will not sign'))).toBe(true);
  });

  it('say of no copy what it alone has, where there is nothing but copies', async () => {
    const text = dispute[0]?.paragraphs.map(({ text }) => text).join('\n') ?? '';
    const copies = ['a', 'b'].map((id) => article(id, text, { headline: 'Talks collapse', outlet: `Post ${id}` }));
    const { known, store, index } = openArchive(buildBundle([...copies, ...dispute.slice(3)], await buildGazetteer()));
    const view = storyView(index.stories[0] ?? '', known, store, index, say);
    expect(view?.articles).toMatchObject([{ copies: [{ article: 'b' }], only: [] }]);
  });

  it('have what somebody goes on to say in the next paragraph', async () => {
    const spoke = article(
      'speech',
      'Mirela Danesco spoke in Tarvala on Sunday.\n“The river is not for sale,” she said.',
    );
    const { known, store, index } = openArchive(buildBundle([...dispute, spoke], await buildGazetteer()));
    const view = entityView('person/mirela-danesco', known, store, index, say);
    const said = view?.quotes.filter(({ by }) => by === 'Mirela Danesco').flatMap(({ said }) => said);
    expect(said?.map(({ sentence }) => sentence.text)).toContain('“The river is not for sale,” she said.');
  });

  it('fail with a message for what it does not have', async () => {
    const missing = { ok: false, failure: { code: 'not-found' } };
    expect(await answering().story({ story: 'story/none' }, asker)).toMatchObject(missing);
    expect(await answering().entityView({ entity: 'person/nobody' }, asker)).toMatchObject(missing);
  });
});

describe('folding', () => {
  it('keeps the order of the best of each text', () => {
    const folded = foldCopies([3, 1, 2, 0], (article) => article, [null, null, 0, 1]);
    expect(folded).toEqual([
      { best: 3, copies: [1] },
      { best: 2, copies: [0] },
    ]);
  });
});
