import { foldWord } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { type Token, tokenize } from '../text/tokenize.ts';

/** A printed name in the form in which names are compared. */
export interface Surface {
  /** Folded words parted by spaces, without a leading "the" and without "and": equal for everything that differs in writing only. */
  readonly key: string;
  /** The words of the key; words joined by a hyphen are one unit ("kim", "jong-un"). */
  readonly units: readonly string[];
  /** The words of the key one by one. */
  readonly words: readonly string[];
  /** The name inside the printed text, without article, honorific and possessive. */
  readonly span: Span;
  /** The printed text of `span`. */
  readonly text: string;
}

const HONORIFICS: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx dr sir dame messrs madam mme mlle monsieur'.split(' '),
);
const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an']);

/** Phrases that are one word to the key, so that "United States Air Force" and "U.S. Air Force" are equal. */
const CONTRACTED: readonly (readonly [readonly string[], string])[] = [
  [['united', 'states', 'of', 'america'], 'us'],
  [['united', 'states'], 'us'],
  [['united', 'nations'], 'un'],
  [['united', 'kingdom'], 'uk'],
  [['european', 'union'], 'eu'],
  [['usa'], 'us'],
  [['mt'], 'mount'],
];

/** The words with which they begin. */
const CONTRACTED_STARTS: ReadonlySet<string> = new Set(CONTRACTED.map(([[first = '']]) => first));

/** British spellings and their American ones: one word to the key. */
const AMERICAN: ReadonlyMap<string, string> = new Map([
  ['defence', 'defense'],
  ['organisation', 'organization'],
  ['centre', 'center'],
  ['labour', 'labor'],
  ['programme', 'program'],
  ['theatre', 'theater'],
  ['harbour', 'harbor'],
  ['st', 'saint'],
]);

/** Words that a contraction made of a phrase, with the letters that they add to the initials of a longer name. */
export const CONTRACTIONS: ReadonlySet<string> = new Set(['us', 'un', 'uk', 'eu']);

/** Reads a printed name; null when it holds no word besides articles. */
export function readSurface(printed: string): Surface | null {
  const named = withoutLead(tokenize(printed));
  const words = contract(named);
  const span = spanOf(printed, named);
  if (words.length === 0 || span === null) return null;
  const text = printed.slice(span.start, span.end);
  return { key: keyOf(words, text), units: unitsOf(printed, named), words, span, text };
}

/** The `key` of a printed name without the rest of its surface; null where it has none. */
export function surfaceKey(printed: string): string | null {
  const named = withoutLead(tokenize(printed));
  const words = contract(named);
  const span = spanOf(printed, named);
  return words.length === 0 || span === null ? null : keyOf(words, printed.slice(span.start, span.end));
}

function spanOf(printed: string, named: readonly Token[]): Span | null {
  const [first] = named;
  const last = named.at(-1);
  if (first === undefined || last === undefined) return null;
  // A full stop that the name finder has left on belongs to an abbreviation: "Inc.", "Jr.".
  return { start: first.start, end: printed[last.end] === '.' ? last.end + 1 : last.end };
}

/** Letters up to which capitals make another word: "LA" and "La", "US" and "Us". */
const LONGEST_CAPITALS = 2;

function keyOf(words: readonly string[], text: string): string {
  const key = words.join(' ');
  const isWord = text.length <= LONGEST_CAPITALS && text !== text.toUpperCase();
  return isWord ? `${key}~` : key;
}

function withoutLead(tokens: readonly Token[]): readonly Token[] {
  const lead = (from: number, words: ReadonlySet<string>): number => {
    const token = tokens[from];
    return token !== undefined && from + 1 < tokens.length && words.has(token.folded) ? from + 1 : from;
  };
  const from = lead(lead(0, ARTICLES), HONORIFICS);
  return tokens.slice(from);
}

/** The words of the key: without "and", phrases contracted. */
function contract(named: readonly Token[]): readonly string[] {
  const words: string[] = [];
  for (const { folded } of named) if (folded !== '' && folded !== 'and') words.push(folded);
  const contracted: string[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? '';
    const rule = CONTRACTED_STARTS.has(word)
      ? CONTRACTED.find(([phrase]) => phrase.every((part, offset) => words[at + offset] === part))
      : undefined;
    contracted.push(rule === undefined ? (AMERICAN.get(word) ?? word) : rule[1]);
    at += rule === undefined ? 1 : rule[0].length;
  }
  return contracted;
}

function unitsOf(printed: string, tokens: readonly Token[]): readonly string[] {
  const units: string[] = [];
  let end = -1;
  for (const token of tokens) {
    const last = units.at(-1);
    if (last !== undefined && HYPHENS.test(printed.slice(end, token.start)))
      units[units.length - 1] = `${last}-${token.folded}`;
    else units.push(token.folded);
    end = token.end;
  }
  return units;
}

const HYPHENS = /^[-‐‑]$/;

/** Whether a printed name is written as an abbreviation: two to eight capital letters, at most with digits, stops, "&", "/" or hyphens. */
export function isAcronymText(text: string): boolean {
  if (!/^[\p{Lu}\d.&/-]+s?$/u.test(text)) return false;
  const letters = text.match(/\p{Lu}/gu)?.length ?? 0;
  return letters >= 2 && letters <= 8;
}

/** A folded name as one word for an id: "vladimir-putin". */
export function slug(name: string): string {
  return tokenize(name)
    .map(({ folded }) => foldWord(folded))
    .filter((word) => word !== '')
    .join('-');
}
