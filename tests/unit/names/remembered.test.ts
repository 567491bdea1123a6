import { expect, test } from 'vitest';
import { remembered } from '../../../src/names/remembered.ts';

test('a text is asked for once, also where there is no answer', () => {
  const asked: string[] = [];
  const lengthOf = remembered((text) => {
    asked.push(text);
    return text === '' ? null : text.length;
  });
  expect(['Łódź', '', 'Łódź', ''].map(lengthOf)).toEqual([4, null, 4, null]);
  expect(asked).toEqual(['Łódź', '']);
});

test('answers to ever new texts do not pile up, and stay right', () => {
  let asked = 0;
  const same = remembered((text) => {
    asked++;
    return text;
  });
  const texts = Array.from({ length: 100_000 }, (_, at) => `${at}`);
  expect(texts.map(same)).toEqual(texts);
  // The first was given up for later ones.
  same('0');
  expect(asked).toBe(texts.length + 1);
});
