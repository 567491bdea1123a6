import { elementAround } from './blocks.ts';
import { bringIntoView } from './bring-into-view.ts';
import { describeMark, type MarkedName } from './hit-test.ts';
import { itself } from './itself.ts';
import { layersOnTop } from './layers-on-top.ts';
import { isVisible, type Mark, type PageMarks } from './mark.ts';
import { eachMark } from './page-marks.ts';

/** Ways from mark to mark. */
export interface MarkWalk {
  /**
   * Scrolls to the next place of an entity, from the last back to the first, and tints it for a while: to those that can be
   * seen first, then to those that may appear once they are scrolled to. Null if there is none, or the page hides them all.
   */
  jump(entity: string): MarkedName | null;
  /**
   * Scrolls to the mark after, or before, the one that was gone to last or the top of the window, and tints it for a while.
   * Passes over what the page hides; null where that is all.
   */
  step(direction: 'next' | 'previous'): MarkedName | null;
}

interface WalkedMarks {
  /** Every name of the page, marked or not. */
  readonly all: () => PageMarks;
  readonly shown: () => PageMarks;
  /** Tints a name for a while. */
  readonly tint: (name: MarkedName) => void;
}

/** The ways from mark to mark of a page. */
export function createMarkWalk(window: Window, { all, shown, tint }: WalkedMarks): MarkWalk {
  let jumped: string | undefined;
  let turn = 0;
  let stepped: Mark | undefined;

  const goTo = (mark: Mark): MarkedName | null => {
    if (!bringIntoView(window, mark)) return null;
    const name = describeMark(mark);
    tint(name);
    return name;
  };

  return {
    jump(entity) {
      const places = [...eachMark(all())]
        .filter((mark) => mark.name.entity === entity)
        .sort((a, b) => +isVisible(b) - +isVisible(a));
      turn = jumped === entity ? turn + 1 : 0;
      jumped = entity;
      // Once round at most.
      for (const last = turn + places.length; turn < last; turn++) {
        const name = goTo(places[turn % places.length] as Mark);
        if (name) return name;
      }
      return null;
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
      steps.push(...steps.splice(0, from));
      if (!isNext) steps.reverse();
      const onTop = layersOnTop(window);
      for (const mark of steps) {
        const name = isReached(mark.block.element, onTop) ? goTo(mark) : null;
        if (!name) continue;
        stepped = mark;
        return name;
      }
      return null;
    },
  };
}

/** Whether an element is in what the reader has before him, and not inert. */
function isReached(element: Element | null, onTop: readonly Element[]): boolean {
  return (
    !!element &&
    !itself(element).matches('[inert]') &&
    (onTop.includes(element) || isReached(elementAround(element), onTop))
  );
}
