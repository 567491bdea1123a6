import { type Annotations, MENTION_WIDTH, type PageName } from '../protocol/messages.ts';
import { findArticleRoots, precedes } from './article-roots.ts';
import { hiddenElements, type PageBlock, unreadIn, walkBlocks } from './blocks.ts';
import { describeMark, hitTest, type MarkedName } from './hit-test.ts';
import { createMarks, hasPlace, isVisible, type Mark } from './marks.ts';
import { isNewsPage } from './news-page.ts';
import { type ArticleRoot, watchPage } from './watch-page.ts';

/** Milliseconds of work after which the page gets its turn. */
const SLICE = 8;
/** Milliseconds for which a name that was jumped to stays tinted. */
const JUMP_SHOWN = 3000;
/** Characters of a page that are annotated: more than any article, less than a message can carry. */
const MOST_TEXT = 4_000_000;
/** Milliseconds before names are asked for again when that failed: the background may just be being replaced. */
const RETRIES = [500, 5000] as const;

export interface AnnotatePage {
  readonly document: Document;
  readonly window: Window;
  /** Finds names in the texts of blocks, or null where that cannot be done now. */
  readonly annotate: (blocks: readonly string[]) => Promise<Annotations | null>;
  /** Called whenever `names()` may have changed, also to none. */
  readonly onChange?: () => void;
  readonly signal: AbortSignal;
}

/** The names of one page. */
export interface PageAnnotator {
  /** Names that have a place on the page, in order of first appearance, with how often each is marked. */
  names(): readonly PageName[];
  /** Scrolls to the next mark of an entity, from the last back to the first, and tints it for a while; null if there is none. */
  jump(entity: string): MarkedName | null;
  /** The marked name that can be seen at a point of the viewport, in CSS pixels. */
  nameAt(x: number, y: number): MarkedName | null;
  /** Tints a name, or none. */
  activate(name: { readonly range: Readonly<StaticRangeInit> } | null): void;
}

/** Marks the names in the article of a page and keeps the marks right while the page changes, until the signal ends. */
export function annotatePage({ document, window, annotate, onChange, signal }: AnnotatePage): PageAnnotator {
  const painted = createMarks(document, signal);
  let blocks: readonly PageBlock[] = [];
  let marks: readonly Mark[] = [];
  let asked: readonly string[] = [];
  let answer: Annotations | null = null;
  let roots: readonly ArticleRoot[] = [];
  let failures = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let tint: StaticRange | null = null;
  let jumped: { readonly entity: string; readonly turn: number } | undefined;

  /** Brings the marks up to date; false if the names could not be asked for. */
  const update = async (changed: ReadonlySet<Element> | null): Promise<boolean> => {
    if (document.hidden) {
      follow([]);
      return true;
    }
    if (changed === null || roots.length === 0) {
      // An application may have gone on from an article to its front page.
      roots = answer && !isNewsPage(document) ? [] : findArticleRoots(document);
      follow(roots);
      blocks = await readAll(roots);
      const shadows = new Set(blocks.map(({ nodes: [node] }) => node?.getRootNode()));
      roots = [...roots, ...[...shadows].filter((root) => root instanceof ShadowRoot)];
      if (shadows.size > 1) follow(roots);
    } else blocks = await readChanged(blocks, roots, changed);
    if (signal.aborted) return true;
    const texts = blocks.map(({ text }) => text);
    if (answer === null || texts.length !== asked.length || texts.some((text, at) => text !== asked[at])) {
      const fresh = texts.length ? await annotate(texts) : { mentions: [], entities: [] };
      if (signal.aborted || fresh === null) return signal.aborted;
      asked = texts;
      answer = fresh;
    }
    marks = readMentions(blocks, answer);
    painted.show(marks);
    onChange?.();
    return true;
  };
  const inTurn = (changed: ReadonlySet<Element> | null): Promise<void> => {
    running = running.then(async () => {
      if (signal.aborted) return;
      clearTimeout(retry);
      // Also when something throws: the page has changed meanwhile, or the extension has been updated.
      const isDone = await update(changed).catch(() => false);
      const wait = RETRIES[failures];
      failures = isDone ? 0 : failures + 1;
      if (!isDone && wait !== undefined && !signal.aborted) retry = setTimeout(inTurn, wait, null);
    });
    return running;
  };
  const gaveUp = (): void => {
    clearTimeout(retry);
    // Nobody would notice any more when the words under a mark change.
    marks = [];
    painted.clear();
    onChange?.();
  };
  const follow = watchPage(document, { touched: painted.drop, changed: inTurn, gaveUp }, signal);
  let running: Promise<void> = Promise.resolve();
  signal.addEventListener('abort', () => clearTimeout(retry));
  void inTurn(null);

  const activate: PageAnnotator['activate'] = (name) => {
    tint = name && new StaticRange(name.range);
    painted.activate(tint);
  };

  return {
    names: () => countNames(marks),
    nameAt: (x, y) => hitTest(document, painted, x, y),
    activate,
    jump: (entity) => {
      const places = marks.filter((mark) => mark.name.entity === entity && isVisible(mark));
      const turn = jumped?.entity === entity ? jumped.turn + 1 : 0;
      const mark = places[turn % places.length];
      if (!mark) return null;
      jumped = { entity, turn };
      const name = scrollTo(document, window, mark);
      activate(name);
      const own = tint;
      setTimeout(() => {
        if (tint === own) activate(null);
      }, JUMP_SHOWN);
      return name;
    },
  };
}

/** Reads the text of elements, up to a length, in slices between which the page gets its turn. */
async function readAll(roots: Iterable<ArticleRoot>, most = MOST_TEXT): Promise<PageBlock[]> {
  const blocks: PageBlock[] = [];
  let length = 0;
  let until = performance.now() + SLICE;
  for (const root of roots) {
    for (const block of walkBlocks(root)) {
      length += block.text.length;
      if (length > most) return blocks;
      blocks.push(block);
      if (performance.now() < until) continue;
      await pagesTurn();
      until = performance.now() + SLICE;
    }
  }
  return blocks;
}

/** The blocks after a change: those of changed elements are read again, those that left the page or its story are dropped. */
async function readChanged(
  before: readonly PageBlock[],
  roots: readonly ArticleRoot[],
  changed: ReadonlySet<Element>,
): Promise<readonly PageBlock[]> {
  const unread = new Map(roots.map((root) => [root, unreadIn(root, hiddenElements)]));
  const places = [...changed].filter((place) => {
    const root = roots.find((root) => root.contains(place));
    const isUnread = root && unread.get(root);
    if (!isUnread) return false;
    for (let around: Element | null = place; around && around !== root; around = around.parentElement) {
      if (isUnread(around) || (around !== place && changed.has(around))) return false;
    }
    return true;
  });
  const gone = [...changed];
  const kept = before.filter(({ element }) => element.isConnected && !gone.some((place) => holds(place, element)));
  let room = kept.reduce((room, { text }) => room - text.length, MOST_TEXT);
  for (const place of places) {
    const fresh = await readAll([place], room);
    for (const { text } of fresh) room -= text.length;
    const at = kept.findIndex(({ nodes: [node] }) => node && precedes(place, node));
    kept.splice(at < 0 ? kept.length : at, 0, ...fresh);
  }
  return kept;
}

/** Whether an element stands within another one, be it in a shadow tree there. */
function holds(place: Element, element: Element): boolean {
  if (place.contains(element)) return true;
  const tree = element.getRootNode();
  return tree instanceof ShadowRoot && holds(place, tree.host);
}

// Not `scheduler.yield`, which goes on before the page's own timers and messages.
const pagesTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

function readMentions(blocks: readonly PageBlock[], { mentions, entities }: Annotations): Mark[] {
  const marks: Mark[] = [];
  for (let at = 0; at < mentions.length; at += MENTION_WIDTH) {
    const [which = -1, start = 0, end = 0, entity = -1] = mentions.slice(at, at + MENTION_WIDTH);
    const block = blocks[which];
    const name = entities[entity];
    if (block && name && start < end && end <= block.text.length) marks.push({ block, start, end, name });
  }
  return marks;
}

function countNames(marks: readonly Mark[]): readonly PageName[] {
  const names = new Map<string, PageName>();
  for (const mark of marks) {
    if (!hasPlace(mark)) continue;
    const { entity } = mark.name;
    names.set(entity, { ...mark.name, count: (names.get(entity)?.count ?? 0) + 1 });
  }
  return [...names.values()];
}

/** Brings a mark into the middle of the window, also where its paragraph is higher than that, and says where it then is. */
function scrollTo(document: Document, window: Window, mark: Mark): MarkedName {
  mark.block.element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const name = describeMark(document, mark);
  const [box] = name.rects;
  if (!box || (box.top >= 0 && box.bottom <= window.innerHeight)) return name;
  window.scrollBy({ top: box.top - window.innerHeight / 2, behavior: 'instant' });
  return describeMark(document, mark);
}
