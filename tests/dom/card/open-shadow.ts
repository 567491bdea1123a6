import { afterEach, beforeEach } from 'vitest';

/** Lets the tests of a file look into closed shadow roots: the last one attached. */
export function watchShadowRoots(): { readonly latest: () => ShadowRoot } {
  const attach = Element.prototype.attachShadow;
  let latest: ShadowRoot | null = null;
  beforeEach(() => {
    latest = null;
    Element.prototype.attachShadow = function (init) {
      latest = attach.call(this, init);
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
