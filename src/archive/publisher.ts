import { isAgency } from './agencies.ts';
import type { Fact } from './article.ts';
import { openingOf } from './lines.ts';

const HOLDER =
  /(?:copyright|©|\(c\))[\s©,]*(?:\(c\))?\s*(?:(?:19|20)\d\d(?:\s*[-–—,/]\s*(?:(?:19|20)\d\d)?)*)?[\s,.:–—|-]*(?:by )?((?!all rights)[\p{L}\d][^.|©]*?(?:,? (?:Inc|Ltd|LLC|Co|Corp|plc)\b)?)\s*(?:\.|\||$|,? ?all rights|,? ?via\b)/iu;
const PERMISSION =
  /\b(?:reprinted|republished|used|reproduced) (?:with|by) (?:the )?permission (?:of|from) (?:the )?([^,.;]+)/i;
const FIRST_PUBLISHER =
  /\b(?:originally|first|previously) (?:appeared|published|ran|posted|aired)(?: \w+)? (?:on|in|by|at) (?:the website of )?((?:[\w-]+\.)+(?:com|org|net|co|info|eu|de|uk|ru)\b|[\p{Lu}][^,.;()]*)/u;
const REPUBLISHED_FROM =
  /\b(?:republished|reproduced|reprinted|syndicated|taken|courtesy) (?:from|of|by) ([\p{Lu}][^,.;()]*?)(?: under\b| with\b|$|[,.;()])/u;
/** What ends the name of a first publisher. */
const AFTER_NAME = /\s+(?:on|and (?:is|was|has)|under|as|with|in (?:19|20)\d\d|website)\b.*$|\s*[\])"”’*_]+$/;

/** Who first published the text, by a note or a copyright line ("Reprinted with the permission of …"). */
export function firstPublisher(text: string): Fact<string> | null {
  const name = (PERMISSION.exec(text) ?? FIRST_PUBLISHER.exec(text) ?? REPUBLISHED_FROM.exec(text))?.[1]
    ?.replace(AFTER_NAME, '')
    .trim();
  return name === undefined || name === '' ? null : { value: name, how: 'stated', because: `“${openingOf(text)}”` };
}

/**
 * The publisher that a copyright line suggests: its holder, unless that is an agency. Its year says nothing about the
 * article and is not used.
 */
export function copyrightHolder(text: string): Fact<string> | null {
  if (PERMISSION.test(text)) return null;
  const holder = HOLDER.exec(text)?.[1]?.trim();
  if (holder === undefined || isAgency(holder) || !/^\p{Lu}/u.test(holder) || holder.split(' ').length > 8) return null;
  return { value: holder, how: 'inferred', because: `the copyright line “${openingOf(text)}”` };
}
