import type { Ask, Handlers, Sender } from '../protocol/ask.ts';
import type { BackgroundRequests, PageRequests } from '../protocol/messages.ts';
import { failed, type Result } from '../protocol/result.ts';
import { type Browser, browser } from './browser.ts';
import { localeText } from './texts.ts';

interface Message {
  readonly kind: string;
  readonly request: unknown;
}

/** Asks the background. Never rejects: a background that cannot answer is a `Failure`. */
export const askBackground: Ask<BackgroundRequests> = (kind, request) =>
  settled(
    () => browser.runtime.sendMessage({ kind, request } satisfies Message),
    () => failed('internal', localeText('failure_no_answer')),
  );

/**
 * Asks the content script of a tab; a tab without one (a page the browser protects, or not a page) is `restricted-page`.
 * Without a frame all frames are asked, and whichever is first answers.
 */
export function askPage(tab: number, frameId: number | null = 0): Ask<PageRequests> {
  return (kind, request) =>
    settled(
      () => browser.tabs.sendMessage(tab, { kind, request } satisfies Message, frameId === null ? {} : { frameId }),
      () => failed('restricted-page', localeText('failure_not_on_page')),
    );
}

/** What the other side answers; where nobody does, or the extension has gone from under a page, the failure. */
async function settled<T>(ask: () => Promise<Result<T> | undefined>, failure: () => Result<never>): Promise<Result<T>> {
  try {
    return (await ask()) ?? failure();
  } catch {
    // The browser's own words differ from version to version and tell a reader nothing.
    return failure();
  }
}

/** Who sent a message, as the background sees it. */
export function senderOf(from: MessageSender): Sender {
  return {
    tab: from.tab?.id ?? null,
    frame: from.frameId ?? 0,
    isOwnPage: from.url?.startsWith(browser.runtime.getURL('/')) ?? false,
    // The tab knows where an application has gone; what the sender says of itself may be where it began. But a page that
    // is loaded ahead stands in the tab of another one.
    url: (from.documentLifecycle === 'prerender' ? null : from.tab?.url) ?? from.url ?? null,
  };
}

type MessageSender = Browser.runtime.MessageSender & { readonly documentLifecycle?: string };

/**
 * Answers requests from the other parts of this extension until the signal ends. Registers its listener at once, so that
 * an event that wakes the background is not missed. A handler that throws answers with a `Failure`; requests that are not
 * in the table are left to other listeners. `senderOf` says what the handlers are told of who asked.
 */
export function answerRequests<R, Asker>(
  handlers: Handlers<R, Asker>,
  senderOf: (from: MessageSender) => Asker,
  signal?: AbortSignal,
): void {
  const table = handlers as Readonly<Record<string, (request: unknown, sender: Asker) => Promise<Result<unknown>>>>;
  // The listener keeps the channel open with `true` instead of returning a promise: that form is understood by Chrome,
  // Firefox and the polyfill alike.
  const listener = (message: unknown, from: MessageSender, respond: (answer: unknown) => void): boolean => {
    if (from.id !== browser.runtime.id || !isMessage(message) || !Object.hasOwn(table, message.kind)) return false;
    const handler = table[message.kind];
    Promise.resolve()
      .then(() => handler?.(message.request, senderOf(from)))
      .catch((error: unknown) => {
        console.error(error);
        return failed('internal', messageOf(error));
      })
      .then(respond);
    return true;
  };
  browser.runtime.onMessage.addListener(listener as Parameters<typeof browser.runtime.onMessage.addListener>[0]);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener as never));
}

function isMessage(value: unknown): value is Message {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    typeof value.kind === 'string' &&
    'request' in value
  );
}

/** Errors that we throw are sentences for the reader; those of the language are faults of ours. */
const messageOf = (error: unknown): string =>
  error instanceof Error && error.constructor === Error ? error.message : localeText('failure_internal');
