import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PageAnnotator } from '../../../src/page/annotator.ts';
import { chooseSite, readingPage } from '../../../src/page/reading-page.ts';
import { startGate } from '../../../src/page/start-gate.ts';
import type { Ask } from '../../../src/protocol/ask.ts';
import type { BackgroundRequests } from '../../../src/protocol/messages.ts';
import { failed, success } from '../../../src/protocol/result.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/protocol/settings.ts';
import { aWhile, until } from './reading.ts';

const STORY = `<article><h1>Harbour closed after storm</h1>${'<p>The harbour of Norrland stays closed until the weekend, the Port Office said on Monday, because two of its three cranes stand in the water and the third one leans. Ferries leave from the old quay instead.</p>'.repeat(8)}</article>`;
const SHOP = '<main><h1>Maps</h1><button>Add to basket</button></main>';

let ending: AbortController;
let asked: { readonly script: string; readonly asked?: boolean }[];
/** What the reader has chosen by now. */
let chosen: Settings;
/** What the background says to the wish for a script. */
let answer: ReturnType<typeof failed> | ReturnType<typeof success<null>>;

beforeEach(() => {
  ending = new AbortController();
  asked = [];
  answer = success(null);
  chosen = DEFAULT_SETTINGS;
});
afterEach(() => {
  ending.abort();
  document.body.replaceChildren();
  document.head.querySelector('meta[property]')?.remove();
  delete (globalThis as { backgrounderSite?: true }).backgrounderSite;
});

/** The gate on a page with that body. */
function gateOn(body: string): ReturnType<typeof startGate> {
  document.body.innerHTML = body;
  if (body === STORY) {
    const kind = document.createElement('meta');
    kind.setAttribute('property', 'og:type');
    kind.content = 'article';
    document.head.append(kind);
  }
  const ask = (async (kind: string, request: { readonly script: string }) => {
    if (kind === 'settings') return success(chosen);
    if (kind === 'loadScript') asked.push(request);
    return answer;
  }) as Ask<BackgroundRequests>;
  return startGate({ document, window, ask, text: (key) => key, signal: ending.signal });
}

const stateOf = async (gate: ReturnType<typeof startGate>) => {
  const state = await gate.reading(null, null);
  return state.ok ? state.value : null;
};

describe('where the reader has turned the site off', () => {
  const off = { ...DEFAULT_SETTINGS, marking: 'off' as const };

  test('the marks are asked for once, and again as soon as the settings have changed', async () => {
    answer = failed('switched-off', 'Off.');
    const gate = gateOn(STORY);
    await until(() => asked.length === 1);
    await aWhile();
    expect(asked).toHaveLength(1);
    answer = success(null);
    await gate.settings(DEFAULT_SETTINGS, null);
    expect(asked).toHaveLength(2);
  });

  test('a background that could not answer is asked again', async () => {
    answer = failed('internal', 'Not now.');
    gateOn(STORY);
    await until(() => asked.length === 2);
  });

  test('marks of a page that was read before are shown when the reader asks for it, until marking is turned on and off', async () => {
    chosen = off;
    const gate = gateOn(STORY);
    await until(() => asked.length === 1);
    const apply = vi.fn();
    const page = readingPage();
    if (page) page.annotator = { apply } as unknown as PageAnnotator;
    await gate.read(null, null);
    await until(() => apply.mock.calls.length === 1);
    await gate.settings({ ...off, intensity: 'faint' }, null);
    await gate.settings({ ...off, marking: 'first' }, null);
    await gate.settings(off, null);
    expect(apply.mock.calls.map(([{ marking, intensity }]) => [marking, intensity])).toEqual([
      ['every', off.intensity],
      ['every', 'faint'],
      ['first', off.intensity],
      ['off', off.intensity],
    ]);
  });

  test('marks that are there already are told', async () => {
    const gate = gateOn(STORY);
    await until(() => asked.length === 1);
    const apply = vi.fn();
    const page = readingPage();
    if (page) page.annotator = { apply } as unknown as PageAnnotator;
    await gate.settings(off, null);
    expect(apply).toHaveBeenCalledExactlyOnceWith(off);
    expect(asked).toHaveLength(1);
  });
});

test('a page that comes back from the browser’s cache asks what has changed meanwhile', async () => {
  gateOn(STORY);
  await until(() => asked.length === 1);
  const apply = vi.fn();
  const page = readingPage();
  if (page) page.annotator = { apply } as unknown as PageAnnotator;
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
  chosen = { ...DEFAULT_SETTINGS, marking: 'off' };
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  await until(() => apply.mock.calls.length > 0);
  expect(apply).toHaveBeenCalledExactlyOnceWith(chosen);
});

describe('a page that is no news', () => {
  test('is left alone, whatever is changed', async () => {
    const gate = gateOn(SHOP);
    await gate.settings(DEFAULT_SETTINGS, null);
    await gate.step({ direction: 'next' }, null);
    await aWhile();
    expect(asked).toEqual([]);
    expect(await stateOf(gate)).toEqual({ isFound: false, names: 0, note: null });
  });

  test('is read when the reader asks for it', async () => {
    const gate = gateOn(SHOP);
    await gate.read(null, null);
    expect(asked).toEqual([{ script: 'marks', asked: true }]);
    expect(await stateOf(gate)).toMatchObject({ isFound: true });
  });

  test('is read at once on a site that is always read', async () => {
    chooseSite();
    gateOn(SHOP);
    await until(() => asked.length === 1);
    expect(asked[0]).toMatchObject({ script: 'marks', asked: false });
  });
});

test('the popup hears what is to be known about a page', async () => {
  const gate = gateOn(STORY);
  await until(() => asked.length === 1);
  const page = readingPage();
  if (page) page.note = 'This page never rests.';
  expect(await stateOf(gate)).toEqual({ isFound: true, names: 0, note: 'This page never rests.' });
});

test('the popup hears whether a name was gone to', async () => {
  const gate = gateOn(STORY);
  await until(() => asked.length === 1);
  const page = readingPage();
  const jump = vi.fn((entity: string) => entity === 'place/norrland');
  if (page) page.jump = jump;
  page?.wasRead();
  expect(await gate.jump({ entity: 'place/norrland', by: 'keyboard' }, null)).toEqual(success(true));
  expect(await gate.jump({ entity: 'person/nobody', by: 'pointer' }, null)).toEqual(success(false));
  expect(jump.mock.calls).toEqual([
    ['place/norrland', 'keyboard'],
    ['person/nobody', 'pointer'],
  ]);
});
