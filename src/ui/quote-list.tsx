import type { JSX } from 'preact';
import type { NameLine } from '../protocol/name-line.ts';
import type { QuoteGroup } from '../protocol/quote-group.ts';
import { Sentences } from './sources.tsx';
import { text } from './text.ts';

/** What was said, by speaker, each saying with its wordings side by side. */
export function QuoteList(props: {
  readonly of: readonly QuoteGroup[];
  readonly open: (article: string) => unknown;
  readonly choose: (name: NameLine) => unknown;
  /** Whose page it stands on: leads nowhere. */
  readonly on?: string;
}): JSX.Element | null {
  if (props.of.length === 0) return null;
  return (
    <section class="quotes" aria-labelledby="quotes-title">
      <h2 id="quotes-title">{text('quotes')}</h2>
      {[...Map.groupBy(props.of, ({ speaker, by }) => speaker?.entity ?? by)].map(([speaker, sayings]) => (
        <div key={speaker} class="quote">
          {sayings.slice(0, 1).map((saying) => (
            <Speaker key={speaker} of={saying} on={props.on} choose={props.choose} />
          ))}
          {sayings.map(({ said }) => (
            <Sentences key={`${said[0]?.citation.article} ${said[0]?.sentence.text}`} of={said} open={props.open} />
          ))}
        </div>
      ))}
    </section>
  );
}

function Speaker(props: {
  readonly of: QuoteGroup;
  readonly on: string | undefined;
  readonly choose: (name: NameLine) => unknown;
}): JSX.Element {
  const { speaker, by } = props.of;
  if (!speaker || speaker.entity === props.on) return <h3 dir="auto">{by ?? text('speaker_unknown')}</h3>;
  return (
    <h3>
      <button type="button" class="link" dir="auto" onClick={() => props.choose(speaker)}>
        {speaker.name}
      </button>
    </h3>
  );
}
