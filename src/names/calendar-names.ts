import { CALENDAR_WORDS, FUNCTION_WORDS } from './english-words.ts';
import { KNOWN_AS } from './gazetteer.ts';
import { NAMED } from './known-kinds.ts';
import type { NewsWord } from './news-words.ts';
import { BEFORE_MONTH, GIVEN_MONTHS, SHORT_DATES } from './run-words.ts';

/** A month or day; not in "Sun Herald", "Jan Novak", "April Summers". */
export function isCalendar(words: readonly NewsWord[], index: number): boolean {
  const word = words[index];
  if (word === undefined) return false;
  if (!CALENDAR_WORDS.has(word.folded)) return false;
  const next = words[index + 1];
  const before = words[index - 1];
  const isBeforeName =
    next !== undefined &&
    next.gap === 'space' &&
    next.shape === 'capitalized' &&
    !FUNCTION_WORDS.has(next.folded) &&
    !CALENDAR_WORDS.has(next.folded);
  if (SHORT_DATES.has(word.folded)) {
    const isBehindName =
      word.folded === 'sun' &&
      word.gap === 'space' &&
      before !== undefined &&
      before.shape !== 'lower' &&
      before.shape !== 'number' &&
      !FUNCTION_WORDS.has(before.folded);
    return !isBeforeName && !(isBehindName && !CALENDAR_WORDS.has(before.folded));
  }
  if (!GIVEN_MONTHS.has(word.folded) || !isBeforeName || BEFORE_MONTH.has(before?.folded ?? '')) return true;
  return next.ordinary || (next.flags & (NAMED | KNOWN_AS.demonym)) !== 0;
}
