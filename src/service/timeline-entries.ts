import type { ArticleStore } from '../archive/article-store.ts';
import { citationOf } from '../archive/citation.ts';
import { readableDay } from '../archive/date-text.ts';
import type { DatedSentence } from '../coverage/timeline.ts';
import type { TimelineEntry } from '../protocol/timeline-entry.ts';
import { markedSentence } from './cited-sentence.ts';

/** A timeline as it is shown, the words that tell the day emphasised; texts are numbered by position in the archive. */
export function timelineEntries(dated: readonly DatedSentence[], store: ArticleStore): readonly TimelineEntry[] {
  return dated.map(({ text, sentence, said }) => ({
    day: said.day,
    date: readableDay(said.day),
    sentence: markedSentence(sentence, [said]),
    citation: citationOf(store.facts(text)),
  }));
}
