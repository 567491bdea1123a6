import type { TermList } from './term-list.ts';

/** A term's position and how many edits it is away. */
export type Near = [position: number, distance: number];

/** A longer word is no slip of the pen, and the matrix grows with its square. */
const LONGEST = 64;

/**
 * The terms within `maxDistance` edits of a word; none where it has more than 64 letters. Levenshtein's matrix walked along the
 * sorted terms: a term keeps the rows of the prefix it shares with the one before, and when a prefix is already too far away
 * all terms with that prefix are skipped by their `shared` lengths.
 */
export function nearTerms(word: string, maxDistance: number, list: TermList): Near[] {
  const { size, lengths, shared, text, end } = list;
  const found: Near[] = [];
  if (word.length > LONGEST) return found;
  const width = word.length + 1;
  const depthLimit = word.length + maxDistance;
  const rows = new Uint16Array((depthLimit + 1) * width);
  for (let j = 0; j < width; j++) rows[j] = j;
  // Rows 1 to `valid` belong to the prefix of the current term; `dead` is the length of a prefix known to be too far.
  let valid = 0;
  let dead = Number.POSITIVE_INFINITY;
  for (let position = 0; position < size; position++) {
    const common = shared[position] as number;
    if (common >= dead) continue;
    dead = Number.POSITIVE_INFINITY;
    const length = lengths[position] as number;
    const start = end(position) - length;
    let depth = Math.min(common, valid);
    while (depth < length) {
      if (depth === depthLimit) {
        dead = depth + 1;
        break;
      }
      depth++;
      if (fillRow(rows, width, depth, text.charCodeAt(start + depth - 1), word) > maxDistance) {
        dead = depth;
        break;
      }
    }
    valid = depth;
    if (dead !== Number.POSITIVE_INFINITY) continue;
    const distance = rows[length * width + word.length] ?? maxDistance + 1;
    if (distance <= maxDistance) found.push([position, distance]);
  }
  return found;
}

/** Fills the matrix row of a prefix of length `depth` that ends in `unit`; returns the row's least distance. */
function fillRow(rows: Uint16Array, width: number, depth: number, unit: number, word: string): number {
  const row = depth * width;
  const above = row - width;
  rows[row] = depth;
  let least = depth;
  for (let j = 1; j < width; j++) {
    const replaced = (rows[above + j - 1] as number) + (word.charCodeAt(j - 1) === unit ? 0 : 1);
    const deleted = (rows[above + j] as number) + 1;
    const inserted = (rows[row + j - 1] as number) + 1;
    const distance = Math.min(replaced, deleted, inserted);
    rows[row + j] = distance;
    if (distance < least) least = distance;
  }
  return least;
}
