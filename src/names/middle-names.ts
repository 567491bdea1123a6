import { latePattern } from '../text/late-pattern.ts';
import type { Candidate, Matcher } from './matcher.ts';

/** Given name and what the archive does not print behind it: "Donald J. " before "Trump", "Yury Viktorovich " before "Ushakov". */
const MIDDLE_NAMES_BEFORE = latePattern(
  () => /(?<![\p{L}\p{N}])(\p{Lu}\p{Ll}+)\s(?:(?:\p{Lu}\.?\s?){1,3}|\p{Lu}\p{Ll}+(?:[oe]vich|[oe]vna|ichna|yich)\s)$/u,
);
const MIDDLE_NAMES_REACH = 36;
/** The last letters of a patronymic and the space behind it. */
const PATRONYMIC_ENDS = ['ich ', 'vna ', 'hna '] as const;

/** The full name that the archive knows without the initials or the patronymic which the text prints before a surname; null where there is none. */
export function withMiddleNames(text: string, { start, end }: Candidate, matcher: Matcher): Candidate | null {
  if (!endsMiddleName(text, start)) return null;
  const found = MIDDLE_NAMES_BEFORE.exec(text.slice(Math.max(0, start - MIDDLE_NAMES_REACH), start));
  if (found === null) return null;
  const plain = `${found[1]} ${text.slice(start, end)}`;
  const [full] = matcher.match(plain);
  if (full === undefined || full.start !== 0 || full.end !== plain.length) return null;
  return { start: start - found[0].length, end, owners: full.owners };
}

function endsMiddleName(text: string, start: number): boolean {
  const last = text.charCodeAt(start - 2);
  if (isSmallLetter(last)) return PATRONYMIC_ENDS.some((ending) => text.startsWith(ending, start - ending.length));
  const initial = last === FULL_STOP ? text[start - 3] : text[start - 2];
  return initial !== undefined && text[start - 1] === ' ' && /\p{Lu}/u.test(initial);
}

const FULL_STOP = 0x2e;
const isSmallLetter = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;
