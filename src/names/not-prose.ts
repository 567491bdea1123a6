import { latePattern } from '../text/late-pattern.ts';
import type { Span } from '../text/span.ts';

const SPACE = 0x20;
const COMMA = 0x2c;
const FULL_STOP = 0x2e;
const WHITE_SPACE = /\s/;
/** Longer stretches without white space are not looked at to their end: the time stays linear. */
const REACH = 80;

/** "US$40", "US $40": the letters belong to the sum; not in "in the US $40 bought". */
const SUM_BEHIND = latePattern(() => /^\p{Sc}|^\s\p{Sc}\s?\d/u);
const THE_BEFORE = /\bthe\s$/iu;
const LONGEST_CURRENCY = 3;
const HANDLE_BEFORE = latePattern(() => /(?:^|[^\p{L}\p{N}])[@#$][\p{L}\p{N}_]*$/u);
const ADDRESS =
  /:\/\/|^www\.|[\w.+-]@[\w-]|^[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|info|biz|tv|co\.\w\w|[a-z]{2})(?:[/:?#)\]"'”’.,;!]|$)/i;
const PATH = /(?:^|[^/])\/[^/\s]+\/|\\\w+\\/;
/** A path begins before the place, or goes on around it: "./Moscow", "C:\\Moscow". */
const PATH_BEFORE = /^["'“(]?(?:[A-Za-z]:|\.{0,2})[\\/]|\\$/;
/** "run Moscow:build", "Moscow=1": in prose a space stands behind a colon. */
const KEY_BEHIND = latePattern(() => /^[:=][\p{L}\d]|\p{L}:\p{L}/u);
const IMPORT = /^\s+from\s+['"]/;
/** What prose has beside a word, so that nothing more need be asked. */
const PROSE_BEFORE = /^["“‘(]?$/;
const PROSE_BEHIND = /^(?:['’]s)?[.,;:!?)”"’]{0,3}$/;
const CODE = /[{}<>=`_]|\(\)|::|->|;\w/;
const FILE_ENDING = latePattern(
  () => /^\.(?:js|ts|py|html?|pdf|jpe?g|png|gif|csv|docx?|xlsx?|zip|exe|md|json|xml|txt|mp[34])(?![\p{L}\p{N}])/iu,
);

/**
 * Whether the place is a piece of something that is no name: a sum of money, a handle, a hashtag, a ticker sign, an address of mail or
 * web, a path, a file's name, or code.
 */
export function isNotProse(text: string, { start, end }: Span): boolean {
  if (isPlainly(text, start, end)) return false;
  let from = start;
  while (from > 0 && start - from < REACH && !WHITE_SPACE.test(text[from - 1] ?? '')) from--;
  let to = end;
  while (to < text.length && to - end < REACH && !WHITE_SPACE.test(text[to] ?? '')) to++;
  if (isInBackticks(text, start, end)) return true;
  if (isOfSum(text, start, end)) return true;
  if (text.startsWith(' from ', end) && IMPORT.test(text.slice(end, end + 16))) return true;
  if (from === start && to === end) return false;
  const before = text.slice(from, start);
  const behind = text.slice(end, to);
  if (PROSE_BEFORE.test(before) && PROSE_BEHIND.test(behind)) return false;
  if (HANDLE_BEFORE.test(before) || FILE_ENDING.test(behind)) return true;
  if (PATH_BEFORE.test(before) || KEY_BEHIND.test(behind)) return true;
  const chunk = text.slice(from, to).replace(/^[("'“‘[]+/, '');
  return ADDRESS.test(chunk) || PATH.test(`${before} ${behind}`) || CODE.test(before) || CODE.test(behind);
}

/** Nearly every name stands between two spaces or before a comma or a full stop and a space, far from any code. */
function isPlainly(text: string, start: number, end: number): boolean {
  if (start > 0 && text.charCodeAt(start - 1) !== SPACE) return false;
  if (end - start <= LONGEST_CURRENCY || text.slice(Math.max(0, start - REACH), start).includes('`')) return false;
  const sign = text.charCodeAt(end);
  if (sign === SPACE) return !text.startsWith(' from ', end);
  return (sign === COMMA || sign === FULL_STOP) && text.charCodeAt(end + 1) === SPACE;
}

function isOfSum(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_CURRENCY || !SUM_BEHIND.test(text.slice(end, end + 4))) return false;
  return !THE_BEFORE.test(text.slice(Math.max(0, start - 5), start));
}

function isInBackticks(text: string, start: number, end: number): boolean {
  const left = text.slice(Math.max(0, start - REACH), start);
  if (!left.includes('`')) return false;
  const before = left.split('`').length - 1;
  return before % 2 === 1 && text.slice(end, end + REACH).includes('`');
}
