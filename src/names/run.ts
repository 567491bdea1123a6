/** A stretch of words, `to` exclusive. */
export interface Run {
  readonly from: number;
  readonly to: number;
}
