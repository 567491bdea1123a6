import type { PageLine, PageLines } from './extract-lines.ts';

/** Where a story stands among the lines of its page. */
export interface StoryPlace {
  /** First line of the story's own text; null where it was not found. */
  readonly start: number | null;
  /** The line behind the last one of the story. */
  readonly end: number;
  /** The block of its first line. */
  readonly block: Node | null;
}

/** Paragraphs shorter than this are printed in many places; the first characters tell longer ones apart. */
const TELLING_LENGTH = 40;
/** Lines between two paragraphs of one story at most: pictures, boxes. */
const WIDEST_GAP = 25;

/** Finds the paragraphs of a story, as they were extracted, on the page. */
export function placeOfStory(paragraphs: readonly string[], { lines }: PageLines): StoryPlace {
  const openings = new Set(
    paragraphs.filter(({ length }) => length >= TELLING_LENGTH).map((text) => text.slice(0, TELLING_LENGTH)),
  );
  const found = lines.flatMap(({ text }, line) => (openings.has(text.slice(0, TELLING_LENGTH)) ? [line] : []));
  const start = found.find((line, position) => (found[position + 1] ?? Number.POSITIVE_INFINITY) - line <= WIDEST_GAP);
  const end = found.at(-1);
  const first = start ?? found[0] ?? null;
  const line: PageLine | undefined = first === null ? undefined : lines[first];
  return { start: first, end: end === undefined ? lines.length : end + 1, block: line?.block ?? null };
}

/** Lines beside a headline and a story that can say who wrote it and when. */
export interface Surroundings {
  /** From the lines above the headline to the first of the story. */
  readonly from: number;
  readonly to: number;
}

const ABOVE_HEADLINE = 6;
const BELOW_HEADLINE = 15;
const ABOVE_STORY = 10;
/** Between a headline and its story stand lists of buttons, captions of a gallery and summaries. */
const MOST_BETWEEN = 60;
/** Paragraphs of a story among which a byline stands: behind a summary, a picture and its caption. */
const INTO_STORY = 3;
/** Characters of what counts as such a paragraph, and lines within which they are looked for. */
const SHORTEST_PARAGRAPH = 80;
const FURTHEST_INTO_STORY = 10;

/** The lines around a headline and down into the first paragraphs; null where neither is printed. */
export function surroundings(
  headline: number | null,
  { start }: StoryPlace,
  { lines }: PageLines,
): Surroundings | null {
  if (headline === null && start === null) return null;
  const inside = intoStory(start ?? 0, lines);
  if (headline === null) return { from: Math.max(0, (start ?? 0) - ABOVE_STORY), to: inside };
  const isAbove = start !== null && start > headline && start - headline <= MOST_BETWEEN;
  return { from: Math.max(0, headline - ABOVE_HEADLINE), to: isAbove ? inside : headline + BELOW_HEADLINE };
}

/** The line behind the first paragraphs of a story that begins at `start`. */
function intoStory(start: number, lines: readonly PageLine[]): number {
  let paragraphs = 0;
  let line = start;
  while (line < lines.length && line < start + FURTHEST_INTO_STORY && paragraphs < INTO_STORY) {
    if ((lines[line]?.text.length ?? 0) >= SHORTEST_PARAGRAPH) paragraphs++;
    line++;
  }
  return line;
}
