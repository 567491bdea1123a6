import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { TimelineEntry } from '../protocol/timeline-entry.ts';
import { counted } from './counted.ts';
import { Marked } from './marked-text.tsx';
import { SourceButton } from './sources.tsx';
import { text } from './text.ts';

/** Days that are listed before the reader asks for all: a long archive speaks of hundreds. */
const FIRST_DAYS = 12;

/** The days that articles speak of, in order, each with the sentences that do. */
export function TimelineList(props: {
  readonly of: readonly TimelineEntry[];
  readonly open: (article: string) => unknown;
}): JSX.Element | null {
  const [all, showAll] = useState(false);
  const days = byDay(props.of);
  if (days.length === 0) return null;
  return (
    <section class="timeline" aria-labelledby="timeline-title">
      <h2 id="timeline-title">{text('dates_in_coverage')}</h2>
      <ol>
        {(all ? days : days.slice(0, FIRST_DAYS)).map((entries) => (
          <li key={entries[0]?.day}>
            <h3>{entries[0]?.date}</h3>
            <div>
              {entries.map(({ sentence, citation }) => (
                <div key={`${citation.article} ${sentence.text}`} class="cited">
                  <p dir="auto">
                    <Marked of={sentence} as="strong" />
                  </p>
                  <SourceButton citation={citation} open={props.open} />
                </div>
              ))}
            </div>
          </li>
        ))}
      </ol>
      {!all && days.length > FIRST_DAYS && (
        <button type="button" class="link" onClick={() => showAll(true)}>
          {counted(days.length - FIRST_DAYS, 'later_date')}
        </button>
      )}
    </section>
  );
}

function byDay(entries: readonly TimelineEntry[]): readonly (readonly TimelineEntry[])[] {
  const days: TimelineEntry[][] = [];
  for (const entry of entries) {
    const last = days.at(-1);
    if (last?.[0]?.day === entry.day) last.push(entry);
    else days.push([entry]);
  }
  return days;
}
