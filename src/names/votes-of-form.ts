import { type Gazetteer, KNOWN_AS } from './gazetteer.ts';
import { EVENT_HEADS, ORGANIZATION_HEADS, PLACE_HEADS } from './heads.ts';
import { PLACES } from './known-kinds.ts';
import type { NewsWord } from './news-words.ts';
import type { Piece } from './split-run.ts';
import { noVotes, type Votes } from './votes.ts';
import { SURNAME_ENDING, voteFullName } from './votes-of-full-name.ts';

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

  if (size === 1 && flags === 0 && isOfPlace(first, gazetteer)) votes.other += 4;
  if (size === 1) voteSingle(votes, first);
  else voteFullName(votes, words, piece, flags, gazetteer);
  if (hasDigit(words, piece)) votes.other += flags === 0 ? 3 : 1;
  return votes;
}

/** "Tigrayan", "Dagestani": an adjective made of a place that is known. */
function isOfPlace({ folded, shape, ordinary }: NewsWord, gazetteer: Gazetteer): boolean {
  if (shape !== 'capitalized' || ordinary) return false;
  for (const ending of ADJECTIVE_ENDINGS) {
    if (!folded.endsWith(ending) || folded.length < ending.length + 4) continue;
    const stem = folded.slice(0, -ending.length);
    const isKnown = (word: string): boolean => (gazetteer.flagsOf(word) & (KNOWN_AS.country | KNOWN_AS.city)) !== 0;
    if (isKnown(stem) || (ending === 'an' && isKnown(`${stem}a`)) || (ending === 'ian' && isKnown(`${stem}ia`)))
      return true;
  }
  return false;
}

const ADJECTIVE_ENDINGS = ['ian', 'an', 'n', 'ese', 'i'] as const;

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

/** Product names that begin with a small letter, folded. */
const CAMEL = /^(?:i|e)[a-z]/;

function hasDigit(words: readonly NewsWord[], piece: Piece): boolean {
  for (let at = piece.from; at < piece.to; at++) if (/\d/.test(words[at]?.folded ?? '')) return true;
  return false;
}
