import type { KnownAs } from '../names/gazetteer.ts';
import { tokenize } from '../text/tokenize.ts';

/** The gazetteer's lists while they are being filled. */
export type Lists = Record<KnownAs, Set<string>>;

/** A name as the gazetteer holds it: its folded words parted by one space. */
export const phraseOf = (name: string): string =>
  tokenize(name)
    .map(({ folded }) => folded)
    .join(' ');
