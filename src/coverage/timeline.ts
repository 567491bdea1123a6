import type { ReadSentence } from './read-text.ts';
import type { SaidDay } from './said-days.ts';

/** A day with the sentence that says most about it. */
export interface DatedSentence {
  /** Number of the text. */
  readonly text: number;
  readonly sentence: ReadSentence;
  readonly said: SaidDay;
}

/** Sentences of one day; a second one is shown only where it says something else. */
const MOST_A_DAY = 2;
/** Sentences of one day that have this share of the shorter one's words in common say the same. */
const SAME_SHARE = 0.5;
const SHORTEST = 30;
const LONGEST = 420;

/** The days that texts speak of, in order: for each the sentences that say most of it, `limit` or one more in all. */
export function timelineOf(
  texts: readonly (readonly [text: number, sentences: readonly ReadSentence[]])[],
  limit: number,
): readonly DatedSentence[] {
  const byDay = new Map<string, DatedSentence[]>();
  for (const [text, sentences] of texts) {
    for (const sentence of sentences) {
      if (sentence.text.length < SHORTEST || sentence.text.length > LONGEST) continue;
      for (const said of distinct(sentence.days)) {
        const before = byDay.get(said.day);
        if (before === undefined) byDay.set(said.day, [{ text, sentence, said }]);
        else before.push({ text, sentence, said });
      }
    }
  }
  const days = [...byDay].map(([day, entries]) => ({ day, said: entries.length, entries: best(entries) }));
  const kept: DatedSentence[] = [];
  // Single days say more than years, and days that many speak of more than others.
  for (const { entries } of days.sort((a, b) => b.day.length - a.day.length || b.said - a.said)) {
    if (kept.length >= limit) break;
    kept.push(...entries);
  }
  return kept.sort((a, b) => (a.said.day < b.said.day ? -1 : a.said.day > b.said.day ? 1 : a.text - b.text));
}

function distinct(days: readonly SaidDay[]): readonly SaidDay[] {
  return days.filter(({ day }, i) => days.findIndex((other) => other.day === day) === i);
}

/** The most telling sentences of a day, no two alike. */
function best(entries: readonly DatedSentence[]): readonly DatedSentence[] {
  const chosen: DatedSentence[] = [];
  for (const entry of [...entries].sort((a, b) => worth(b) - worth(a) || a.text - b.text)) {
    if (chosen.length === MOST_A_DAY) break;
    if (!chosen.some((other) => isAlike(other.sentence, entry.sentence))) chosen.push(entry);
  }
  return chosen;
}

/** A day that is written out, in a sentence of running text that names somebody and speaks of no other day. */
function worth({ sentence, said }: DatedSentence): number {
  const names = new Set(sentence.facts.filter(({ kind }) => kind === 'name').map(({ key }) => key)).size;
  return (
    Math.min(names, 4) + (said.how === 'written' ? 2 : 0) - (sentence.isAside ? 2 : 0) - distinct(sentence.days).length
  );
}

function isAlike(a: ReadSentence, b: ReadSentence): boolean {
  const [shorter, longer] = a.stems.size <= b.stems.size ? [a.stems, b.stems] : [b.stems, a.stems];
  return [...shorter].filter((stem) => longer.has(stem)).length >= shorter.size * SAME_SHARE;
}
