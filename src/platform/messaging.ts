import type { Ask, BackgroundRequests, Handlers, PageRequests, Sender } from '../protocol/messages.ts';
import { failed, type Result } from '../protocol/result.ts';
import { type Browser, browser } from './browser.ts';

interface Message {
  readonly kind: string;
  readonly request: unknown;
}

/** Asks the background. Never rejects: a background that cannot answer is a `Failure`. */
export const askBackground: Ask<BackgroundRequests> = (kind, request) =>
  settled(
    () => browser.runtime.sendMessage({ kind, request } satisfies Message),
    failed('internal', 'The extension does not answer. Reload the page.'),
  );

/** Asks the content script of a tab; a tab without one (a page the browser protects, or not a page) is `restricted-page`. */
export function askPage(tab: number): Ask<PageRequests> {
  return (kind, request) =>
    settled(
      () => browser.tabs.sendMessage(tab, { kind, request } satisfies Message, { frameId: 0 }),
      failed('restricted-page', 'The extension is not on this page. Reload the page.'),
    );
}

/** What the other side answers; where nobody does, or the extension has gone from under a page, the failure. */
async function settled<T>(ask: () => Promise<Result<T> | undefined>, failure: Result<never>): Promise<Result<T>> {
  try {
    return (await ask()) ?? failure;
  } catch {
    // The browser's own words differ from version to version and tell a reader nothing.
    return failure;
  }
}

/**
 * Answers requests from the other parts of this extension until the signal ends. Registers its listener at once, so that
 * an event that wakes the background is not missed. A handler that throws answers with a `Failure`; requests that are not
 * in the table are left to other listeners.
 */
export function answerRequests<R>(handlers: Handlers<R, Sender>, signal?: AbortSignal): void {
  const table = handlers as Readonly<Record<string, (request: unknown, sender: Sender) => Promise<Result<unknown>>>>;
  // The listener keeps the channel open with `true` instead of returning a promise: that form is understood by Chrome,
  // Firefox and the polyfill alike.
  const listener = (
    message: unknown,
    from: Browser.runtime.MessageSender,
    respond: (answer: unknown) => void,
  ): boolean => {
    if (from.id !== browser.runtime.id || !isMessage(message) || !Object.hasOwn(table, message.kind)) return false;
    const handler = table[message.kind];
    const sender: Sender = {
      tab: from.tab?.id ?? null,
      frame: from.frameId ?? 0,
      isOwnPage: from.url?.startsWith(browser.runtime.getURL('/')) ?? false,
    };
    Promise.resolve()
      .then(() => handler?.(message.request, sender))
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
  error instanceof Error && error.constructor === Error
    ? error.message
    : 'Something went wrong in the extension. Reload the page, or the extension.';
