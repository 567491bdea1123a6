/** The first Chromium with `caretPositionFromPoint`, by which the name under the pointer is found; a major version. */
export const OLDEST_CHROMIUM = 128;

/** The first Firefox that paints with the CSS Custom Highlight API; a major version. */
export const OLDEST_FIREFOX = 140;
