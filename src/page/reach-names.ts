import type { PageAnnotator } from './annotator.ts';
import type { MarkedName } from './hit-test.ts';
import { itself } from './itself.ts';
import type { ReadingPage } from './reading-page.ts';

/** What a tap does something with by itself. */
const TAPPED = 'a,button,input,select,textarea,label,summary,audio,video,[role=button],[role=link],[contenteditable]';

/**
 * Brings the card of a marked name to who points at it, taps it, or steps to it by a command; its script is loaded when
 * that happens first, because most pages are read without. Returns the way to begin to listen, which may be called again
 * where a page has taken its listeners off.
 */
export function reachNames(window: Window, page: ReadingPage, annotator: PageAnnotator): () => void {
  let loading: Promise<boolean> | undefined;
  // Many pens tell of themselves only when they touch: these are fingers.
  let isPenHeard = false;
  const loadCard = (): Promise<boolean> => {
    loading ??= page.ask('loadScript', { script: 'card' }).then(({ ok }) => {
      if (!ok) loading = undefined;
      return ok;
    });
    return loading;
  };
  const open = async (name: MarkedName | null, how: 'keyboard' | 'touch'): Promise<void> => {
    if (name && (await loadCard())) page.openCard?.(name, how);
  };
  page.step = (direction) => open(annotator.step(direction), 'keyboard');
  page.jump = (entity, by) => {
    const name = annotator.jump(entity);
    if (by !== 'pointer') void open(name, by);
    return name !== null;
  };
  const clicked = (event: Event): void => {
    const { pointerType, clientX: x, clientY: y, target, isTrusted } = event as PointerEvent;
    const isFinger = pointerType === 'touch' || (pointerType === 'pen' && !isPenHeard);
    if (!isFinger || !isTrusted || (target instanceof Element && itself(target).closest(TAPPED))) return;
    void open(annotator.nameAt(x, y), 'touch');
  };
  const moved = (event: PointerEvent): void => {
    const { clientX: x, clientY: y, buttons, pointerType, target, isTrusted } = event;
    if (!isTrusted || pointerType === 'touch') return;
    isPenHeard ||= pointerType === 'pen' && !buttons;
    page.pointer = { x, y };
    if (page.pointerMoved) page.pointerMoved(event);
    else if (!loading && buttons === 0 && annotator.nameAt(x, y, target)) void loadCard();
  };
  return () => {
    // At the window and on the way down: some pages keep these events from reaching the document.
    const options = { passive: true, capture: true, signal: page.signal };
    window.addEventListener('click', clicked, options);
    window.addEventListener('pointermove', moved, options);
  };
}
