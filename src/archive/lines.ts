/** A line of a printed text. */
export interface Line {
  /** Without the white space around it; never empty. Runs of white space inside are one space. */
  readonly text: string;
  /** Whether blank lines, or nothing, stand before it. */
  readonly gap: boolean;
}

const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
/** Characters that show nothing and would hide that a line is blank. */
const INVISIBLE_EDGE = /^[\s\u00ad\u200b-\u200f\u2060\ufeff]+|[\s\u00ad\u200b-\u200f\u2060\ufeff]+$/g;

/** The lines of a text that show something, in order. Lines that were cut to a width are joined to paragraphs again. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let gap = true;
  for (const written of text.split(LINE_BREAK)) {
    const shown = written.replace(INVISIBLE_EDGE, '').replace(/\s+/g, ' ');
    if (shown !== '') lines.push({ text: shown, gap });
    gap = shown === '';
  }
  return isCutToWidth(lines) ? joined(lines) : lines;
}

/** A typescript's width: what is longer was not cut by hand or by a mail program. */
const LONGEST_CUT = 100;
const SHORTEST_CUT = 50;
/** How many lines must go on before the form of the text is believed. */
const ENOUGH_LINES = 4;

/** Whether the lines are those of a text broken at a fixed width: of like length, and going on in mid-sentence. */
function isCutToWidth(lines: readonly Line[]): boolean {
  const goingOn = lines.filter((_, position) => lines[position + 1]?.gap === false);
  if (goingOn.length < ENOUGH_LINES || lines.some(({ text }) => text.length > LONGEST_CUT)) return false;
  const full = goingOn.filter(({ text }) => text.length >= SHORTEST_CUT);
  const open = full.filter(({ text }) => !/[.!?:"”’)]$/.test(text));
  return full.length >= goingOn.length * 0.8 && open.length >= full.length * 0.6;
}

function joined(lines: readonly Line[]): Line[] {
  const paragraphs: Line[] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (line.gap || open === undefined) paragraphs.push(line);
    else
      paragraphs[paragraphs.length - 1] = {
        ...open,
        text: `${open.text}${open.text.endsWith('-') ? '' : ' '}${line.text}`,
      };
  }
  return paragraphs;
}

/** How many words a line has, counted by its spaces: what they are does not matter to its kind. */
export function wordsIn(line: string): number {
  let words = 1;
  for (let at = line.indexOf(' '); at >= 0; at = line.indexOf(' ', at + 1)) words++;
  return words;
}

const LONGEST_OPENING = 80;

/** The beginning of a line, cut at a word, as it is quoted for the reason of a fact. */
export function openingOf(line: string): string {
  if (line.length <= LONGEST_OPENING) return line;
  return `${line.slice(0, LONGEST_OPENING).replace(/\s+\S*$/, '')} …`;
}
