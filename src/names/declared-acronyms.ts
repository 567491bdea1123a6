import type { Span } from '../text/span.ts';
import { type Token, tokenize } from '../text/tokenize.ts';
import { abbreviates, initialsOf } from './acronym.ts';

/** What a text abbreviates, with its folded words. */
export interface DeclaredName extends Span {
  readonly words: readonly string[];
}

/** Words that are read before the letters; a name that is abbreviated is hardly longer. */
const MOST_WORDS = 9;
const REACH = 90;
const SMALL: ReadonlySet<string> = new Set(['of', 'and', 'the', 'for', 'in', 'on', 'to', 'de']);

/** "Aerosol Sounding Spectrometer, or TASS, will" */
const OR_BEFORE = /[”"’']?, or $/u;
const OR_REACH = 6;
const OR_BEHIND = /^[,;.)]/u;
/** "TASS (Transducer Array Steering Suite)" */
const OPENED_BEHIND = /^ \(([^()]{4,90})\)/u;
const OPENING = ' (';

/**
 * The name that a text abbreviates at a place: "Traffic and Services Squad (TASS)", "Squad, or TASS,", "TASS (Traffic and Services
 * Squad)". Its capitalised words have the letters as initials. Null where the text says nothing of the kind.
 */
export function declaredAt(block: string, place: Span, letters: string): DeclaredName | null {
  const { start, end } = place;
  if (block[start - 1] === '(' && block[end] === ')')
    return namedBefore(block, start - 1, letters) ?? nounBefore(block, start - 1, letters);
  if (OR_BEHIND.test(block.slice(end, end + 1))) {
    const or = OR_BEFORE.exec(block.slice(Math.max(0, start - OR_REACH), start));
    if (or !== null) return namedBefore(block, start - or[0].length, letters);
  }
  const [, behind] = OPENED_BEHIND.exec(block.slice(end, end + REACH)) ?? [];
  if (behind === undefined) return null;
  const words = wordsOf(tokenize(behind), letters);
  const from = end + OPENING.length;
  return words === null ? null : { start: from, end: from + behind.length, words };
}

/** The name that ends at an offset and whose initials the letters are. */
function namedBefore(block: string, to: number, letters: string): DeclaredName | null {
  const from = Math.max(0, to - REACH);
  const tokens = tokenize(block.slice(from, to).trimEnd());
  const last = tokens.at(-1);
  if (last === undefined || /\S/.test(block.slice(from + last.end, to).replace(/^['’]s|[”"’']/u, ''))) return null;
  for (let first = tokens.length - 2; first >= 0 && tokens.length - first <= MOST_WORDS; first--) {
    const run = tokens.slice(first);
    const words = isCapital(run[0]) ? wordsOf(run, letters) : null;
    if (words !== null) return { start: from + (run[0]?.start ?? 0), end: from + last.end, words };
  }
  return null;
}

/** "ultrasound (US)": the noun in small letters that ends at an offset and has the letters in their order; null without. */
function nounBefore(block: string, to: number, letters: string): DeclaredName | null {
  const last = tokenize(block.slice(Math.max(0, to - REACH), to)).at(-1);
  if (last === undefined || last.shape !== 'lower' || !abbreviates(letters.toUpperCase(), [last.folded])) return null;
  const start = Math.max(0, to - REACH) + last.start;
  return { start, end: start + (last.end - last.start), words: [last.folded] };
}

/** The folded words of a name whose initials the letters are, or null. */
function wordsOf(run: readonly Token[], letters: string): readonly string[] | null {
  const words = run.map(({ folded }) => folded);
  const isName = run.every((word) => isCapital(word) || SMALL.has(word.folded));
  return isName && initialsOf(words).includes(letters) ? words : null;
}

const isCapital = (word: Token | undefined): boolean => word !== undefined && word.shape !== 'lower';
