import { describe, expect, it } from 'vitest';
import { BUILD_STAGES, progressBar } from '../../../src/build/progress.ts';

/** A stream that keeps what is written, and a clock that is set by hand. */
function screen(isTTY: boolean, width = 80) {
  const written: string[] = [];
  const clock = { time: 0 };
  const stream = { isTTY, columns: width, write: (text: string) => written.push(text) };
  const bar = progressBar(stream, () => clock.time);
  const at = (time: number, ...report: Parameters<typeof bar.report>): void => {
    clock.time = time;
    bar.report(...report);
  };
  const shown = (): string => (written.at(-1) ?? '').replace('\r\u001b[K', '');
  return { bar, at, shown, written };
}

describe('the progress bar', () => {
  it('writes nothing where there is no terminal', () => {
    const { at, bar, written } = screen(false);
    at(60_000, 'finding names', 5_000, 10_000);
    bar.close();
    expect(written).toEqual([]);
  });

  it('writes nothing for an archive that is built at once', () => {
    const { at, bar, written } = screen(true);
    at(10, 'finding names', 1, 5);
    at(30, 'indexing the words', 0, 1);
    bar.close();
    expect(written).toEqual([]);
  });

  it('shows the stage and how far it has come, on one line', () => {
    const { at, shown, written } = screen(true);
    at(1_000, 'finding names', 2_500, 10_000);
    expect(shown()).toBe('███░░░░░░░░░░░░░░░░░░░░░ finding names 2500 of 10000');
    expect(written.join('')).not.toContain('\n');
  });

  it('grows from stage to stage and never shrinks', () => {
    const { at, shown } = screen(true);
    const lengths = BUILD_STAGES.flatMap((stage, position) =>
      [0, 50, 100].map((done) => {
        at(1_000 + position * 1_000 + done * 5, stage, done, 100);
        return shown().split('█').length;
      }),
    );
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
    expect(shown()).toMatch(/^█{24} /);
  });

  it('takes a terminal that does not say its width for one of the usual width', () => {
    const { at, shown } = screen(true, 0);
    at(1_000, 'finding names', 1, 100);
    expect(shown()).toMatch(/finding names 1 of 100$/);
  });

  it('is drawn at most every tenth of a second, but a new stage at once', () => {
    const { at, shown, written } = screen(true);
    for (let time = 1_000; time < 1_100; time++) at(time, 'finding names', time, 10_000);
    expect(written).toHaveLength(1);
    at(1_050, 'joining names', 0, 1);
    expect(shown()).toContain('joining names');
  });

  it('fits the width of the terminal', () => {
    const { at, shown } = screen(true, 30);
    at(1_000, 'compiling the matcher', 0, 1);
    expect(shown().length).toBeLessThan(30);
  });

  it('leaves an empty line behind, and stays away once it is closed', () => {
    const { at, bar, shown, written } = screen(true);
    at(1_000, 'finding names', 1, 2);
    bar.close();
    expect(shown()).toBe('');
    const { length } = written;
    at(2_000, 'finding names', 2, 2);
    bar.close();
    expect(written).toHaveLength(length);
  });
});
