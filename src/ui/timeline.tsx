import type { JSX } from 'preact';
import type { CardModel } from '../protocol/card-model.ts';
import { timelineOf } from './timeline-bars.ts';

/** The drawing's own units; it is stretched to the width of the card. */
const WIDTH = 600;
const HEIGHT = 26;
/** Units between two bars, and the least height of one: a single mention beside a thousand must be seen. */
const GAP = 2;
const LEAST = 2.5;

/** When the archive names somebody: a bar for each stretch of time. Nothing where one date, or none, says it all. */
export function TimelineDrawing({ days }: { readonly days: CardModel['days'] }): JSX.Element | null {
  const timeline = timelineOf(days);
  if (!timeline) return null;
  const bars = timeline.bars.map(({ at, width, height }) => {
    const tall = Math.max(LEAST, height * HEIGHT);
    return `M${(at * WIDTH).toFixed(1)} ${HEIGHT}v${(-tall).toFixed(1)}h${Math.max(GAP, width * WIDTH - GAP).toFixed(1)}v${tall.toFixed(1)}z`;
  });
  return (
    <div class="timeline">
      <svg role="img" aria-label={timeline.summary} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none">
        <path d={bars.join('')} />
      </svg>
      <div class="timeline-labels" aria-hidden="true">
        {timeline.labels.map(({ at, text, isBefore }) => (
          <span
            key={text}
            class={isBefore ? 'timeline-before' : undefined}
            style={isBefore ? { insetInlineEnd: `${(1 - at) * 100}%` } : { insetInlineStart: `${at * 100}%` }}
          >
            {text}
          </span>
        ))}
      </div>
    </div>
  );
}
