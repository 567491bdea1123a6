import { type Annotations, MENTION_WIDTH, type PageName } from '../protocol/messages.ts';
import { findArticleRoots, precedes } from './article-roots.ts';
import { hiddenElements, type PageBlock, unreadIn, walkBlocks } from './blocks.ts';
import { describeMark, hitTest, type MarkedName } from './hit-test.ts';
import { createMarks, isVisible, type Mark } from './marks.ts';
import { isNewsPage } from './news-page.ts';
import { type ArticleRoot, watchPage } from './watch-page.ts';

/** Milliseconds of work after which the page gets its turn. */
const SLICE = 8;
/** Milliseconds for which a name that was jumped to stays tinted. */
const JUMP_SHOWN = 3000;
/** Characters of a page that are annotated: more than any article, less than a message can carry. */
const MOST_TEXT = 4_000_000;

export interface AnnotatePage {
  readonly document: Document;
  readonly window: Window;
  /** Finds names in the texts of blocks, or null where that cannot be done now. */
  readonly annotate: (blocks: readonly string[]) => Promise<Annotations | null>;
  /** Called whenever `names()` may have changed. */
  readonly onChange?: () => void;
  readonly signal: AbortSignal;
}

/** The names of one page. */
export interface PageAnnotator {
  /** Names that a reader can see, in order of first appearance, with how often each is marked. */
  names(): readonly PageName[];
  /** Scrolls to the next mark of an entity, from the last back to the first, and tints it for a while; null if there is none. */
  jump(entity: string): MarkedName | null;
  /** The marked name at a point of the viewport, in CSS pixels. */
  nameAt(x: number, y: number): MarkedName | null;
  /** Tints a name, or none. */
  activate(name: MarkedName | null): void;
  /** Reads the page again, and watches it again where it was given up on. */
  refresh(): void;
  /** Whether the page changed without end and is no longer watched. */
  gaveUp(): boolean;
}

/** Marks the names in the article of a page and keeps the marks right while the page changes, until the signal ends. */
export function annotatePage({ document, window, annotate, onChange, signal }: AnnotatePage): PageAnnotator {
  const painted = createMarks(document, signal);
  let blocks: readonly PageBlock[] = [];
  let marks: readonly Mark[] = [];
  let asked: readonly string[] = [];
  let answer: Annotations | null = null;
  let roots: readonly ArticleRoot[] = [];
  let hasGivenUp = false;
  let jumped: { readonly entity: string; readonly turn: number } | undefined;

  const update = async (changed: ReadonlySet<Element> | null): Promise<void> => {
    if (document.hidden) return follow([]);
    hasGivenUp = false;
    if (changed === null || roots.length === 0) {
      // An application may have gone on from an article to its front page.
      roots = answer && !isNewsPage(document) ? [] : findArticleRoots(document);
      follow(roots);
      blocks = await readAll(roots);
      const shadows = new Set(blocks.map(({ nodes: [node] }) => node?.getRootNode()));
      roots = [...roots, ...[...shadows].filter((root) => root instanceof ShadowRoot)];
      if (shadows.size > 1) follow(roots);
    } else blocks = await readChanged(blocks, roots, changed);
    if (signal.aborted) return;
    const texts = blocks.map(({ text }) => text);
    if (answer === null || texts.length !== asked.length || texts.some((text, at) => text !== asked[at])) {
      const fresh = texts.length ? await annotate(texts) : { mentions: [], entities: [] };
      if (signal.aborted || fresh === null) return;
      asked = texts;
      answer = fresh;
    }
    marks = readMentions(blocks, answer);
    painted.show(marks);
    onChange?.();
  };
  const inTurn = (changed: ReadonlySet<Element> | null): Promise<void> => {
    const next = (): Promise<void> | undefined => (signal.aborted ? undefined : update(changed));
    running = running.then(next, next);
    return running;
  };
  const gaveUp = (): void => {
    hasGivenUp = true;
    // Nobody would notice any more when the words under a mark change.
    marks = [];
    painted.clear();
    onChange?.();
  };
  const follow = watchPage(document, { touched: painted.drop, changed: inTurn, gaveUp }, signal);
  let running: Promise<void> = update(null);

  const activate = (name: MarkedName | null): void => painted.activate(name?.range ?? null);

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
      setTimeout(() => {
        if (jumped?.entity === entity && jumped.turn === turn) activate(null);
      }, JUMP_SHOWN);
      return name;
    },
    refresh: () => void inTurn(null),
    gaveUp: () => hasGivenUp,
  };
}

/** Reads the text of elements in slices between which the page gets its turn. */
async function readAll(roots: Iterable<ArticleRoot>): Promise<PageBlock[]> {
  const blocks: PageBlock[] = [];
  let length = 0;
  let until = performance.now() + SLICE;
  for (const root of roots) {
    for (const block of walkBlocks(root)) {
      length += block.text.length;
      if (length > MOST_TEXT) return blocks;
      blocks.push(block);
      if (performance.now() < until) continue;
      await pagesTurn();
      until = performance.now() + SLICE;
    }
  }
  return blocks;
}

/** The blocks after a change: those of changed elements are read again, those that left the page are dropped. */
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
  const kept = before.filter(({ element }) => element.isConnected && !places.some((place) => place.contains(element)));
  for (const place of places) {
    const fresh = await readAll([place]);
    const at = kept.findIndex(({ nodes: [node] }) => node && precedes(place, node));
    kept.splice(at < 0 ? kept.length : at, 0, ...fresh);
  }
  return kept;
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
    if (!isVisible(mark)) continue;
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
