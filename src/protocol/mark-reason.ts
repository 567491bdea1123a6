/** A mark of a page: the text blocks that were sent to `annotate`, and where in them it begins. */
export interface MarkPlace {
  readonly blocks: readonly string[];
  readonly block: number;
  readonly start: number;
}

/** Why a place is marked. */
export interface MarkReason {
  /** The alias that stands there, as the archive prints it. */
  readonly alias: string;
  /** 0 to 1: the chance that the place refers to the entity. */
  readonly confidence: number;
  /** What speaks for it, and what was outweighed: sentences, the strongest first. */
  readonly lines: readonly string[];
  /** Who else of the archive has that name, and why they were not meant: a sentence; null where nobody has. */
  readonly runnerUp: string | null;
}
