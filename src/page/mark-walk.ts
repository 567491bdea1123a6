import { elementAround } from './blocks.ts';
import { describeMark, type MarkedName } from './hit-test.ts';
import { layersOnTop } from './layers-on-top.ts';
import { isVisible, type Mark, type PageMarks } from './mark.ts';
import { eachMark } from './page-marks.ts';

/** Ways from mark to mark. */
export interface MarkWalk {
  /** Scrolls to the next place of an entity, from the last back to the first, and tints it for a while; null if there is none. */
  jump(entity: string): MarkedName | null;
  /** Scrolls to the mark after, or before, the one that was gone to last or the top of the window, and tints it for a while. */
  step(direction: 'next' | 'previous'): MarkedName | null;
}

interface WalkedPage {
  readonly document: Document;
  readonly window: Window;
  /** Every name of the page, marked or not. */
  readonly all: () => PageMarks;
  readonly shown: () => PageMarks;
  /** Tints a name for a while. */
  readonly tint: (name: MarkedName) => void;
}

/** The ways from mark to mark of a page. */
export function createMarkWalk({ document, window, all, shown, tint }: WalkedPage): MarkWalk {
  let jumped: { readonly entity: string; readonly turn: number } | undefined;
  let stepped: Mark | undefined;

  /** Brings a mark into the middle of the window, also where its paragraph is higher than that. */
  const goTo = (mark: Mark): MarkedName => {
    mark.block.element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const [box] = describeMark(mark).rects;
    if (box && (box.top < 0 || box.bottom > window.innerHeight))
      window.scrollBy({ top: box.top - window.innerHeight / 2, behavior: 'instant' });
    const name = describeMark(mark);
    tint(name);
    return name;
  };

  return {
    jump(entity) {
      const places = [...eachMark(all())].filter((mark) => mark.name.entity === entity && isVisible(mark));
      const turn = jumped?.entity === entity ? jumped.turn + 1 : 0;
      const mark = places[turn % places.length];
      jumped = { entity, turn };
      return mark ? goTo(mark) : null;
    },
    step(direction) {
      const steps = [...eachMark(shown())];
      const isNext = direction === 'next';
      let from = steps.findIndex(
        (mark) =>
          mark === stepped &&
          describeMark(mark).rects.some(({ top, bottom }) => bottom > 0 && top < window.innerHeight),
      );
      if (from < 0) {
        from = steps.findIndex(
          (mark) =>
            mark.block.element.getBoundingClientRect().bottom > 0 &&
            describeMark(mark).rects.some(({ top }) => top >= 0),
        );
      } else if (isNext) from++;
      // Once round at most.
      const round = from < 0 ? steps : [...steps.slice(from), ...steps.slice(0, from)];
      const onTop = layersOnTop(document, window);
      const mark = (isNext ? round : round.reverse()).find((each) => isVisible(each) && isReached(each, onTop));
      stepped = mark ?? stepped;
      return mark ? goTo(mark) : null;
    },
  };
}

/** Whether a name is in what the reader has before him, and not inert. */
function isReached({ block }: Mark, onTop: ReadonlySet<Element>): boolean {
  for (let around: Element | null = block.element; around; around = elementAround(around)) {
    if (around.matches('[inert]')) return false;
    if (onTop.has(around)) return true;
  }
  return false;
}
