import { sentences } from '../text/sentences.ts';
import { wordsIn } from './lines.ts';

const LONGEST_HEADLINE_WORDS = 24;
const LONGEST_HEADLINE = 180;
const LONGEST_SUBHEADING_WORDS = 12;
/** A sentence of a story has at least this many words, or ends like one. */
const PROSE_WORDS = 20;
const SHORTEST_PROSE_WORDS = 6;
/** "Jane Doe, CTVNews.ca" */
const AUTHOR_AND_OUTLET = /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,2}, (?:The )?\p{Lu}[\w.]+$/u;
const DOTTED_END = /(?:\b\p{L}\.){2,}["'”’)]*$|\b(?:Inc|Corp|Ltd|Co|Jr|Sr|St|No|vs)\.$|(?:\.\.\.|…)$/u;
const SENTENCE_END = /[.!?]["'”’)\]]*$/;

/** How a sentence without its full stop begins, but never a headline. */
const SENTENCE_START =
  /^(?:It|He|She|They|Last (?:week|month|year)|Earlier|On (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b(?!['’])/;

/** Agencies frame their headings: "- 'Groundless allegations' -". */
const FRAMED = /^[-–—] .{2,60} [-–—]$/;
/** A transcript's "MONTAGNE: And what about suspects?" */
const SPEAKER = /^[\p{Lu} .,'-]{2,40}:/u;

/** Whether a line is prose of the story rather than a heading: it ends like a sentence or is long. */
export function isProse(text: string): boolean {
  const words = wordsIn(text);
  return words >= PROSE_WORDS || (words >= SHORTEST_PROSE_WORDS && SENTENCE_END.test(text) && !DOTTED_END.test(text));
}

/** Whether a line can be the headline of the lines after it: one short line that does not end like a sentence. */
export function looksLikeHeadline(text: string, following: readonly string[]): boolean {
  const words = wordsIn(text);
  if (words < 2 || words > LONGEST_HEADLINE_WORDS || text.length > LONGEST_HEADLINE) return false;
  if (!/^["'“‘([¿¡#]*[\p{Lu}\p{Lo}\p{N}$£€]/u.test(text) && !/^[a-z]\p{Lu}/u.test(text)) return false;
  if (/[.:;,]["'”’)]*$/.test(text) && !DOTTED_END.test(text)) return false;
  if (/[-–—]$/.test(text) || AUTHOR_AND_OUTLET.test(text) || /^\([\p{Lu}]+\)|^story highlights\b/iu.test(text))
    return false;
  if (SENTENCE_START.test(text)) return false;
  const parts = sentences(text);
  // "Flood in Dover: is it over? Not yet" is a headline; a line of full sentences is not.
  if (parts.length > 1 && parts.slice(0, -1).some(({ end }) => text[end - 1] === '.')) return false;
  return following.some(isProse);
}

/** Whether a line inside the story heads what follows. */
export function looksLikeSubheading(text: string, following: string | undefined): boolean {
  if (FRAMED.test(text)) return following !== undefined;
  if (following === undefined || !isProse(following) || wordsIn(following) <= wordsIn(text)) return false;
  if (wordsIn(text) > LONGEST_SUBHEADING_WORDS || !/^["'“‘]?[\p{Lu}\p{Lo}\p{N}]/u.test(text)) return false;
  if (/["”]$/.test(text) || SPEAKER.test(text)) return false;
  return !/[.!:;,…–—-]['’)]*$/.test(text) || /(?:\b\p{L}\.){2,}$/u.test(text);
}
