/** Where a reader was in a view: how far down, and on which of its controls. */
export interface ReadingPlace {
  /** Pixels from the top. */
  readonly scrolled: number;
  /** Which of the view's controls had the focus, counted from 0, and what it says; -1 where none had it. */
  readonly control: number;
  readonly label: string;
}

/** The place in the view that stands in an element now. */
export function placeIn(root: Element): ReadingPlace {
  const { activeElement, scrollingElement } = root.ownerDocument;
  const controls: readonly (Element | null)[] = controlsOf(root);
  const control = controls.indexOf(activeElement);
  return { scrolled: scrollingElement?.scrollTop ?? 0, control, label: controls[control]?.textContent ?? '' };
}

/** The place that a state of the history holds; null where it holds none. */
export function placeOf(state: unknown): ReadingPlace | null {
  const { scrolled, control, label } = (state ?? {}) as Partial<Record<keyof ReadingPlace, unknown>>;
  return typeof scrolled === 'number' && typeof control === 'number' && typeof label === 'string'
    ? { scrolled, control, label }
    : null;
}

/** The control that had the focus there; undefined where the view has another one in its place: a list may have been open. */
export function controlAt({ control, label }: ReadingPlace, root: Element): HTMLElement | undefined {
  const found = controlsOf(root)[control];
  return found?.textContent === label ? found : undefined;
}

const controlsOf = (root: Element): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('main :is(button, a[href], summary), aside :is(button, a[href])'),
];
