/** A text with other characters than these may write a word in other letters than the folded ones. */
const OTHER_LETTERS = /[^\x00-\x7f‘’“”–—…]/;

/** Letters that every form of a word begins with: "spokesman" and "spokesperson" share four. */
const COMMON_BEGINNING = 4;

/** "U.S." folds to "us", "1,000" to "1000": short words and figures may be written in another way. */
const LEAST_LENGTH = 4;
const PLAIN = /^[a-z]+$/;

/**
 * A quick look whether a text can hold a form of one of these folded words or stems: most paragraphs do not, and parting them
 * into words takes time. Never says no where one is there.
 */
export function mayHoldAny(words: readonly string[]): (text: string) => boolean {
  if (words.some((word) => !isPlain(word))) return () => true;
  const beginnings = words.map((word) => word.slice(0, Math.min(COMMON_BEGINNING, word.length - 1)));
  return (text) => {
    if (OTHER_LETTERS.test(text)) return true;
    const lower = plainLetters(text);
    return beginnings.some((beginning) => lower.includes(beginning));
  };
}

/** Apostrophes inside of words are no letters: "O'Brien" is "obrien". */
const plainLetters = (text: string): string => text.toLowerCase().replace(APOSTROPHES, '');

const APOSTROPHES = /['’]/g;

const isPlain = (word: string): boolean => word.length >= LEAST_LENGTH && PLAIN.test(word);
