import { type Form, usualPrint } from './archive-forms.ts';
import { DEMONYMS } from './demonyms.ts';
import type { EntityType } from './entity.ts';
import { findKnownName, type KnownName, knownKeys } from './known-aliases.ts';
import { placeCore } from './name-parts.ts';
import { deletions, isOneEditApart } from './spelling.ts';
import { isAcronymText } from './surface.ts';
import type { UnionFind } from './union-find.ts';

/** Letters below which one edit makes too many other names: "Iran" and "Iraq". */
const SHORTEST = 5;
/** Letters below which a single word that no table knows has neighbours in its own right: "iPod" and "iPad". */
const SHORTEST_UNKNOWN = 7;
/** Letters below which a misprint of a name that only the tables know is not believed. */
const SHORTEST_FOR_TABLES = 6;
/** Times a misprint may be printed in the archive. */
const MOST_PRINTED = 2;
/** Times as often as the misprint that the right form must be printed. */
const CLEAR_LEAD = 8;

/** Adjectives and nouns of nationality: they look like misprints of countries and are words of their own. */
const NATIONALITIES: ReadonlySet<string> = new Set(DEMONYMS);

/** Names that look like a misprint of a known one and are none. */
const OWN_NAMES: ReadonlySet<string> = new Set(
  'columbia romani albani slovaki gordon cypress france frances everett'.split(' '),
);

/**
 * Joins rare forms that are one letter away from a frequent or known name, to it: "Rusia", "Riber Elbe",
 * "Mongoli". Adjectives ("Syrian") and names the tables know are never misprints. Candidates are found by the words with
 * one letter left out, so that the work grows with the letters printed, not with the pairs of names. A misprint of a name
 * that only the tables know gets its entry in `known`.
 */
export function mergeMisprints(
  forms: readonly Form[],
  known: (KnownName | null)[],
  types: readonly EntityType[],
  sets: UnionFind,
  variants: Set<number>,
): void {
  const countOf = setCounts(forms, sets);
  const targets = new Map<string, { readonly word: string; readonly form: number }[]>();
  const offer = (word: string, form: number): void => {
    if (word.length < SHORTEST) return;
    for (const key of deletions(word)) {
      const there = targets.get(key);
      if (there === undefined) targets.set(key, [{ word, form }]);
      else there.push({ word, form });
    }
  };
  for (const [at, form] of forms.entries()) {
    if (
      known[at] === null &&
      (countOf(at) < CLEAR_LEAD || (form.words.length === 1 && form.key.length < SHORTEST_UNKNOWN))
    )
      continue;
    offer(form.key, at);
    const place = types[at] === 'place' ? placeCore(form.words) : null;
    if (place !== null) offer(`${place.kind} ${place.core.join(' ')}`, at);
  }
  const tables = tableTargets();

  for (const [at, form] of forms.entries()) {
    const { key, count } = form;
    if (count > MOST_PRINTED || key.length < SHORTEST || known[at] !== null) continue;
    if (isAcronymText(usualPrint(form)) || isAdjective(key) || OWN_NAMES.has(key) || /\d/.test(key)) continue;
    const near = (word: string): boolean =>
      !isAdjective(word) &&
      !/\d/.test(word) &&
      isOneEditApart(key, word) &&
      !isOtherShortWord(key, word) &&
      !isDerived(key, word) &&
      sharesStart(key, word);
    const candidates = new Set<number>();
    for (const shorter of deletions(key)) {
      for (const { word, form: target } of targets.get(shorter) ?? []) {
        const isPrintedMore = countOf(target) >= CLEAR_LEAD * count || known[target] !== null;
        if (target !== at && isPrintedMore && agrees(key, word, types[at], types[target]) && near(word))
          candidates.add(sets.find(target));
      }
    }
    if (candidates.size === 1) {
      const [target = at] = candidates;
      sets.union(target, at);
      variants.add(at);
    } else if (candidates.size === 0 && types[at] !== 'person' && key.length >= SHORTEST_FOR_TABLES) {
      const word = deletions(key)
        .flatMap((shorter) => tables.get(shorter) ?? [])
        .find(near);
      const name = word === undefined ? null : findKnownName(word, word.toUpperCase());
      if (name?.type !== 'place') continue;
      known[at] = name;
      variants.add(at);
    }
  }
}

/** Whether a name ends in an adjective of nationality: "North African". */
function isAdjective(key: string): boolean {
  return NATIONALITIES.has(key.slice(key.lastIndexOf(' ') + 1));
}

function setCounts(forms: readonly Form[], sets: UnionFind): (at: number) => number {
  const counts = new Map<number, number>();
  for (const [at, { count }] of forms.entries()) {
    const root = sets.find(at);
    counts.set(root, (counts.get(root) ?? 0) + count);
  }
  return (at) => counts.get(sets.find(at)) ?? 0;
}

let tableWords: ReadonlyMap<string, readonly string[]> | undefined;

/** The known names of one word by the words with one letter left out. */
function tableTargets(): ReadonlyMap<string, readonly string[]> {
  if (tableWords !== undefined) return tableWords;
  const words = new Map<string, string[]>();
  for (const key of knownKeys()) {
    if (key.length < SHORTEST_FOR_TABLES || key.includes(' ')) continue;
    for (const shorter of deletions(key)) words.set(shorter, [...(words.get(shorter) ?? []), key]);
  }
  tableWords = words;
  return words;
}

/** Whether one name is the other with an ending of an adjective or a plural, and so a name of its own. */
function isDerived(key: string, word: string): boolean {
  if (key.length === word.length + 1) return key.startsWith(word) && /[nsieoa]$/.test(key);
  // "General Motor" is a misprint, "Cub" beside "Cubs" need not be.
  const ending = key.includes(' ') ? /n$/ : /[ns]$/;
  return word.length === key.length + 1 && word.startsWith(key) && ending.test(word);
}

/** Short words that differ in one letter are two words ("China", "Chino"); one with a letter too few or too many is a misprint. */
function isOtherShortWord(key: string, word: string): boolean {
  return key.length === word.length && key.length <= SHORTEST;
}

/** Misprints hardly ever change the first letter; other names often differ there only ("Gambia", "Zambia"). */
function sharesStart(key: string, word: string): boolean {
  return key[0] === word[0];
}

/**
 * Whether the types allow it: nobody knows what kind of thing a misprint is, but persons are told from the rest. Persons
 * must agree in one of two names, and not differ in the vowel that tells Mario from Maria.
 */
function agrees(key: string, word: string, type: EntityType | undefined, other: EntityType | undefined): boolean {
  if (type !== 'person' || other !== 'person') return type !== 'person' && other !== 'person';
  const words = key.split(' ');
  const others = word.split(' ');
  if (words.length < 2 || words.length !== others.length) return false;
  const at = words.findIndex((one, position) => one !== others[position]);
  const [one = '', two = ''] = [words[at], others[at]];
  return (
    one.length >= SHORTEST && two.length >= SHORTEST && one.replace(/[aeiouy]$/, '') !== two.replace(/[aeiouy]$/, '')
  );
}
