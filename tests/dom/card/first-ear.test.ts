import { afterEach, expect, test } from 'vitest';
import { closeFirstEar, listenFirst, openFirstEar } from '../../../src/card/first-ear.ts';

const over = new AbortController();
const heard: string[] = [];
const told = (): readonly string[] => {
  heard.length = 0;
  window.dispatchEvent(new MouseEvent('mousemove'));
  return [...heard];
};

afterEach(() => over.abort());

test('whoever listens through it hears before a page that listened earlier, until it is closed', () => {
  openFirstEar(window);
  window.addEventListener('mousemove', () => heard.push('page'), { capture: true, signal: over.signal });
  const listening = new AbortController();
  listenFirst(window, ['mousemove'], () => heard.push('card'), listening.signal);
  expect(told()).toEqual(['card', 'page']);
  // Opened again, by a script that is run twice in a page, it is the same one.
  openFirstEar(window);
  expect(told()).toEqual(['card', 'page']);
  closeFirstEar();
  expect(told()).toEqual(['page', 'card']);
  listening.abort();
  expect(told()).toEqual(['page']);
});
