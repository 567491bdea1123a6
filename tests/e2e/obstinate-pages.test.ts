import { expect, test, vi } from 'vitest';
import { waitForMarks } from '../../src/launch/read-marks.ts';
import { partsOf } from './heard.ts';
import { inBothBrowsers } from './in-both-browsers.ts';

const PATIENCE = { timeout: 15_000, interval: 200 };

inBothBrowsers('in %s a card opens', (opened) => {
  test.each([
    [
      'that is written anew after it was marked',
      () => {
        const { outerHTML } = document.documentElement;
        document.open();
        document.write(outerHTML.replaceAll('Torgau', 'Torgau itself'));
        document.close();
      },
    ],
    [
      'whose text is selected as a whole',
      () => {
        document.body.style.cssText = '-webkit-user-select:all;user-select:all';
      },
    ],
    [
      'that keeps everything from its root but head and body',
      () => {
        new MutationObserver(() => {
          for (const child of document.documentElement.children) if (!/head|body/i.test(child.tagName)) child.remove();
        }).observe(document.documentElement, { childList: true });
      },
    ],
    [
      'with another story in a modal dialog over it',
      () => {
        const dialog = document.createElement('dialog');
        const story = document.createElement('div');
        story.append(...[...document.querySelectorAll('article p')].map((part) => part.cloneNode(true)));
        dialog.append(story);
        document.body.prepend(dialog);
        dialog.showModal();
      },
    ],
    [
      'whose story stands in a modal dialog of a shadow tree',
      () => {
        const dialog = document.createElement('dialog');
        dialog.append(...document.querySelectorAll('article'));
        const host = document.createElement('div');
        host.attachShadow({ mode: 'open' }).append(dialog);
        document.body.append(host);
        dialog.showModal();
      },
    ],
  ])('on a page %s', async (_, change) => {
    const { session, server } = opened;
    const { page } = session;
    await page.goto(`${server.origin}/light.html`);
    await waitForMarks(page, PATIENCE.timeout);
    await page.evaluate(change);
    await vi.waitFor(async () => {
      await page.mouse.move(1, 1);
      const [mark] = await waitForMarks(page, PATIENCE.timeout);
      if (!mark) throw new Error('no mark');
      await page.mouse.move(mark.x - 2, mark.y);
      await page.mouse.move(mark.x, mark.y, { steps: 3 });
      await vi.waitFor(async () => {
        expect(partsOf(await session.heard(), 'button').map(({ name }) => name)).toContain('Keep this card open');
      });
    }, PATIENCE);
  });

  test('of which no listener hears a key, a press or a movement, though the page listened at its window first', async () => {
    const { session, server } = opened;
    const { page } = session;
    await page.goto(`${server.origin}/shortcuts.html`);
    await waitForMarks(page, PATIENCE.timeout);
    const heard = () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
    const pin = async () => partsOf(await session.heard(), 'button').find(({ name }) => name === 'Keep this card open');
    await page.keyboard.press('x');
    const before = await heard();
    expect(before).toContain('keydown body');
    await session.command('next-name');
    await vi.waitFor(async () => expect(await pin()).toBeDefined(), PATIENCE);
    // Where the card lies, and nothing of it is a button.
    const [x = 0, y = 0] = await page.evaluate(() => {
      for (let y = 0; y < innerHeight; y += 4)
        for (let x = 0; x < innerWidth; x += 4)
          if (document.elementFromPoint(x, y)?.localName === 'backgrounder-card') return [x + 12, y + 3];
      return [];
    });
    await page.mouse.move(x, y - 20, { steps: 2 });
    await page.mouse.click(x, y);
    await page.mouse.move(x + 40, y + 20, { steps: 4 });
    await page.mouse.wheel({ deltaY: 30 });
    for (const key of ['j', 'Tab', 'Tab', 'Escape'] as const) await page.keyboard.press(key);
    await vi.waitFor(async () => expect(await pin()).toBeUndefined(), PATIENCE);
    const moved = await page.evaluate(() => (globalThis as unknown as { moved: string[] }).moved);
    expect(moved.filter((act) => act.endsWith(' backgrounder-card'))).toEqual([]);
    // It did hear the pointer on its way there.
    expect(moved.some((act) => act.startsWith('pointermove '))).toBe(true);
    // The browser gave the page the focus for the first key; from then on nothing is told.
    expect(await heard()).toEqual(before);
  });
});
