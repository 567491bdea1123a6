import type { Point } from './named-place.ts';

/**
 * The modal dialog, popover or fullscreen element that lies at a point of the viewport, be it in open shadow trees; null
 * where it is the page itself. A modal dialog makes everything outside of it inert, also in the top layer, and so does in
 * Chromium what is shown in fullscreen; a popover closes when something outside of it is pressed. Over one of them, a card
 * belongs inside.
 */
export function layerAt(document: Document, { x, y }: Point): Element | null {
  let element: Element | null = null;
  let inner = document.elementFromPoint(x, y);
  while (inner && inner !== element) {
    element = inner;
    inner = inner.shadowRoot?.elementFromPoint(x, y) ?? null;
  }
  // A form gives its fields for its own properties of their names.
  const { matches, getRootNode } = Element.prototype;
  while (element && !matches.call(element, ':modal,:popover-open')) {
    const { host } = getRootNode.call(element) as Partial<ShadowRoot>;
    element = element.assignedSlot ?? Reflect.get(Node.prototype, 'parentElement', element) ?? host ?? null;
  }
  return element;
}
