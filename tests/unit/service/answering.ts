import { buildBundle } from '../../../src/build/bundle.ts';
import { buildGazetteer } from '../../../src/build/gazetteer.ts';
import { openArchive } from '../../../src/cli/open-archive.ts';
import type { Sender } from '../../../src/protocol/ask.ts';
import type { PageName } from '../../../src/protocol/name-line.ts';
import type { PageArticle } from '../../../src/protocol/page-article.ts';
import { type Result, success } from '../../../src/protocol/result.ts';
import { createAnswers, type Environment } from '../../../src/service/answers.ts';
import { keepSettings, type SettingsStorage } from '../../../src/service/keep-settings.ts';
import type { OpenArchive } from '../../../src/service/open-bundle.ts';
import { dispute } from '../../fixtures/archive/articles.ts';
import { say } from '../../texts.ts';

/** A page of the extension, in the tab of the page below. */
export const asker: Sender = { tab: 7, frame: 0, isOwnPage: true, url: 'http://127.0.0.1/dam.html' };

/** The content script of the page below. */
export const reader: Sender = { ...asker, isOwnPage: false };

export const page: PageArticle = {
  url: 'http://127.0.0.1/dam.html',
  title: 'Dam builder leaves Tarvala',
  published: '2024-03-19',
  text: 'Norvik Hydro has closed its office after the talks on the Orlen Dam collapsed. Mirela Danesco wished it well.',
};

/** A storage in memory, with what lies in it. */
export function memoryStorage(stored?: unknown): SettingsStorage & { stored: unknown } {
  return {
    stored,
    async read() {
      return structuredClone(this.stored);
    },
    async write(value) {
      this.stored = structuredClone(value);
    },
  };
}

let opened: Promise<OpenArchive> | undefined;

const openDispute = async (): Promise<OpenArchive> => openArchive(buildBundle(dispute, await buildGazetteer()));

/** The answers in a browser that notes what it is told. */
export function answering(browser: Partial<Environment> = {}) {
  const told: unknown[][] = [];
  const note =
    (what: string) =>
    async (...values: unknown[]) =>
      void told.push([what, ...values]);
  opened ??= openDispute();
  const archive = opened;
  const answers = createAnswers({
    read: async (_, answer) => answer(await archive),
    readPage: async () => success(page),
    markedNames: async () => success<readonly PageName[]>([]),
    settings: keepSettings(memoryStorage(), (settings) => void told.push(['settings', settings]), say),
    say,
    addressOf: async () => page.url,
    reading: async () => success({ isFound: true, names: 0, note: null }),
    loadScript: note('script'),
    setBadge: note('badge'),
    openArticle: note('article'),
    openSearch: note('search'),
    ...browser,
  });
  return { answers, told };
}

export const answerOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
};
