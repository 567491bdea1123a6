import { splitTrailingCredit } from './credits.ts';
import { readDateLine, splitLeadingDate, splitTrailingDate } from './date-line.ts';
import { markHead } from './head-lines.ts';
import { isProse, looksLikeSubheading } from './headline.ts';
import { kindByWords } from './line-kinds.ts';
import { type Line, wordsIn } from './lines.ts';
import { BULLET, type Expected, isStory, type OpenLine, type Role, type RoledLine } from './roles.ts';
import { markTail } from './tail-lines.ts';

/** A picture's description printed as a line and again as its caption is no longer than this. */
const LONGEST_CAPTION = 320;
/** Dates run into a line only above the story. */
const DATED_LINES = 3;
/** "… it took three years to build. Enditem" */
const END_MARK = /^(.*[.!?"”’])\s+(Enditem|\(?ENDS?\)?|-ENDS-|\(END\)|#{2,4})$/;

/**
 * Gives every line of a text its role: headline, parts of the story, and what was printed around it. No line is left
 * out, but those that hold a date or a credit beside the story are parted, and a line that repeats the one before it is
 * taken once.
 */
export function roleLines(lines: readonly Line[], expected: Expected): RoledLine[] {
  const open = withoutRepeats(lines.flatMap(parted));
  for (const line of open) line.role ??= roleByWords(line.text, expected);
  markLinksBelowLabels(open);
  markHead(open, expected);
  markTail(open);
  if (!open.some(({ role }) => role === null || isStory(role))) {
    // Nothing but furniture: then the rules have misread a story of an unusual kind.
    return lines.map(({ text }) => ({ text, role: 'text' }));
  }
  return markStory(open, expected);
}

function roleByWords(text: string, { captions }: Expected): Role | null {
  if (captions.has(text)) return 'caption';
  const kind = kindByWords(text);
  // "First published on …" may be a note or a date: where it is nothing but the date, that tells more.
  return (kind === 'note' || kind === 'credit') && readDateLine(text) !== null ? 'date' : kind;
}

/** Takes a leading date and a closing credit or end mark off a line. */
function parted(line: Line, position: number): OpenLine[] {
  const { gap } = line;
  let { text } = line;
  const parts: OpenLine[] = [];
  const leading = position < DATED_LINES ? splitLeadingDate(text) : null;
  if (leading !== null) {
    parts.push({ text: text.slice(0, leading.end).replace(/[\s:|–—-]+$/, ''), gap, role: 'date' });
    text = text.slice(leading.end);
  }
  const trailing = position < DATED_LINES ? splitTrailingDate(text) : null;
  if (trailing !== null) {
    const { heading, dates } = trailing;
    return [...parts, { text: heading, gap, role: null }, { text: dates, gap: false, role: 'date' }];
  }
  const [, ended, mark] = END_MARK.exec(text) ?? [];
  if (ended !== undefined && mark !== undefined) {
    return [...parts, { text: ended, gap, role: null }, { text: mark, gap: false, role: 'navigation' }];
  }
  const closing = kindByWords(text) === 'credit' ? null : splitTrailingCredit(text);
  if (closing === null) return [...parts, { text, gap, role: null }];
  const isCaption = kindByWords(text) === 'caption' || /\/|photo|image|getty|afp|epa/i.test(closing.credit);
  return [
    ...parts,
    { text: closing.story, gap, role: isCaption ? 'caption' : null },
    { text: closing.credit, gap: false, role: 'credit' },
  ];
}

/** Words of the longest headline that is only linked to. */
const LONGEST_LINKED = 16;

/** Short lines right below "You may also be interested in:" are headlines of other stories. */
function markLinksBelowLabels(lines: readonly OpenLine[]): void {
  for (const [position, label] of lines.entries()) {
    if (label.role !== 'navigation' || !LINK_LABEL.test(label.text)) continue;
    for (let at = position + 1; at < lines.length; at++) {
      const line = lines[at];
      if (line === undefined || line.gap || line.role !== null) break;
      if (isProse(line.text) || wordsIn(line.text) > LONGEST_LINKED || /[.:;,]["”’)]*$/.test(line.text)) break;
      line.role = 'read-more';
    }
  }
}

const LINK_LABEL =
  /^\W*(?:you (?:may|might) (?:also )?(?:like|be interested in)|(?:read|see) (?:also|more|next)|more (?:like this|on this story)|related (?:stories|articles|news|coverage|content|links)|recommended(?: for you)?)\W*$/i;

/** A line printed twice in a row is a picture's description and its caption. */
function withoutRepeats(lines: readonly OpenLine[]): OpenLine[] {
  const kept: OpenLine[] = [];
  for (const line of lines) {
    const before = kept.at(-1);
    if (before === undefined || before.text !== line.text) kept.push(line);
    else if (before.role === null && isProse(before.text) && line.text.length <= LONGEST_CAPTION)
      before.role = 'caption';
  }
  return kept;
}

function markStory(lines: readonly OpenLine[], { subheadings }: Expected): RoledLine[] {
  return lines.map(({ text, role }, position) => {
    if (role !== null) return { text, role };
    const isHeading =
      subheadings.has(text) || (position > 0 && looksLikeSubheading(text, nextOfStory(lines, position)));
    if (isHeading) return { text, role: 'subheading' };
    return BULLET.test(text) ? { text: text.replace(BULLET, ''), role: 'list' } : { text, role: 'text' };
  });
}

function nextOfStory(lines: readonly OpenLine[], position: number): string | undefined {
  for (let at = position + 1; at < lines.length; at++) if (lines[at]?.role === null) return lines[at]?.text;
  return undefined;
}
