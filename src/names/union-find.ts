/** Sets of positions that are merged and never split again. */
export class UnionFind {
  readonly #parents: Int32Array;

  constructor(size: number) {
    this.#parents = Int32Array.from({ length: size }, (_, at) => at);
  }

  /** The smallest position of the set that holds `at`, whatever the order of the unions. */
  find(at: number): number {
    let root = at;
    while ((this.#parents[root] ?? root) !== root) root = this.#parents[root] ?? root;
    while (at !== root) {
      const next = this.#parents[at] ?? root;
      this.#parents[at] = root;
      at = next;
    }
    return root;
  }

  /** Merges the sets of two positions. */
  union(a: number, b: number): void {
    const first = this.find(a);
    const second = this.find(b);
    this.#parents[Math.max(first, second)] = Math.min(first, second);
  }
}
