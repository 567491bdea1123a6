import { decodeReferences } from '../archive/character-references.ts';

/** What a page's metadata gives under the names asked for: every value once, in the order of the names. */
export type Metadata = (...names: readonly string[]) => readonly string[];

/** A value longer than this is no title, name or date. */
const LONGEST_VALUE = 1000;

/** Reads every `meta` element once. Names are compared without case; `itemprop` counts as a name. */
export function readMetadata(document: Document): Metadata {
  const values = new Map<string, string[]>();
  for (const element of document.querySelectorAll('meta')) {
    const value = cleanText(element.getAttribute('content'));
    if (value === null || value.length > LONGEST_VALUE) continue;
    for (const attribute of ['property', 'name', 'itemprop']) {
      for (const name of (element.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/)) {
        if (name === '') continue;
        const known = values.get(name);
        if (known === undefined) values.set(name, [value]);
        else if (!known.includes(value)) known.push(value);
      }
    }
  }
  return (...names) => [...new Set(names.flatMap((name) => values.get(name) ?? []))];
}

/** A value of markup as plain text: references decoded that were encoded twice, white space folded; null if empty. */
export function cleanText(text: string | null | undefined): string | null {
  const clean = decodeReferences((text ?? '').toWellFormed())
    .replace(/\s+/g, ' ')
    .trim();
  return clean === '' ? null : clean;
}
