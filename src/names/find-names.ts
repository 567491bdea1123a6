import { ENTITY_TYPES, type EntityType, type FoundName } from './entity.ts';
import { asEvent } from './event-phrases.ts';
import { type Gazetteer, KNOWN_AS } from './gazetteer.ts';
import { PLACES } from './known-kinds.ts';
import { findRuns } from './name-runs.ts';
import { type NewsWord, type NewsWords, readNewsWords } from './news-words.ts';
import { POSSESSIVE_FIRMS } from './run-words.ts';
import { shortFormsOf } from './short-forms.ts';
import { withSmallWords } from './small-words.ts';
import { type Piece, splitRun } from './split-run.ts';
import { noVotes, type Votes } from './votes.ts';
import { votesOfForm } from './votes-of-form.ts';
import { votesOfNeighbours } from './votes-of-neighbours.ts';

/** Points from which one mention decides by itself; hints instead are averaged, and proofs count up to a limit. */
const PROOF = 2;
const MOST_PROOF = 6;

/** All mentions of one spelling in the document. */
interface Spelling {
  readonly words: readonly string[];
  readonly pieces: Piece[];
  /** What its words say. */
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
 */
export function findNames(blocks: readonly string[], gazetteer: Gazetteer): FoundName[] {
  const read = readNewsWords(blocks, gazetteer);
  const { words } = read;
  const pieces = findRuns(read, gazetteer)
    .flatMap((run) => splitRun(run, read, gazetteer))
    .map((piece) => asEvent(withSmallWords(piece, words), words))
    .filter((piece) => !isStressedWord(piece, read));
  const spellings = new Map<string, Spelling>();
  const keys = pieces.map((piece) => keyOf(words, piece));
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index] as Piece;
    const key = keys[index] ?? '';
    let spelling = spellings.get(key);
    if (spelling === undefined) {
      spelling = {
        words: key.split(' '),
        pieces: [],
        votes: votesOfForm(words, piece, gazetteer),
        hints: noVotes(),
        proofs: noVotes(),
        isAcronym: piece.to - piece.from === 1 && words[piece.from]?.shape === 'acronym',
      };
      spellings.set(key, spelling);
    }
    spelling.pieces.push(piece);
    const said = votesOfNeighbours(words, piece);
    for (const type of ENTITY_TYPES) (said[type] >= PROOF ? spelling.proofs : spelling.hints)[type] += said[type];
  }
  for (const { votes, hints, proofs, pieces: mentions } of spellings.values()) {
    add(votes, hints, 1 / Math.sqrt(mentions.length));
    for (const type of ENTITY_TYPES) votes[type] += Math.min(proofs[type], MOST_PROOF);
  }
  const types = decideTypes(spellings, words);
  return pieces.map((piece, index) => {
    const first = words[piece.from] as NewsWord;
    const last = words[piece.to - 1] as NewsWord;
    const key = keys[index] ?? '';
    const type = types.get(key) ?? 'other';
    const block = blocks[first.block] ?? '';
    const end = type === 'organization' ? firmEnd(block, last) : last.end;
    return {
      block: first.block,
      start: first.start,
      end,
      text: block.slice(first.start, end),
      type,
      confidence: confidenceOf(spellings.get(key), words),
    };
  });
}

/** Where a firm's name ends, with the possessive that belongs to it: "McDonald's". */
function firmEnd(block: string, last: NewsWord): number {
  return POSSESSIVE_FIRMS.has(last.folded) && /^['’]s\b/.test(block.slice(last.end, last.end + 3))
    ? last.end + 2
    : last.end;
}

/** An ordinary word that the document as often writes small: its capital is a matter of style. */
function isStressedWord({ from, to }: Piece, { words, usage }: NewsWords): boolean {
  const word = words[from];
  if (to - from > 1 || word === undefined || word.shape !== 'capitalized' || !word.ordinary) return false;
  const used = usage.get(word.folded);
  return (word.flags & ~(KNOWN_AS.word | KNOWN_AS.common)) === 0 && used !== undefined && used.lower >= used.inside;
}

function keyOf(words: readonly NewsWord[], piece: Piece): string {
  let key = words[piece.from]?.folded ?? '';
  for (let at = piece.from + 1; at < piece.to; at++) key += ` ${words[at]?.folded ?? ''}`;
  return key;
}

function add(to: Votes, from: Votes, weight: number): void {
  for (const type of ENTITY_TYPES) to[type] += from[type] * weight;
}

function strongest(votes: Votes): { readonly type: EntityType; readonly lead: number } {
  let type: EntityType = 'other';
  for (const candidate of ENTITY_TYPES) if (votes[candidate] > votes[type]) type = candidate;
  let second = 0;
  for (const candidate of ENTITY_TYPES) if (candidate !== type) second = Math.max(second, votes[candidate]);
  return { type, lead: votes[type] - second };
}

/** Full names first; then what is short for one of them takes its type. */
function decideTypes(spellings: ReadonlyMap<string, Spelling>, words: readonly NewsWord[]): Map<string, EntityType> {
  const fullNames = new Map<string, Votes>();
  const acronyms = new Map<string, EntityType>();
  const types = new Map<string, EntityType>();
  for (const [key, spelling] of spellings) {
    if (spelling.words.length < 2) continue;
    const { type } = strongest(spelling.votes);
    types.set(key, type);
    const first = words[spelling.pieces[0]?.from ?? 0];
    const isTown = first !== undefined && (!first.ordinary || (first.flags & PLACES) !== 0);
    for (const { word, type: meant, weight } of shortFormsOf(type, spelling.words, isTown)) {
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
    add(votes, spelling.votes, 1);
    const full = fullNames.get(key);
    if (full !== undefined) add(votes, full, isSure(spelling.votes, full) ? 0.3 : 1);
    const expanded = spelling.isAcronym ? acronyms.get(key) : undefined;
    if (expanded !== undefined) votes[expanded] += 3;
    types.set(key, strongest(votes).type);
  }
  return types;
}

/** A country or city known as such stays one though "China Eastern" is an airline; "Washington" may be a person. */
function isSure(own: Votes, full: Votes): boolean {
  return own.place >= 2 && full.organization > 0;
}

const SMALL: ReadonlySet<string> = new Set('of the and for on in de la'.split(' '));
const initialsOf = (words: readonly string[]): string =>
  words
    .filter((word) => !SMALL.has(word))
    .map((word) => word.slice(0, 1))
    .join('');

/** A name seen inside a sentence, or of several words, or known, is surer than one word that opens a sentence. */
function confidenceOf(spelling: Spelling | undefined, words: readonly NewsWord[]): number {
  if (spelling === undefined) return 0;
  const inside = spelling.pieces.filter(
    ({ from }) => words[from]?.opens === false && words[from]?.line === 'prose',
  ).length;
  const several = spelling.words.length > 1 ? 0.15 : 0;
  const shown = inside > 0 ? 0.3 : 0;
  const first = words[spelling.pieces[0]?.from ?? 0];
  const listed = first !== undefined && !first.ordinary ? 0.1 : 0;
  return Math.min(1, 0.4 + several + shown + listed + Math.min(spelling.pieces.length - 1, 2) * 0.05);
}
