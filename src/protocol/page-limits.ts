// What a page sends to be annotated, and the background takes: a thick book has two million characters.

/** Characters in all blocks together. */
export const MOST_PAGE_TEXT = 2_000_000;

/** Text blocks. */
export const MOST_PAGE_BLOCKS = 50_000;
