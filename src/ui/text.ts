import type messages from '../../assets/_locales/en/messages.json';

/** The name of a text in `assets/_locales`. */
export type TextKey = keyof typeof messages;

/** Gives a text in the reader's language; `parts` take the places of `$1`, `$2` and so on in it. */
export type Texts = (key: TextKey, parts: readonly string[]) => string;

let texts: Texts = (key) => {
  throw new Error(`No texts have been provided yet, and "${key}" is asked for.`);
};

/** Says where texts come from. Called once, before anything is shown: the browser has them, and only its own side may ask. */
export function provideTexts(source: Texts): void {
  texts = source;
}

/** A text of the interface in the reader's language. A key that is in no locale stops the build. */
export const text = (key: TextKey, ...parts: readonly string[]): string => texts(key, parts);
