import { afterEach, expect, test, vi } from 'vitest';
import { arrival } from '../../../src/page/when-there.ts';

afterEach(() => vi.useRealTimers());

test('a page that never ends loading is waited for once, however many scripts ask', async () => {
  vi.useFakeTimers();
  const arrived: string[] = [];
  void arrival().then(() => arrived.push('gate'));
  await vi.advanceTimersByTimeAsync(2000);
  void arrival().then(() => arrived.push('popup'));
  await vi.advanceTimersByTimeAsync(900);
  expect(arrived).toEqual([]);
  await vi.advanceTimersByTimeAsync(200);
  expect(arrived).toEqual(['gate', 'popup']);
  await arrival();
});
