import { type Identified, identifyNames } from '../names/identify.ts';
import { type Annotations, MENTION_WIDTH } from '../protocol/annotations.ts';
import type { NameLine, PageName } from '../protocol/name-line.ts';
import type { BlockSpan } from '../text/span.ts';
import { type KnownNames, nameLine } from './known-names.ts';

/** Which names of the archive stand where in the text blocks of a page; without entities of those ids. */
export function annotateBlocks(
  blocks: readonly string[],
  known: KnownNames,
  rejected: ReadonlySet<string>,
): Annotations {
  return annotationsOf(identifyUnrejected(blocks, known, rejected), known);
}

/** Every place where text blocks name an entity of the archive, without entities of those ids. */
export function identifyUnrejected(
  blocks: readonly string[],
  known: KnownNames,
  rejected: ReadonlySet<string>,
): readonly Identified[] {
  const mentions = identifyNames(blocks, known, known.gazetteer);
  if (rejected.size === 0) return mentions;
  return mentions.filter(({ entity }) => !rejected.has(known.entity(entity)?.id ?? ''));
}

/** Mentions of entities of the archive, in the form that crosses the wire. */
export function annotationsOf(
  mentions: readonly (BlockSpan & { readonly entity: number })[],
  known: Pick<KnownNames, 'entity'>,
): Annotations {
  const numbers: number[] = [];
  const lines: NameLine[] = [];
  const places = new Map<number, number>();
  for (const { block, start, end, entity: position } of mentions) {
    const entity = known.entity(position);
    if (entity === undefined) continue;
    let place = places.get(position);
    if (place === undefined) {
      place = lines.length;
      places.set(position, place);
      lines.push(nameLine(entity));
    }
    numbers.push(block, start, end, place);
  }
  return { mentions: numbers, entities: lines };
}

/**
 * The names of a text that no page has marked, in order of first appearance, with how often each stands in it; without
 * entities of those ids.
 */
export function namesIn(text: string, known: KnownNames, rejected: ReadonlySet<string>): readonly PageName[] {
  const { mentions, entities } = annotateBlocks(text.split(/\n+/), known, rejected);
  const counts = entities.map(() => 0);
  for (let at = MENTION_WIDTH - 1; at < mentions.length; at += MENTION_WIDTH) {
    const entity = mentions[at] ?? 0;
    counts[entity] = (counts[entity] ?? 0) + 1;
  }
  return entities.map((line, entity) => ({ ...line, count: counts[entity] ?? 0 }));
}

/** The names that a page says are marked on it, as the archive has them: what it does not know is left out. */
export function countedNames(
  names: readonly PageName[],
  { entity: lineOf, positionOf }: KnownNames,
): readonly PageName[] {
  return names.flatMap(({ entity, count }) => {
    const position = typeof entity === 'string' ? positionOf(entity) : null;
    const known = position === null ? undefined : lineOf(position);
    return known === undefined || !Number.isSafeInteger(count) ? [] : [{ ...nameLine(known), count }];
  });
}
