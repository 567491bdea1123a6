import { describe, expect, test } from 'vitest';
import type { Box, Point } from '../../../src/card/named-place.ts';
import { GAP, INSET, LEAST_HEIGHT, lineBoxAt, MARGIN, type Placement, placeCard } from '../../../src/card/place.ts';

const SCREEN: Box = { left: 0, top: 0, right: 1000, bottom: 800 };
const CARD = { width: 320, height: 400 };

/** A line box 20 pixels high. */
function line(left: number, top: number, width = 80): Box {
  return { left, top, right: left + width, bottom: top + 20 };
}

function placed(boxes: readonly Box[], at: Point, card = CARD, screen = SCREEN): Placement {
  return placeCard(boxes, at, card, screen);
}

describe('where the card goes', () => {
  const table: readonly {
    readonly when: string;
    readonly boxes: readonly Box[];
    readonly at: Point;
    readonly expected: Partial<Placement>;
    readonly card?: typeof CARD;
    readonly screen?: Box;
  }[] = [
    {
      when: 'there is room below: below, the pointer a little inside its left edge',
      boxes: [line(400, 100)],
      at: { x: 430, y: 110 },
      expected: { side: 'below', x: 430 - INSET, y: 120 + GAP },
    },
    {
      when: 'there is room only above: above',
      boxes: [line(400, 700)],
      at: { x: 430, y: 710 },
      expected: { side: 'above', x: 430 - INSET, y: 700 - GAP - CARD.height },
    },
    {
      when: 'the name is at the right edge: shifted to stay on screen',
      boxes: [line(940, 100, 60)],
      at: { x: 970, y: 110 },
      expected: { side: 'below', x: 1000 - MARGIN - CARD.width },
    },
    {
      when: 'the name is at the left edge: shifted to stay on screen',
      boxes: [line(0, 100)],
      at: { x: 10, y: 110 },
      expected: { side: 'below', x: MARGIN },
    },
    {
      when: 'the name wraps and its first line is pointed at: beside that line',
      boxes: [line(900, 100), line(20, 124)],
      at: { x: 930, y: 110 },
      expected: { side: 'below', y: 120 + GAP },
    },
    {
      when: 'the name wraps and its second line is pointed at: beside that one',
      boxes: [line(900, 100), line(20, 124)],
      at: { x: 40, y: 130 },
      expected: { side: 'below', x: MARGIN, y: 144 + GAP },
    },
    {
      when: 'neither side holds the whole card: the roomier one, and the card is shortened to it',
      boxes: [line(400, 300)],
      at: { x: 430, y: 310 },
      card: { width: 320, height: 700 },
      expected: { side: 'below', y: 320 + GAP, maxHeight: 800 - MARGIN - 320 - GAP },
    },
    {
      when: 'the window is very low: to the right of the name',
      boxes: [line(100, 120)],
      at: { x: 130, y: 130 },
      screen: { left: 0, top: 0, right: 1000, bottom: 260 },
      expected: { side: 'right', x: 180 + GAP, maxHeight: 260 - 2 * MARGIN },
    },
    {
      when: 'the window is very low and the name stands right: to its left',
      boxes: [line(900, 120)],
      at: { x: 930, y: 130 },
      screen: { left: 0, top: 0, right: 1000, bottom: 260 },
      expected: { side: 'left', x: 900 - GAP - CARD.width },
    },
    {
      when: 'the window is low and above and below there is room for little but a head: to the right of the name',
      boxes: [line(100, 190)],
      at: { x: 130, y: 200 },
      screen: { left: 0, top: 0, right: 1000, bottom: 400 },
      expected: { side: 'right', maxHeight: 400 - 2 * MARGIN },
    },
    {
      when: 'the window is lower than a card that can be read: to the right of the name all the same',
      boxes: [line(100, 90)],
      at: { x: 130, y: 100 },
      screen: { left: 0, top: 0, right: 1000, bottom: 200 },
      expected: { side: 'right', maxHeight: 200 - 2 * MARGIN },
    },
    {
      when: 'the text is vertical: beside the column',
      boxes: [{ left: 500, top: 100, right: 520, bottom: 260 }],
      at: { x: 510, y: 200 },
      expected: { side: 'right', x: 520 + GAP, y: 200 - INSET },
    },
    {
      when: 'the page is pinch-zoomed: within the part that can be seen',
      boxes: [line(400, 300)],
      at: { x: 430, y: 310 },
      card: { width: 320, height: 150 },
      screen: { left: 300, top: 250, right: 700, bottom: 650 },
      expected: { side: 'below', x: 700 - MARGIN - 320, y: 320 + GAP },
    },
  ];

  test.each(table)('$when', ({ boxes, at, expected, card, screen }) => {
    expect(placed(boxes, at, card, screen)).toMatchObject(expected);
  });
});

test('nowhere is the card off the screen, nor over the line when a readable card fits beside it', () => {
  for (const width of [360, 700, 1400]) {
    for (const height of [200, 420, 900]) {
      const screen = { left: 0, top: 0, right: width, bottom: height };
      for (let x = 0; x <= width - 60; x += 37) {
        for (let y = 0; y <= height - 20; y += 23) {
          for (const cardHeight of [90, 300, 520]) {
            const box = line(x, y, 60);
            const {
              x: left,
              y: top,
              maxHeight,
            } = placed([box], { x: x + 30, y: y + 10 }, { width: 320, height: cardHeight }, screen);
            const shown = Math.min(cardHeight, maxHeight);
            expect(left).toBeGreaterThanOrEqual(MARGIN);
            expect(left + 320).toBeLessThanOrEqual(width - MARGIN);
            expect(top).toBeGreaterThanOrEqual(MARGIN);
            expect(top + shown).toBeLessThanOrEqual(height - MARGIN);
            const over = left < box.right && left + 320 > box.left && top < box.bottom && top + shown > box.top;
            expect(over).toBe(false);
          }
        }
      }
    }
  }
});

test('a window with no room anywhere still shows something readable', () => {
  const narrow = { left: 0, top: 0, right: 336, bottom: 500 };
  const { side, maxHeight } = placed([line(100, 200)], { x: 120, y: 210 }, CARD, narrow);
  expect(side).toBe('below');
  expect(maxHeight).toBeGreaterThanOrEqual(LEAST_HEIGHT);
});

test('a pointer between two lines belongs to the nearer one', () => {
  const upper = line(100, 100);
  const lower = line(100, 130);
  expect(lineBoxAt([upper, lower], { x: 120, y: 122 })).toBe(upper);
  expect(lineBoxAt([upper, lower], { x: 120, y: 128 })).toBe(lower);
});
