import { beforeAll, describe, expect, it } from 'vitest';
import { bundleFrom } from '../../../src/build/bundle-from.ts';
import { openArchive } from '../../../src/cli/open-archive.ts';
import { identifyNames } from '../../../src/names/identify.ts';
import type { KnownNames } from '../../../src/service/known-names.ts';
import { type PageFile, readPages, type Tally, tally } from '../../fixtures/identity/read-pages.ts';

let known: KnownNames;

beforeAll(async () => {
  const bundle = await bundleFrom('seeds', { strict: false });
  known = openArchive(bundle).known;
});

const measured = (...files: readonly PageFile[]): Tally =>
  tally(
    files.flatMap(readPages),
    (blocks) => identifyNames(blocks, known, known.gazetteer),
    (text) => known.matcher.match(text),
  );

const ALL: readonly PageFile[] = [
  ...(['meant', 'traps', 'further-meant', 'further-traps', 'news-texts', 'later-texts', 'fresh-texts'] as const),
  ...(['ordinary-texts', 'daily-texts', 'kinds-texts', 'mixed-texts', 'dense-texts'] as const),
];

describe('the archive in seeds/ on pages of our own writing', () => {
  it.each<readonly [string, readonly PageFile[]]>([
    ['that the rules were written for', ['meant', 'traps']],
    ['that were written afterwards', ['further-meant', 'further-traps']],
  ])('%s: the right names and only those', (_, files) => {
    const { marks, right, meant, traps, taken, faults } = measured(...files);
    expect(right / marks, faults.join('\n')).toBeGreaterThanOrEqual(0.97);
    expect(right / meant, faults.join('\n')).toBeGreaterThanOrEqual(0.93);
    expect(traps).toBeGreaterThan(100);
    expect(taken / traps, faults.join('\n')).toBeLessThan(1 / 15);
  });

  it('in ordinary news texts: the right names and only those', () => {
    const { marks, right, meant, traps, taken, faults } = measured('ordinary-texts');
    expect(right / marks, faults.join('\n')).toBeGreaterThanOrEqual(0.99);
    expect(right / meant, faults.join('\n')).toBeGreaterThanOrEqual(0.96);
    expect(traps).toBeGreaterThan(100);
    expect(taken / traps, faults.join('\n')).toBeLessThan(1 / 15);
  });

  it('in whole news texts of many styles, half of them full of traps: the right names and hardly any others', () => {
    const { marks, right, meant, traps, taken, faults } = measured(
      'news-texts',
      'later-texts',
      'fresh-texts',
      'ordinary-texts',
      'kinds-texts',
      'mixed-texts',
      'daily-texts',
    );
    expect(right / marks, faults.join('\n')).toBeGreaterThanOrEqual(0.97);
    expect(right / meant, faults.join('\n')).toBeGreaterThanOrEqual(0.95);
    expect(traps).toBeGreaterThan(100);
    expect(taken / traps, faults.join('\n')).toBeLessThan(1 / 15);
  });

  it('on all of them together, those made of namesakes included: the right names and only those', () => {
    const { marks, right, meant, traps, taken, faults } = measured(...ALL);
    expect(traps).toBeGreaterThan(1_500);
    expect(right / marks, faults.join('\n')).toBeGreaterThanOrEqual(0.97);
    expect(right / meant, faults.join('\n')).toBeGreaterThanOrEqual(0.93);
    expect(taken / traps, faults.join('\n')).toBeLessThan(1 / 15);
  });

  it('hardly marks anything on pages that have nothing to do with it', () => {
    const { words, marks, right, faults } = measured('strangers');
    expect(words).toBeGreaterThan(2_000);
    expect((marks - right) / words, faults.join('\n')).toBeLessThanOrEqual(0.2 / 1_000);
  });
});
