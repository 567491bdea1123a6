import type { BlockSpan } from '../text/span.ts';
import type { FoundName } from './entity.ts';
import { lowerCaseForms } from './known-aliases.ts';

/** A common noun with an adjective may also be meant in general. */
const CONFIDENCE = 0.7;

let pattern: RegExp | undefined;

/** The longest form first, so that it wins. Forms of the tables hold letters, digits and spaces only. */
function patternOf(): RegExp {
  pattern ??= new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:${[...lowerCaseForms('event')].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\p{N}-])`,
    'gu',
  );
  return pattern;
}

/**
 * The events in a document that are written small, by the phrases which the tables know: "coronavirus pandemic". An archive
 * counts them as coverage of the event. None overlaps the names that have been found.
 */
export function findLowerCaseNames(blocks: readonly string[], found: readonly BlockSpan[]): FoundName[] {
  return blocks.flatMap((text, block) =>
    [...text.matchAll(patternOf())].flatMap(({ index: start, 0: phrase }): FoundName[] => {
      const end = start + phrase.length;
      const isTaken = found.some((name) => name.block === block && name.start < end && start < name.end);
      return isTaken ? [] : [{ block, start, end, text: phrase, type: 'event', confidence: CONFIDENCE }];
    }),
  );
}
