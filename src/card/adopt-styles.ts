/**
 * Gives a shadow root its styles, also under a page's `style-src 'none'`. Adopted sheets are beyond any policy; Firefox
 * refuses them to content scripts, so there a `<style>` element takes over. Its text is assigned by the script itself,
 * empty before it is attached and whole after: Firefox then judges the element by the extension's policy, not by the
 * page's (bugzilla 1706787).
 */
export function adoptStyles(root: ShadowRoot, css: string): void {
  if (adoptSheet(root, css)) return;
  const style = root.ownerDocument.createElementNS('http://www.w3.org/1999/xhtml', 'style');
  style.textContent = '';
  root.append(style);
  style.textContent = css;
}

function adoptSheet(root: ShadowRoot, css: string): boolean {
  try {
    const Sheet = root.ownerDocument.defaultView?.CSSStyleSheet;
    if (!Sheet) return false;
    const sheet = new Sheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    return root.adoptedStyleSheets.length === 1;
  } catch {
    // Firefox: the list of sheets is not reachable from a content script's world.
    return false;
  }
}
