/** What is left out of a comparison: this share of what all entries are worth. */
const NEGLIGIBLE = 0.001;

/** The entries that are worth most, in that order, without those that together are worth next to nothing. */
export function mostWorth<T extends { readonly worth: number }>(entries: readonly T[]): readonly T[] {
  const sorted = [...entries].sort((a, b) => b.worth - a.worth);
  let left = NEGLIGIBLE * sorted.reduce((sum, { worth }) => sum + worth, 0);
  let count = sorted.length;
  while (count > 0 && left >= (sorted[count - 1]?.worth ?? 0)) left -= sorted[--count]?.worth ?? 0;
  return sorted.slice(0, count);
}
