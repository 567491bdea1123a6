import type { NewsWord } from './news-words.ts';

/** Words of the longest name of a team. */
const LONGEST_TEAM = 4;
/** Digits of the highest score: "Lakers 112". */
const SCORE = /^\d{1,3}$/;

/** Whether the number at `index` is the score of a team before it, in a line like "Real Betis 1 Athletic Bilbao 1". */
export function isResult(words: readonly NewsWord[], index: number): boolean {
  return teamBehind(words, index) > index || teamBefore(words, index) < index;
}

/** Where the second team's score stands, if the number at `index` is the score of the first; else `index`. */
function teamBehind(words: readonly NewsWord[], index: number): number {
  // "60 Boeing 787 jets": before the first score stands a team.
  if (!isScore(words[index]) || words[index]?.gap !== 'space' || words[index - 1]?.shape === 'lower') return index;
  for (let at = index + 1; at <= index + LONGEST_TEAM + 1; at++) {
    const word = words[at];
    if (word === undefined || word.block !== words[index]?.block || word.gap !== 'space') return index;
    if (isScore(word)) return at > index + 1 ? at : index;
    if (word.shape === 'lower' || word.shape === 'number') return index;
  }
  return index;
}

/** Where the first team's score stands, if the number at `index` is the score of the second; else `index`. */
function teamBefore(words: readonly NewsWord[], index: number): number {
  for (let at = index - 2; at >= Math.max(0, index - LONGEST_TEAM - 1); at--) {
    if (teamBehind(words, at) === index) return at;
  }
  return index;
}

const isScore = (word: NewsWord | undefined): boolean => word?.shape === 'number' && SCORE.test(word.folded);

/** Whether the name from `from` up to `to` is one of the two teams of a result. */
export function isTeamOfResult(words: readonly NewsWord[], from: number, to: number): boolean {
  const isFirst = words[to]?.gap === 'space' && teamBehind(words, to) > to;
  return isFirst || (words[from]?.gap === 'space' && isScore(words[from - 1]) && teamBehind(words, from - 1) === to);
}
