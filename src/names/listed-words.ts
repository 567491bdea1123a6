import { CALENDAR_WORDS, FUNCTION_WORDS } from './english-words.ts';
import { CREDIT_WORDS, NO_NAMES, QUANTITY } from './run-words.ts';
import { OFFICES } from './titles.ts';

/**
 * Whether a list that speaks against names has a folded word. Most words that are written with a capital are in none, and
 * what is asked once of a word need not be asked of each list wherever it stands.
 */
export function isListedWord(folded: string): boolean {
  return (
    FUNCTION_WORDS.has(folded) ||
    CALENDAR_WORDS.has(folded) ||
    NO_NAMES.has(folded) ||
    CREDIT_WORDS.has(folded) ||
    OFFICES.has(folded) ||
    QUANTITY.test(folded)
  );
}
