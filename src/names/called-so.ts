import type { Span } from '../text/span.ts';
import { type CalledSo, WORKS } from './bearers.ts';
import { textBefore, textBehind } from './beside-name.ts';
import type { BlockWords } from './block-words.ts';
import { isNamed, isOtherOne, isShip, kindBefore } from './called-before.ts';
import { BEHIND_QUOTED, kindBehind } from './called-behind.ts';
import type { Gazetteer } from './gazetteer.ts';
import { isTitled } from './title-of-work.ts';

/** A work before its title: "the musical “". */
const WORK_BEFORE = new RegExp(`\\b(?:${[...WORKS].join('|')})\\s[“"‘']$`, 'u');
/** "the word “Putin”" is used for him all the same. */
const WORD_BEFORE = /\b(?:word|name|term)\s[“"‘']$/u;

/**
 * Whether the writer says that something or somebody else has the name there: "a man called", "the musical “…”", "the bar …", "…, a
 * nightclub", "lunch at …", a name alone in quotation marks, the title of a work. Nobody says that of what everybody knows. But an archive
 * can know the work, the nightclub itself: all but the plainest is asked of names only that are `isWellKnown` for something else. `isKnown`
 * tells at which offsets names of the archive begin.
 */
export function calledSoAt(
  block: BlockWords,
  span: Span,
  isHeadline: boolean,
  isWellKnown: boolean,
  gazetteer: Gazetteer,
  isKnown: (start: number) => boolean,
): CalledSo | null {
  if (isQuote(block.text.charCodeAt(span.start - 1))) {
    if (isQuotedName(block.text, span, isHeadline, isWellKnown)) return 'work';
  } else {
    if (isNamed(block, span) || isShip(block, span)) return 'thing';
    if (!isWellKnown && isOtherOne(block.text, span)) return 'work';
    const kind = isWellKnown
      ? (kindBefore(block, span, gazetteer, isKnown) ?? kindBehind(block, span, gazetteer))
      : null;
    if (kind !== null) return kind;
  }
  return isWellKnown && !isHeadline && isTitled(block, span, gazetteer) ? 'work' : null;
}

function isQuotedName(text: string, span: Span, isHeadline: boolean, isWellKnown: boolean): boolean {
  const before = textBefore(text, span);
  if (WORK_BEFORE.test(before)) return true;
  if (!isWellKnown) return false;
  const behind = textBehind(text, span);
  if (BEHIND_QUOTED.test(behind)) return true;
  return !isHeadline && /^[”"’'](?!\p{L})/u.test(behind) && !WORD_BEFORE.test(before);
}

const isQuote = (unit: number): boolean => unit === 0x22 || unit === 0x27 || unit === 0x201c || unit === 0x2018;
