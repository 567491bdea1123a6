/** Where a reader writes: never read, and no page that is read is one of these. */
export const EDITOR = '[contenteditable]:not([contenteditable=false])';
