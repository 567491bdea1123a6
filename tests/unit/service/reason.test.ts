import { beforeAll, describe, expect, it } from 'vitest';
import { buildBundle } from '../../../src/build/bundle.ts';
import { buildGazetteer } from '../../../src/build/gazetteer.ts';
import { openArchive } from '../../../src/cli/open-archive.ts';
import type { Evidence } from '../../../src/names/evidence.ts';
import type { KnownNames } from '../../../src/service/known-names.ts';
import { markReason, tellReason } from '../../../src/service/reason.ts';
import { dispute } from '../../fixtures/archive/articles.ts';
import { say } from '../../texts.ts';

let known: KnownNames;
beforeAll(async () => {
  known = openArchive(buildBundle(dispute, await buildGazetteer())).known;
});

const BLOCKS = ['Mirela Danesco met Norvik Hydro in Tarvala.', 'Later Danesco smiled.'];

describe('the reason of a mark on a page', () => {
  it('says which alias stands there, how sure that is, and where the page gives the full name', () => {
    const reason = markReason({ blocks: BLOCKS, block: 1, start: 6 }, known, say);
    expect(reason?.alias).toBe('Danesco');
    expect(reason?.confidence).toBeGreaterThan(0.5);
    expect(reason?.lines[0]).toBe('Earlier the page writes “Mirela Danesco”.');
    expect(reason?.runnerUp).toBeNull();
  });

  it('is none where nothing is marked', () => {
    expect(markReason({ blocks: BLOCKS, block: 1, start: 0 }, known, say)).toBeNull();
    expect(markReason({ blocks: BLOCKS, block: 7, start: 0 }, known, say)).toBeNull();
  });
});

describe('evidence in words', () => {
  const entities = ['Anna Lindqvist', 'Karl Lindqvist', 'Orrefors', 'Jon Varga'].map((name, at) => ({
    id: `e${at}`,
    name,
    type: 'person' as const,
    aliases: [],
    roles: [],
  }));
  const tell = (...evidence: readonly Evidence[]) =>
    tellReason(
      { block: 2, start: 10, end: 19, entity: 0, confidence: 0.9, alias: 'Lindqvist', evidence },
      { entity: (position) => entities[position] },
      say,
    );
  const at = (block: number) => ({ block, start: 0, end: 14 });

  it.each([
    [{ kind: 'full-name', text: 'Anna Lindqvist', at: at(0) }, 'Earlier the page writes “Anna Lindqvist”.'],
    [
      { kind: 'full-name', text: 'Anna Lindqvist', at: at(2) },
      'In the same paragraph the page writes “Anna Lindqvist”.',
    ],
    [{ kind: 'full-name', text: 'Anna Lindqvist', at: at(5) }, 'Further down the page writes “Anna Lindqvist”.'],
    [{ kind: 'role', text: 'minister', at: at(2) }, 'A role that the archive knows stands with the name: “minister”.'],
    [{ kind: 'whereabouts', text: 'Moscow, Russia', at: at(2) }, 'The page says where it is: “Moscow, Russia”.'],
    [{ kind: 'shared-names', entities: [2] }, 'The page also names Orrefors, as the archive does with it.'],
    [
      { kind: 'shared-names', entities: [1, 2, 3] },
      'The page also names Karl Lindqvist, Orrefors and Jon Varga, as the archive does with it.',
    ],
    [{ kind: 'shared-names', entities: [] }, 'The page names others with whom it appears in the archive.'],
    [{ kind: 'dominance', count: 40 }, 'Where the archive prints “Lindqvist” alone, 40 times, it means this name.'],
    [{ kind: 'dominance', count: 1 }, 'Where the archive prints “Lindqvist” alone, once, it means this name.'],
    [{ kind: 'archive-use', count: 2 }, 'The archive prints “Lindqvist” twice.'],
    [
      { kind: 'rival', text: 'Karl Lindqvist', at: at(0) },
      'Earlier the page writes “Karl Lindqvist”, who may be meant; the rest of the page weighs more.',
    ],
  ] satisfies [Evidence, string][])('%o', (evidence, line) => {
    expect(tell(evidence).lines).toEqual([line]);
  });

  it('an alias that the archive prints once is no argument', () => {
    expect(tell({ kind: 'archive-use', count: 1 }).lines).toEqual([]);
  });

  it('the strongest comes first, what speaks against it last', () => {
    const { lines } = tell(
      { kind: 'rival', text: 'Karl Lindqvist', at: at(0) },
      { kind: 'archive-use', count: 9 },
      { kind: 'shared-names', entities: [2] },
      { kind: 'full-name', text: 'Anna Lindqvist', at: at(0) },
    );
    expect(lines.map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      'Earlier the page',
      'The page also',
      'The archive prints',
      'Earlier the page',
    ]);
  });

  it.each([
    ['no-full-name', 'Not Karl Lindqvist: the page does not write that name in full.'],
    ['other-role', 'Not Karl Lindqvist: the role that stands with the name is another.'],
    ['other-kind', 'Not Karl Lindqvist: the page uses the name for something of another kind.'],
    ['less-frequent', 'Not Karl Lindqvist: the archive prints this form less often for it.'],
  ] as const)('who else has the name, and why they were not meant: %s', (because, line) => {
    const { lines, runnerUp } = tell({ kind: 'runner-up', entity: 1, because });
    expect(runnerUp).toBe(line);
    expect(lines).toEqual([]);
  });
});
