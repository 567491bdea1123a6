import { expect, test } from 'vitest';
import { openFieldLengths, packFieldLengths } from '../../../src/coverage/field-lengths.ts';

test('lengths of a field are kept from the first document that has it to the last one', () => {
  const { lengths, ranges } = packFieldLengths(
    new Map([
      [0, [3, undefined, 0]],
      [1, [2, undefined, 0]],
      [2, [undefined, 7, 0]],
      [3, [undefined, undefined, 0]],
      [4, [undefined, 70_000, 0]],
    ]),
    3,
  );
  const [headline, name, nowhere] = openFieldLengths(lengths, ranges);
  expect(headline).toEqual({ first: 0, words: Uint16Array.of(3, 2) });
  expect(name).toEqual({ first: 2, words: Uint16Array.of(7, 0, 0xffff) });
  expect(nowhere?.words.length).toBe(0);
  expect(lengths.length).toBe(10);
});
