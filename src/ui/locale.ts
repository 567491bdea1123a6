import { text } from './text.ts';

/**
 * The language of the texts, for numbers, plurals and dates. Undefined, which stands for the browser's own, on a page from
 * under which the extension has gone: there are no texts there any more.
 */
export const locale = (): string | undefined => text('locale') || undefined;
