import { afterEach, beforeEach } from 'vitest';

/** Lets the tests of a file look into closed shadow roots: the last one attached, which is open where a test asks for it. */
export function watchShadowRoots(mode?: ShadowRootMode): { readonly latest: () => ShadowRoot } {
  const attach = Element.prototype.attachShadow;
  let latest: ShadowRoot | null = null;
  beforeEach(() => {
    latest = null;
    Element.prototype.attachShadow = function (init) {
      latest = attach.call(this, { ...init, ...(mode && { mode }) });
      return latest;
    };
  });
  afterEach(() => {
    Element.prototype.attachShadow = attach;
  });
  return {
    latest() {
      if (!latest) throw new Error('no shadow root has been attached');
      return latest;
    },
  };
}

/** What a reader sees of a part of the card: its text is generated content, and not in the tree. */
export function textOf(part: ParentNode | null | undefined): string | undefined {
  if (!part) return;
  const own = part instanceof Element ? (part.getAttribute('data-text') ?? '') : '';
  return own + [...part.querySelectorAll('[data-text]')].map((each) => each.getAttribute('data-text')).join('');
}
