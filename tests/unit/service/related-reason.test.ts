import { describe, expect, it } from 'vitest';
import type { RelatedHit } from '../../../src/coverage/open-index.ts';
import type { Say } from '../../../src/protocol/texts.ts';
import type { KnownNames } from '../../../src/service/known-names.ts';
import { relatedReason } from '../../../src/service/related-reason.ts';
import { say } from '../../texts.ts';

const names = ['John Sullivan', 'Torgau', 'Elbe'];
const known = {
  entity: (position: number) => ({ id: `e${position}`, name: names[position], type: 'person' }),
} as unknown as KnownNames;

const NOTHING = { topic: null, entities: [], quotes: [], dates: [], words: [] };

const reason = (
  relation: RelatedHit['relation'],
  shared: Partial<RelatedHit['shared']>,
  repeats: RelatedHit['repeats'] = null,
  words: Say = say,
) => relatedReason({ relation, repeats, shared: { ...NOTHING, ...shared } } as RelatedHit, known, words);

describe('why an article is related', () => {
  it.each<[string, string]>([
    [
      reason('same-event', { topic: 'joint statement', entities: [0], quotes: ['Spirit of the Elbe'] }),
      'Also on the joint statement: John Sullivan, “Spirit of the Elbe”',
    ],
    [reason('same-event', { topic: 'joint statement' }), 'Also on the joint statement'],
    [
      reason('background', { topic: 'joint statement', entities: [1, 2, 0], dates: ['1945-04-25'] }),
      'In common: Torgau, Elbe, 25 April 1945',
    ],
    [reason('same-affair', { words: ['river', 'bridge'] }), 'In common: river, bridge'],
    [reason('same-affair', {}), 'Same affair'],
    [reason('same-event', { entities: [2] }, 'part'), 'In common: Elbe. Prints much of the same text'],
  ])('%s', (told, expected) => {
    expect(told).toBe(expected);
  });

  it('is in the order of a language that puts what is shared first', () => {
    const other: Say = (key, ...parts) => [...parts.toReversed(), key].join(' ');
    expect(reason('same-event', { topic: 'joint statement', entities: [0] }, null, other)).toBe(
      'John Sullivan joint statement related_topic_with',
    );
  });
});
