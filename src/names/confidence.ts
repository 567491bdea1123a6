/** Below this confidence nothing is marked: a missed name is forgiven, a wrong one is not. */
export const MARK_THRESHOLD = 0.5;

/**
 * How often marks are right, by the share that the entity they name has in all that can be meant there: fitted by isotonic
 * regression to articles and pages whose names are known (docs/decisions/0006-calibrated-confidence.md; the identity bench
 * prints the fit anew). Neither column falls; between two lines confidence is interpolated.
 */
const MEASURED: readonly (readonly [share: number, confidence: number])[] = [
  [0, 0],
  [0.05, 0.114],
  [0.2, 0.114],
  [0.4, 0.4],
  [0.6, 0.927],
  [0.8, 0.927],
  [0.925, 0.938],
  [0.965, 0.969],
  [0.99, 0.969],
  [1, 0.969],
];

/** The chance that a mark is right, 0 to 1, for the share of its entity. Never falls where the share rises. */
export function confidenceOf(share: number): number {
  const at = MEASURED.findIndex((line) => share <= line[0]);
  const [highShare, high] = MEASURED[at] ?? MEASURED.at(-1) ?? NOTHING;
  const [lowShare, low] = MEASURED[at - 1] ?? NOTHING;
  return highShare === lowShare
    ? high
    : low + ((high - low) * (Math.min(share, highShare) - lowShare)) / (highShare - lowShare);
}

const NOTHING: readonly [number, number] = [0, 0];
