/** Milliseconds without an answer before a placeholder shows: a shorter flash would only disturb. */
export const SKELETON_AFTER = 200;
