import { expect, test } from 'vitest';
import { inCorridor } from '../../../src/card/corridor.ts';

const name = { left: 400, top: 100, right: 480, bottom: 120 };
const below = { left: 390, top: 128, right: 710, bottom: 500 };
const farRight = { left: 600, top: 300, right: 920, bottom: 700 };

test.each([
  { point: { x: 440, y: 124 }, card: below, inside: true, where: 'straight between name and card' },
  { point: { x: 440, y: 110 }, card: below, inside: true, where: 'on the name' },
  { point: { x: 500, y: 300 }, card: below, inside: true, where: 'on the card' },
  { point: { x: 600, y: 118 }, card: below, inside: true, where: 'cutting the corner to the far end of the card' },
  { point: { x: 700, y: 60 }, card: below, inside: false, where: 'above the way' },
  { point: { x: 300, y: 124 }, card: below, inside: false, where: 'beside the way' },
  { point: { x: 540, y: 220 }, card: farRight, inside: true, where: 'on a slanted way' },
  { point: { x: 420, y: 400 }, card: farRight, inside: false, where: 'under a slanted way' },
])('$where: $inside', ({ point, card, inside }) => {
  expect(inCorridor(point, name, card)).toBe(inside);
});
