import { isCalendar } from './calendar-names.ts';
import { FUNCTION_WORDS } from './english-words.ts';
import { KNOWN_AS } from './gazetteer.ts';
import { EVENT_PREFIXES, HEADLINE_EVENT_HEADS, isHead, ORGANIZATION_PREFIXES, PLACE_PREFIXES } from './heads.ts';
import type { InsideNames } from './inside-names.ts';
import { PLACES } from './known-kinds.ts';
import { isCapital, type NewsWord, type NewsWords } from './news-words.ts';
import { COLLECTIVES, FUNCTION_ACRONYMS, INSTITUTIONS, NO_NAMES, POSSESSIVE_FIRMS } from './run-words.ts';
import { TITLES } from './titles.ts';
import { isDotCom } from './unusual-joints.ts';

/**
 * Tells whether capitals are those of names where every word has one: at the beginning of a sentence and in headlines. The
 * word must be known, or written with a capital elsewhere in the document. `knownEnd` is that of `NameWords`.
 */
export function judgeOpeningNames(
  { words }: NewsWords,
  knownEnd: (from: number) => number,
  { isInsideName, isInitial, isOrdinalOfHead, headBehind }: InsideNames,
): (word: NewsWord, index: number) => boolean {
  const at = (index: number): NewsWord | undefined => words[index];
  return isOpeningName;

  function isOpeningName(word: NewsWord, index: number): boolean {
    if (word.listed) {
      if (isCalendar(words, index)) return false;
      if (FUNCTION_WORDS.has(word.folded)) {
        if (word.shape === 'acronym') return word.line === 'title' && FUNCTION_ACRONYMS.has(word.folded);
        return knownEnd(index) > index || (word.line === 'prose' && isOrdinalOfHead(word, index));
      }
      if (NO_NAMES.has(word.folded)) return false;
    }
    if (word.shape === 'mixed') return !word.ordinary || word.flags > KNOWN_AS.common;
    if (word.line === 'title' && word.shape === 'acronym') return true;
    const { used } = word;
    if (
      used.inside > used.lower &&
      !TITLES.has(word.folded) &&
      (!word.ordinary ||
        used.alone > 0 ||
        (used.lower === 0 && ((word.flags & KNOWN_AS.surname) !== 0 || (word.flags & KNOWN_AS.common) === 0)))
    )
      return true;
    if (word.end - word.start === 1 && word.shape === 'capitalized') return isInitial(word, index);
    if (!word.ordinary) return used.lower === 0;
    if (knownEnd(index) > index) return true;
    if (word.line !== 'prose' && joinsHeadlineEvent(index)) return true;
    if (used.lower > 0) return false;
    if ((word.flags & (KNOWN_AS.country | KNOWN_AS.demonym)) !== 0) return true;

    if (word.line !== 'prose' && isSurnameInHeadline(index)) return true;
    const next = at(index + 1);
    if (next?.shape === 'lower' && next.gap === 'space' && word.line === 'prose') {
      if (next.folded === 'of' && INSTITUTIONS.has(word.folded)) return isCapital(at(index + 2));
      // "Labour leader", "Target spokesman"
      return (word.flags & KNOWN_AS.organization) !== 0 && TITLES.has(next.folded) && !TITLES.has(word.folded);
    }
    if (next !== undefined && isDotCom(word, next)) return true;
    // "Moody's said"
    if (next?.gap === 'possessive' && POSSESSIVE_FIRMS.has(word.folded) && word.line === 'prose') return true;
    if (next === undefined || next.shape === 'lower' || next.shape === 'number') return false;
    if (
      (word.flags & KNOWN_AS.organization) !== 0 &&
      next.gap === 'space' &&
      next.line === 'prose' &&
      isInsideName(next, index + 1)
    )
      return true;
    if (next.gap === 'hyphen' && (word.flags & KNOWN_AS.given) !== 0) return !next.ordinary;
    if (next.gap !== 'space' && next.gap !== 'initial') return false;
    if (TITLES.has(word.folded)) return true;
    if ((word.flags & KNOWN_AS.city) !== 0 && isInsideName(next, index + 1)) return true;
    if ((word.flags & KNOWN_AS.given) !== 0)
      return next.line === 'prose' ? isInsideName(next, index + 1) : !next.ordinary;
    if (EVENT_PREFIXES.has(word.folded) && word.line === 'title')
      return next.shape === 'capitalized' && (next.flags & KNOWN_AS.common) === 0;
    if (ORGANIZATION_PREFIXES.has(word.folded) && !next.ordinary) return true;
    if (word.line !== 'prose') return false;
    if (ORGANIZATION_PREFIXES.has(word.folded) || EVENT_PREFIXES.has(word.folded)) return isInsideName(next, index + 1);
    if (FUNCTION_WORDS.has(next.folded) && next.shape === 'capitalized') return false;
    if (PLACE_PREFIXES.has(word.folded))
      return (next.flags & (KNOWN_AS.place | KNOWN_AS.country | KNOWN_AS.city)) !== 0 || !next.ordinary;
    return !COLLECTIVES.has(word.folded) && isHead(headBehind(index));
  }

  /** "Elbe Meeting" in a headline, after a word that is a name by itself. */
  function joinsHeadlineEvent(index: number): boolean {
    const before = at(index - 1);
    if (before === undefined || at(index)?.gap !== 'space' || !HEADLINE_EVENT_HEADS.has(at(index)?.folded ?? ''))
      return false;
    return before.shape === 'acronym' || (before.flags & PLACES) !== 0 || before.used.inside > 0;
  }

  /** "Donald Trump" in a headline: an ordinary word that is a surname, after a given name that is none. */
  function isSurnameInHeadline(index: number): boolean {
    const before = at(index - 1);
    const word = at(index);
    if (before === undefined || word?.gap !== 'space' || before.ordinary) return false;
    return (before.flags & KNOWN_AS.given) !== 0 && (word.flags & KNOWN_AS.surname) !== 0;
  }
}
