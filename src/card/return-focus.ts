/** What of the page the reader had before the card took the keyboard. */
export interface ReaderPlace {
  readonly element: HTMLElement | null;
  readonly selection: readonly [Node, number, Node, number] | null;
}

/** Remembers what has the focus and what is selected, also in the open shadow roots of a page. */
export function readerPlace(document: Document): ReaderPlace {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = document.getSelection() ?? {};
  return {
    element: element && element !== document.body ? (element as HTMLElement) : null,
    selection: anchorNode && focusNode ? [anchorNode, anchorOffset ?? 0, focusNode, focusOffset ?? 0] : null,
  };
}

/** Gives both back without scrolling; what has left the page meanwhile stays away. */
export function returnTo(document: Document, { element, selection }: ReaderPlace): void {
  if (element?.isConnected) element.focus({ preventScroll: true });
  const now = document.getSelection();
  if (!now || !selection) return;
  const [anchor, anchorAt, focus, focusAt] = selection;
  const isKept =
    now.anchorNode === anchor &&
    now.anchorOffset === anchorAt &&
    now.focusNode === focus &&
    now.focusOffset === focusAt;
  if (!isKept && anchor.isConnected && focus.isConnected) now.setBaseAndExtent(anchor, anchorAt, focus, focusAt);
}
