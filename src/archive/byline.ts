import { readDateLine } from './date-line.ts';
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

const NAME = "(?:\\p{Lu}\\p{Ll}[\\p{L}'’-]*|\\p{Lu}[’']?\\p{Lu}\\p{Ll}+|\\p{Lu}\\.|[Dd]e|van|von|al|bin)";
const FULL_NAME = `\\p{Lu}(?:[’']?\\p{L})*\\p{Ll}[\\p{L}'’-]*(?: ${NAME}){1,3}`;
const DOES = 'reporter|correspondent|editor|writer|columnist|producer|journalist|bureau chief|analyst';
const AUTHOR_AND_ROLE = new RegExp(
  `^(${FULL_NAME}?),? (?:(?:in \\p{Lu}\\p{L}+|[\\p{L}&’'-]+) ){0,6}?(?:${DOES})s?(?:,? (?:in |at )?\\p{Lu}[\\p{L} ]{1,30})?$`,
  'iu',
);
/** In characters: four names, six words and a place. The pattern is slow on paragraphs. */
const LONGEST_AUTHOR_AND_ROLE = 160;
/** First words of places, papers and headings that are written like names of persons. */
const NO_PERSONS =
  /^(?:new|san|santa|los|las|saint|st|north|south|east|west|the|port|fort|mount|united|our|your|my|an?|breaking|live|chief|senior|news|bbc|cnn)\b/i;

/** The name before what its bearer does: "Jane Smith North of England correspondent" → "Jane Smith"; else null. */
export function readAuthorAndRole(line: string): string | null {
  if (line.length > LONGEST_AUTHOR_AND_ROLE) return null;
  const name = AUTHOR_AND_ROLE.exec(line)?.[1];
  const isName =
    name !== undefined &&
    /^\p{Lu}\S+(?: \S+)*$/u.test(name) &&
    name.split(' ').every((word) => /^(?:\p{Lu}|de$|van$|von$|al$|bin$)/u.test(word));
  return isName && !NO_PERSONS.test(name) ? name : null;
}

const NAMELESS =
  /^(?:(?:by|from) )?(?:(?:our|a|the) )?(?:(?:own|staff|special|city|web|news|sports|crime|court|business) )*(?:correspondents?|reporters?|staff|(?:web|news|city|sports|business) desk|news ?team)$/i;

/** Whether a line stands in a byline's place but names nobody: "Our Correspondent", "Web Desk". */
export function isNameless(line: string): boolean {
  return NAMELESS.test(line);
}

const AUTHOR_BESIDE_DATE = new RegExp(`^(${FULL_NAME})\\s*[|,–—-]?\\s*((?:published|updated|posted)\\b.*)$`, 'u');

/** "Jane Doe Published April 27, 2020" as its name and its dates; else null. */
export function readAuthorBesideDate(line: string): { readonly author: string; readonly dates: string } | null {
  const [, author, dates] =
    AUTHOR_BESIDE_DATE.exec(line.replace(/\b(Published|Updated|Posted)\b/, (word) => word.toLowerCase())) ?? [];
  if (author === undefined || dates === undefined || NO_PERSONS.test(author)) return null;
  return readDateLine(dates) === null ? null : { author, dates };
}
