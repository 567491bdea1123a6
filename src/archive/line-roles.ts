import type { ApartKind, ParagraphKind } from './article.ts';
import { readBareAuthor, readByline } from './byline.ts';
import { splitTrailingCredit } from './credits.ts';
import { readDateLine, splitLeadingDate, splitTrailingDate } from './date-line.ts';
import { footerStrength } from './footer.ts';
import { isProse, looksLikeHeadline, looksLikeSubheading } from './headline.ts';
import { bareWords, isSectionName, kindByWords } from './line-kinds.ts';
import type { Line } from './lines.ts';

/** What a line is in the article. */
export type Role = ParagraphKind | ApartKind | 'headline';

/** A line with its role. */
export interface RoledLine {
  readonly text: string;
  readonly role: Role;
}

/** What is known of the text before it is read. */
export interface Expected {
  /** The headline that came with the text; null if it must be found in it. */
  readonly headline: string | null;
  /** Lines that the format marked as headings. */
  readonly subheadings: ReadonlySet<string>;
}

/** A line whose role may still be open. */
interface OpenLine extends Line {
  role: Role | null;
}

const BULLET = /^(?:[•·▪◦●‣∙*]|[-–—](?=\s))\s*(?=\S)/;
/** How many lines at the very end may stand between two that are surely a footer's. */
const FOOTER_GAP = 1;
/** A standfirst is a sentence or two. */
const LONGEST_STANDFIRST = 320;
/** Where only furniture parts a standfirst from the story, its length must tell: in characters, and beside a paragraph. */
const LONGEST_SUMMARY = 160;
const SUMMARY_SHARE = 0.6;
/** How many lines above the headline are looked at before the story is taken to have none. */
const HEAD_LINES = 12;

/**
 * Gives every line of a text its role: headline, parts of the story, and what was printed around it. No line is left
 * out, but those that hold a date or a credit beside the story are parted, and a line that repeats the one before it is
 * taken once.
 */
export function roleLines(lines: readonly Line[], expected: Expected): RoledLine[] {
  const open = withoutRepeats(lines.flatMap(parted));
  for (const line of open) line.role ??= kindByWords(line.text);
  markHead(open, expected);
  markFooter(open);
  if (!open.some(({ role }) => role === null || isStory(role))) {
    // Nothing but furniture: then the rules have misread a story of an unusual kind.
    return lines.map(({ text }) => ({ text, role: 'text' }));
  }
  return markStory(open, expected);
}

const isStory = (role: Role): boolean => role === 'text' || role === 'standfirst' || role === 'caption';

/** Takes a leading date and a closing credit off a line. */
function parted(line: Line, position: number): OpenLine[] {
  let { text } = line;
  const parts: OpenLine[] = [];
  const leading = position < 3 ? splitLeadingDate(text) : null;
  if (leading !== null) {
    parts.push({ text: text.slice(0, leading.end).replace(/[\s:|–—-]+$/, ''), gap: line.gap, role: 'date' });
    text = text.slice(leading.end);
  }
  const trailing = position < 3 ? splitTrailingDate(text) : null;
  if (trailing !== null) {
    return [
      ...parts,
      { text: trailing.heading, gap: line.gap, role: null },
      { text: trailing.dates, gap: false, role: 'date' },
    ];
  }
  const closing = kindByWords(text) === 'credit' ? null : splitTrailingCredit(text);
  if (closing === null) return [...parts, { text, gap: line.gap, role: null }];
  const isCaption = kindByWords(text) === 'caption' || /\/|photo|image|getty|afp|epa/i.test(closing.credit);
  return [
    ...parts,
    { text: closing.story, gap: line.gap, role: isCaption ? 'caption' : null },
    { text: closing.credit, gap: false, role: 'credit' },
  ];
}

/** A line printed twice in a row is a picture's description and its caption. */
function withoutRepeats(lines: readonly OpenLine[]): OpenLine[] {
  const kept: OpenLine[] = [];
  for (const line of lines) {
    const before = kept.at(-1);
    if (before === undefined || before.text !== line.text) kept.push(line);
    else if (before.role === null && isProse(before.text) && line.text.length <= LONGEST_STANDFIRST)
      before.role = 'caption';
  }
  return kept;
}

/** Finds headline, byline, dates and standfirst at the beginning. */
function markHead(lines: OpenLine[], { headline, subheadings }: Expected): void {
  let headlineAt = -1;
  for (const [position, line] of lines.entries()) {
    if (position >= HEAD_LINES) break;
    if (headline !== null && sameWords(line.text, headline)) line.role = 'headline';
    else if (line.role === null) line.role = headRole(lines, position);
    const following = lines.slice(position + 1).map(({ text }) => text);
    if (line.role === null && headlineAt < 0 && headline === null && looksLikeHeadline(line.text, following)) {
      const next = lines[position + 1];
      const isLabel =
        isSectionName(line.text) && next !== undefined && looksLikeHeadline(next.text, following.slice(1));
      line.role = isLabel ? 'navigation' : 'headline';
    } else if (line.role === null && isSectionName(line.text) && !subheadings.has(line.text)) {
      line.role = 'navigation';
    }
    if (line.role === 'headline') headlineAt = position;
    else if (line.role === null) break;
  }
  // Text above a headline that came with it would be lost sight of: only the lines right below can be a standfirst.
  if (headlineAt >= 0) markBelowHeadline(lines, headlineAt);
}

function headRole(lines: readonly OpenLine[], position: number): Role | null {
  const { text } = lines[position] ?? { text: '' };
  if (readDateLine(text) !== null) return 'date';
  if (readByline(text) !== null || /^by:?$/i.test(text)) return 'byline';
  if (/^by:?$/i.test(lines[position - 1]?.text ?? '') && readBareAuthor(text) !== null) return 'byline';
  if (footerStrength(text) === 'sure' && !/[.!?]["”’]?$/.test(text)) return 'navigation';
  const pieces = text.split(/\s+[|•·–—]\s+/);
  const isBoth =
    pieces.length > 1 &&
    pieces.every((piece) => (readByline(piece) ?? readDateLine(piece) ?? kindByWords(piece)) !== null);
  return isBoth && pieces.some((piece) => readDateLine(piece) !== null) ? 'date' : null;
}

function markBelowHeadline(lines: OpenLine[], headlineAt: number): void {
  for (let position = headlineAt + 1; position < lines.length; position++) {
    const line = lines[position];
    if (line === undefined) return;
    line.role ??= headRole(lines, position);
    if (line.role !== null) continue;
    const next = lines[position + 1];
    if (next === undefined || line.text.length > LONGEST_STANDFIRST || BULLET.test(line.text)) return;
    const nextRole = next.role ?? headRole(lines, position + 1);
    const endsHead = nextRole === 'byline' || nextRole === 'date';
    const isDeck = !/[.!?:]["'”’)]*$/.test(line.text) && line.text.split(' ').length >= 4 && isProse(next.text);
    const isShort =
      (nextRole === 'navigation' || nextRole === 'note') && isShortBeside(line.text, nextProse(lines, position + 1));
    if (!endsHead && !isDeck && !isShort) return;
    if (position > headlineAt + 1 && lines[position - 1]?.role === 'standfirst') return;
    line.role = 'standfirst';
  }
}

/** Whether a line above something that is not story is a summary of the paragraphs below rather than the first of them. */
function isShortBeside(text: string, paragraph: string | undefined): boolean {
  return paragraph !== undefined && text.length <= LONGEST_SUMMARY && text.length <= paragraph.length * SUMMARY_SHARE;
}

function nextProse(lines: readonly OpenLine[], from: number): string | undefined {
  return lines.slice(from).find(({ role, text }) => role === null && isProse(text))?.text;
}

/** Marks what a publisher says of itself at the end, walking up as long as the lines look like that. */
function markFooter(lines: OpenLine[]): void {
  let first = lines.length;
  let unsure = 0;
  for (let position = lines.length - 1; position > 0; position--) {
    const line = lines[position];
    if (line === undefined || line.role === 'headline') break;
    const strength = footerStrength(line.text);
    const isApart = line.role !== null && !isStory(line.role);
    if (strength === 'sure' || isApart) {
      if (strength === 'sure') first = position;
      unsure = 0;
    } else if (strength === 'likely') {
      if (first < lines.length) first = position;
    } else {
      unsure++;
      if (unsure > FOOTER_GAP || first === lines.length) break;
    }
  }
  for (const line of lines.slice(first)) if (line.role === null || isStory(line.role)) line.role = 'footer';
  const last = lines.slice(-4);
  for (const line of last) if (line.role === null && lines.length > last.length) line.role = lastRole(line.text);
}

/** Dates and names that stand below a story rather than above it. */
function lastRole(text: string): Role | null {
  const isLabelled = /^\W*(?:first |last |originally )?(?:published|posted|updated|modified|date)\b/i.test(text);
  return isLabelled && readDateLine(text) !== null ? 'date' : null;
}

function markStory(lines: readonly OpenLine[], { subheadings }: Expected): RoledLine[] {
  return lines.map(({ text, role }, position) => {
    if (role !== null) return { text, role };
    if (BULLET.test(text)) return { text: text.replace(BULLET, ''), role: 'list' };
    const isHeading =
      subheadings.has(text) || (position > 0 && looksLikeSubheading(text, nextOfStory(lines, position)));
    return { text, role: isHeading ? 'subheading' : 'text' };
  });
}

function nextOfStory(lines: readonly OpenLine[], position: number): string | undefined {
  return lines.slice(position + 1).find(({ role }) => role === null)?.text;
}

function sameWords(a: string, b: string): boolean {
  return a === b || (bareWords(a) !== '' && bareWords(a) === bareWords(b));
}
