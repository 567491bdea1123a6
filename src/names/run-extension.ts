import { type Gazetteer, KNOWN_AS } from './gazetteer.ts';
import { isHead, ORGANIZATION_HEADS, THING_HEADS } from './heads.ts';
import { PLACES } from './known-kinds.ts';
import type { NameWords } from './name-words.ts';
import type { NewsWord, NewsWords } from './news-words.ts';
import {
  AUTHORITIES,
  CORPORATE_ENDINGS,
  COUNTED,
  FIRM_ENDINGS,
  HELD_OFFICES,
  OFFICE_HOLDERS,
  PLURAL,
  SURNAME_MONTHS,
  TAKES_FOR,
  TAKES_OF,
  TAKES_POSSESSIVE,
} from './run-words.ts';
import { isResult } from './score-lines.ts';
import { NAME_SUFFIXES, OFFICES, PARTICLES, TITLES } from './titles.ts';
import { isCampus, isDotCom, isForeignSyllable, isGivenSyllable, nicknameEnd } from './unusual-joints.ts';

/** Where the run of words from `from` up to `to` goes on; `to` if it ends there. */
export type ExtendRun = (from: number, to: number) => number;

/** Says how far a name reaches: over spaces, hyphens, "of the", "and", "de la", numbers and suffixes. */
export function createRunExtension(
  { words }: NewsWords,
  { isNameLike, knownEnd }: NameWords,
  gazetteer: Gazetteer,
): ExtendRun {
  const at = (index: number): NewsWord | undefined => words[index];
  return goesOn;

  /** Where the run that reaches up to `index` (exclusive) goes on, or `index` if it ends. */
  function goesOn(from: number, index: number): number {
    const next = at(index);
    const last = at(index - 1);
    if (next === undefined || last === undefined || next.block !== last.block || next.line !== last.line) return index;
    if (next.shape === 'number') return takesNumber(from, index) ? index + 1 : index;
    if (isGivenSyllable(words, index) || isForeignSyllable(words, index, gazetteer)) return index + 1;
    if (isDotCom(last, next)) return index + 1;
    if (next.shape === 'lower' && !isNameLike(index)) {
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
        return isNameLike(index) && !isRoute(from, index) ? index + 1 : index;
      case 'slash':
        return isNameLike(index) &&
          (gazetteer.flagsOfRun(words, from, index + 1) !== 0 ||
            (next.shape !== 'acronym' && at(from)?.folded === next.folded))
          ? index + 1
          : index;
      case 'comma':
        return takesSuffix(last, next) || isCampus(words, from, index) ? index + 1 : index;
      case 'possessive':
        return takesPossessive(last, next, index) ? index + 1 : index;
      default:
        return nicknameEnd(words, from, index);
    }
  }

  /** "Los Angeles-Tokyo flight": two towns, unless they are known as one. */
  function isRoute(from: number, index: number): boolean {
    const left = gazetteer.flagsOfRun(words, from, index);
    const right = at(index)?.flags ?? 0;
    const isBoth = (left & PLACES) !== 0 && (right & PLACES) !== 0;
    return isBoth && ((left | right) & (KNOWN_AS.given | KNOWN_AS.surname)) === 0;
  }

  function takesPossessive(last: NewsWord, next: NewsWord, index: number): boolean {
    if (OFFICE_HOLDERS.has(last.folded) && HELD_OFFICES.has(next.folded)) return true;
    if (FIRM_ENDINGS.has(next.folded)) return last.shape !== 'acronym';
    return (TAKES_POSSESSIVE.has(last.folded) || isSaint(index - 2)) && isNameLike(index);
  }

  function isSaint(index: number): boolean {
    return /^(?:st|saint)$/.test(at(index)?.folded ?? '');
  }

  function isWarNumber(index: number): boolean {
    return at(index)?.folded === 'i' && at(index - 1)?.folded === 'war';
  }

  /** "Theresa May": a month after a given name. */
  function isSurnameSpeltLikeWord(index: number): boolean {
    const before = at(index - 1);
    const word = at(index);
    if (before === undefined || word === undefined || at(index + 1)?.shape === 'number') return false;
    return (
      SURNAME_MONTHS.test(word.folded) &&
      (before.flags & KNOWN_AS.given) !== 0 &&
      (before.flags & (KNOWN_AS.word | KNOWN_AS.country | KNOWN_AS.city)) === 0
    );
  }

  function isPersonLike(from: number, last: NewsWord): boolean {
    const first = at(from);
    if (first === undefined || first.ordinary || (first.flags & KNOWN_AS.given) === 0) return false;
    return !last.ordinary || (last.flags & KNOWN_AS.surname) !== 0;
  }

  function takesNumber(from: number, index: number): boolean {
    const number = at(index);
    const last = at(index - 1);
    if (number === undefined || last === undefined) return false;
    const next = at(index + 1);
    if (number.gap === 'hyphen') return index - from < 3 && !isPlace(last);
    if (number.gap !== 'space' || number.end - number.start > 4 || /^(?:19|20)\d\d$/.test(number.folded)) return false;
    if (next?.gap === 'space' && COUNTED.test(next.folded)) return false;
    // A share or a decimal ("Arce 52.4%"), and a result ("Sociedad 2 Valencia 0").
    if (/\d\.\d/.test(number.folded) && !number.folded.endsWith('.0') && (last.flags & KNOWN_AS.thing) === 0)
      return false;
    if (isResult(words, index)) return false;
    // A score ("Thiem 6-4") or a place in a row of pictures ("Rome 3/8").
    if ((next?.gap === 'hyphen' || next?.gap === 'slash') && /^\d\d?$/.test(next.folded) && number.folded.length < 3)
      return false;
    // "Heat 103-95"; but "Boeing 737-800"
    const isPoints = (word: NewsWord | undefined): boolean => Number(word?.folded) >= 60 && Number(word?.folded) < 180;
    if (next?.gap === 'hyphen' && isPoints(number) && isPoints(next)) return false;
    if (index - from > 1 && isPersonLike(from, last)) return false;
    if (isPlace(last) || (last.flags & KNOWN_AS.demonym) !== 0 || (last.ordinary && PLURAL.test(last.folded)))
      return false;
    return true;
  }

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
      if (!isHead(last.folded) && (beginsPerson(next) || isPersonLike(from, last))) return index;
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
    // "Nobel Prize in Literature"
    if (connector.folded === 'in' && /^(?:prize|prizes|award)$/.test(last.folded))
      return at(next)?.gap === 'space' && at(next)?.ordinary === true && isNameLike(next) ? next + 1 : index;
    if (connector.folded === 'for' || connector.folded === 'on') {
      if (!TAKES_FOR.has(last.folded) && !(connector.folded === 'for' && TAKES_FOR.has(headBeforeOf(from, index))))
        return index;
      if (at(next)?.folded === 'the') next++;
      return at(next)?.gap === 'space' && isNameLike(next) ? next + 1 : index;
    }
    if (!PARTICLES.has(connector.folded)) return index;
    while (next < index + 3 && PARTICLES.has(at(next)?.folded ?? '') && at(next)?.shape === 'lower') next++;
    const target = at(next);
    return (target?.gap === 'space' || target?.gap === 'hyphen') && isNameLike(next) ? next + 1 : index;
  }

  /** "Court" of "Court of Arbitration"; empty if no "of" stands between. */
  function headBeforeOf(from: number, index: number): string {
    for (let inner = from + 1; inner < index; inner++)
      if (at(inner)?.folded === 'of' && at(inner)?.shape === 'lower') return at(inner - 1)?.folded ?? '';
    return '';
  }

  function beginsPerson(index: number): boolean {
    const first = at(index);
    return first !== undefined && !first.ordinary && (first.flags & (KNOWN_AS.given | PLACES)) === KNOWN_AS.given;
  }

  function takesOf(last: NewsWord): boolean {
    if (CORPORATE_ENDINGS.has(last.folded) || TITLES.has(last.folded)) return false;
    if ((last.flags & (KNOWN_AS.country | KNOWN_AS.demonym)) !== 0) return false;
    if (isHead(last.folded) || TAKES_OF.has(last.folded)) return true;
    return (
      last.ordinary && !last.opens && last.line === 'prose' && last.shape === 'capitalized' && last.used.inside > 0
    );
  }

  /** "Department of Health and Human Services", "Food and Drug Administration". */
  function takesAnd(from: number, index: number, next: number): boolean {
    for (let start = from; start < index; start++) if (knownEnd(start) > next) return true;
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
    // "Andrew Wheeler and Transportation Department"
    const beforeLast = at(index - 2);
    if (beforeLast !== undefined && index - 2 >= from && isPersonLike(index - 2, last)) return false;
    // "Cybersecurity and Infrastructure Security Agency"
    const isField = index - from === 1 && (last.flags & ~(KNOWN_AS.word | KNOWN_AS.common)) === 0;
    if (!hasOf && isField && end - next >= 2 && AUTHORITIES.has(head) && right.ordinary) return true;
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
}

const takesSuffix = (last: NewsWord, next: NewsWord): boolean =>
  /^(?:inc|ltd|llc|plc)$/.test(next.folded) || (/^(?:jr|sr)$/.test(next.folded) && last.shape === 'capitalized');

const isPlace = (word: NewsWord): boolean => (word.flags & (KNOWN_AS.country | KNOWN_AS.city)) !== 0;
