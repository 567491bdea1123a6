import { describe, expect, it } from 'vitest';
import type { Annotations } from '../../../src/protocol/annotations.ts';
import { failed, success } from '../../../src/protocol/result.ts';
import { DEFAULT_SETTINGS, type Rejection, type SettingsChange } from '../../../src/protocol/settings.ts';
import { keepSettings } from '../../../src/service/keep-settings.ts';
import { say } from '../../texts.ts';
import { answering, answerOf, asker, memoryStorage, page, reader } from './answering.ts';

const blocks = ['Mirela Danesco met Norvik Hydro. Danesco smiled.'];
const namesOf = ({ entities }: Annotations): readonly string[] => entities.map(({ name }) => name);

/** "Not this" on the card of a name, as the page sends it. */
async function rejectionOf(name: string, scope: Rejection['scope']): Promise<Rejection> {
  const { entities } = answerOf(await answering().answers.annotate({ blocks }, reader));
  const entity = entities.find((each) => each.name === name)?.entity ?? '';
  return { entity, name, scope, where: '' };
}

describe('a page', () => {
  it('is told what concerns it; a page of the extension is told everything', async () => {
    const { answers } = answering();
    await answers.changeSettings({ site: { host: 'other.example', choice: 'off' } }, asker);
    expect(answerOf(await answers.settings(null, reader)).sites).toEqual({});
    expect(answerOf(await answers.settings(null, asker)).sites).toEqual({ 'other.example': 'off' });
  });

  it.each<SettingsChange>([
    { marking: 'off' },
    { site: { host: 'rival.example', choice: 'off' } },
    { intensity: 'strong', reject: { entity: 'e', name: 'n', scope: 'page', where: '' } },
  ])('may not change %j', async (change) => {
    const { answers, told } = answering();
    expect(await answers.changeSettings(change, reader)).toMatchObject({ failure: { code: 'bad-request' } });
    expect(await answers.changeSettings(change, { ...reader, url: null })).toMatchObject({ ok: false });
    expect(told).toEqual([]);
  });

  it('can reject only for itself, whatever place it names', async () => {
    const { answers } = answering();
    const sent: Rejection = { entity: 'e', name: 'n', scope: 'site', where: 'rival.example' };
    await answers.changeSettings({ reject: sent }, reader);
    await answers.changeSettings({ reject: { ...sent, scope: 'page' } }, { ...reader, url: `${page.url}#part` });
    const { rejections } = answerOf(await answers.settings(null, asker));
    expect(rejections.map(({ where }) => where)).toEqual(['127.0.0.1', page.url]);
  });

  it('gets no marks where its site is off, or where only others are on, but the reader may ask for them', async () => {
    const { answers, told } = answering();
    const refused = { ok: false, failure: { code: 'switched-off' } };
    await answers.changeSettings({ site: { host: '127.0.0.1', choice: 'off' } }, asker);
    expect(await answers.loadScript({ script: 'marks' }, reader)).toMatchObject(refused);
    expect(await answers.loadScript({ script: 'marks', asked: true }, reader)).toMatchObject({ ok: true });
    await answers.changeSettings({ site: { host: '127.0.0.1', choice: null }, pages: 'chosen' }, asker);
    expect(await answers.loadScript({ script: 'marks' }, reader)).toMatchObject(refused);
    await answers.changeSettings({ site: { host: '127.0.0.1', choice: 'on' } }, asker);
    expect(await answers.loadScript({ script: 'marks' }, reader)).toMatchObject({ ok: true });
    expect(told.filter(([what]) => what === 'script')).toHaveLength(2);
  });

  it('is not read while the settings cannot be', async () => {
    const storage = { ...memoryStorage(), read: () => Promise.reject(new Error('IO error')) };
    const { answers, told } = answering({ settings: keepSettings(storage, () => {}, say) });
    await expect(async () => answers.loadScript({ script: 'marks' }, reader)).rejects.toThrow('settings');
    await expect(async () => answers.annotate({ blocks }, reader)).rejects.toThrow('settings');
    expect(told).toEqual([]);
  });
});

describe('a rejected name', () => {
  const elsewhere = { ...reader, url: 'http://127.0.0.1/other.html' };
  const otherSite = { ...reader, url: 'https://example.org/' };

  it.each<[Rejection['scope'], readonly string[]]>([
    ['page', ['127.0.0.1/other.html', 'example.org']],
    ['site', ['example.org']],
    ['everywhere', []],
  ])('for the %s is marked only beyond it', async (scope, markedOn) => {
    const { answers } = answering();
    await answers.changeSettings({ reject: await rejectionOf('Mirela Danesco', scope) }, reader);
    const marked: string[] = [];
    for (const sender of [reader, elsewhere, otherSite]) {
      const names = namesOf(answerOf(await answers.annotate({ blocks }, sender)));
      expect(names).toContain('Norvik Hydro');
      if (names.includes('Mirela Danesco')) marked.push(sender.url?.replace(/^https?:\/\/|\/$/g, '') ?? '');
    }
    expect(marked).toEqual(markedOn);
  });

  it('comes back when that is taken back, also from the options', async () => {
    const { answers } = answering();
    await answers.changeSettings({ reject: await rejectionOf('Mirela Danesco', 'site') }, reader);
    const [rejection] = answerOf(await answers.settings(null, asker)).rejections;
    await answers.changeSettings({ restore: rejection as Rejection }, asker);
    expect(namesOf(answerOf(await answers.annotate({ blocks }, reader)))).toContain('Mirela Danesco');
  });

  it('is not named in the popup either', async () => {
    const { answers } = answering();
    await answers.changeSettings({ reject: await rejectionOf('Mirela Danesco', 'page') }, reader);
    const { names } = answerOf(await answers.pageOverview({ tab: 7 }, asker));
    expect(names.map(({ name }) => name)).toContain('Norvik Hydro');
    expect(names.map(({ name }) => name)).not.toContain('Mirela Danesco');
  });
});

describe('changes', () => {
  it('are told to all pages once they are kept', async () => {
    const { answers, told } = answering();
    await answers.changeSettings({ marking: 'first' }, asker);
    expect(told).toEqual([['settings', { ...DEFAULT_SETTINGS, marking: 'first' }]]);
  });

  it('that do not exist are refused', async () => {
    const { answers, told } = answering();
    const change = { marking: 'sometimes' } as unknown as SettingsChange;
    expect(await answers.changeSettings(change, asker)).toMatchObject({ failure: { code: 'bad-request' } });
    expect(told).toEqual([]);
  });
});

describe('the state of a page', () => {
  it('is that of news: read, and read again without a choice', async () => {
    const { answers } = answering();
    expect(answerOf(await answers.pageState({ tab: 7 }, asker))).toEqual({
      host: '127.0.0.1',
      choice: null,
      choiceToMark: null,
      pages: 'news',
      marking: 'every',
      isRead: true,
      note: null,
    });
  });

  it('of a site that is off is unread, though its script found news', async () => {
    const { answers } = answering();
    await answers.changeSettings({ site: { host: '127.0.0.1', choice: 'off' } }, asker);
    const state = answerOf(await answers.pageState({ tab: 7 }, asker));
    expect(state).toMatchObject({ choice: 'off', choiceToMark: null, isRead: false });
  });

  it('of what is no news, or where only chosen sites are read, takes a choice', async () => {
    const { answers } = answering({ reading: async () => success({ isFound: false, names: 0, note: null }) });
    const state = answerOf(await answers.pageState({ tab: 7 }, asker));
    expect(state).toMatchObject({ choice: null, choiceToMark: 'on', isRead: false });
    const { answers: others } = answering();
    await others.changeSettings({ pages: 'chosen' }, asker);
    expect(answerOf(await others.pageState({ tab: 7 }, asker))).toMatchObject({ choiceToMark: 'on', isRead: false });
  });

  it('passes on what the page says of itself', async () => {
    const { answers } = answering({
      reading: async () => success({ isFound: true, names: 0, note: 'It never rests.' }),
    });
    expect(answerOf(await answers.pageState({ tab: 7 }, asker)).note).toBe('It never rests.');
  });

  it('that the browser keeps extensions out of has no site to choose for', async () => {
    const { answers } = answering({ reading: async () => failed('restricted-page', 'No.') });
    expect(answerOf(await answers.pageState({ tab: 7 }, asker))).toMatchObject({ host: null, isRead: false });
  });

  it('is told to no page', async () => {
    const { answers } = answering();
    expect(await answers.pageState({ tab: 8 }, reader)).toMatchObject({ failure: { code: 'bad-request' } });
  });
});
