import { latePattern } from '../text/late-pattern.ts';
import type { NamePlace } from './name-place.ts';
import { isDeed } from './opening-words.ts';
import type { FullName } from './page-names.ts';

/** "American Airlines"; of longer names nobody leaves only the nation. */
const FIRM_WORDS = 2;
/** Characters in which the words beside an adjective are looked for. */
const ADJECTIVE_REACH = 40;
const PREPOSITIONS: ReadonlySet<string> = new Set(
  'along at after and as because before but by for from if in into of on or over since than that to until when which while who with without'.split(
    ' ',
  ),
);
const LINKS = [...PREPOSITIONS].join('|');
/** "an American", "the cornered American", "is American", "in Russian"; not "the team at American". */
const SOMEBODY_BEFORE = latePattern(
  () =>
    new RegExp(
      `\\b(?:(?:an?|the|another|one|every|each|any|no|this|first|fellow|\\d+)\\s(?:(?!(?:${LINKS})\\b)[\\p{L}-]+\\s){0,2}|(?:be|been|is|are|was|were|not|as|in|both|all|[\\p{L}]+-)\\s?)$`,
      'iu',
    ),
);
/** The next small word, that behind a second adjective in "American and Soviet soldiers". */
const NEXT_SMALL = latePattern(() => /^(?:\s(?:and|or)\s\p{Lu}\p{L}+)?\s(\p{Ll}[\p{L}’'-]*)/u);

/**
 * Whether an adjective stands there as the short name of a firm that the page writes out: "our team at American" beside
 * "American Airlines". Behind an article it is somebody of that nation, before a noun an adjective.
 */
export function isFirmOfNation({ type, words }: FullName, place: NamePlace, block: string): boolean {
  if (type !== 'organization' || words.length !== FIRM_WORDS || words[0] !== place.words[0]?.folded) return false;
  const before = block.slice(Math.max(0, place.start - ADJECTIVE_REACH), place.start);
  if (SOMEBODY_BEFORE.test(before)) return false;
  const [, next] = NEXT_SMALL.exec(block.slice(place.end, place.end + ADJECTIVE_REACH)) ?? [];
  return next === undefined || PREPOSITIONS.has(next) || isDeed(next);
}
