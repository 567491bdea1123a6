import { render } from 'preact';
import { Reader, type ReaderProps } from './reader.tsx';
import { placeIn, placeOf } from './reading-place.ts';
import { queryOf, routeOf } from './route.ts';

/** A view of the archive whose route is that of its document's address, so that Back and Forward go through what was read. */
export interface OpenReader {
  /** The page of another tab, or another page in the same one, is in front. */
  readonly turnTo: (tab: number | null) => void;
}

/** Shows the view of the archive in an element, by the address of its window. */
export function openReader(
  root: Element,
  window: Window,
  about: number | null,
  props: Pick<ReaderProps, 'search' | 'copy'> & {
    readonly ask: (tab: number | null) => ReaderProps['ask'];
    /** Whether it needs buttons of its own to go back: a side panel has none. */
    readonly hasBack: boolean;
  },
): OpenReader {
  let tab = about;
  let visit = 0;
  const { history } = window;
  // The browser would restore before the answer is there that the view is made of.
  history.scrollRestoration = 'manual';
  let returning = placeOf(history.state);
  // With its entry of the history a place survives a reload; when the page goes, it is too late to write it there.
  const keepPlace = (): void => history.replaceState(placeIn(root), '');
  const show = (): void => {
    const route = routeOf(window.location.search);
    render(
      <Reader
        route={route}
        page={`${tab} ${visit}`}
        ask={props.ask(tab)}
        returning={returning}
        go={(next) => {
          keepPlace();
          returning = null;
          history.pushState(null, '', queryOf(next) || window.location.pathname);
          show();
        }}
        {...(props.hasBack ? { back: () => history.back() } : {})}
        search={props.search}
        copy={props.copy}
      />,
      root,
    );
  };
  window.addEventListener('popstate', ({ state }) => {
    returning = placeOf(state);
    show();
  });
  for (const moved of ['scrollend', 'focusin']) root.ownerDocument.addEventListener(moved, keepPlace);
  show();
  return {
    turnTo: (next) => {
      tab = next;
      returning = null;
      visit++;
      show();
    },
  };
}
