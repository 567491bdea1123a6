import type { Entity } from '../names/entity.ts';
import { identifyNames } from '../names/identify.ts';
import type { Annotations, NameLine } from '../protocol/messages.ts';
import type { BlockSpan } from '../text/span.ts';
import { type KnownNames, nameLine } from './known-names.ts';

/** Which names of the archive stand where in the text blocks of a page. */
export function annotateBlocks(blocks: readonly string[], known: KnownNames): Annotations {
  return annotationsOf(identifyNames(blocks, known, known.gazetteer), known.entities);
}

/** Mentions of entities of the archive, in the form that crosses the wire. */
export function annotationsOf(
  mentions: readonly (BlockSpan & { readonly entity: number })[],
  entities: readonly Entity[],
): Annotations {
  const numbers: number[] = [];
  const lines: NameLine[] = [];
  const places = new Map<number, number>();
  for (const { block, start, end, entity: position } of mentions) {
    const entity = entities[position];
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
