import { type FullName, readFullName } from './full-name.ts';
import { type Gazetteer, KNOWN_AS } from './gazetteer.ts';
import {
  EVENT_HEADS,
  EVENT_PREFIXES,
  ORGANIZATION_HEADS,
  ORGANIZATION_PREFIXES,
  PLACE_HEADS,
  PLACE_PREFIXES,
} from './heads.ts';
import { NAMED, PLACES } from './known-kinds.ts';
import type { NewsWord } from './news-words.ts';
import { CORPORATE_ENDINGS, INSTITUTIONS, NUMBER_TEAM } from './run-words.ts';
import type { Piece } from './split-run.ts';
import { NAME_SUFFIXES } from './titles.ts';
import type { Votes } from './votes.ts';

/** Endings of surnames that no list needs to know, folded. */
export const SURNAME_ENDING =
  /(?:ov|ova|ev|eva|sky|ski|skaya|enko|vich|shvili|dze|yan|ian|sson|sen|stein|mann|oglu|zadeh|pour|escu|opoulos|akis|ez|elli|etti|ini)$/;

/** What stands before the name of a ship. */
const SHIP_PREFIXES: ReadonlySet<string> = new Set(['uss', 'hms', 'ins', 'mv', 'rms', 'usns', 'hmas', 'uscgc']);

/** First words that hardly anything but a place has. */
const SURE_PLACE_PREFIXES = /^(?:lake|mount|mt|cape|fort|gulf|port)$/;

/** First words that as often begin the name of a town: "El Alto", "San Lorenzo". */
const SPANISH_PLACE_PREFIXES = /^(?:el|san|santa|santo|sao|los|las|saint|st)$/;

/** What the words of a name of two or more say about its type; `flags` are those of the whole. */
export function voteFullName(
  votes: Votes,
  words: readonly NewsWord[],
  piece: Piece,
  flags: number,
  gazetteer: Gazetteer,
): void {
  const name = readFullName(words, piece, flags);
  voteHead(votes, name);
  voteFirstWord(votes, name);
  voteLastWord(votes, name);
  voteMakeUp(votes, name);
  votePerson(votes, name);
  const { first, last } = name;
  const behindFirst = gazetteer.flagsOfRun(words, piece.from + 1, piece.to);
  // "German Red Cross", "Kenya Red Cross"
  const isNation = (first.flags & (KNOWN_AS.demonym | PLACES)) !== 0 && (first.flags & KNOWN_AS.given) === 0;
  if (isNation && (behindFirst & KNOWN_AS.organization) !== 0) votes.organization += 5;
  const beforeLast = gazetteer.flagsOfRun(words, piece.from, piece.to - 1);
  if (isTeam(name) && (beforeLast & (KNOWN_AS.city | KNOWN_AS.country)) !== 0) {
    votes.organization += 2.5;
    votes.person -= 2;
  }
  if (NUMBER_TEAM.test(last.folded)) votes.organization += 6;
}

/** "Elbe River", "Bank of England", "World Cup": the head counts less where the whole is known anyhow. */
function voteHead(votes: Votes, { first, last, head, size, flags, isHeaded }: FullName): void {
  const weight = flags !== 0 ? 0.4 : 1;
  // "Harmon Field" may be a person.
  const isPersonLike =
    size === 2 && (first.flags & KNOWN_AS.given) !== 0 && !first.ordinary && (last.flags & KNOWN_AS.surname) !== 0;
  if (PLACE_HEADS.has(head)) {
    votes.place += (isPersonLike ? 2.2 : 4) * weight;
    if (isPersonLike) votes.person += 2;
  } else if (ORGANIZATION_HEADS.has(head)) votes.organization += 4 * weight;
  else if (EVENT_HEADS.has(head)) votes.event += 4.5 * weight;
  else if (isHeaded) votes.other += 4 * weight;
}

function voteFirstWord(votes: Votes, { first, last, head, size, isHeaded }: FullName): void {
  if (EVENT_PREFIXES.has(first.folded)) votes.event += 4.5;
  if (SHIP_PREFIXES.has(first.folded) && first.shape === 'acronym') votes.other += 7;
  if (INSTITUTIONS.has(first.folded)) votes.organization += 2;
  if (PLACE_PREFIXES.has(first.folded) && (last.flags & PLACES) !== 0) votes.place += 3;
  else if (SURE_PLACE_PREFIXES.test(first.folded)) votes.place += 2.5;
  else if (PLACE_PREFIXES.has(first.folded) && size === 2 && (first.flags & KNOWN_AS.given) === 0) {
    votes.place += 1.2;
    votes.person -= 1;
  }
  if (SPANISH_PLACE_PREFIXES.test(first.folded) && !isHeaded) votes.place += 1.8;
  if (ORGANIZATION_PREFIXES.has(first.folded) && !PLACE_HEADS.has(head)) votes.organization += 3;
  if (isHeaded) return;
  if ((first.flags & KNOWN_AS.thing) !== 0) votes.other += 2;
  if ((first.flags & KNOWN_AS.organization) === 0) return;
  // "Airbus A320neo": a firm and the code of its product.
  if (size === 2 && /\d/.test(last.folded) && last.shape !== 'number') votes.other += 3;
  if ((first.flags & KNOWN_AS.given) === 0) votes.organization += 2;
  else if (last.ordinary && (last.flags & KNOWN_AS.given) === 0) {
    // "Ford Falcon", "Fox Sports": the firm, not a person of that given name.
    votes.organization += 2;
    votes.person -= 3;
  }
}

function voteLastWord(votes: Votes, { first, beforeLast, last, size, flags, isHeaded, initials }: FullName): void {
  const isGiven = (first.flags & KNOWN_AS.given) !== 0;
  if (NAME_SUFFIXES.has(last.folded) && !isHeaded && isGiven) votes.person += 3;
  if (CORPORATE_ENDINGS.has(last.folded) && last.shape !== 'capitalized') votes.organization += 5;
  // "Imperial College London"
  if (beforeLast !== undefined && ORGANIZATION_HEADS.has(beforeLast.folded) && (last.flags & PLACES) !== 0 && size > 2)
    votes.organization += 4;
  // "Rakhine State"; but "Ohio State" is a university or its team.
  if (last.folded === 'state' && size === 2) {
    if ((first.flags & KNOWN_AS.country) !== 0) votes.organization += 1;
    else votes.place += 3;
  }
  // "N. Korea"
  if (initials > 0 && size === 2 && (last.flags & KNOWN_AS.country) !== 0) votes.place += 4;
  if ((last.flags & KNOWN_AS.demonym) !== 0 && !isHeaded && !isGiven) votes.other += 3;
  if (flags !== 0) return;
  if ((last.flags & KNOWN_AS.event) !== 0) votes.event += 2.5;
  if ((last.flags & PLACES) !== 0 && (last.flags & KNOWN_AS.given) === 0) votes.place += 0.6;
}

/** Acronyms, ampersands and small words make organizations. */
function voteMakeUp(votes: Votes, { size, isHeaded, acronyms, ampersands, connectors }: FullName): void {
  votes.organization += acronyms * 0.5 + ampersands * 4;
  votes.person -= ampersands * 3;
  if (connectors > 0) {
    votes.person -= 3;
    votes.organization += 0.5;
  }
  if (size > 3 && !isHeaded) votes.organization += 0.5;
}

function votePerson(votes: Votes, name: FullName): void {
  // "T.S. Eliot"
  if (isDottedInitials(name.first) && name.size === 2 && name.last.shape === 'capitalized' && !name.isHeaded)
    votes.person += 3;
  // "Venera 7"
  if (name.last.shape === 'number') return;
  const { first, second, last, size, flags, isHeaded, capitals, ordinary, initials, connectors, hasPersonParticle } =
    name;
  const isSurname = (last.flags & KNOWN_AS.surname) !== 0;
  const isInitialOfPlace = size === 2 && (last.flags & KNOWN_AS.country) !== 0;
  if (initials > 0 && !isInitialOfPlace && capitals > 0 && connectors === 0 && first.shape === 'capitalized')
    votes.person += 2;
  if (hasPersonParticle && !isHeaded && capitals > 1) votes.person += 3;
  // "bin Laden", "Deborra-Lee Furness"
  if (first.shape === 'lower' && !/^\d/.test(first.folded)) votes.person += 2.5;
  if (second.gap === 'hyphen' && (second.flags & KNOWN_AS.given) !== 0 && size > 2) votes.person += 2;
  if ((first.flags & KNOWN_AS.given) !== 0 && size <= 5 && connectors === 0) {
    votes.person += isHeaded || (flags & NAMED) !== 0 ? 1 : first.ordinary ? 2.2 : 3.5;
    if (isSurname && !isHeaded) votes.person += 0.8;
    return;
  }
  if (isHeaded || capitals + initials !== size || size > 3) return;
  if (ordinary === 0) votes.person += isSurname || SURNAME_ENDING.test(last.folded) ? 2 : 1.2;
  else if (ordinary === capitals) {
    votes.other += 0.8;
    votes.organization += 0.6;
  } else {
    // "Kimani Gray": the first word is no English, the last is a surname too.
    const isRare = size === 2 && !first.ordinary && (first.flags & NAMED) === 0;
    votes.person += isSurname && !last.ordinary ? 1.5 : isSurname && isRare ? 1 : 0.5;
    votes.organization += 0.7;
  }
}

const isDottedInitials = ({ shape, folded, start, end, flags }: NewsWord): boolean =>
  shape === 'acronym' && folded.length === 2 && end - start > 3 && (flags & NAMED) === 0;

/** "Detroit Lions", "Houston Texans": whether the last word may be the name of a team behind that of its town. */
function isTeam({ first, last, size, flags, isHeaded }: FullName): boolean {
  if (size > 3 || flags !== 0 || isHeaded || !/[^s]s$/.test(last.folded)) return false;
  if ((last.flags & KNOWN_AS.given) !== 0) return false;
  return last.ordinary || (last.flags & KNOWN_AS.demonym) !== 0 || (first.flags & KNOWN_AS.given) === 0;
}
