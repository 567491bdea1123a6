import { type ComponentChildren, Fragment, h, options, type VNode } from 'preact';

/** Draws what `keepFromFind` puts into attributes; belongs into the style of the card's root. */
export const GENERATED_TEXT = '[data-text]::before{content:attr(data-text)}';

/**
 * What a text becomes: an element that means nothing and that no style of ours speaks of. Not a name with a hyphen, of
 * which a page could make a custom element, and so be handed every text.
 */
const TEXT = 'data';

/** Elements that are named by their text. axe, and some readers, do not look at generated content for that. */
const NAMED_BY_TEXT: ReadonlySet<unknown> = new Set(['button', 'summary', 'h2', 'h3']);

let isKept = false;

/**
 * Has everything that Preact draws from now on show its text as generated content. `window.find()` looks into closed
 * shadow roots, so by it a page could test what a card says, phrase by phrase; generated content it does not find, while
 * screen readers read it like any text (measured in Chromium 156). The texts must not rely on `dir="auto"`.
 */
export function keepFromFind(): void {
  if (isKept) return;
  isKept = true;
  const before = options.vnode;
  options.vnode = (vnode: VNode<{ children?: ComponentChildren; 'aria-label'?: string }>) => {
    before?.(vnode);
    const { type, props } = vnode;
    if (type === TEXT || (typeof type !== 'string' && type !== Fragment)) return;
    const { children } = props;
    if (NAMED_BY_TEXT.has(type) && isText(children)) props['aria-label'] ??= textOf(children);
    props.children = generated(children);
  };
}

function generated(children: ComponentChildren): ComponentChildren {
  if (Array.isArray(children)) return children.map(generated);
  return typeof children === 'string' || typeof children === 'number' ? h(TEXT, { 'data-text': children }) : children;
}

const isText = (children: unknown): boolean => [children].flat().every((child) => typeof child === 'string');
const textOf = (children: unknown): string => [children].flat().join('');
