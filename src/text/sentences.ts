import type { Span } from './span.ts';

/** Words whose full stop does not end a sentence. Compared in lower case, without the stop. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr prof gen col lt capt cmdr sgt maj adm brig sen rep gov pres hon rev fr sr jr st mt ft ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun ' +
    'no nos vs etc al eg ie cf fig vol pp approx dept est inc ltd corp co bros univ assn ave blvd rd'
  ).split(' '),
);

/** Words that begin a sentence far more often than they follow "U.S." within one. */
const SENTENCE_STARTERS: ReadonlySet<string> = new Set(
  'the a an in on at it he she they we but and as this that these those his her their its for after before when while however'.split(
    ' ',
  ),
);

const LINE_BREAK = /[\n\r\u2028\u2029]/;
const LAST_WORD = /([\p{L}.]+)\.["'”’)\]]*$/u;
const FIRST_WORD = /^["'“‘([]*([\p{L}]+)/u;

let segmenter: Intl.Segmenter | undefined;

/**
 * The sentences of a paragraph, without the white space around them. The platform's segmenter (Unicode UAX 29) proposes
 * the breaks; a break after an abbreviation, an initial or a dotted acronym that goes on is taken back, and a line break
 * always ends a sentence.
 */
export function sentences(text: string): Span[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' });
  return joined(text, segmenter.segment(text));
}

/**
 * The same with breaks proposed wherever a capital or a quotation mark follows a full stop: for a text that is only cut. The
 * platform's segmenter takes 15 to 35 ms to load, for which a reader would wait each time the background is started.
 */
export function quickSentences(text: string): Span[] {
  const starts = [0, ...Array.from(text.matchAll(BREAK), ({ index, 0: gap }) => index + gap.length)];
  return joined(
    text,
    starts.map((index, at) => ({ index, segment: text.slice(index, starts[at + 1]) })),
  );
}

const BREAK = /(?<=[.!?…]["'”’)\]]{0,2})\s+(?=["“‘'([]*\p{Lu})|[\n\r\u2028\u2029]+/gu;

/** The sentences among proposed ones, of which some go on with the one before. */
function joined(text: string, proposed: Iterable<{ readonly segment: string; readonly index: number }>): Span[] {
  const found: Span[] = [];
  let start = 0;
  let end = 0;
  for (const { segment, index } of proposed) {
    if (end > start && !continues(text.slice(start, end), segment)) {
      found.push({ start, end });
      start = index;
    }
    end = index + segment.length;
  }
  if (end > start) found.push({ start, end });
  return found.map((span) => trimmed(text, span)).filter((span) => span.end > span.start);
}

/** Whether `next` goes on with the sentence that `before` seemed to end. */
function continues(before: string, next: string): boolean {
  const ended = before.trimEnd();
  if (LINE_BREAK.test(before.slice(ended.length))) return false;
  // Sought in the whole sentence, the pattern would be tried at each of its letters.
  const last = LAST_WORD.exec(ended.slice(ended.lastIndexOf(' ') + 1))?.[1];
  if (last === undefined) return false;
  const word = last.toLowerCase();
  if (ABBREVIATIONS.has(word)) return true;
  // Patterns of letters take long to be compiled: those that cannot match are not tried.
  const isInitial = last.length <= 2 && /^\p{Lu}$/u.test(last);
  const isDotted = last.includes('.') && /^(\p{L}\.)+\p{L}$/u.test(last);
  if (!isInitial && !isDotted) return false;
  const first = FIRST_WORD.exec(next)?.[1];
  return first !== undefined && !SENTENCE_STARTERS.has(first.toLowerCase());
}

function trimmed(text: string, { start, end }: Span): Span {
  const segment = text.slice(start, end);
  const lead = segment.length - segment.trimStart().length;
  return { start: start + lead, end: start + segment.trimEnd().length };
}
