/** At most `most` entries of a list at even distances, in its order; all of them where there are no more. */
export function spread<T>(list: readonly T[], most: number): readonly T[] {
  if (list.length <= most) return list;
  return Array.from({ length: most }, (_, i) => list[Math.floor((i * list.length) / most)]).filter(
    (entry) => entry !== undefined,
  );
}
