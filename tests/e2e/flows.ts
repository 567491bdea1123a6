import { join } from 'node:path';
import type { KeyInput } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Mark, readMarks, waitForMarks } from '../../src/launch/read-marks.ts';
import { type PageServer, servePages } from '../../src/launch/serve-pages.ts';
import { choose, focused, goTo, later, PATIENCE, viewSaying } from './drive-view.ts';
import { type Heard, partsOf, textOf } from './heard.ts';
import { type Browsers, type ExtensionView, type RecordedBrowser, ROOT, type Session } from './session.ts';

/** Long enough for a page to be read if it were going to be: marks appear within a fraction of it. */
const UNMARKED_FOR_MS = 2_500;

/** What a page allows that allows nothing. */
const STRICT_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

/** Everything that the built extension must do, as a person does it. The same in every browser. */
export function describeExtension(browserName: string, { openSession, openControl }: Browsers): void {
  describe(browserName, () => {
    let session: Session;
    let control: RecordedBrowser;
    let server: PageServer;

    beforeAll(async () => {
      server = await servePages(join(ROOT, 'tests/fixtures/pages'), {
        headers: { '/strict-csp.html': { 'content-security-policy': STRICT_POLICY } },
      });
      session = await openSession();
      // From the start: what a browser asks for by itself, it asks for in its own time.
      control = await openControl();
    });
    afterAll(async () => {
      await session?.close();
      await control?.close();
      await server?.close();
    });
    beforeEach(async () => {
      await session.closePopup();
      await session.page.bringToFront();
      await session.page.mouse.move(1, 1);
    });

    async function open(path: string): Promise<readonly Mark[]> {
      await session.page.goto(`${server.origin}/${path}`);
      return waitForMarks(session.page, PATIENCE.timeout);
    }

    /** Waits until a name is painted, and answers with its first mark. */
    const markOf = (name: string): Promise<Mark> =>
      vi.waitFor(async () => {
        const marks = await readMarks(session.page);
        const found = marks.find(({ text }) => text === name);
        expect(found, `"${name}" among ${marks.map(({ text }) => text).join(', ')}`).toBeDefined();
        return found as Mark;
      }, PATIENCE);

    const cards = (heard: Heard): readonly Heard[] => partsOf(heard, 'dialog');

    async function hover({ x, y }: Mark): Promise<void> {
      await session.page.mouse.move(x - 40, y + 2);
      await session.page.mouse.move(x, y, { steps: 8 });
    }

    /** Waits for the open card to say everything asked for, and answers with its text. */
    const cardSaying = (...said: readonly string[]): Promise<string> =>
      vi.waitFor(async () => {
        const text = cards(await session.heard())
          .map(textOf)
          .join(' ');
        for (const part of said) expect(text).toContain(part);
        return text;
      }, PATIENCE);

    /** Waits for the card of a name to have the keyboard. */
    const cardInFocus = (name: string): Promise<void> =>
      vi.waitFor(async () => {
        const [card] = focused(await session.heard()).filter(({ role }) => role === 'dialog');
        expect(card?.name).toBe(name);
      }, PATIENCE);

    const noCard = (): Promise<void> =>
      vi.waitFor(async () => expect(cards(await session.heard())).toEqual([]), PATIENCE);

    /** Opens the popup without the search that it remembers from the last time. */
    async function openOverview(): Promise<ExtensionView> {
      const popup = await session.openPopup();
      await viewSaying(popup, 'Search the archive');
      // What it remembers is selected.
      await popup.press('Backspace');
      return popup;
    }

    const unmarked = (): Promise<void> =>
      vi.waitFor(async () => expect(await readMarks(session.page)).toEqual([]), PATIENCE);

    /** The whole document as text, but for the card. */
    const documentText = (): Promise<string> =>
      session.page.evaluate(() => {
        const copy = document.cloneNode(true) as Document;
        for (const card of copy.querySelectorAll('backgrounder-card')) card.remove();
        return new XMLSerializer().serializeToString(copy);
      });

    const cardHosts = (): Promise<number> =>
      session.page.evaluate(() => document.querySelectorAll('backgrounder-card').length);

    test('marks the names that the archive knows, also where they cross inline elements', async () => {
      await open('light.html');
      for (const name of ['Vladimir Putin', 'Donald Trump', 'Elbe River', 'Dmitry Peskov', 'Torgau', 'Yury Ushakov']) {
        await markOf(name);
      }
    });

    test('paints persons and places with different highlights', async () => {
      await open('light.html');
      expect((await markOf('Dmitry Peskov')).highlight).toBe('backgrounder-person');
      expect((await markOf('Torgau')).highlight).toBe('backgrounder-place');
    });

    test('leaves navigation, sidebar and comments alone', async () => {
      await open('light.html');
      await markOf('Donald Trump');
      const outside = await session.page.evaluate(() => {
        const article = document.querySelector('article');
        return [...CSS.highlights]
          .filter(([name]) => name.startsWith('backgrounder-'))
          .flatMap(([, ranges]) => [...ranges])
          .filter(({ startContainer }) => !article?.contains(startContainer))
          .map(({ startContainer }) => startContainer.textContent);
      });
      expect(outside).toEqual([]);
    });

    test('does not take other people and things of a similar name for those of the archive', async () => {
      await open('light.html');
      await markOf('Torgau');
      await later(UNMARKED_FOR_MS);
      const trap = await session.page.evaluate(() => {
        const found = [...document.querySelectorAll('p')].find((p) => p.textContent?.includes('Four other things'));
        const box = found?.getBoundingClientRect();
        return {
          isPainted: box !== undefined && box.top >= 0 && box.height > 0 && box.bottom <= innerHeight,
          marked: [...CSS.highlights]
            .filter(([name]) => name.startsWith('backgrounder-'))
            .flatMap(([, ranges]) => [...ranges])
            .filter(({ startContainer }) => found?.contains(startContainer))
            .map(({ startContainer, startOffset, endOffset }) =>
              startContainer.textContent?.slice(startOffset, endOffset),
            ),
        };
      });
      // There, and where names are painted: of what is far outside of the window nothing would be.
      expect(trap).toEqual({ isPainted: true, marked: [] });
    });

    test('opens a card on hover that cites what the archive reported, and closes it with Escape', async () => {
      await open('light.html');
      await hover(await markOf('Dmitry Peskov'));
      const card = await cardSaying('Dmitry Peskov', 'Kremlin spokesperson', 'help each other', '26 April 2020');
      expect(card).toMatch(/\d+ mentions? in \d+ articles?/);
      await session.page.keyboard.press('Escape');
      await noCard();
    });

    test('closes the card when the pointer leaves', async () => {
      await open('light.html');
      await hover(await markOf('Torgau'));
      await cardSaying('Torgau');
      await session.page.mouse.move(1150, 2100, { steps: 5 });
      await noCard();
    });

    test('does not change the page', async () => {
      await session.page.goto(`${server.origin}/light.html`, { waitUntil: 'domcontentloaded' });
      const before = await documentText();
      expect(await cardHosts()).toBe(0);
      await waitForMarks(session.page, PATIENCE.timeout);
      await hover(await markOf('Donald Trump'));
      await cardSaying('Donald Trump');
      expect(await cardHosts()).toBe(1);
      expect(await documentText()).toBe(before);
      await session.page.keyboard.press('Escape');
      await noCard();
      expect(await cardHosts()).toBe(0);
      expect(await documentText()).toBe(before);
    });

    test('works on a page whose policy allows nothing', async () => {
      await open('strict-csp.html');
      await hover(await markOf('Vladimir Putin'));
      await cardSaying('Vladimir Putin', 'mentions in 5 articles');
    });

    test('marks a page without structure or metadata', async () => {
      await open('plain.html');
      await markOf('Barack Obama');
    });

    test('follows an application that replaces its article', async () => {
      await open('spa.html');
      await markOf('Barack Obama');
      await session.page.click('button[data-story="archive"]');
      await markOf('Dmitry Peskov');
      expect((await readMarks(session.page)).map(({ text }) => text)).not.toContain('Barack Obama');
      await hover(await markOf('Vladimir Putin'));
      await cardSaying('Vladimir Putin');
    });

    test('marks nothing on a page that is not news', async () => {
      await session.page.goto(`${server.origin}/shop.html`);
      await later(UNMARKED_FOR_MS);
      expect(await readMarks(session.page)).toEqual([]);
      expect(await session.badge()).toBe('');
    });

    test('shows the number of distinct names at the toolbar icon', async () => {
      await open('dark.html');
      const badge = await vi.waitFor(async () => {
        const text = await session.badge();
        expect(text).toMatch(/^[1-9]\d*$/);
        return Number(text);
      }, PATIENCE);
      const texts = new Set((await readMarks(session.page)).map(({ text }) => text));
      expect(badge).toBeGreaterThan(5);
      expect(badge).toBeLessThanOrEqual(texts.size);
    });

    test('lists in the popup the names on the page and related coverage, and takes the keys', async () => {
      await open('light.html');
      const popup = await openOverview();
      await viewSaying(popup, 'Donald Trump', 'Vladimir Putin', 'Torgau', 'US and Russia mark significant WWII moment');
      await vi.waitFor(async () => {
        const [field] = partsOf(await popup.heard(), 'textbox');
        expect(field?.focused).toBe(true);
      }, PATIENCE);
    });

    test('finds as one types, in spite of a typing error, and opens the chosen article with its names marked', async () => {
      await open('light.html');
      const popup = await openOverview();
      await viewSaying(popup, 'Donald Trump');
      await popup.type('ushakv');
      await viewSaying(popup, 'Ushakov, told journalists');
      await choose(popup, 'Ushakov, told journalists');
      const reading = await session.readingView();
      await viewSaying(reading, 'heartfelt words, mutual greetings', 'Lynne Tracy skipped the event');
      const names = partsOf(await reading.heard(), 'article').flatMap((article) => partsOf(article, 'button'));
      expect(names.map(({ name }) => name)).toContain('Yury Ushakov');
      await reading.close();
    });

    test('shows the coverage of a story side by side', async () => {
      await open('light.html');
      const popup = await openOverview();
      await viewSaying(popup, '4 articles side by side');
      await choose(popup, 'side by side');
      const reading = await session.readingView();
      await viewSaying(reading, 'Only here', 'help each other', 'Speaker not named', '28 June 2019');
      await reading.close();
    });

    test('shows beside a page what it leaves out, and follows the reader from page to page and from tab to tab', async () => {
      await open('light.html');
      const panel = await session.openSidePanel();
      await viewSaying(panel, 'What this page leaves out', '75th anniversary of the linkup');
      await session.page.goto(`${server.origin}/shop.html`);
      await viewSaying(panel, 'The archive has no related coverage');
      const other = await session.page.browser().newPage();
      await other.goto(`${server.origin}/dark.html`);
      await viewSaying(panel, 'What this page leaves out', '75th anniversary of the historic meeting');
      await other.close();
      await viewSaying(panel, 'The archive has no related coverage');
      await panel.close();
    });

    test('goes from name to name by its keys, opens the card there with the focus in it, and goes away with Escape', async () => {
      await open('light.html');
      for (const [command, name] of [
        ['next-name', 'Moscow'],
        ['next-name', 'Torgau'],
        ['previous-name', 'Moscow'],
      ] as const) {
        await session.command(command);
        await cardInFocus(name);
      }
      await session.page.keyboard.press('Escape');
      await noCard();
    });

    test('stops marking a name that the reader rejects in its card, and marks it again, all by keyboard', async () => {
      await open('light.html');
      await session.command('next-name');
      await cardInFocus('Moscow');
      const tab = { heard: session.heard, press: (key: string) => session.page.keyboard.press(key as KeyInput) };
      await goTo(tab, 'Not this', 'Enter');
      await goTo(tab, 'On this page', 'Enter');
      await cardSaying('Moscow is no longer marked on this page');
      await vi.waitFor(async () => {
        const texts = (await readMarks(session.page)).map(({ text }) => text);
        expect(texts).toContain('Torgau');
        expect(texts).not.toContain('Moscow');
      }, PATIENCE);
      await goTo(tab, 'Undo', 'Enter');
      await noCard();
      await markOf('Moscow');
    });

    test('remembers the search until the next time it is opened', async () => {
      await open('light.html');
      const popup = await openOverview();
      await popup.type('osaka');
      await viewSaying(popup, 'G20 summit in Osaka');
      await session.closePopup();
      await viewSaying(await session.openPopup(), 'osaka', 'G20 summit in Osaka');
    });

    test('says that nothing was found', async () => {
      await open('light.html');
      const popup = await openOverview();
      await viewSaying(popup, 'Donald Trump');
      await popup.type('zzyzx');
      await viewSaying(popup, 'Nothing in the archive');
    });

    test('says in the popup that a page cannot be read', async () => {
      await session.openRestrictedPage();
      const popup = await openOverview();
      await viewSaying(popup, 'does not let extensions read this page');
      await popup.type('torgau');
      await viewSaying(popup, 'near the town of Torgau');
    });

    test('turns a site off with one click in the popup, and on again, while its page stays open', async () => {
      await open('light.html');
      const before = (await readMarks(session.page)).length;
      const flip = async (done: () => Promise<unknown>): Promise<void> => {
        await goTo(await openOverview(), 'Mark names on 127.0.0.1', 'Enter');
        await done();
        await session.closePopup();
      };
      await flip(unmarked);
      await vi.waitFor(async () => expect(await session.badge()).toBe(''), PATIENCE);
      await session.page.reload();
      await later(UNMARKED_FOR_MS);
      expect(await readMarks(session.page)).toEqual([]);
      await flip(() => vi.waitFor(async () => expect(await readMarks(session.page)).toHaveLength(before), PATIENCE));
      await vi.waitFor(async () => expect(await session.badge()).toMatch(/^[1-9]/), PATIENCE);
    });

    test('marks what is no news where the reader wants it, now and always, until that is taken back', async () => {
      await session.page.goto(`${server.origin}/thread.html`);
      await later(UNMARKED_FOR_MS);
      expect(await readMarks(session.page)).toEqual([]);
      await goTo(await openOverview(), 'Always on 127.0.0.1', 'Enter');
      await markOf('Vladimir Putin');
      await session.closePopup();
      await session.page.reload();
      await markOf('Vladimir Putin');

      const options = await session.openOptions();
      await goTo(options, 'Remove 127.0.0.1', 'Enter');
      await viewSaying(options, 'You have not turned any site on or off');
      await options.close();
      await session.page.bringToFront();
      await session.page.reload();
      await later(UNMARKED_FOR_MS);
      expect(await readMarks(session.page)).toEqual([]);
    });

    test('saves what is chosen in the options at once, and shows it on pages that are open', async () => {
      await open('light.html');
      const before = (await readMarks(session.page)).length;
      let options = await session.openOptions();
      await goTo(options, 'Every mention', 'ArrowDown');
      await viewSaying(options, 'Saved: The first in each section of a page');
      await options.close();
      await session.page.bringToFront();
      await vi.waitFor(async () => {
        const { length } = await readMarks(session.page);
        expect(length).toBeGreaterThan(0);
        expect(length).toBeLessThan(before);
      }, PATIENCE);
      options = await session.openOptions();
      await viewSaying(options, 'The first in each section of a page');
      await session.stopBackground();
      await goTo(options, 'The first in each section of a page', 'ArrowUp');
      await viewSaying(options, 'Saved: Every mention');
      await options.close();
      await session.page.bringToFront();
      await vi.waitFor(async () => expect(await readMarks(session.page)).toHaveLength(before), PATIENCE);
    });

    test('goes on after the browser has stopped the background', async () => {
      await open('light.html');
      await session.stopBackground();
      await hover(await markOf('Dmitry Peskov'));
      await cardSaying('Dmitry Peskov', 'Kremlin spokesperson');

      await session.stopBackground();
      await open('dark.html');
      await markOf('Barack Obama');
      const popup = await openOverview();
      await viewSaying(popup, 'Barack Obama');
      await popup.type('medvedev');
      await viewSaying(popup, 'Dmitry Medvedev');
    });

    test('asks nothing of the network that the browser does not ask for without it', async () => {
      const names = ['light', 'dark', 'strict-csp', 'plain', 'spa', 'shop', 'thread'];
      const pages = names.map((name) => `/${name}.html`);
      const others = server.asked.filter((path) => !pages.includes(path) && path !== '/favicon.ico');
      expect(others).toEqual([]);

      for (const path of pages) await control.page.goto(server.origin + path);
      await vi.waitFor(() => {
        const own = new Set(control.hostsAsked());
        expect(session.hostsAsked().filter((host) => !own.has(host))).toEqual([]);
      }, PATIENCE);
    });
  });
}
