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
  const tokens = tokenize(printed);
  const named = withoutLead(tokens);
  const [first] = named;
  const last = named.at(-1);
  if (first === undefined || last === undefined) return null;
  const words = contract(named.map(({ folded }) => folded).filter((word) => word !== '' && word !== 'and'));
  if (words.length === 0) return null;
  // A full stop that the name finder has left on belongs to an abbreviation: "Inc.", "Jr.".
  const end = printed[last.end] === '.' ? last.end + 1 : last.end;
  const span = { start: first.start, end };
  return {
    key: keyOf(words, printed.slice(span.start, span.end)),
    units: unitsOf(printed, named),
    words,
    span,
    text: printed.slice(span.start, span.end),
  };
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

function contract(words: readonly string[]): readonly string[] {
  const contracted: string[] = [];
  for (let at = 0; at < words.length; ) {
    const rule = CONTRACTED.find(([phrase]) => phrase.every((word, offset) => words[at + offset] === word));
    const word = words[at] ?? '';
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
