/**
 * A copy of a page that has the content of its open shadow trees in their hosts, before what these hold themselves; the
 * page itself where it has no such trees. Nothing in the copy runs or loads.
 */
export function unfoldShadows(document: Document): Document {
  if (!elementsIn(document).some(({ shadowRoot }) => shadowRoot)) return document;
  const copy = document.cloneNode(true) as Document;
  fill(document, copy, copy);
  return copy;
}

/** Fills the hosts in a part of the copy from those in the part that it was made from. */
function fill(from: ParentNode, to: ParentNode, copy: Document): void {
  const hosts = elementsIn(to);
  for (const [at, { shadowRoot }] of elementsIn(from).entries()) {
    if (!shadowRoot) continue;
    const content = copy.createDocumentFragment();
    // Made in the copy, where elements that the page defines are none: its own scripts do not hear of it.
    content.append(...[...shadowRoot.childNodes].map((node) => copy.importNode(node, true)));
    fill(shadowRoot, content, copy);
    hosts[at]?.prepend(content);
  }
}

const elementsIn = (root: ParentNode): readonly Element[] => [...root.querySelectorAll('*')];
