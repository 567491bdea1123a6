import { findDates } from './dates.ts';

const OPENING =
  /^(?:(?:written|reported|posted|story|text|words|report|review|analysis|opinion|interview|edited)\s+)?by\s*:?\s+(?=\S)|^(?:authors?|byline|reporter)\s*:\s*/i;
/** Small words inside names and lists of names. */
const SMALL_WORDS: ReadonlySet<string> = new Set(
  'and & with in for of the at from to de da di du del della der den van von la le el al bin ibn ben y e dos das ter ten'.split(
    ' ',
  ),
);
/** Words that follow "By" where no person does: "By Friday", "By The Numbers". */
const NEVER_AUTHORS =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|now|then|the (?:numbers|way|time|end)|all|far|law|contrast|comparison|and large)\b/i;
const LONGEST_BYLINE = 16;

/**
 * The names that a byline gives ("By Jane Doe and John Roe" → "Jane Doe and John Roe"), as printed; null if the line is
 * no byline. Only words that can be names may follow "by".
 */
export function readByline(line: string): string | null {
  const opening = OPENING.exec(line)?.[0];
  if (opening === undefined) return null;
  const written = line.slice(opening.length).split(/\s+[|•·–—]\s+/)[0] ?? '';
  const date = findDates(written)[0];
  const names = (date === undefined ? written : written.slice(0, date.start)).replace(/[\s,;:|•·–—-]+$/, '');
  if (names === '' || NEVER_AUTHORS.test(names)) return null;
  if (/[.!?]$/.test(names) && !/\b(?:Jr|Sr|Inc|Ltd|Ph\.D|M\.D|\p{Lu})\.$/u.test(names)) return null;
  const words = names.split(/\s+/);
  if (words.length > LONGEST_BYLINE) return null;
  const isName = (word: string): boolean => SMALL_WORDS.has(word.toLowerCase()) || /^[("'“‘]?[\p{Lu}@]/u.test(word);
  const isRole = (word: string): boolean =>
    /^(?:staff|writer|reporter|correspondent|editor|contributor|columnist|senior|chief|political|foreign|special|our)s?,?$/i.test(
      word,
    );
  return words.every((word) => isName(word) || isRole(word)) ? names : null;
}

/** The name alone on the line that follows a line "By"; else null. */
export function readBareAuthor(line: string): string | null {
  return line.split(' ').length <= 6 ? readByline(`By ${line}`) : null;
}
