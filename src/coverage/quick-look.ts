import type { Span } from '../text/span.ts';

/** A text with other characters than these may write a word in other letters than the folded ones. */
const OTHER_LETTERS = /[^\x00-\x7f‘’“”–—…]/;

/** Letters that every form of a word begins with: "spokesman" and "spokesperson" share four. */
const COMMON_BEGINNING = 4;

/** Of shorter words two letters would be looked for, which stand everywhere; "1,000" folds to "1000": figures may be written in another way. */
const LEAST_LENGTH = 4;
const PLAIN = /^[a-z]+$/;

/** What words are compared without, as far as texts without other letters have it: "O'Brien" is "obrien", "U.S.S.R." is "ussr". */
const BETWEEN_LETTERS = "['’.]*";

/**
 * A quick look where a text can hold a form of one of these folded words or stems: at most words there is none, and parting a text into
 * words takes time. Stretches between spaces, ascending, the whole text where one cannot tell; never leaves out a place where one is.
 */
export function placesOfAny(words: readonly string[]): (text: string) => readonly Span[] {
  const whole = (text: string): readonly Span[] => [{ start: 0, end: text.length }];
  if (words.length === 0) return () => [];
  if (words.some((word) => !isPlain(word))) return whole;
  const beginnings = words.map((word) => word.slice(0, Math.min(COMMON_BEGINNING, word.length - 1)));
  const pattern = new RegExp(beginnings.map((letters) => [...letters].join(BETWEEN_LETTERS)).join('|'), 'gi');
  return (text) => {
    if (OTHER_LETTERS.test(text)) return whole(text);
    const places: Span[] = [];
    pattern.lastIndex = 0;
    for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
      const start = text.lastIndexOf(' ', found.index) + 1;
      const behind = text.indexOf(' ', pattern.lastIndex);
      const end = behind < 0 ? text.length : behind;
      places.push({ start, end });
      pattern.lastIndex = end;
    }
    return places;
  };
}

const isPlain = (word: string): boolean => word.length >= LEAST_LENGTH && PLAIN.test(word);
