/** So many answers are kept at most: more words than a long page has that are not plain. */
const MOST_KEPT = 2048;

/** The same function of texts, which keeps its answers: the same few texts come again and again. */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const found = answer(text);
    if (answers.size === MOST_KEPT) answers.clear();
    answers.set(text, found);
    return found;
  };
}
