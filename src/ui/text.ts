import type { Say } from '../protocol/texts.ts';

let texts: Say = (key) => {
  throw new Error(`No texts have been provided yet, and "${key}" is asked for.`);
};

/** Says where texts come from. Called once, before anything is shown: the browser has them, and only its own side may ask. */
export function provideTexts(source: Say): void {
  texts = source;
}

/** A text of the interface in the reader's language. A key that is in no locale stops the build. */
export const text: Say = (key, ...parts) => texts(key, ...parts);
