import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokenize.ts';
import type { BlockWords } from './block-words.ts';
import { type Gazetteer, KNOWN_AS } from './gazetteer.ts';

/** Whether a word is written with a capital. */
export const isCapitalised = ({ shape }: Token): boolean => shape !== 'number' && shape !== 'lower';

/** The time of a broadcast before or behind its channel: "8 p.m. Channel 1", "on Channel 1 at 20:00". */
const TIME_BEFORE = /\b\d{1,2}(?:[:.]\d\d|\s?[ap]\.?m\.?)[\s,:–—-]+$/u;
const TIME_BEHIND = /^[\s,:–—-]+(?:at\s)?\d{1,2}(?:[:.]\d\d|\s?[ap]\.?m)|^\sat\s(?:midnight|noon)/u;
const TIME_REACH = 14;

/** Whether the time of a broadcast stands right before an offset. */
export const isBehindTime = (text: string, start: number): boolean =>
  TIME_BEFORE.test(text.slice(Math.max(0, start - TIME_REACH), start));

/** Whether a name stands beside the time of a broadcast. */
export const isBesideTime = (text: string, { start, end }: Span): boolean =>
  isBehindTime(text, start) || TIME_BEHIND.test(text.slice(end, end + TIME_REACH));

/** Whether "of" and the name of a town end what is said of a name: "of Leeds", not "of Oxford University". */
export function isOfTown(block: BlockWords, { end }: Span, gazetteer: Gazetteer): boolean {
  if (!block.text.startsWith(' of ', end)) return false;
  const at = block.firstFrom(end) + 1;
  const town = block.words[at];
  if (town === undefined || !isCapitalised(town)) return false;
  const flags = gazetteer.flagsOf(town.folded);
  if ((flags & (KNOWN_AS.city | KNOWN_AS.place)) === 0 || (flags & (KNOWN_AS.country | KNOWN_AS.organization)) !== 0)
    return false;
  const next = block.words[at + 1];
  return next === undefined || next.start > town.end + 1 || !isCapitalised(next);
}

/** Characters read on either side. */
const REACH = 72;

/** What stands before a name, as far as it is read. */
export const textBefore = (text: string, { start }: Span): string => text.slice(Math.max(0, start - REACH), start);

/** What stands behind a name, as far as it is read. */
export const textBehind = (text: string, { end }: Span): string => text.slice(end, end + REACH);

/** Whether a name has several words. */
export const isPhrase = (text: string, { start, end }: Span): boolean => text.slice(start, end).includes(' ');
