/** An entry of a list with those after it that print the same text. */
export interface Folded<T> {
  readonly best: T;
  readonly copies: readonly T[];
}

/**
 * Folds the articles of a list that print the same text under the first of them. `copyOf` tells for each article the one
 * whose text it repeats, or null.
 */
export function foldCopies<T>(
  list: readonly T[],
  articleOf: (entry: T) => number,
  copyOf: readonly (number | null)[],
): readonly Folded<T>[] {
  const byText = new Map<number, { best: T; copies: T[] }>();
  for (const entry of list) {
    const article = articleOf(entry);
    const original = copyOf[article] ?? article;
    const before = byText.get(original);
    if (before === undefined) byText.set(original, { best: entry, copies: [] });
    else before.copies.push(entry);
  }
  return [...byText.values()];
}
