import type { Span } from '../text/span.ts';
import type { BlockWords } from './block-words.ts';
import { isHead } from './heads.ts';
import { CLUB_PREFIXES, CLUB_SUFFIXES } from './name-edges.ts';
import { SPORTS_WORDS } from './sports-page.ts';

/** What only a team does, and who belongs to it, behind the name of its town: "is unbeaten", "coach". */
const TEAM_BEHIND =
  /^(?:['’]s)?\s(?:(?:have|has|had|is|are|was|were)\s)?(?:beat|beats|beaten|drew|trail(?:s|ed)|unbeaten|winless|rallied|coach|striker|goalkeeper|forward|midfielder|defender|winger|captain|quarterback|pitcher)\b/u;
/** A town in the plural is its team, unless others stand beside it: "Washington are out"; not "Moscow and Washington are", "streets across Moscow were". */
const PLURAL_BEHIND = /^\s(?:are|were|have(?!\sto\b))\b/u;
const BESIDE_BEFORE =
  /(?:\b(?:and|or|of|to|for|with|in|at|from|near|across|around|between|outside|through|within)|,)\s$/iu;
/** What is said of teams in the words of tables: "Torgau, third in the table". */
const STANDING_BEHIND = /^,\s(?:\p{Ll}+\s){0,2}(?:in|of)\sthe\s(?:table|league|standings)\b/u;
/** What is said of nothing else: "Washington has seven points from four games", "leads the division". */
const SURE_BEHIND =
  /^\s(?:(?:has|have|had)\s[\p{Ll}\d]+\s(?:points|wins)\sfrom\b|(?:leads?|tops?)\sthe\s(?:division|conference)\b)/u;

/** Whether what stands behind a town's name says of it what is said of teams only, whatever the page is about. */
export const isSurelyTeam = (text: string, { end }: Span): boolean =>
  text.charCodeAt(end) === SPACE && SURE_BEHIND.test(text.slice(end, end + SENTENCE_REACH));

const SPACE = 0x20;

/** What a government does too: "lost", "has won". */
const DEED_BEHIND =
  /^\s(?:(?:also|then|twice|still|again|have|has|had|is|are|was|were)\s){0,2}(?:lost|los(?:es|ing)|won|win(?:s|ning)?|led|leads?|leading|scored|scores?|snapped|clinched|plays?|playing|visits?)\b/u;
/** What its opponents do to it: "beat Moscow". */
const TEAM_BEFORE =
  /\b(?:beat|beats|beating|defeat(?:s|ed|ing)?|edged|thrashed|eliminated|versus|vs\.?|v|(?:goals?|points?|games?|matches|seasons?|play(?:s|ed|ing)?|signed|debut)\s(?:for|with))\s$/u;

/** The score of a game. */
const SCORE = /(?<![\d–-])\d{1,3}[-–]\d{1,3}(?![\d–-])/u;
/** Characters on either side, at most, that are read of a sentence. */
const SENTENCE_REACH = 80;

/**
 * Whether the sentence around a town's name speaks of its team: it prints a score, or says what teams do, where governments do it too in the
 * words of games. For pages about games; elsewhere sanctions are beaten and battles lost.
 */
export function isTeamIn(text: string, { start, end }: Span): boolean {
  const before =
    text
      .slice(Math.max(0, start - SENTENCE_REACH), start)
      .split(/[.!?]\s/u)
      .at(-1) ?? '';
  const [behind = ''] = text.slice(end, end + SENTENCE_REACH).split(/[.!?](?:\s|$)/u);
  if (SCORE.test(before) || SCORE.test(behind)) return true;
  if (TEAM_BEHIND.test(behind) || TEAM_BEFORE.test(before) || STANDING_BEHIND.test(behind)) return true;
  if (PLURAL_BEHIND.test(behind) && !BESIDE_BEFORE.test(before)) return true;
  if (!DEED_BEHIND.test(behind)) return false;
  return `${before} ${behind}`
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => SPORTS_WORDS.has(word));
}

/** Whether a place, a piece of a longer name, makes the name of a team with the word beside it: "CSKA Moscow", "the Washington Capitals". */
export function isOfTeam(block: BlockWords, { start, end }: Span): boolean {
  const before = block.lastBefore(start);
  if (before === undefined || before.end + 1 !== start) return false;
  if (CLUB_PREFIXES.has(before.folded)) return true;
  const behind = block.words[block.firstFrom(end)];
  return (
    before.folded === 'the' && behind?.start === end + 1 && behind.shape === 'capitalized' && isTeamName(behind.folded)
  );
}

/** "Capitals", "United"; not "Times" or "Games". */
const isTeamName = (folded: string): boolean =>
  CLUB_SUFFIXES.has(folded) || (/[^su]s$/.test(folded) && !isHead(folded));
