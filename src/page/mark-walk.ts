import { elementAround } from './blocks.ts';
import { describeMark, type MarkedName } from './hit-test.ts';
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

  const goTo = (mark: Mark): MarkedName => {
    const name = scrollTo(document, window, mark);
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
      const turn = direction === 'next' ? 1 : -1;
      const steps = [...eachMark(shown())];
      const boxesOf = (mark: Mark): readonly DOMRect[] => describeMark(document, mark).rects;
      let at = stepped ? steps.indexOf(stepped) : -1;
      if (!stepped || at < 0 || !boxesOf(stepped).some((box) => box.bottom > 0 && box.top < window.innerHeight)) {
        at = steps.findIndex(
          (mark) => mark.block.element.getBoundingClientRect().bottom > 0 && boxesOf(mark).some(({ top }) => top >= 0),
        );
        if (at < 0) at = steps.length;
        if (turn > 0) at--;
      }
      // Once round at most.
      for (const _ of steps) {
        at = (at + turn + steps.length) % steps.length;
        const mark = steps[at];
        if (!mark || !isVisible(mark) || !isReached(document, mark)) continue;
        stepped = mark;
        return goTo(mark);
      }
      return null;
    },
  };
}

/** Whether a name can be gone to: not while a dialog over it takes everything, nor where it is inert. */
function isReached(document: Document, { block }: Mark): boolean {
  for (let around: Element | null = block.element; around; around = elementAround(around)) {
    if (around.matches('[inert]')) return false;
    if (around.matches(':modal')) return true;
  }
  return !document.querySelector(':modal');
}

/** Brings a mark into the middle of the window, also where its paragraph is higher than that, and says where it then is. */
function scrollTo(document: Document, window: Window, mark: Mark): MarkedName {
  mark.block.element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const name = describeMark(document, mark);
  const [box] = name.rects;
  if (!box || (box.top >= 0 && box.bottom <= window.innerHeight)) return name;
  window.scrollBy({ top: box.top - window.innerHeight / 2, behavior: 'instant' });
  return describeMark(document, mark);
}
