import type { Annotations } from '../protocol/annotations.ts';
import type { PageName } from '../protocol/name-line.ts';
import type { Settings } from '../protocol/settings.ts';
import { findArticleRoots } from './article-roots.ts';
import type { PageBlock } from './blocks.ts';
import type { ArticleRoot } from './changed-places.ts';
import { chooseMarks } from './choose-marks.ts';
import { hitTest, type MarkedName, markOf } from './hit-test.ts';
import { hasPlace, type PageMarks } from './mark.ts';
import { createMarkWalk, type MarkWalk } from './mark-walk.ts';
import { createMarks } from './marks.ts';
import { isNewsPage } from './news-page.ts';
import { countNames, eachMark, placeMentions } from './page-marks.ts';
import { createPaperTest } from './paper.ts';
import { readAll, readChanged } from './read-blocks.ts';
import { inSlices } from './slices.ts';
import { watchPage } from './watch-page.ts';

/** Milliseconds before names are asked for again when that failed: the background may just be being replaced. */
const RETRIES = [500, 5000] as const;

export interface AnnotatePage {
  readonly document: Document;
  readonly window: Window;
  /** Finds names in the texts of blocks, or null where that cannot be done now. */
  readonly annotate: (blocks: readonly string[]) => Promise<Annotations | null>;
  /** What the reader chose; painting waits for it. Never rejects. */
  readonly settings: Promise<Settings>;
  /** Whether the reader wants it read even where it is no news; false unless it is said. */
  readonly isWanted?: () => boolean;
  /** Called whenever `names()` may have changed, also to none. */
  readonly onChange?: () => void;
  readonly signal: AbortSignal;
}

/** A place in the text of a page. */
export interface PlaceInText {
  /** The texts of all blocks of the article. */
  readonly blocks: readonly string[];
  /** Position in `blocks`. */
  readonly block: number;
  /** Offset in that block's text. */
  readonly start: number;
}

/** The names of one page. */
export interface PageAnnotator extends MarkWalk {
  /**
   * Names that have a place on the page, whether they are painted or not, in order of first appearance, with how often
   * each stands there. Those in frames have annotators of their own and are not among them.
   */
  names(): readonly PageName[];
  /** How many different names are marked: those of `names()`, or none where marking is off. */
  nameCount(): number;
  /** Whether the page changed without end and is no longer marked. */
  readonly gaveUp: boolean;
  /** Paints as the reader has chosen now. */
  apply(settings: Settings): void;
  /** The marked name that can be seen at a point of the viewport, in CSS pixels; sooner with the `target` of an event there. */
  nameAt(x: number, y: number, target?: EventTarget | null): MarkedName | null;
  /** Where a name stands in the text; null where the page has changed. */
  placeOf(name: { readonly range: StaticRange }): PlaceInText | null;
  /** Whether a name is printed on dark paper. */
  isOnDark(name: { readonly range: StaticRange }): boolean;
  /** Tints a name, or none. */
  activate(name: { readonly range: Readonly<StaticRangeInit> } | null): void;
}

/** Milliseconds for which a name that was gone to stays tinted. */
const GONE_TO = 3000;

const NO_MARKS: PageMarks = new Map();

/** Marks the names in the article of a page and keeps the marks right while the page changes, until the signal ends. */
export function annotatePage(page: AnnotatePage): PageAnnotator {
  const { document, window, annotate, settings, isWanted = () => false, onChange, signal } = page;
  const painted = createMarks(document, signal, onChange);
  let chosen: Settings | undefined;
  let blocks: readonly PageBlock[] = [];
  let marks = NO_MARKS;
  let shown = NO_MARKS;
  let asked: readonly string[] = [];
  let answer: Annotations | null = null;
  let roots: readonly ArticleRoot[] = [];
  let gaveUp = false;
  let failures = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let tinted: StaticRange | null = null;

  const isOff = (): boolean => chosen?.marking === 'off';
  const goesOn = (): boolean => !document.hidden && !signal.aborted;

  /** Brings the marks up to date; false if the names could not be asked for. */
  const update = async (changed: ReadonlySet<Element> | null): Promise<boolean> => {
    if (document.hidden) {
      follow([]);
      return true;
    }
    gaveUp = false;
    let fresh: PageBlock[] | undefined;
    // Where the whole page stands in the place of a story, one may have come.
    if (changed === null || roots.length === 0 || (isWanted() && roots[0] === document.body)) {
      // An application may have gone on from an article to its front page.
      roots = !isWanted() && answer && !isNewsPage(document) ? [] : findArticleRoots(document, isWanted());
      follow(roots);
      fresh = await inSlices(readAll(roots, blocks), goesOn);
      const trees = new Set(fresh?.map(({ nodes: [node] }) => node?.getRootNode()));
      roots = [...roots, ...[...trees].filter((root) => root instanceof ShadowRoot)];
      if (trees.size > 1) follow(roots);
    } else fresh = await inSlices(readChanged(blocks, roots, changed), goesOn);
    if (!fresh) return true;
    blocks = fresh;
    const texts = blocks.map(({ text }) => text);
    if (answer === null || texts.length !== asked.length || texts.some((text, at) => text !== asked[at])) {
      const found = texts.length ? await annotate(texts) : { mentions: [], entities: [] };
      if (signal.aborted || found === null) return signal.aborted;
      asked = texts;
      answer = found;
    }
    const start = await settings;
    chosen ??= start;
    const placed = await inSlices(placeMentions(blocks, answer, marks), goesOn);
    if (placed) marks = placed;
    return show(chosen);
  };
  const show = async ({ marking, types, intensity }: Settings): Promise<true> => {
    if (marking === 'off') {
      // What was read stays for those who ask for a name, but nobody sees a change of it.
      follow(null);
      unpaint();
      return true;
    }
    const wanted = await inSlices(chooseMarks(blocks, marks, { marking, types }), goesOn);
    if (wanted) {
      shown = wanted;
      await inSlices(painted.show(wanted, intensity), goesOn);
    }
    if (!signal.aborted) onChange?.();
    return true;
  };
  const unpaint = (): void => {
    shown = NO_MARKS;
    painted.clear();
    onChange?.();
  };
  const inTurn = (job: () => Promise<boolean>): Promise<void> => {
    running = running.then(async () => {
      if (signal.aborted) return;
      clearTimeout(retry);
      // Also when something throws: the page has changed meanwhile, or the extension has been updated.
      const isDone = await job().catch(() => false);
      const wait = RETRIES[failures];
      failures = isDone ? 0 : failures + 1;
      if (!isDone && wait !== undefined && !signal.aborted) retry = setTimeout(readAgain, wait);
    });
    return running;
  };
  const readAgain = (): void => void inTurn(() => update(null));
  const follow = watchPage(
    document,
    {
      changed: (elements) => inTurn(() => update(elements)),
      gaveUp: () => {
        gaveUp = true;
        clearTimeout(retry);
        // Nobody would notice any more when the words under a mark change.
        marks = NO_MARKS;
        unpaint();
      },
    },
    signal,
  );
  let running: Promise<void> = Promise.resolve();
  signal.addEventListener('abort', () => clearTimeout(retry));
  readAgain();

  const activate: PageAnnotator['activate'] = (name) => {
    tinted = name && new StaticRange(name.range);
    painted.activate(tinted);
  };
  const tint = (name: MarkedName): void => {
    activate(name);
    const own = tinted;
    setTimeout(() => {
      if (tinted === own) activate(null);
    }, GONE_TO);
  };

  return {
    ...createMarkWalk(window, { all: () => marks, shown: () => shown, tint }),
    names: () => countNames(marks),
    nameCount: () => {
      const found = new Set<string>();
      if (isOff()) return 0;
      for (const mark of eachMark(marks))
        if (!found.has(mark.name.entity) && hasPlace(mark)) found.add(mark.name.entity);
      return found.size;
    },
    get gaveUp() {
      return gaveUp;
    },
    nameAt: (x, y, target) => hitTest(document, painted, x, y, target),
    isOnDark({ range }) {
      const { parentElement } = range.startContainer;
      return parentElement !== null && createPaperTest()(parentElement) === 'dark';
    },
    activate,
    apply(settings) {
      const wasOff = isOff();
      const isSame = JSON.stringify(chosen?.rejections) === JSON.stringify(settings.rejections);
      chosen = settings;
      if (!isSame) answer = null;
      if (!isOff() && (wasOff || !isSame || roots.length === 0)) readAgain();
      else void inTurn(() => show(settings));
    },
    placeOf({ range }) {
      const mark = markOf(range);
      const block = mark ? blocks.indexOf(mark.block) : -1;
      return mark && block >= 0 && hasPlace(mark)
        ? { blocks: blocks.map(({ text }) => text), block, start: mark.start }
        : null;
    },
  };
}
