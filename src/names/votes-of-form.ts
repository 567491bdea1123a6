import { type Gazetteer, KNOWN_AS } from './gazetteer.ts';
import {
  EVENT_HEADS,
  EVENT_PREFIXES,
  ORGANIZATION_HEADS,
  ORGANIZATION_PREFIXES,
  PLACE_HEADS,
  PLACE_PREFIXES,
  THING_HEADS,
} from './heads.ts';
import { NAMED, PLACES } from './known-kinds.ts';
import type { NewsWord } from './news-words.ts';
import { NUMBER_TEAM } from './run-words.ts';
import type { Piece } from './split-run.ts';
import { NAME_SUFFIXES } from './titles.ts';
import { noVotes, type Votes } from './votes.ts';

/** What the words of a name say about its type, wherever it stands. */
export function votesOfForm(words: readonly NewsWord[], piece: Piece, gazetteer: Gazetteer): Votes {
  const votes = noVotes();
  const first = words[piece.from];
  const last = words[piece.to - 1];
  if (first === undefined || last === undefined) return votes;
  const size = piece.to - piece.from;
  const flags = size === 1 ? flagsAsWritten(first) : gazetteer.flagsOfRun(words, piece.from, piece.to);
  if (flags & KNOWN_AS.country) votes.place += 6;
  if (flags & KNOWN_AS.city) votes.place += 3.5;
  else if (flags & KNOWN_AS.place) votes.place += size > 1 ? 3 : 2;
  if (flags & KNOWN_AS.organization) votes.organization += size > 1 || first.shape === 'acronym' ? 4.5 : 3.5;
  if (flags & KNOWN_AS.event) votes.event += 5;
  if (flags & KNOWN_AS.thing) votes.other += 6;
  if (flags & KNOWN_AS.demonym) votes.other += isRatherPlace(flags, last) ? 1 : 8;

  if (size === 1) voteSingle(votes, first);
  else voteSeveral(votes, words, piece, flags, gazetteer);
  if (hasDigit(words, piece)) votes.other += flags === 0 ? 3 : 1;
  return votes;
}

/** Tribes and towns share names ("Biloxi", "Omaha"); the town is in the news, unless the word is made like an adjective. */
function isRatherPlace(flags: number, last: NewsWord): boolean {
  if (flags & (KNOWN_AS.country | KNOWN_AS.city)) return true;
  return (flags & KNOWN_AS.place) !== 0 && !/(?:an|en|ese|ish|ch|ss|ek)$/.test(last.folded);
}

/** Capitals inside prose are an acronym that a town may only be spelt like ("ISNA"); at its beginning, a dateline. */
function flagsAsWritten(word: NewsWord): number {
  const isAcronym = word.shape === 'acronym' && word.line === 'prose' && !word.opens;
  return isAcronym && (word.flags & (KNOWN_AS.country | KNOWN_AS.city)) === 0 ? word.flags & ~PLACES : word.flags;
}

function voteSingle(votes: Votes, word: NewsWord): void {
  const { flags, shape, folded } = word;
  if (shape === 'acronym') {
    votes.organization += 1.6;
    votes.person -= 1.5;
    if (folded.length > 5) votes.organization -= 1;
    return;
  }
  if (shape === 'mixed') {
    votes.other += CAMEL.test(folded) ? 2.5 : 0.6;
    votes.organization += 0.8;
    if (/^(?:mc|mac|o|d|di|de|la)/.test(folded)) votes.person += 2;
    return;
  }
  if (flags & KNOWN_AS.surname) votes.person += word.ordinary ? 0.5 : 1.2;
  if (flags & KNOWN_AS.given) votes.person += word.ordinary ? 0.3 : 0.8;
  if (SURNAME_ENDING.test(folded) && !word.ordinary) votes.person += 0.8;
  if (EVENT_HEADS.has(folded)) votes.event += 0.5;
  if (ORGANIZATION_HEADS.has(folded)) votes.organization += 1.6;
  if (PLACE_HEADS.has(folded)) votes.place += 0.5;
  if (/ism$/.test(folded)) votes.other += 3;
  if (/(?:stan|burg|ville|shire|polis|grad|abad)$/.test(folded)) votes.place += 1;
  if (word.ordinary && (flags & ~(KNOWN_AS.word | KNOWN_AS.common)) === 0) votes.other += 0.7;
  else if (!word.ordinary) {
    votes.person += 0.3;
    votes.organization += 0.35;
  }
}

/** What stands before the name of a ship. */
const SHIP_PREFIXES: ReadonlySet<string> = new Set(['uss', 'hms', 'ins', 'mv', 'rms', 'usns', 'hmas', 'uscgc']);

/** Product names that begin with a small letter, folded. */
const CAMEL = /^(?:i|e)[a-z]/;
const SURNAME_ENDING =
  /(?:ov|ova|ev|eva|sky|ski|skaya|enko|vich|shvili|dze|yan|ian|sson|sen|stein|mann|oglu|zadeh|pour|escu|opoulos|akis|ez|elli|etti|ini)$/;

function voteSeveral(
  votes: Votes,
  words: readonly NewsWord[],
  piece: Piece,
  flags: number,
  gazetteer: Gazetteer,
): void {
  const first = words[piece.from] as NewsWord;
  const last = words[piece.to - 1] as NewsWord;
  const head = headOf(words, piece);
  const known = flags !== 0 ? 0.4 : 1;
  const size = piece.to - piece.from;
  const isPersonLike =
    size === 2 && (first.flags & KNOWN_AS.given) !== 0 && !first.ordinary && (last.flags & KNOWN_AS.surname) !== 0;
  if (PLACE_HEADS.has(head)) {
    votes.place += (isPersonLike ? 2.2 : 4) * known;
    if (isPersonLike) votes.person += 2;
  } else if (ORGANIZATION_HEADS.has(head)) votes.organization += 4 * known;
  else if (EVENT_HEADS.has(head)) votes.event += 4.5 * known;
  else if (THING_HEADS.has(head)) votes.other += 4 * known;
  if (EVENT_PREFIXES.has(first.folded)) votes.event += 4.5;
  if (SHIP_PREFIXES.has(first.folded) && first.shape === 'acronym') votes.other += 7;
  if (
    /^(?:ministry|department|bank|university|bureau|institute|office|house|council|court|association|federation)$/.test(
      first.folded,
    )
  )
    votes.organization += 2;
  if (PLACE_PREFIXES.has(first.folded) && (last.flags & (KNOWN_AS.place | KNOWN_AS.country | KNOWN_AS.city)) !== 0)
    votes.place += 3;
  else if (/^(?:lake|mount|mt|cape|fort|gulf|port)$/.test(first.folded)) votes.place += 2.5;
  else if (PLACE_PREFIXES.has(first.folded) && size === 2 && (first.flags & KNOWN_AS.given) === 0) {
    votes.place += 1.2;
    votes.person -= 1;
  }
  let capitals = 0;
  let ordinary = 0;
  let initials = 0;
  let connectors = 0;
  for (let at = piece.from; at < piece.to; at++) {
    const word = words[at] as NewsWord;
    if (word.shape === 'lower')
      connectors += word.folded === 'of' || word.folded === 'and' || word.folded === 'for' ? 1 : 0;
    else if (word.shape === 'acronym') votes.organization += 0.5;
    if (at > piece.from && word.gap === 'ampersand') {
      votes.organization += 4;
      votes.person -= 3;
    }
    if (word.shape === 'capitalized' && word.end - word.start === 1) initials++;
    else if (word.shape === 'capitalized' || word.shape === 'mixed') {
      capitals++;
      if (word.ordinary && !(at === piece.to - 1 && (word.flags & KNOWN_AS.given) !== 0)) ordinary++;
    }
  }
  const isHeaded =
    ORGANIZATION_HEADS.has(head) || PLACE_HEADS.has(head) || EVENT_HEADS.has(head) || THING_HEADS.has(head);
  if (NAME_SUFFIXES.has(last.folded) && !isHeaded && (first.flags & KNOWN_AS.given) !== 0) votes.person += 3;
  if (initials > 0 && size === 2 && (last.flags & KNOWN_AS.country) !== 0) votes.place += 4;
  else if (initials > 0 && capitals > 0 && connectors === 0 && first.shape === 'capitalized') votes.person += 2;
  const isFirm = (first.flags & KNOWN_AS.organization) !== 0 && !isHeaded;
  if (isFirm && (first.flags & KNOWN_AS.given) === 0) votes.organization += 2;
  // "Ford Falcon", "Fox Sports": the firm, not a person of that given name.
  else if (isFirm && last.ordinary && (last.flags & KNOWN_AS.given) === 0) {
    votes.organization += 2;
    votes.person -= 3;
  }
  if (flags === 0 && (last.flags & KNOWN_AS.event) !== 0) votes.event += 2.5;
  if ((first.flags & KNOWN_AS.thing) !== 0 && !isHeaded) votes.other += 2;
  if ((last.flags & KNOWN_AS.demonym) !== 0 && !isHeaded && (first.flags & KNOWN_AS.given) === 0) votes.other += 3;
  if (
    (first.flags & KNOWN_AS.demonym) !== 0 &&
    (gazetteer.flagsOfRun(words, piece.from + 1, piece.to) & KNOWN_AS.organization) !== 0
  )
    votes.organization += 4;
  if (ORGANIZATION_PREFIXES.has(first.folded) && !PLACE_HEADS.has(head)) votes.organization += 3;
  if (flags === 0 && (last.flags & PLACES) !== 0 && (last.flags & KNOWN_AS.given) === 0) votes.place += 0.6;
  if (first.shape === 'lower' && !/^\d/.test(first.folded)) votes.person += 2.5;
  const second = words[piece.from + 1];
  if (second?.gap === 'hyphen' && (second.flags & KNOWN_AS.given) !== 0 && size > 2) votes.person += 2;
  if (connectors > 0) {
    votes.person -= 3;
    votes.organization += 0.5;
  }
  if ((first.flags & KNOWN_AS.given) !== 0 && size <= 5 && connectors === 0) {
    votes.person += isHeaded || (flags & NAMED) !== 0 ? 1 : first.ordinary ? 2.2 : 3.5;
    if ((last.flags & KNOWN_AS.surname) !== 0 && !isHeaded) votes.person += 0.8;
  } else if (!isHeaded && capitals + initials === size && size <= 3) {
    if (ordinary === 0)
      votes.person += (last.flags & KNOWN_AS.surname) !== 0 || SURNAME_ENDING.test(last.folded) ? 2 : 1.2;
    else if (ordinary === capitals) {
      votes.other += 0.8;
      votes.organization += 0.6;
    } else {
      const isSurname = (last.flags & KNOWN_AS.surname) !== 0;
      const isRare = size === 2 && !first.ordinary && (first.flags & NAMED) === 0;
      votes.person += isSurname && !last.ordinary ? 1.5 : isSurname && isRare ? 1 : 0.5;
      votes.organization += 0.7;
    }
  }
  if (size > 3 && !isHeaded) votes.organization += 0.5;
  if (NUMBER_TEAM.test(last.folded)) votes.organization += 6;
  const isTeam =
    size <= 3 &&
    flags === 0 &&
    !isHeaded &&
    /[^s]s$/.test(last.folded) &&
    (last.flags & KNOWN_AS.given) === 0 &&
    (last.ordinary || (last.flags & KNOWN_AS.demonym) !== 0 || (first.flags & KNOWN_AS.given) === 0);
  if (isTeam && (gazetteer.flagsOfRun(words, piece.from, piece.to - 1) & (KNOWN_AS.city | KNOWN_AS.country)) !== 0) {
    votes.organization += 2.5;
    votes.person -= 2;
  }
}

/** The word that says what kind of thing the name is: before "of" in "Bank of England", else the last that is no number. */
function headOf(words: readonly NewsWord[], piece: Piece): string {
  for (let at = piece.from + 1; at < piece.to; at++) {
    const word = words[at] as NewsWord;
    if (word.shape === 'lower' && (word.folded === 'of' || word.folded === 'for' || word.folded === 'on'))
      return words[at - 1]?.folded ?? '';
  }
  let at = piece.to - 1;
  while (
    at > piece.from &&
    (words[at]?.shape === 'number' || NAME_SUFFIXES.has(words[at]?.folded ?? '') || words[at]?.folded === 'i')
  )
    at--;
  return words[at]?.folded ?? '';
}

function hasDigit(words: readonly NewsWord[], piece: Piece): boolean {
  for (let at = piece.from; at < piece.to; at++) if (/\d/.test(words[at]?.folded ?? '')) return true;
  return false;
}
