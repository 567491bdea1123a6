import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Rejection, type Settings } from '../../../src/protocol/settings.ts';
import { keepSettings, type SettingsStorage } from '../../../src/service/keep-settings.ts';
import { say } from '../../texts.ts';
import { answerOf, memoryStorage } from './answering.ts';

const anna: Rejection = { entity: 'person/anna', name: 'Anna', scope: 'site', where: 'example.org' };

function keeping(storage: SettingsStorage = memoryStorage()) {
  const heard: Settings[] = [];
  return { storage, heard, keeper: keepSettings(storage, (settings) => void heard.push(settings), say) };
}

describe('keeping settings', () => {
  it('gives the defaults to those who never chose', async () => {
    expect(await keeping().keeper.get()).toEqual(DEFAULT_SETTINGS);
  });

  it('changes what is named and nothing else, tells it, and keeps it beyond this background', async () => {
    const { storage, keeper, heard } = keeping();
    await keeper.change({ marking: 'first', types: ['person'] });
    const after = answerOf(await keeper.change({ intensity: 'strong' }));
    expect(after).toEqual({ ...DEFAULT_SETTINGS, marking: 'first', types: ['person'], intensity: 'strong' });
    expect(heard.at(-1)).toEqual(after);
    expect(await keeping(storage).keeper.get()).toEqual(after);
  });

  it('remembers, changes and forgets sites', async () => {
    const { keeper } = keeping();
    await keeper.change({ site: { host: 'a.example', choice: 'on' } });
    await keeper.change({ site: { host: 'b.example', choice: 'off' } });
    await keeper.change({ site: { host: 'a.example', choice: 'off' } });
    expect((await keeper.get()).sites).toEqual({ 'a.example': 'off', 'b.example': 'off' });
    await keeper.change({ site: { host: 'b.example', choice: null } });
    expect((await keeper.get()).sites).toEqual({ 'a.example': 'off' });
  });

  it('keeps each rejection once, and takes back only the one that is meant', async () => {
    const { keeper } = keeping();
    const everywhere: Rejection = { ...anna, scope: 'everywhere', where: '' };
    await keeper.change({ reject: anna });
    await keeper.change({ reject: everywhere });
    await keeper.change({ reject: { ...anna, name: 'Anna L.' } });
    expect((await keeper.get()).rejections).toEqual([everywhere, { ...anna, name: 'Anna L.' }]);
    await keeper.change({ restore: anna });
    expect((await keeper.get()).rejections).toEqual([everywhere]);
  });

  it('turns marking off and back to what it was, also after the background was ended', async () => {
    const { storage, keeper } = keeping();
    await keeper.change({ marking: 'first' });
    await keeper.change({ marking: 'off' });
    expect((await keeper.get()).marking).toBe('off');
    const next = keeping(storage).keeper;
    await next.change({ intensity: 'faint' });
    await next.change({ marking: 'as-before' });
    expect((await next.get()).marking).toBe('first');
    await next.change({ marking: 'as-before' });
    expect((await next.get()).marking).toBe('first');
  });

  it('loses no change of many that are made at once', async () => {
    const slow = memoryStorage();
    const write = slow.write.bind(slow);
    slow.write = async (value) => {
      await new Promise((passed) => setTimeout(passed, 1));
      await write(value);
    };
    const { keeper } = keeping(slow);
    const hosts = Array.from({ length: 20 }, (_, i) => `site-${i}.example`);
    await Promise.all(hosts.map((host) => keeper.change({ site: { host, choice: 'off' } })));
    expect(Object.keys((await keeping(slow).keeper.get()).sites)).toEqual(hosts);
  });
});

describe('a storage that refuses', () => {
  it('to write changes nothing and says so; the next change is made', async () => {
    const storage = memoryStorage();
    const write = storage.write.bind(storage);
    const { keeper, heard } = keeping(storage);
    storage.write = async () => {
      throw new Error('QUOTA_BYTES quota exceeded');
    };
    const refused = await keeper.change({ marking: 'off' });
    expect(refused).toMatchObject({ ok: false, failure: { code: 'not-kept' } });
    expect(await keeper.get()).toEqual(DEFAULT_SETTINGS);
    expect(heard).toEqual([]);
    storage.write = write;
    expect(await keeper.change({ marking: 'off' })).toMatchObject({ ok: true, value: { marking: 'off' } });
  });

  it('to read never passes for a reader who chose nothing, and is asked again', async () => {
    const storage = memoryStorage({ marking: 'off' });
    const read = storage.read.bind(storage);
    storage.read = async () => {
      throw new Error('IO error');
    };
    const { keeper } = keeping(storage);
    await expect(keeper.get()).rejects.toThrow('The browser does not give out the settings');
    await expect(keeper.change({ intensity: 'faint' })).rejects.toThrow('The browser does not give out the settings');
    storage.read = read;
    expect((await keeper.get()).marking).toBe('off');
  });

  it('is not filled without end', async () => {
    const rejections = Array.from({ length: 5000 }, (_, i) => ({ ...anna, entity: `person/${i}` }));
    const { keeper } = keeping(memoryStorage({ rejections }));
    expect(await keeper.change({ reject: anna })).toMatchObject({ ok: false, failure: { code: 'not-kept' } });
    expect((await keeper.get()).rejections).toHaveLength(5000);
    expect(await keeper.change({ restore: { ...anna, entity: 'person/0' } })).toMatchObject({ ok: true });
    expect(await keeper.change({ reject: anna })).toMatchObject({ ok: true });
  });
});
