/** What a build is busy with, in this order, and its share of the time in hundredths (measured on 10,000 articles). */
const STAGES = {
  'reading the files': 8,
  'finding names': 19,
  'joining names': 13,
  'compiling the matcher': 2,
  'indexing the words': 54,
  'packing the articles': 4,
} as const;

/** One of these. */
export type BuildStage = keyof typeof STAGES;

/** All stages, in their order. */
export const BUILD_STAGES = Object.keys(STAGES) as readonly BuildStage[];

/** Is told how far a stage has come: `done` of `total` steps. A stage that is one piece reports 0 of 1 when it begins. */
export type Progress = (stage: BuildStage, done: number, total: number) => void;

/** Where a bar can be drawn: a stream such as `process.stderr`. */
export interface ProgressStream {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

/** A bar that is drawn as the build goes on. */
export interface ProgressBar {
  readonly report: Progress;
  /** Takes the bar off the screen; nothing is drawn after it. */
  close(): void;
}

/** Milliseconds for which nothing is drawn: a small archive is built before anybody wonders. */
const QUIET = 400;
/** Milliseconds between two drawings of one stage. */
const REDRAW = 100;
/** Cells of the bar. */
const CELLS = 24;
/** Where the terminal does not say how wide it is. */
const USUAL_COLUMNS = 80;
const CLEAR_LINE = '\r\u001b[K';

/**
 * A bar on one line of a terminal. Where the stream is none (a log, a pipe, CI) nothing is ever written. `now` is a clock
 * in milliseconds.
 */
export function progressBar(stream: ProgressStream, now: () => number = () => performance.now()): ProgressBar {
  const started = now();
  let drawnAt = started + QUIET - REDRAW;
  let drawn = '';
  let isOpen = stream.isTTY === true;

  const draw = (line: string): void => {
    if (line === drawn) return;
    stream.write(`${CLEAR_LINE}${line}`);
    drawn = line;
  };
  return {
    report: (stage, done, total) => {
      const isPiece = done === 0;
      const time = now();
      if (!isOpen || time - started < QUIET || (!isPiece && time - drawnAt < REDRAW)) return;
      drawnAt = time;
      draw(lineOf(stage, done, total, (stream.columns || USUAL_COLUMNS) - 1));
    },
    close: () => {
      if (isOpen && drawn !== '') draw('');
      isOpen = false;
    },
  };
}

function lineOf(stage: BuildStage, done: number, total: number, columns: number): string {
  const before = BUILD_STAGES.slice(0, BUILD_STAGES.indexOf(stage)).reduce((sum, each) => sum + STAGES[each], 0);
  const hundredths = before + STAGES[stage] * (total > 0 ? Math.min(1, done / total) : 1);
  const full = Math.round((hundredths * CELLS) / 100);
  const count = total > 1 ? ` ${done} of ${total}` : '';
  return `${'█'.repeat(full)}${'░'.repeat(CELLS - full)} ${stage}${count}`.slice(0, columns);
}
