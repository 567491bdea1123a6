import { expect, test, vi } from 'vitest';
import { readMarks, waitForMarks } from '../../src/launch/read-marks.ts';
import { later } from './drive-view.ts';
import { inBothBrowsers } from './in-both-browsers.ts';

const PATIENCE = { timeout: 15_000, interval: 200 };

/** Long enough for a name to be gone to if it were going to be: that takes a fraction of it. */
const NOT_GONE_FOR_MS = 1_500;

inBothBrowsers('in %s the key for the next name', (opened) => {
  const open = async (): Promise<void> => {
    const { page } = opened.session;
    await page.bringToFront();
    await page.goto(`${opened.server.origin}/light.html`);
    await waitForMarks(page, PATIENCE.timeout);
  };
  /** The name that is tinted because it was gone to, and whether it stands in what covers the page. */
  const tinted = (): Promise<readonly { readonly text: string; readonly isOver: boolean }[]> =>
    opened.session.page.evaluate(() =>
      [...(CSS.highlights.get('backgrounder-active') ?? [])].map(({ startContainer, startOffset, endOffset }) => ({
        text: startContainer.textContent?.slice(startOffset, endOffset) ?? '',
        isOver: startContainer.parentElement?.closest('#over') !== null,
      })),
    );
  const goneTo = (text: string, isOver: boolean): Promise<void> =>
    vi.waitFor(async () => expect(await tinted()).toEqual([{ text, isOver }]), PATIENCE);

  test.each([
    [
      'a box that fills the window',
      (over: Element) => {
        const box = document.createElement('div');
        box.style.cssText = 'position:fixed;inset:0;z-index:1;overflow:auto;background:white';
        box.append(over);
        document.body.append(box);
      },
    ],
    [
      'such a box of a shadow tree',
      (over: Element) => {
        const host = document.createElement('div');
        const box = document.createElement('div');
        box.style.cssText = 'position:fixed;inset:0;z-index:1;overflow:auto;background:white';
        box.append(over);
        host.attachShadow({ mode: 'open' }).append(box);
        document.body.append(host);
      },
    ],
    [
      'a modal dialog',
      (over: Element) => {
        const dialog = document.createElement('dialog');
        dialog.style.cssText = 'width:50%;height:50%';
        dialog.append(over);
        document.body.append(dialog);
        dialog.showModal();
      },
    ],
  ])('stays within %s', async (_, cover) => {
    await open();
    const { session } = opened;
    await session.page.evaluate(`{
      const story = document.createElement('article');
      story.id = 'over';
      story.append(...[...document.querySelectorAll('article h1, article p')].map((part) => part.cloneNode(true)));
      (${cover})(story);
    }`);
    const before = (await readMarks(session.page)).length;
    await vi.waitFor(async () => expect((await readMarks(session.page)).length).toBeGreaterThan(before), PATIENCE);
    for (const name of ['Moscow', 'Torgau']) {
      await session.command('next-name');
      await goneTo(name, true);
    }
  });

  test('goes nowhere behind a picture that fills the window', async () => {
    await open();
    const { session } = opened;
    await session.page.evaluate(() => {
      const picture = document.createElement('div');
      picture.id = 'picture';
      picture.style.cssText = 'position:fixed;inset:0;z-index:1;background:black';
      document.body.append(picture);
    });
    await session.command('next-name');
    await later(NOT_GONE_FOR_MS);
    expect(await tinted()).toEqual([]);
    await session.page.evaluate(() => document.querySelector('#picture')?.remove());
    await session.command('next-name');
    await goneTo('Moscow', false);
  });
});
