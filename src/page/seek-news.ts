import { mayBeNews } from './may-be-news.ts';

/**
 * Milliseconds from a change of the page to the next look at it. Applications show a frame first and the story after
 * it; what is no news then stays unread until its address changes, and is not looked at again.
 */
const WAITS = [200, 400, 1000, 3000, 10_000] as const;

/**
 * Calls back as soon as the page may be news: at once, or when an application has fetched its story or gone on to one.
 * That is the end of it unless the page is `refused` on a closer look: then it is sought on. While it is no news it costs
 * a few looks after each change of the address, none while the tab is hidden. Ends with the signal.
 */
export function seekNews(
  document: Document,
  window: Window,
  onNews: (refused: () => void) => void,
  signal: AbortSignal,
): void {
  let isFound = false;
  let address = document.URL;
  let looks = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = (): void => {
    timer = undefined;
    if (document.hidden || isFound || signal.aborted) return;
    isFound = mayBeNews(document, document.URL);
    if (isFound) onNews(() => goOn(mayFillUnseen(document)));
    else goOn(false);
  };
  /** Looks again after the next change; where that may be unseen, after a while. */
  const goOn = (isUnseen: boolean): void => {
    isFound = false;
    if (looks === WAITS.length || signal.aborted) return;
    if (isUnseen) wait();
    else observer.observe(document, { childList: true, subtree: true });
  };
  const wait = (): void => {
    observer.disconnect();
    timer ??= setTimeout(look, WAITS[looks++]);
  };
  const observer = new MutationObserver(wait);
  const lookAgain = (): void => {
    if (document.hidden || isFound || address === document.URL) return;
    address = document.URL;
    looks = 0;
    wait();
  };
  // Not every browser tells of navigation within a document, but an application that goes on changes its title.
  const titles = new MutationObserver(lookAgain);
  if (document.head) titles.observe(document.head, { childList: true, characterData: true, subtree: true });
  (window as { navigation?: EventTarget }).navigation?.addEventListener('currententrychange', lookAgain, {
    signal,
  });
  window.addEventListener('popstate', lookAgain, { signal });
  document.addEventListener('visibilitychange', look, { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
    titles.disconnect();
  });
  look();
}

/** Whether the page has elements, or will have, whose shadow trees may be filled without any change that is told of. */
function mayFillUnseen(document: Document): boolean {
  if (document.querySelector(':not(:defined)')) return true;
  return [...document.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot);
}
