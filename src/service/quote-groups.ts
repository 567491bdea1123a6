import type { ArticleStore } from '../archive/article-store.ts';
import type { EntityLine } from '../archive/encode-entities.ts';
import type { SaidQuote } from '../coverage/said-quotes.ts';
import type { Saying } from '../coverage/same-sayings.ts';
import type { QuoteGroup } from '../protocol/quote-group.ts';
import type { Say } from '../protocol/texts.ts';
import { citedSentence } from './cited-sentence.ts';
import { type KnownNames, nameLine } from './known-names.ts';

/** Wordings of one saying that are shown side by side. */
const MOST_WORDINGS = 6;

/** Who can be meant by "said": a place stands for its government. */
export const canSpeak = (entity: EntityLine | undefined): boolean =>
  entity !== undefined && entity.type !== 'event' && entity.type !== 'other';

/** Sayings as they are shown; texts are numbered by position in the archive. */
export function quoteGroups(
  sayings: readonly Saying[],
  known: Pick<KnownNames, 'entity'>,
  store: ArticleStore,
  say: Say,
): readonly QuoteGroup[] {
  return sayings.map((saying) => {
    const speakers = speakersOf(saying);
    const lines = speakers.flatMap((speaker) => known.entity(speaker) ?? []).map(nameLine);
    const [only] = lines;
    const names = lines.map(({ name }) => name);
    return {
      speaker: lines.length === 1 && only !== undefined ? only : null,
      by:
        names.length > 0
          ? names.reduce((before, name) => say('and', before, name))
          : (saying.find(({ other }) => other !== null)?.other ?? null),
      said: differentWordings(saying)
        .slice(0, MOST_WORDINGS)
        .map(({ passage, quotes, text }) => citedSentence(passage, quotes, text, store)),
    };
  });
}

/** Those whom most articles name, all of them where several said it together. */
function speakersOf(saying: Saying): readonly number[] {
  const counts = new Map<string, { speakers: readonly number[]; count: number }>();
  for (const { speakers } of saying) {
    if (speakers.length === 0) continue;
    const key = [...speakers].sort((a, b) => a - b).join(' ');
    counts.set(key, { speakers, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return (
    [...counts.values()].sort((a, b) => b.count - a.count || b.speakers.length - a.speakers.length)[0]?.speakers ?? []
  );
}

/** One article's wording of a saying, and of articles that print it word for word only the first. */
function differentWordings(saying: Saying): readonly SaidQuote[] {
  const seen = new Set<string>();
  return saying.filter(({ words, text }) => {
    const wording = words.join(' ');
    if (seen.has(wording) || seen.has(String(text))) return false;
    seen.add(wording).add(String(text));
    return true;
  });
}
