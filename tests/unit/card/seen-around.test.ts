import { expect, test } from 'vitest';
import { seenAround } from '../../../src/card/seen-around.ts';

const blocks = Array.from({ length: 100 }, (_, i) => `Paragraph ${i}`);

test.each([
  [0, 'Paragraph 0', 'Paragraph 39'],
  [50, 'Paragraph 30', 'Paragraph 69'],
  [99, 'Paragraph 60', 'Paragraph 99'],
])('around block %i forty blocks are sent, as near as there are', (block, first, last) => {
  const seen = seenAround({ blocks, block, start: 0 });
  expect([seen.length, seen[0], seen.at(-1)]).toEqual([40, first, last]);
});

test('a short page is sent whole, and a mark that has gone sends nothing', () => {
  expect(seenAround({ blocks: ['One', 'Two'], block: 1, start: 0 })).toEqual(['One', 'Two']);
  expect(seenAround(null)).toEqual([]);
});

test('of a block without end only what is near the name', () => {
  const [text = ''] = seenAround({
    blocks: [`${'a'.repeat(50_000)}NAME${'b'.repeat(50_000)}`],
    block: 0,
    start: 50_000,
  });
  expect(text.length).toBeLessThan(5000);
  expect(text).toContain('aNAMEb');
});
