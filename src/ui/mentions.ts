import { type Annotations, MENTION_WIDTH } from '../protocol/annotations.ts';
import type { NameLine, PageName } from '../protocol/name-line.ts';
import type { Span } from '../text/span.ts';

/** A name standing in one block of text. */
export interface BlockMention extends Span {
  readonly name: NameLine;
}

/** The mentions of one block, in reading order. */
export function mentionsIn(annotations: Annotations, block: number): readonly BlockMention[] {
  return everyMention(annotations).filter((mention) => mention.block === block);
}

/** The names of a text with how often each stands in it, in order of first appearance. */
export function namesIn(annotations: Annotations): readonly PageName[] {
  const counts = new Map<NameLine, number>();
  for (const { name } of everyMention(annotations)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ ...name, count }));
}

function everyMention({ mentions, entities }: Annotations): readonly (BlockMention & { readonly block: number })[] {
  const all: (BlockMention & { readonly block: number })[] = [];
  for (let i = 0; i + MENTION_WIDTH <= mentions.length; i += MENTION_WIDTH) {
    const [block = 0, start = 0, end = 0, entity = 0] = mentions.slice(i, i + MENTION_WIDTH);
    const name = entities[entity];
    if (name) all.push({ block, start, end, name });
  }
  return all;
}
