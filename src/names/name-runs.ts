import { CALENDAR_WORDS, FUNCTION_WORDS } from './english-words.ts';
import { type Gazetteer, KNOWN_AS } from './gazetteer.ts';
import {
  EVENT_HEADS,
  HEADLINE_EVENT_HEADS,
  ORGANIZATION_HEADS,
  ORGANIZATION_PREFIXES,
  PLACE_HEADS,
  PLACE_PREFIXES,
  THING_HEADS,
} from './heads.ts';
import type { NewsWord, NewsWords } from './news-words.ts';
import {
  BEFORE_NOUN,
  COUNTED,
  FUNCTION_ACRONYMS,
  LEADING_PARTICLES,
  LONGEST_TITLE,
  NO_NAMES,
  PLURAL,
  QUANTITY,
  SHORT_ACRONYM,
  SMALL_IN_TITLES,
  SURNAME_MONTHS,
  TAKES_FOR,
  TAKES_OF,
  TAKES_POSSESSIVE,
} from './run-words.ts';
import { NAME_SUFFIXES, OFFICES, PARTICLES, TITLES } from './titles.ts';

/** A stretch of words, `to` exclusive. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

const PLACES = KNOWN_AS.place | KNOWN_AS.city | KNOWN_AS.country;
const MULTIWORD = PLACES | KNOWN_AS.organization | KNOWN_AS.event | KNOWN_AS.thing;

/** A run that may be a name, or several with titles between them; `whole` if it is printed as one, in quotation marks. */
export interface NameRun extends Run {
  readonly whole: boolean;
}

/** Finds the runs of words that look like names, titles still among them. */
export function findRuns({ words, usage }: NewsWords, gazetteer: Gazetteer): NameRun[] {
  const at = (index: number): NewsWord | undefined => words[index];

  function phraseEnd(from: number, kinds: number): number {
    for (let to = Math.min(from + 5, words.length); to > from + 1; to--) {
      if ((gazetteer.flagsOfRun(words, from, to) & kinds) === 0) continue;
      let isWhole = true;
      for (let index = from + 1; index < to; index++) {
        const word = words[index];
        if (word === undefined || word.block !== words[from]?.block || word.gap === 'break' || word.gap === 'comma')
          isWhole = false;
      }
      if (isWhole && words[to - 1]?.shape !== 'lower') return to;
    }
    return from;
  }

  /** Whether the word at `index`, by itself, can be part of a name. */
  function isNameLike(index: number): boolean {
    const word = at(index);
    if (word === undefined || word.shape === 'lower' || word.shape === 'number' || word.currency || word.address)
      return false;
    if (QUANTITY.test(word.folded)) return false;
    if (word.line === 'prose' && !word.opens) return isInsideName(word, index);
    if (word.line === 'prose' && word.shape === 'acronym') return isInsideName(word, index);
    return isOpeningName(word, index);
  }

  function isInsideName(word: NewsWord, index: number): boolean {
    if (word.shape === 'acronym' && FUNCTION_WORDS.has(word.folded) && !FUNCTION_ACRONYMS.has(word.folded))
      return false;
    if (word.shape === 'acronym')
      return (
        !NO_NAMES.has(word.folded) &&
        !CALENDAR_WORDS.has(word.folded) &&
        (!isShouted(word) || phraseEnd(index, MULTIWORD) > index)
      );
    if (word.shape === 'mixed') return !word.ordinary || word.flags > KNOWN_AS.common;
    if (word.end - word.start === 1) return isInitial(word, index);
    return !FUNCTION_WORDS.has(word.folded) && !CALENDAR_WORDS.has(word.folded);
  }

  /** An ordinary word in capitals in running text: "HOST", "SOUNDBITE". */
  function isShouted(word: NewsWord): boolean {
    return (
      word.ordinary && word.folded.length > SHORT_ACRONYM && (word.flags & ~(KNOWN_AS.word | KNOWN_AS.common)) === 0
    );
  }

  /** "J. Smith", "S & P", "Model S", "Mac OS X"; never the pronoun and the article. */
  function isInitial(word: NewsWord, index: number): boolean {
    const next = at(index + 1);
    if (word.gap === 'ampersand' && (word.folded === 'i' || word.folded === 'a')) return false;
    if (next?.gap === 'initial' || next?.gap === 'ampersand' || word.gap === 'ampersand') return true;
    const before = at(index - 1);
    if (
      word.gap !== 'space' ||
      before === undefined ||
      next?.gap === 'hyphen' ||
      word.folded === 'i' ||
      word.folded === 'a'
    )
      return false;
    return before.shape !== 'lower' && before.shape !== 'number' && !FUNCTION_WORDS.has(before.folded);
  }

  /** A capital that everything here has: the word must be known, or written with a capital elsewhere in the document. */
  function isOpeningName(word: NewsWord, index: number): boolean {
    if (CALENDAR_WORDS.has(word.folded)) return false;
    if (FUNCTION_WORDS.has(word.folded))
      return word.shape === 'acronym' && word.line === 'title' && FUNCTION_ACRONYMS.has(word.folded);
    if (NO_NAMES.has(word.folded)) return false;
    if (word.shape === 'mixed') return !word.ordinary || word.flags > KNOWN_AS.common;
    if (word.line === 'title' && word.shape === 'acronym') return true;
    const used = usage.get(word.folded);
    if (
      used !== undefined &&
      used.inside > used.lower &&
      !TITLES.has(word.folded) &&
      (!word.ordinary || used.alone > 0 || (used.lower === 0 && (word.flags & KNOWN_AS.surname) !== 0))
    )
      return true;
    if (!word.ordinary) return used === undefined || used.lower === 0;
    if (phraseEnd(index, MULTIWORD) > index) return true;
    if (word.line !== 'prose' && joinsHeadlineEvent(index)) return true;
    if (used !== undefined && used.lower > 0) return false;
    if ((word.flags & (KNOWN_AS.country | KNOWN_AS.demonym)) !== 0) return true;
    if (word.line !== 'prose' && isSurnameInHeadline(index)) return true;
    const next = at(index + 1);
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
    if ((word.flags & KNOWN_AS.given) !== 0)
      return next.line === 'prose' ? isInsideName(next, index + 1) : !next.ordinary;
    if (word.line !== 'prose') return false;
    if (ORGANIZATION_PREFIXES.has(word.folded)) return isInsideName(next, index + 1);
    if (FUNCTION_WORDS.has(next.folded) && next.shape === 'capitalized') return false;
    if (PLACE_PREFIXES.has(word.folded))
      return (next.flags & (KNOWN_AS.place | KNOWN_AS.country | KNOWN_AS.city)) !== 0 || !next.ordinary;
    let last = index + 1;
    while (
      at(last + 1)?.gap === 'space' &&
      isInsideName(at(last + 1) as NewsWord, last + 1) &&
      at(last + 1)?.shape !== 'lower' &&
      at(last + 1)?.shape !== 'number'
    )
      last++;
    const head = at(last)?.folded ?? '';
    return ORGANIZATION_HEADS.has(head) || PLACE_HEADS.has(head) || EVENT_HEADS.has(head) || THING_HEADS.has(head);
  }

  /** "Elbe Meeting" in a headline, after a word that is a name by itself. */
  function joinsHeadlineEvent(index: number): boolean {
    const before = at(index - 1);
    if (before === undefined || at(index)?.gap !== 'space' || !HEADLINE_EVENT_HEADS.has(at(index)?.folded ?? ''))
      return false;
    return before.shape === 'acronym' || (before.flags & PLACES) !== 0 || (usage.get(before.folded)?.inside ?? 0) > 0;
  }

  /** "Donald Trump" in a headline: an ordinary word that is a surname, after a given name that is none. */
  function isSurnameInHeadline(index: number): boolean {
    const before = at(index - 1);
    const word = at(index);
    if (before === undefined || word?.gap !== 'space' || before.ordinary) return false;
    return (before.flags & KNOWN_AS.given) !== 0 && (word.flags & KNOWN_AS.surname) !== 0;
  }

  /** Where a quoted title that begins at `index` ends ("Spirit of the Elbe"), or `index` if there is none. */
  function quotedTitleEnd(index: number): number {
    const first = at(index);
    if (first?.quoted !== true || first.shape === 'lower' || first.shape === 'number') return index;
    let capitals = 0;
    for (let next = index; next < index + LONGEST_TITLE; next++) {
      const word = at(next);
      const isEnd = next > index && (word === undefined || word.block !== first.block || word.unquotes);
      if (isEnd)
        return capitals >= 2 && at(next - 1)?.shape !== 'lower' && !FUNCTION_WORDS.has(first.folded) ? next : index;
      if (word === undefined || (next > index && (word.gap === 'break' || word.gap === 'comma'))) return index;
      if (word.shape === 'lower' && !SMALL_IN_TITLES.has(word.folded)) return index;
      if (word.shape !== 'lower') capitals++;
    }
    return index;
  }

  /** Where the run that reaches up to `index` (exclusive) goes on, or `index` if it ends. */
  function goesOn(from: number, index: number): number {
    const next = at(index);
    const last = at(index - 1);
    if (next === undefined || last === undefined || next.block !== last.block || next.line !== last.line) return index;
    if (next.shape === 'number') return takesNumber(from, index) ? index + 1 : index;
    if (next.shape === 'lower') {
      const end = afterConnector(from, index);
      return isUnbroken(index, end) ? end : index;
    }
    switch (next.gap) {
      case 'space':
      case 'initial':
      case 'ampersand':
        return isNameLike(index) ||
          isSurnameSpeltLikeWord(index) ||
          (NAME_SUFFIXES.has(next.folded) && next.shape !== 'mixed') ||
          isWarNumber(index)
          ? index + 1
          : index;
      case 'hyphen':
        return isNameLike(index) ? index + 1 : index;
      case 'slash':
        return isNameLike(index) &&
          (gazetteer.flagsOfRun(words, from, index + 1) !== 0 ||
            (next.shape !== 'acronym' && at(from)?.folded === next.folded))
          ? index + 1
          : index;
      case 'comma':
        return takesSuffix(last, next) ? index + 1 : index;
      case 'possessive':
        return (TAKES_POSSESSIVE.has(last.folded) || isSaint(index - 2)) && isNameLike(index) ? index + 1 : index;
      default:
        return index;
    }
  }

  const isSaint = (index: number): boolean => /^(?:st|saint)$/.test(at(index)?.folded ?? '');

  const takesSuffix = (last: NewsWord, next: NewsWord): boolean =>
    /^(?:inc|ltd|llc|plc)$/.test(next.folded) || (/^(?:jr|sr)$/.test(next.folded) && last.shape === 'capitalized');

  const isWarNumber = (index: number): boolean => at(index)?.folded === 'i' && at(index - 1)?.folded === 'war';

  /** "Theresa May": a month after a given name. */
  function isSurnameSpeltLikeWord(index: number): boolean {
    const before = at(index - 1);
    const word = at(index);
    if (before === undefined || word === undefined || at(index + 1)?.shape === 'number') return false;
    return (
      SURNAME_MONTHS.test(word.folded) &&
      (before.flags & KNOWN_AS.given) !== 0 &&
      (before.flags & (KNOWN_AS.word | PLACES)) === 0
    );
  }

  function takesNumber(from: number, index: number): boolean {
    const number = at(index);
    const last = at(index - 1);
    if (number === undefined || last === undefined) return false;
    const next = at(index + 1);
    if (number.gap === 'hyphen') return index - from < 3 && !isPlace(last);
    if (number.gap !== 'space' || number.end - number.start > 4 || /^(?:19|20)\d\d$/.test(number.folded)) return false;
    if (next?.gap === 'space' && COUNTED.test(next.folded)) return false;
    if (isPlace(last) || (last.flags & KNOWN_AS.demonym) !== 0 || (last.ordinary && PLURAL.test(last.folded)))
      return false;
    return true;
  }

  const isPlace = (word: NewsWord): boolean => (word.flags & (KNOWN_AS.country | KNOWN_AS.city)) !== 0;

  /** Whether only spaces and hyphens stand between the words; particles could else lead across a comma or a block. */
  function isUnbroken(from: number, to: number): boolean {
    for (let index = from; index < to; index++) {
      const gap = at(index)?.gap;
      if (gap !== 'space' && gap !== 'hyphen') return false;
    }
    return true;
  }

  /** Past "of", "of the", "and", "for", "de la" and the capitalised word behind, if the name goes on there. */
  function afterConnector(from: number, index: number): number {
    const connector = at(index);
    const last = at(index - 1);
    if (connector === undefined || last === undefined || (connector.gap !== 'space' && connector.gap !== 'hyphen'))
      return index;
    let next = index + 1;
    if (connector.folded === 'of') {
      if (TITLES.has(last.folded) && OFFICES.has(at(next)?.folded ?? '') && isNameLike(next)) return next + 1;
      if (!takesOf(last)) return index;
      if (at(next)?.folded === 'the' && at(next)?.gap === 'space') next++;
      const target = at(next);
      if (target?.gap !== 'space') return index;
      if (target.shape === 'number')
        return THING_HEADS.has(last.folded) && /^\d{4}$/.test(target.folded) ? next + 1 : index;
      return isNameLike(next) ? next + 1 : index;
    }
    if (connector.folded === 'and') {
      if (at(next)?.gap !== 'space' || !isNameLike(next)) return index;
      return takesAnd(from, index, next) ? next + 1 : index;
    }
    if (connector.folded === 'for' || connector.folded === 'on') {
      if (!TAKES_FOR.has(last.folded)) return index;
      if (at(next)?.folded === 'the') next++;
      return at(next)?.gap === 'space' && isNameLike(next) ? next + 1 : index;
    }
    if (!PARTICLES.has(connector.folded)) return index;
    while (next < index + 3 && PARTICLES.has(at(next)?.folded ?? '') && at(next)?.shape === 'lower') next++;
    const target = at(next);
    return (target?.gap === 'space' || target?.gap === 'hyphen') && isNameLike(next) ? next + 1 : index;
  }

  function takesOf(last: NewsWord): boolean {
    if (TITLES.has(last.folded) || (last.flags & (KNOWN_AS.country | KNOWN_AS.demonym)) !== 0) return false;
    if (ORGANIZATION_HEADS.has(last.folded) || PLACE_HEADS.has(last.folded) || EVENT_HEADS.has(last.folded))
      return true;
    if (THING_HEADS.has(last.folded) || TAKES_OF.has(last.folded)) return true;
    return (
      last.ordinary &&
      !last.opens &&
      last.line === 'prose' &&
      last.shape === 'capitalized' &&
      (usage.get(last.folded)?.inside ?? 0) > 0
    );
  }

  /** "Department of Health and Human Services", "Food and Drug Administration". */
  function takesAnd(from: number, index: number, next: number): boolean {
    if ((gazetteer.flagsOfRun(words, from, next + 1) & MULTIWORD) !== 0) return true;
    let end = next + 1;
    while (at(end)?.gap === 'space' && isNameLike(end)) end++;
    const head = at(end - 1)?.folded ?? '';
    let hasOf = false;
    for (let inner = from; inner < index; inner++) {
      const word = at(inner);
      if (word?.shape === 'lower' && (word.folded === 'of' || word.folded === 'for' || word.folded === 'on'))
        hasOf = true;
    }
    const first = at(from);
    const last = at(index - 1);
    const right = at(next);
    if (first === undefined || last === undefined || right === undefined) return false;
    if (hasOf) return last.ordinary && right.ordinary && !isPlace(last) && !isPlace(right);
    return (
      end - next >= 2 &&
      ORGANIZATION_HEADS.has(head) &&
      last.ordinary &&
      right.ordinary &&
      !ORGANIZATION_HEADS.has(last.folded) &&
      !TITLES.has(last.folded) &&
      last.shape === 'capitalized' &&
      !isPlace(last)
    );
  }

  const runs: NameRun[] = [];
  let index = 0;
  while (index < words.length) {
    const title = quotedTitleEnd(index);
    if (title > index) {
      runs.push({ from: index, to: title, whole: true });
      index = title;
      continue;
    }
    const from = runStart(index);
    if (from < 0) {
      index++;
      continue;
    }
    let to = Math.max(index + 1, phraseEnd(index, MULTIWORD));
    for (let next = goesOn(from, to); next > to; next = goesOn(from, to)) to = next;
    runs.push({ from, to, whole: false });
    index = to;
  }
  return runs;

  function isLeadingParticle(index: number): boolean {
    const word = at(index);
    return word?.shape === 'lower' && LEADING_PARTICLES.has(word.folded);
  }

  /** The first word of a run whose capital stands at `index`, or -1: "al" of "al-Qaeda" belongs to it. */
  function runStart(index: number): number {
    if (!isNameLike(index)) return -1;
    const before = at(index - 1);
    const isArticle =
      at(index)?.gap === 'hyphen' &&
      before?.shape === 'lower' &&
      PARTICLES.has(before.folded) &&
      before.folded.length <= 3;
    if (isArticle) return index - 1;
    let from = index;
    while (at(from)?.gap === 'space' && isLeadingParticle(from - 1)) from--;
    return BEFORE_NOUN.has(at(from - 1)?.folded ?? '') ? index : from;
  }
}
