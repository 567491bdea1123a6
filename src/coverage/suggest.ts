import { ENTITY_TYPES, type EntityType } from '../names/entity.ts';
import type { Span } from '../text/span.ts';
import { tokenize } from '../text/tokenize.ts';
import { TYPES_ASKED } from './conditions.ts';
import { betterWord } from './correction.ts';
import { documentCount } from './document-count.ts';
import type { Facts } from './facts.ts';
import type { PackedSearch } from './packed-search.ts';
import { fieldNamed } from './query.ts';
import { FIELDS, foldedWords, isTelling, NAME_MARK, wholeName } from './schema.ts';

/** A way to go on with a query that is being typed. */
export type SuggestedEnd =
  | { readonly kind: 'name'; readonly entity: number; readonly type: EntityType; readonly ends: QueryEnd }
  | { readonly kind: 'outlet' | 'word'; readonly text: string; readonly ends: QueryEnd };

/** Which part of the query a suggestion takes the place of: from `from` to the end; what it begins with: "who:". */
interface QueryEnd {
  readonly from: number;
  readonly field: string;
}

/** Letters of a query that is gone on with: nobody types more. */
const LONGEST_QUERY = 1000;
/** A name may be typed in so many words. */
const LONGEST_NAME = 5;
/** From this length on names are also looked for by a later word of theirs. */
const LEAST_INNER = 3;
/** Names that are looked at for one beginning; the next letter chooses better than a longer list. */
const MOST_NAMES = 400;
/** Words that are looked at for one beginning. */
const MOST_WORDS = 400;
/** A word is offered only from so many letters on, and when so many documents have it. */
const LEAST_WORD = 2;
const LEAST_DOCUMENTS = 2;
/** Of each kind beside names so many are offered. */
const MOST_OUTLETS = 3;
const MOST_COMPLETED = 3;

const ALIASES = FIELDS.indexOf('aliases');

/** The end of a query that is being typed: a filter that has been begun, or its last words. */
const LAST_PART = /(?:^|\s)(?:([a-z]+):)?["“]?([^\s"“”:]*(?:\s[^\s"“”:]*)*)$/iu;
/** What is typed last is to be left out. */
const EXCLUSION = /(?:^|\s)-(?:[a-z]+:)?(?:["“„«][^"“”«»]*|\S*)$/i;
/** What stands before a word that can be gone on with: not the first half of "COVID-19" or "AT&T". */
const BEFORE_WORD = /(?:^|[\s:"'“„«‘([])$/;

/**
 * Opens the suggestions of an index: names, those of most articles first, outlets, and words of articles that begin with what is
 * being typed, or with what was probably meant by it.
 */
export function openSuggestions(
  { terms, articleCount }: PackedSearch,
  facts: Facts,
  articlesNaming: (entity: number) => number,
): (query: string, limit: number) => readonly SuggestedEnd[] {
  const outlets = countedOutlets(facts.outlets);

  function entitiesOf(from: number, to: number): ReadonlySet<number> {
    const found = new Set<number>();
    for (let position = from; position < to && found.size < MOST_NAMES; position++) {
      terms.read(position, (field, document) => {
        if (field === ALIASES && document >= articleCount) found.add(document - articleCount);
      });
    }
    return found;
  }

  const mostMentionedFirst = (found: ReadonlySet<number>): readonly number[] =>
    [...found].sort((a, b) => articlesNaming(b) - articlesNaming(a) || a - b);

  /** Entities that are called so, then those with a way of writing their name that begins so, then those in which a later word does. */
  function named(words: readonly string[]): readonly number[] {
    const whole = terms.prefixRange(wholeName(words));
    const exactly = entitiesOf(whole.from, whole.from + (terms.find(wholeName(words)) < 0 ? 0 : 1));
    const first = [...new Set([exactly, entitiesOf(whole.from, whole.to)].flatMap(mostMentionedFirst))];
    const [word = '', ...others] = words;
    if (others.length > 0 || word.length < LEAST_INNER) return first;
    const inner = terms.prefixRange(word);
    const later = entitiesOf(inner.from, Math.min(inner.to, inner.from + MOST_WORDS));
    return [...new Set([...first, ...mostMentionedFirst(later)])];
  }

  function names(words: readonly string[], types: readonly EntityType[]): readonly number[] {
    const typed = named(words);
    const corrected = typed.length > 0 ? null : betterWord(words.at(-1) ?? '', terms);
    const found = corrected === null ? typed : named([...words.slice(0, -1), corrected]);
    return found.filter((entity) => types.includes(facts.entityTypes[entity] ?? 'other'));
  }

  function completed(word: string): readonly string[] {
    if (word.length < LEAST_WORD || word.startsWith(NAME_MARK)) return [];
    const { from, to } = terms.prefixRange(word);
    const positions = Array.from({ length: Math.min(to - from, MOST_WORDS) }, (_, i) => from + i);
    const better = positions.length > 0 ? null : betterWord(word, terms);
    if (better !== null) return [better];
    return positions
      .sort((a, b) => terms.postingsSize(b) - terms.postingsSize(a) || a - b)
      .slice(0, MOST_COMPLETED + 1)
      .filter((position) => documentCount(position, terms) >= LEAST_DOCUMENTS)
      .map((position) => terms.term(position))
      .filter((term) => term !== word && isTelling(term));
  }

  return (query, limit) => {
    if (query.length > LONGEST_QUERY) return [];
    // A name of several words behind a minus would leave out its first word alone.
    if (EXCLUSION.test(query)) return [];
    const [, fieldName = '', typed = ''] = LAST_PART.exec(query) ?? [];
    const field = fieldNamed(fieldName);
    const start = query.length - typed.length;
    if (field === 'outlet') {
      const from = startOfField(query, start);
      return outletsBeginning(typed, outlets)
        .slice(0, limit)
        .map((text) => ({ kind: 'outlet', text, ends: { from, field: 'outlet' } }));
    }
    const isFirstWord = !/\S\s/.test(typed);
    if (field === 'who' || field === 'where') {
      const words = foldedWords(typed);
      const from = startOfField(query, start);
      const entities = words.length === 0 ? [] : names(words, TYPES_ASKED[field]);
      if (isFirstWord || entities.length > 0)
        return entities.slice(0, limit).map((entity) => nameEnd(entity, { from, field }, facts));
    } else if (field !== undefined && isFirstWord) return [];
    const tokens = tokenize(query.slice(start));
    const isBeginning = ({ start: at }: Span): boolean => BEFORE_WORD.test(query.slice(0, start + at));
    if (tokens.length === 0 || /\s$/.test(query)) return [];
    const found: SuggestedEnd[] = [];
    const known = new Set<number>();
    for (let first = Math.max(0, tokens.length - LONGEST_NAME); first < tokens.length; first++) {
      const token = tokens[first];
      if (token === undefined || !isBeginning(token)) continue;
      const words = tokens.slice(first).map(({ folded }) => folded);
      const ends = { from: start + token.start, field: '' };
      for (const entity of names(words, ENTITY_TYPES)) {
        if (known.has(entity) || found.length === limit) continue;
        known.add(entity);
        found.push(nameEnd(entity, ends, facts));
      }
    }
    const last = tokens.at(-1);
    if (last === undefined || !isBeginning(last)) return found;
    const ends = { from: start + last.start, field: '' };
    const others: SuggestedEnd[] = [
      ...outletsBeginning(last.folded, outlets)
        .slice(0, MOST_OUTLETS)
        .map(
          (text): SuggestedEnd => ({
            kind: 'outlet',
            text,
            ends: { from: startOfField(query, ends.from), field: 'outlet' },
          }),
        ),
      ...completed(last.folded)
        .slice(0, MOST_COMPLETED)
        .map((text): SuggestedEnd => ({ kind: 'word', text, ends })),
    ];
    return [...found.slice(0, Math.max(limit - others.length, Math.ceil(limit / 2))), ...others].slice(0, limit);
  };
}

const nameEnd = (entity: number, ends: QueryEnd, { entityTypes }: Facts): SuggestedEnd => ({
  kind: 'name',
  entity,
  type: entityTypes[entity] ?? 'other',
  ends,
});

/** Where the filter begins whose value begins at `start`. */
const startOfField = (query: string, start: number): number =>
  start - (/[a-z]+:["“]?$/i.exec(query.slice(0, start))?.[0].length ?? 0);

/** The outlets with their words, those of most articles first. */
function countedOutlets(
  outlets: readonly (string | null)[],
): readonly { readonly outlet: string; readonly words: readonly string[] }[] {
  const counts = new Map<string, number>();
  for (const outlet of outlets) if (outlet !== null) counts.set(outlet, (counts.get(outlet) ?? 0) + 1);
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([outlet]) => ({ outlet, words: foldedWords(outlet) }));
}

/** The outlets of which a word begins so; all of them where nothing is typed yet. */
function outletsBeginning(
  typed: string,
  outlets: readonly { readonly outlet: string; readonly words: readonly string[] }[],
): readonly string[] {
  const begun = foldedWords(typed).join(' ');
  return outlets
    .filter(({ words }) => words.some((_, at) => words.slice(at).join(' ').startsWith(begun)))
    .map(({ outlet }) => outlet);
}
