import type { Token } from '../text/tokenize.ts';
import type { EntityType, FoundName } from './entity.ts';
import { asEvent } from './event-phrases.ts';
import { type Gazetteer, KNOWN_AS } from './gazetteer.ts';
import { PLACES } from './known-kinds.ts';
import { spreadAlongLists } from './name-lists.ts';
import { findRuns } from './name-runs.ts';
import { type NewsWord, type NewsWords, readNewsWords } from './news-words.ts';
import { CORPORATE_ENDINGS, POSSESSIVE_FIRMS } from './run-words.ts';
import { shortFormsOf } from './short-forms.ts';
import { withSmallWords } from './small-words.ts';
import { createRunSplitter, type Piece } from './split-run.ts';
import { addVotes, addVotesUpTo, noVotes, partVotes, strongest, type Votes } from './votes.ts';
import { votesOfForm } from './votes-of-form.ts';
import { votesOfNeighbours } from './votes-of-neighbours.ts';

/** Points from which one mention decides by itself; hints instead are averaged, and proofs count up to a limit. */
const PROOF = 2;
const MOST_PROOF = 6;

/** All mentions of one spelling in the document. */
interface Spelling {
  readonly words: readonly string[];
  readonly pieces: Piece[];
  /** What its words say, and in the end all that is said of it. */
  readonly votes: Votes;
  /** What its neighbours hint at, added over all mentions. */
  readonly hints: Votes;
  /** What its neighbours say outright: a title, a noun like "airline" before it. */
  readonly proofs: Votes;
  readonly isAcronym: boolean;
}

/**
 * The names in a document, in reading order, none inside another, without their titles. The blocks are one document:
 * a spelling has one type in all of them, decided by what each mention shows. Linear in the text.
 * `tokensOf` gives the words of a block where they have been read already.
 */
export function findNames(
  blocks: readonly string[],
  gazetteer: Gazetteer,
  tokensOf?: (block: number) => readonly Token[],
): FoundName[] {
  const read = readNewsWords(blocks, gazetteer, tokensOf);
  const { words } = read;
  const splitRun = createRunSplitter(read, gazetteer);
  const pieces: Piece[] = [];
  for (const run of findRuns(read, gazetteer)) {
    for (const split of splitRun(run)) {
      const piece = asEvent(withSmallWords(split, words), words);
      if (!isStressedWord(piece, read)) pieces.push(piece);
    }
  }
  const spellings = new Map<string, Spelling>();
  const spelt = pieces.map((piece): Spelling => {
    const key = keyOf(words, piece);
    let spelling = spellings.get(key);
    if (spelling === undefined) {
      spelling = {
        words: piece.to - piece.from === 1 ? [key] : key.split(' '),
        pieces: [],
        votes: votesOfForm(words, piece, gazetteer),
        hints: noVotes(),
        proofs: noVotes(),
        isAcronym: piece.to - piece.from === 1 && words[piece.from]?.shape === 'acronym',
      };
      spellings.set(key, spelling);
    }
    spelling.pieces.push(piece);
    partVotes(votesOfNeighbours(words, piece), PROOF, spelling.proofs, spelling.hints);
    return spelling;
  });
  for (const { votes, hints, proofs, pieces: mentions } of spellings.values()) {
    addVotes(votes, hints, 1 / Math.sqrt(mentions.length));
    addVotesUpTo(votes, proofs, MOST_PROOF);
  }
  voteFirmsWithoutEnding(spellings);
  spreadAlongLists(
    pieces,
    spelt.map(({ votes }) => votes),
    words,
  );
  const types = decideTypes(spellings, words);
  const confidences = new Map<Spelling, number>();
  for (const spelling of spellings.values()) confidences.set(spelling, confidenceOf(spelling, words));
  return pieces.map((piece, index) => {
    const first = words[piece.from] as NewsWord;
    const last = words[piece.to - 1] as NewsWord;
    const spelling = spelt[index] as Spelling;
    const type = types.get(spelling) ?? 'other';
    const block = blocks[first.block] ?? '';
    const end = type === 'organization' ? firmEnd(block, last) : plusEnd(block, last.end);
    return {
      block: first.block,
      start: first.start,
      end,
      text: block.slice(first.start, end),
      type,
      confidence: confidences.get(spelling) ?? 0,
    };
  });
}

/** Where a firm's name ends, with the possessive that belongs to it: "McDonald's". */
function firmEnd(block: string, last: NewsWord): number {
  return POSSESSIVE_FIRMS.has(last.folded) && /^['’]s\b/.test(block.slice(last.end, last.end + 3))
    ? last.end + 2
    : plusEnd(block, last.end);
}

const PLUS = 0x2b;

/** Past the sign that ends "OPEC+" and "Disney+". */
function plusEnd(block: string, end: number): number {
  if (block.charCodeAt(end) !== PLUS) return end;
  return /^\+(?![\p{L}\p{N}+])/u.test(block.slice(end, end + 3)) ? end + 1 : end;
}

/** An ordinary word that the document as often writes small: its capital is a matter of style. */
function isStressedWord({ from, to }: Piece, { words }: NewsWords): boolean {
  const word = words[from];
  if (to - from > 1 || word === undefined || word.shape !== 'capitalized' || !word.ordinary) return false;
  const { used } = word;
  return (word.flags & ~(KNOWN_AS.word | KNOWN_AS.common)) === 0 && used.lower >= used.inside;
}

function keyOf(words: readonly NewsWord[], piece: Piece): string {
  let key = words[piece.from]?.folded ?? '';
  for (let at = piece.from + 1; at < piece.to; at++) key += ` ${words[at]?.folded ?? ''}`;
  return key;
}

/** "Norsk Fly" is the firm that the document also calls "Norsk Fly ASA". */
function voteFirmsWithoutEnding(spellings: ReadonlyMap<string, Spelling>): void {
  for (const { words } of spellings.values()) {
    if (words.length < 2 || !CORPORATE_ENDINGS.has(words.at(-1) ?? '')) continue;
    const bare = spellings.get(words.slice(0, -1).join(' '));
    if (bare !== undefined) bare.votes.organization += MOST_PROOF;
  }
}

/** Full names first; then what is short for one of them takes its type. */
function decideTypes(
  spellings: ReadonlyMap<string, Spelling>,
  words: readonly NewsWord[],
): ReadonlyMap<Spelling, EntityType> {
  const fullNames = new Map<string, Votes>();
  const acronyms = new Map<string, EntityType>();
  const types = new Map<Spelling, EntityType>();
  for (const spelling of spellings.values()) {
    if (spelling.words.length < 2) continue;
    const type = strongest(spelling.votes);
    types.set(spelling, type);
    const first = words[spelling.pieces[0]?.from ?? 0];
    const isTown = first !== undefined && (!first.ordinary || (first.flags & PLACES) !== 0);
    const isCity = first !== undefined && (first.flags & KNOWN_AS.city) !== 0;
    for (const { word, type: meant, weight } of shortFormsOf(type, spelling.words, isTown, isCity)) {
      const votes = fullNames.get(word) ?? noVotes();
      const shown = (2.5 + Math.min(spelling.pieces.length, 3) * 0.5) * weight;
      votes[meant] = Math.min(votes[meant] + shown, MOST_PROOF);
      fullNames.set(word, votes);
    }
    const initials = initialsOf(spelling.words);
    // "U.S. Securities" is no expansion of "U.S.".
    if (!spelling.words.includes(initials)) acronyms.set(initials, type);
  }
  for (const [key, spelling] of spellings) {
    if (spelling.words.length > 1) continue;
    const votes = noVotes();
    addVotes(votes, spelling.votes, 1);
    const full = fullNames.get(key);
    if (full !== undefined) addVotes(votes, full, isSure(spelling.votes, full) ? 0.3 : 1);
    const expanded = spelling.isAcronym ? acronyms.get(key) : undefined;
    if (expanded !== undefined) votes[expanded] += 3;
    types.set(spelling, strongest(votes));
  }
  return types;
}

/** A country or city known as such stays one though "China Eastern" is an airline; "Washington" may be a person. */
function isSure(own: Votes, full: Votes): boolean {
  return own.place >= 2 && full.organization > 0;
}

const SMALL: ReadonlySet<string> = new Set('of the and for on in de la'.split(' '));
function initialsOf(words: readonly string[]): string {
  let initials = '';
  for (const word of words) if (!SMALL.has(word)) initials += word.slice(0, 1);
  return initials;
}

/**
 * How sure it is that a spelling is a name at all, 0.4 to 1, by steps that were set by hand: one that is seen inside a sentence, has several
 * words or is no ordinary word is surer than one word that opens a sentence.
 */
function confidenceOf(spelling: Spelling, words: readonly NewsWord[]): number {
  const isInside = spelling.pieces.some(({ from }) => words[from]?.opens === false && words[from]?.line === 'prose');
  const several = spelling.words.length > 1 ? 0.15 : 0;
  const shown = isInside ? 0.3 : 0;
  const first = words[spelling.pieces[0]?.from ?? 0];
  const listed = first !== undefined && !first.ordinary ? 0.1 : 0;
  return Math.min(1, 0.4 + several + shown + listed + Math.min(spelling.pieces.length - 1, 2) * 0.05);
}
