import type { JSX } from 'preact';
import type { CardModel } from '../protocol/card-model.ts';
import type { NameLine } from '../protocol/name-line.ts';
import type { Result } from '../protocol/result.ts';
import { counted } from './counted.ts';
import { Marked } from './marked-text.tsx';
import { useLatest } from './use-latest.ts';

/** The most telling lines of a name's card, for a list in which it stands: role, counts, one sentence. */
export function NameSummary(props: {
  readonly name: NameLine;
  readonly ask: (entity: string) => Promise<Result<CardModel>>;
}): JSX.Element | null {
  const { result, of } = useLatest(props.name.entity, props.ask);
  if (!result?.ok || of !== props.name.entity) return null;
  const { role, dates, mentionCount, sentences } = result.value;
  const [first] = sentences;
  const span = dates && (dates.first === dates.last ? dates.first : `${dates.first} – ${dates.last}`);
  return (
    <span class="name-summary">
      {role && <span dir="auto">{role.text}</span>}
      <span class="citation">
        {counted(mentionCount, 'mention')}
        {span && `, ${span}`}
      </span>
      {first && (
        <span class="passage" dir="auto">
          <Marked of={first.sentence} as="strong" />
        </span>
      )}
    </span>
  );
}
