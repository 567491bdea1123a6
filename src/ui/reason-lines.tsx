import type { JSX } from 'preact';
import type { EntityType } from '../names/entity.ts';
import type { ReasonAnswer } from './card-actions.ts';
import { directionOf } from './direction.ts';
import { typeWord } from './type-badge.tsx';

/** Chances and the words for them, after the yardstick that British analysts use (Professional Head of Intelligence Assessment). */
const YARDSTICK = [
  [0.95, 'almost certainly'],
  [0.8, 'very probably'],
  [0.55, 'probably'],
] as const;

/** Why a name is marked: how sure that is, in words, and what speaks for it. */
export function ReasonLines(props: { readonly type: EntityType; readonly reason: ReasonAnswer }): JSX.Element {
  const { type, reason } = props;
  if (reason === null) return <p role="status">Reading the page again</p>;
  if (!reason.ok) return <p role="alert">{reason.failure.message}</p>;
  const { alias, confidence, lines, runnerUp } = reason.value;
  return (
    <div class="card-reason" role="status">
      <p>
        “<bdi dir={directionOf(alias)}>{alias}</bdi>” {inWords(confidence)} means this {typeWord(type)}.
      </p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {runnerUp && <li>{runnerUp}</li>}
      </ul>
    </div>
  );
}

function inWords(confidence: number): string {
  return YARDSTICK.find(([from]) => confidence >= from)?.[1] ?? 'possibly';
}
