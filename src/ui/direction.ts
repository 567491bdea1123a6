/**
 * Letters, and the halves of pairs by which letters beyond the first plane are written from right to left. As ranges:
 * `\p{L}` and `\p{Script}` would cost every page that loads the card a millisecond to parse.
 */
const LETTER =
  /[A-Za-z\u00aa-\u02af\u0370-\u1fff\u2c00-\u2dff\u3040-\ud7ff\ud802\ud803\ud83a\ud83b\uf900-\ufdff\ufe70-\ufefc\uff21-\uffdc]/;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ud802\ud803\ud83a\ud83b\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * The direction of a text by its first letter, as `dir="auto"` finds it (HTML, "the auto state"). In the card that
 * attribute sees nothing, because there the text is not in the tree.
 */
export function directionOf(text: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(LETTER.exec(text)?.[0] ?? '') ? 'rtl' : 'ltr';
}
