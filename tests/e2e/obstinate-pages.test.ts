import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { waitForMarks } from '../../src/launch/read-marks.ts';
import { partsOf, textOf } from './heard.ts';
import { inBothBrowsers, PAGES } from './in-both-browsers.ts';
import { serveSlowly } from './serve-slowly.ts';
import type { Session } from './session.ts';

const PATIENCE = { timeout: 15_000, interval: 200 };

const pinIn = async (session: Session) =>
  partsOf(await session.heard(), 'button').find(({ name }) => name === 'Keep this card open');

/** Points at the first mark until its card is open. */
async function openFirstCard(session: Session): Promise<void> {
  const { page } = session;
  await vi.waitFor(async () => {
    await page.mouse.move(1, 1);
    const [mark] = await waitForMarks(page, PATIENCE.timeout);
    if (!mark) throw new Error('no mark');
    await page.mouse.move(mark.x - 2, mark.y);
    await page.mouse.move(mark.x, mark.y, { steps: 3 });
    await vi.waitFor(async () => expect(await pinIn(session)).toBeDefined());
  }, PATIENCE);
}

/** A point near the corner of the open card, where nothing of it is a button. */
const cornerOfCard = ({ page }: Session): Promise<readonly number[]> =>
  page.evaluate(() => {
    for (let y = 0; y < innerHeight; y += 4)
      for (let x = 0; x < innerWidth; x += 4)
        if (document.elementFromPoint(x, y)?.localName === 'backgrounder-card') return [x + 12, y + 3];
    return [];
  });

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
    await openFirstCard(session);
  });

  test.each([
    [
      'is written anew while it loads',
      (story: string) => {
        const rewrite = () => {
          const { innerHTML } = document.querySelector('template') as HTMLTemplateElement;
          document.open();
          document.write(innerHTML);
          document.close();
        };
        return `<!doctype html><p>One moment</p><template>${story}</template><script>setTimeout(${rewrite}, 1000)</script>`;
      },
    ],
    ['never stops loading', (story: string) => story.replace('</body>', '')],
  ])('on a page that %s', async (_, begin) => {
    const { page } = opened.session;
    const story = await readFile(join(PAGES, 'light.html'), 'utf8');
    // It goes on for longer than anybody waits.
    const slow = await serveSlowly((_, response) => void response.write(begin(story)));
    try {
      await page.evaluate((address) => location.assign(address), slow.origin);
      await openFirstCard(opened.session);
      const popup = await opened.session.openPopup();
      await vi.waitFor(
        async () => expect(textOf(await popup.heard())).toContain('US and Russia mark significant'),
        PATIENCE,
      );
    } finally {
      await opened.session.closePopup();
      await slow.close();
    }
  });

  test('over which the page goes on hearing of what the reader drags from it', async () => {
    const { session, server } = opened;
    const { page } = session;
    await page.goto(`${server.origin}/shortcuts.html`);
    await waitForMarks(page, PATIENCE.timeout);
    await session.command('next-name');
    await vi.waitFor(async () => expect(await pinIn(session)).toBeDefined(), PATIENCE);
    const [x = 0, y = 0] = await cornerOfCard(session);
    const released = page.evaluate(
      () =>
        new Promise((heard) =>
          document.addEventListener('mouseup', ({ clientX, clientY }) => heard([clientX, clientY])),
        ),
    );
    await page.mouse.move(2, 300);
    await page.mouse.down();
    await page.mouse.move(x, y, { steps: 4 });
    await page.mouse.up();
    expect(await released).toEqual([Math.round(x), Math.round(y)]);
    // It is a card again.
    expect(await pinIn(session)).toBeDefined();
    await vi.waitFor(async () => expect(await cornerOfCard(session)).toEqual([x, y]), PATIENCE);
  });

  test('of which a page hears no key, press or movement, though it listened to everything first', async () => {
    const { session, server } = opened;
    const { page } = session;
    await page.goto(`${server.origin}/shortcuts.html`);
    await waitForMarks(page, PATIENCE.timeout);
    const heard = () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
    await page.keyboard.press('x');
    const before = await heard();
    expect(before).toContain('keydown body');
    await session.command('next-name');
    await vi.waitFor(async () => expect(await pinIn(session)).toBeDefined(), PATIENCE);
    const [x = 0, y = 0] = await cornerOfCard(session);
    await page.mouse.move(x, y - 20, { steps: 2 });
    await page.mouse.click(x, y);
    await page.mouse.move(x + 40, y + 20, { steps: 4 });
    await page.mouse.wheel({ deltaY: 30 });
    for (const key of ['j', 'Tab', 'Tab', 'Escape'] as const) await page.keyboard.press(key);
    await vi.waitFor(async () => expect(await pinIn(session)).toBeUndefined(), PATIENCE);
    const since = (await heard()).slice(before.length);
    const ofCard = since.filter((act) => act.endsWith(' backgrounder-card'));
    // What decision 8 leaves to such a page in Chromium.
    const isLeft = /^(pointerrawupdate|wheel) /;
    const isFirefox = /Firefox/.test(await page.browser().version());
    expect(ofCard.filter((act) => isFirefox || !isLeft.test(act))).toEqual([]);
    // The browser gave the page the focus for the first key; from then on nothing is told, of no element.
    expect(since.filter((act) => /^(key|focus|blur|click|mouse(down|up)|pointer(down|up))/.test(act))).toEqual([]);
    // It did hear the pointer on its way there, and that it left what it was on.
    for (const act of ['pointermove ', 'pointerout ', 'mouseout '])
      expect(since.some((each) => each.startsWith(act))).toBe(true);
  });

  test('into which a page that listened to everything first is shown no way, as pointer and focus go there and back', async () => {
    const { session, server } = opened;
    const { page } = session;
    await page.goto(`${server.origin}/shortcuts.html`);
    await waitForMarks(page, PATIENCE.timeout);
    await openFirstCard(session);
    const [x = 0, y = 0] = await cornerOfCard(session);
    await page.focus('input');
    await page.mouse.move(x, y, { steps: 3 });
    await page.mouse.move(x + 40, y + 60, { steps: 4 });
    await page.mouse.click(x + 40, y + 60);
    await page.mouse.click(x, y);
    await page.mouse.move(3, 3, { steps: 6 });
    await page.focus('input');
    await openFirstCard(session);
    await session.command('next-name');
    await vi.waitFor(async () => expect(await pinIn(session)).toBeDefined(), PATIENCE);
    for (const key of ['Tab', 'Enter', 'Escape'] as const) await page.keyboard.press(key);
    const seen = await page.evaluate(() => [...new Set((globalThis as unknown as { inside: string[] }).inside)]);
    expect(seen).toEqual([]);
    const heard = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
    expect(heard).toEqual(expect.arrayContaining(['pointerout article', 'mouseout article']));
  });

  test('while a page that listens to the wheel by its older names hears it, but over the card', async () => {
    const { session, server } = opened;
    const { page } = session;
    await page.goto(`${server.origin}/light.html`);
    await waitForMarks(page, PATIENCE.timeout);
    await page.evaluate(() => {
      const counting = Object.assign(globalThis, { wheels: 0 });
      for (const name of ['mousewheel', 'DOMMouseScroll']) window.addEventListener(name, () => counting.wheels++);
    });
    const wheels = () => page.evaluate(() => (globalThis as unknown as { wheels: number }).wheels);
    await page.mouse.move(3, 400);
    await page.mouse.wheel({ deltaY: 1 });
    await vi.waitFor(async () => expect(await wheels()).toBe(1), PATIENCE);
    await openFirstCard(session);
    const [x = 0, y = 0] = await cornerOfCard(session);
    await page.mouse.move(x, y, { steps: 3 });
    await page.mouse.wheel({ deltaY: 1 });
    expect(await pinIn(session)).toBeDefined();
    await page.mouse.move(3, 400);
    await page.mouse.wheel({ deltaY: 1 });
    await vi.waitFor(async () => expect(await wheels()).toBe(2), PATIENCE);
  });
});
