import { expect, test, vi } from 'vitest';
import { waitForMarks } from '../../src/launch/read-marks.ts';
import { choose, PATIENCE, viewSaying } from './drive-view.ts';
import { textOf } from './heard.ts';
import { inBothBrowsers } from './in-both-browsers.ts';

inBothBrowsers('in %s the popup’s list of names', (opened) => {
  test('scrolls to a name, but nothing that the reader could not scroll back: it says that the name is cut off', async () => {
    const { session, server } = opened;
    const { page } = session;
    await page.goto(`${server.origin}/light.html`);
    await waitForMarks(page, PATIENCE.timeout);
    const cutOff = (height: string): Promise<void> =>
      page.evaluate((height) => {
        const story = document.querySelector('article') as HTMLElement;
        story.style.cssText = height && `height:${height};overflow:hidden`;
      }, height);
    const tinted = (): Promise<readonly string[]> =>
      page.evaluate(() =>
        [...(CSS.highlights.get('backgrounder-active') ?? [])].map(
          ({ startContainer, startOffset, endOffset }) =>
            startContainer.textContent?.slice(startOffset, endOffset) ?? '',
        ),
      );
    await cutOff('80px');
    const popup = await session.openPopup();
    await viewSaying(popup, 'Dmitry Peskov');
    await choose(popup, 'Dmitry Peskov');
    await viewSaying(popup, '“Dmitry Peskov” cannot be scrolled to');
    expect(await page.evaluate(() => document.querySelector('article')?.scrollTop)).toBe(0);
    expect(await tinted()).toEqual([]);

    await cutOff('');
    await popup.press('Enter');
    await vi.waitFor(async () => expect(await tinted()).toEqual(['Dmitry Peskov']), PATIENCE);
    await vi.waitFor(async () => expect(textOf(await popup.heard())).not.toContain('cannot be scrolled to'), PATIENCE);
    await session.closePopup();
  });
});
