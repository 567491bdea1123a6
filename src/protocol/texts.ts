import type messages from '../../assets/_locales/en/messages.json';

/** The name of a text in `assets/_locales`. */
export type TextKey = keyof typeof messages;

/** Gives a text in the reader's language; `parts` take the places of `$1`, `$2` and so on in it. */
export type Say = (key: TextKey, ...parts: readonly string[]) => string;

/** Something to tell a reader, put into words when it is told: who finds it out need not know the language. */
export type Remark = (say: Say) => string;

/**
 * Which form of a counted text a number takes in a language, a BCP 47 tag; in the browser's own if undefined. Every locale
 * has at least these two; what a language has besides is `other`.
 */
export const formOf = (count: number, locale: string | undefined): 'one' | 'other' =>
  new Intl.PluralRules(locale).select(count) === 'one' ? 'one' : 'other';
