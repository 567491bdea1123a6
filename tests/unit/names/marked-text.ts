import type { EntityType, FoundName } from '../../../src/names/entity.ts';
import type { DocumentNames } from '../../../src/names/resolve.ts';

const TYPES: Readonly<Record<string, EntityType>> = {
  p: 'person',
  l: 'place',
  o: 'organization',
  e: 'event',
  x: 'other',
};

/** A document whose names are marked by hand: "[p:Ann Ray] went to [l:Leeds]"; p person, l place, o organization, e event, x other. */
export function marked(...blocks: readonly string[]): DocumentNames {
  const names: FoundName[] = [];
  const plain = blocks.map((block, position) => {
    let text = '';
    let at = 0;
    for (const mark of block.matchAll(/\[([ploex]):([^\]]*)\]/g)) {
      const [whole, letter = 'x', name = ''] = mark;
      text += block.slice(at, mark.index);
      names.push({
        block: position,
        start: text.length,
        end: text.length + name.length,
        text: name,
        type: TYPES[letter] ?? 'other',
        confidence: 1,
      });
      text += name;
      at = mark.index + whole.length;
    }
    return text + block.slice(at);
  });
  return { blocks: plain, names };
}
