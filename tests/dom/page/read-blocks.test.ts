import { afterEach, expect, it } from 'vitest';
import { readAll } from '../../../src/page/read-blocks.ts';

afterEach(() => document.body.replaceChildren());

function textsWithin(most: { readonly text: number; readonly blocks: number }): readonly string[] {
  document.body.innerHTML = '<p>One two</p><p>three</p><p>four</p><p>five</p>';
  const reading = readAll([document.body], [], most);
  for (let step = reading.next(); ; step = reading.next()) if (step.done) return step.value.map(({ text }) => text);
}

it('reads no more characters than it may send', () => {
  expect(textsWithin({ text: 13, blocks: 10 })).toEqual(['One two', 'three']);
});

it('reads no more blocks than it may send', () => {
  expect(textsWithin({ text: 1000, blocks: 3 })).toEqual(['One two', 'three', 'four']);
});
