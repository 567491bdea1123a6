import { expect, it } from 'vitest';
import { latePattern } from '../../../src/text/late-pattern.ts';

it('a late pattern finds what the pattern finds, and is compiled once, when it is first used', () => {
  let compiled = 0;
  const pattern = latePattern(() => {
    compiled++;
    return /\s(\p{Lu}\p{L}+)$/u;
  });
  expect(compiled).toBe(0);
  expect(pattern.test('in Moscow')).toBe(true);
  expect(pattern.exec('near Łódź')?.[1]).toBe('Łódź');
  expect(pattern.exec('near home')).toBeNull();
  expect(compiled).toBe(1);
});
