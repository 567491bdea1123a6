import { PUBLISHED_IN, readDateLine } from './date-line.ts';
import { footerStrength } from './footer.ts';
import { isProse } from './headline.ts';
import { BULLET, isStory, type OpenLine, type Role } from './roles.ts';

/** How many lines at the very end may stand between two that are surely a footer's. */
const FOOTER_GAP = 1;
/** What stands below a story in so many lines may be about its author or its date. */
const LAST_LINES = 4;

/** Marks what stands below the story: dates, lists of links and subjects, and what a publisher says of itself. */
export function markTail(lines: OpenLine[]): void {
  markLinks(lines);
  markFooter(lines);
  const last = lines.slice(1).filter(({ role }) => role === null || isStory(role));
  for (const line of last.slice(-LAST_LINES)) if (line.role === null) line.role = lastRole(line.text);
}

const LABELLED = /^\W*(?:first |last |originally )?(?:published|posted|updated|modified|date)\b/i;
const ABOUT_AUTHOR =
  /^\p{Lu}.{3,80} (?:is|are|was) (?:an? |the )?.{0,80}\b(?:columnist|correspondent|reporter|contributor|contributors|editor|writer|author|professor|fellow)\b.{0,120}(?:\b(?:follow|reach|contact|email) (?:him|her|them)\b|@\w+)/iu;

/** Dates and authors that stand below a story rather than above it. */
function lastRole(text: string): Role | null {
  if (PUBLISHED_IN.test(text) || (LABELLED.test(text) && readDateLine(text) !== null)) return 'date';
  return ABOUT_AUTHOR.test(text) ? 'note' : null;
}

/**
 * Marks the short lines below the last sentence of the story as links, if any of them is surely not the story's
 * ("Related topics", "Share"): a list of subjects or of other headlines.
 */
function markLinks(lines: OpenLine[]): void {
  let first = lines.length;
  let isSure = false;
  for (let position = lines.length - 1; position > 0; position--) {
    const line = lines[position];
    if (line === undefined || line.role === 'headline') break;
    const isOpen = line.role === null || line.role === 'caption';
    if (isOpen && (isProse(line.text) || /[.!?]["'”’)]*$/.test(line.text) || BULLET.test(line.text))) break;
    isSure ||= line.role === 'navigation' || line.role === 'read-more';
    // Only what stands below the sure line is in its list: above it a story may end without a full stop.
    if (line.role === 'navigation' || line.role === 'read-more') first = position;
  }
  if (!isSure) return;
  for (const line of lines.slice(first)) if (line.role === null) line.role = 'navigation';
}

/** Marks what a publisher says of itself at the end, walking up as long as the lines look like that. */
function markFooter(lines: OpenLine[]): void {
  let first = lines.length;
  let unsure = 0;
  // An essay may speak to its readers all through: a footer takes no more than half of the prose.
  let prose = lines.filter(({ role, text }) => role === null && isProse(text)).length / 2;
  for (let position = lines.length - 1; position > 0; position--) {
    const line = lines[position];
    if (line === undefined || line.role === 'headline') break;
    const strength = footerStrength(line.text);
    const isApart = line.role !== null && !isStory(line.role);
    if (line.role === null && isProse(line.text)) prose--;
    if (prose < 0) break;
    if (strength === 'sure' && !isApart) {
      first = position;
      unsure = 0;
    } else if (isApart) {
      unsure = 0;
    } else if (strength === 'likely') {
      if (first < lines.length) first = position;
    } else {
      unsure++;
      if (unsure > FOOTER_GAP || first === lines.length) break;
    }
  }
  for (const line of lines.slice(first)) if (line.role === null || isStory(line.role)) line.role = 'footer';
}
