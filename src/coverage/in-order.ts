/**
 * Gives a list in order, as far as it is asked for: the first of thousands cost one comparison or two for each entry, where
 * sorting them all costs a dozen (a binary heap; Williams 1964). `compare` tells all entries apart. The list is rearranged.
 */
export function* inOrder<T>(list: T[], compare: (a: T, b: T) => number): Generator<T> {
  for (let at = (list.length >> 1) - 1; at >= 0; at--) sink(list, at, list.length, compare);
  for (let length = list.length; length > 0; length--) {
    const first = list[0] as T;
    yield first;
    list[0] = list[length - 1] as T;
    sink(list, 0, length - 1, compare);
  }
}

/** Moves an entry down among the first `length` until none below it comes before it. */
function sink<T>(heap: T[], from: number, length: number, compare: (a: T, b: T) => number): void {
  const entry = heap[from] as T;
  let at = from;
  for (let below = 2 * at + 1; below < length; below = 2 * at + 1) {
    if (below + 1 < length && compare(heap[below + 1] as T, heap[below] as T) < 0) below++;
    if (compare(entry, heap[below] as T) <= 0) break;
    heap[at] = heap[below] as T;
    at = below;
  }
  heap[at] = entry;
}

/** The first so many of what an iterator gives. */
export function firstOf<T>(entries: Iterable<T>, count: number): T[] {
  const first: T[] = [];
  if (count > 0)
    for (const entry of entries) {
      first.push(entry);
      if (first.length === count) break;
    }
  return first;
}
