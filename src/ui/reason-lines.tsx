import type { JSX } from 'preact';
import type { EntityType } from '../names/entity.ts';
import type { ReasonAnswer } from './card-actions.ts';
import { directionOf } from './direction.ts';
import { text } from './text.ts';
import { textAround } from './text-around.tsx';

/** Chances and the texts for them, in words after the yardstick that British analysts use (Professional Head of Intelligence Assessment). */
const YARDSTICK = [
  [0.95, 'almost_certainly_means'],
  [0.8, 'very_probably_means'],
  [0.55, 'probably_means'],
] as const;

/** Why a name is marked: how sure that is, in words, and what speaks for it. */
export function ReasonLines(props: { readonly type: EntityType; readonly reason: ReasonAnswer }): JSX.Element {
  const { type, reason } = props;
  if (reason === null) return <p role="status">{text('reading_again')}</p>;
  if (!reason.ok) return <p role="alert">{reason.failure.message}</p>;
  const { alias, confidence, lines, runnerUp } = reason.value;
  return (
    <div class="card-reason" role="status">
      <p>{textAround(inWords(confidence), <bdi dir={directionOf(alias)}>{alias}</bdi>, text(`this_${type}`))}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {runnerUp && <li>{runnerUp}</li>}
      </ul>
    </div>
  );
}

function inWords(confidence: number): (typeof YARDSTICK)[number][1] | 'possibly_means' {
  return YARDSTICK.find(([from]) => confidence >= from)?.[1] ?? 'possibly_means';
}
