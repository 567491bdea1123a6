import { isAgency } from './agencies.ts';
import { isNameless, readAuthorAndRole, readAuthorBesideDate, readBareAuthor, readByline } from './byline.ts';
import { piecesOf, readDateLine, readPlaceAndDate } from './date-line.ts';
import { footerStrength } from './footer.ts';
import { isProse, looksLikeHeadline } from './headline.ts';
import { bareWords, isSectionName, kindByWords } from './line-kinds.ts';
import { wordsIn } from './lines.ts';
import { BULLET, type Expected, type OpenLine, type Role } from './roles.ts';

/** How many lines may stand above the story; what is below them is not looked at for a headline. */
const LONGEST_HEAD = 40;
/** A standfirst is a sentence or two. */
const LONGEST_STANDFIRST = 320;
/** Where only furniture parts a standfirst from the story, its length must tell: in characters, and beside a paragraph. */
const LONGEST_SUMMARY = 160;
const SUMMARY_SHARE = 0.6;
const SHORTEST_DECK_WORDS = 4;
/** The name of a section, a place or a series above a headline. */
const LONGEST_KICKER_WORDS = 4;
/** How the name of a paper or a station ends. */
const MASTHEAD =
  /\b(?:News|Times|Post|Gazette|Herald|Tribune|Journal|Today|Online|TV|Radio|Press|Live)$|^(?:(?:The )?Daily|(?:THE )?DAILY) \p{Lu}\p{L}+$/u;
const LONGEST_AFFILIATION_WORDS = 5;
const PAPER_AND_TOWN =
  /^(?:\p{Lu}[\p{L}.&'’-]*|of|the)(?: (?:\p{Lu}[\p{L}.&'’-]*|of|the|and)){0,5} \(\p{Lu}[\p{L} .'-]{2,30}\)$/u;
/** An author's name in capitals has no more words. */
const LONGEST_NAME_IN_CAPITALS = 2;

const SENTENCE_END = /[.!?:]["'”’)]*$/;

/** Finds headline, standfirst, byline and dates among the lines above the story. */
export function markHead(lines: OpenLine[], { headline, subheadings }: Expected): void {
  const end = bodyStart(lines, headline);
  for (const [position, line] of lines.slice(0, end).entries()) {
    if (headline !== null && sameWords(line.text, headline)) line.role = 'headline';
    else if (line.role === null || line.role === 'credit') line.role = headRole(lines, position) ?? line.role;
    if (line.role === null && isSectionName(line.text) && !subheadings.has(line.text)) line.role = 'navigation';
  }
  let headlineAt = lines.slice(0, end).findIndex(({ role }) => role === 'headline');
  if (headlineAt < 0 && headline === null) headlineAt = chooseHeadline(lines, end);
  const chosen = lines[headlineAt];
  if (chosen === undefined && headline === null) return;
  if (chosen !== undefined) chosen.role = 'headline';
  for (const line of lines.slice(0, Math.max(headlineAt, 0))) {
    if (line.role === null && wordsIn(line.text) <= LONGEST_KICKER_WORDS) line.role = 'navigation';
  }
  markBelowHeadline(lines, headlineAt, end);
}

/** Where the first line of prose stands that is not printed around the story. */
function bodyStart(lines: readonly OpenLine[], headline: string | null): number {
  const first = lines.findIndex(
    ({ text, role }) => role === null && isProse(text) && !(headline !== null && sameWords(text, headline)),
  );
  return Math.min(Math.max(first, 0), LONGEST_HEAD);
}

/** Position of the line that reads most like the headline of what follows, or -1. */
function chooseHeadline(lines: readonly OpenLine[], end: number): number {
  const following = lines.slice(end).map(({ text }) => text);
  const candidates = lines
    .slice(0, end)
    .flatMap(({ text, role }, position) => (role === null && looksLikeHeadline(text, following) ? [position] : []));
  const textAt = (position: number): string => lines[position]?.text ?? '';
  const isCapitals = (text: string): boolean => text === text.toUpperCase();
  const isKicker = (position: number, next: number): boolean => {
    const [text, below] = [textAt(position), textAt(next)];
    const words = wordsIn(text);
    const isMasthead = MASTHEAD.test(text);
    if (wordsIn(below) < SHORTEST_DECK_WORDS - (isMasthead ? 1 : 0)) return false;
    if (words > LONGEST_KICKER_WORDS) return false;
    const isAboveMenu = lines[position + 1]?.role === 'navigation';
    return words <= 2 || isAboveMenu || isMasthead || (isCapitals(text) && !isCapitals(below));
  };
  const chosen = candidates.find((position, at) => {
    const next = candidates[at + 1];
    return next === undefined || !isKicker(position, next);
  });
  return chosen ?? -1;
}

/** The role of a line that stands above a story by its form; null if it may be a heading or the story itself. */
function headRole(lines: readonly OpenLine[], position: number): Role | null {
  const { text } = lines[position] ?? { text: '' };
  if (readDateLine(text) !== null || isTimeAgo(text) || readAuthorBesideDate(text) !== null) return 'date';
  // A headline may name a place and a day as well.
  if (position > 0 && readPlaceAndDate(text) !== null) return 'date';
  if (readByline(text) !== null || /^by:?$/i.test(text) || isNameless(text)) return 'byline';
  const above = lines[position - 1];
  if (/^by:?$/i.test(above?.text ?? '') && readBareAuthor(text) !== null) return 'byline';
  if (/^(?:image|media) caption,?$/i.test(above?.text ?? '')) return 'caption';
  if (footerStrength(text) === 'sure' && !/[.!?]["”’]?$/.test(text)) return 'navigation';
  const pieces = piecesOf(text);
  const isDated = pieces.length > 1 && pieces.some((piece) => readDateLine(piece) !== null);
  return isDated && pieces.every(standsBesideDate) ? 'date' : null;
}

const standsBesideDate = (piece: string): boolean =>
  readDateLine(piece) !== null ||
  readByline(piece) !== null ||
  kindByWords(piece) !== null ||
  isTimeAgo(piece) ||
  isSectionName(piece) ||
  isAgency(piece) ||
  /^(?:editor|source|author|reporter|writer)s?\s*:\s*\S.{0,60}$/i.test(piece) ||
  /^\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\.?)?(?: [A-Z]{2,4})?$/i.test(piece);

const isTimeAgo = (text: string): boolean => /^(?:an?|\d+) (?:minute|hour|day|week|month|year)s? ago$/i.test(text);

/** Reads on below the headline (or from the top, where it came with the text) until the story begins. */
function markBelowHeadline(lines: OpenLine[], headlineAt: number, end: number): void {
  let hasStandfirst = false;
  for (let position = headlineAt + 1; position < lines.length; position++) {
    const line = lines[position];
    if (line === undefined) return;
    line.role ??= headRole(lines, position) ?? authorRole(lines, position) ?? paperRole(lines, position);
    if (line.role !== null) continue;
    if (BULLET.test(line.text) || line.text.length > LONGEST_STANDFIRST) return;
    const isHeading = position < end && wordsIn(line.text) < SHORTEST_DECK_WORDS;
    if (isHeading) continue;
    if (hasStandfirst || !isStandfirst(lines, position)) return;
    line.role = 'standfirst';
    hasStandfirst = true;
  }
}

/** A name without "by": with what its bearer does, beside a date, or what stands below a byline. */
function authorRole(lines: readonly OpenLine[], position: number): Role | null {
  const { text } = lines[position] ?? { text: '' };
  if (readAuthorAndRole(text) !== null) return 'byline';
  const [above, below] = [lines[position - 1], lines[position + 1]];
  const isBesideDate = [above, below].some(
    (line) =>
      line?.role === 'date' || (line !== undefined && (readDateLine(line.text) !== null || isReadingTime(line.text))),
  );
  const isShouted = text === text.toUpperCase() && wordsIn(text) > LONGEST_NAME_IN_CAPITALS;
  if (isBesideDate && !isShouted && readAuthorAndRole(`${text}, reporter`) !== null) return 'byline';
  const isAffiliation =
    above?.role === 'byline' &&
    wordsIn(text) <= LONGEST_AFFILIATION_WORDS &&
    !SENTENCE_END.test(text) &&
    text.split(' ').every((word) => /^\p{Lu}/u.test(word));
  return isAffiliation ? 'byline' : null;
}

/** "Daily Sparrow (Lahore)" beside the date or the byline: the paper and its town. */
function paperRole(lines: readonly OpenLine[], position: number): Role | null {
  const { text } = lines[position] ?? { text: '' };
  if (!PAPER_AND_TOWN.test(text)) return null;
  const isBeside = [lines[position - 1], lines[position + 1]].some(
    (line) => line?.role === 'date' || line?.role === 'byline' || (line && headRole([line], 0) !== null),
  );
  return isBeside ? 'navigation' : null;
}

const isReadingTime = (text: string): boolean => /^\d+ min(?:ute)?s? read$/i.test(text);

/** Whether a line below the headline sums the story up rather than begins it. */
function isStandfirst(lines: readonly OpenLine[], position: number): boolean {
  const { text } = lines[position] ?? { text: '' };
  const next = lines[position + 1];
  if (next === undefined) return false;
  const nextRole = next.role ?? headRole(lines, position + 1) ?? authorRole(lines, position + 1);
  if (nextRole === 'byline' || nextRole === 'date') return true;
  if (!SENTENCE_END.test(text)) return isProse(next.text) || (nextRole !== null && nextRole !== 'text');
  const isParted = nextRole === 'navigation' || nextRole === 'note';
  const paragraph = lines.slice(position + 1).find((line) => line.role === null && isProse(line.text))?.text;
  if (!isParted || paragraph === undefined) return false;
  return text.length <= LONGEST_SUMMARY && text.length <= paragraph.length * SUMMARY_SHARE;
}

function sameWords(a: string, b: string): boolean {
  if (a === b) return true;
  const isNear = a.length <= b.length * 2 && b.length <= a.length * 2;
  return isNear && bareWords(a) !== '' && bareWords(a) === bareWords(b);
}
