import { hiddenElements, isOfLinks, unreadIn } from './blocks.ts';
import { frontRoot, isFrontPage } from './front-page.ts';
import { itself } from './itself.ts';
import { layersOf, storyIn } from './layers.ts';
import { declarationsOf, SUGGESTED } from './may-be-news.ts';
import { containerOf, findProse, heldBy, lengthOfProse, type Prose, proseIn } from './prose.ts';

/** Characters: what stands around a headline is a few lines, not all that a page begins with. */
const LONGEST_HEADER = 1200;

/** Elements side by side that are a live blog. */
const LEAST_POSTS = 3;
/** A post has its own time and perhaps those of a change and of what it quotes; more are in what holds posts. */
const MOST_TIMES = 3;

/** Of `Node`, as `compareDocumentPosition` gives it. */
const FOLLOWING = 4;

/**
 * The elements whose text is the article: the smallest element that holds most of the prose, further stories like it, those
 * in layers over it, and, where the headline stands outside, the headline with the lines around it; of a live blog all posts; of
 * a front page, all its headlines. In document order; none where the page has no prose, but its whole body where it `isWanted` all the same.
 */
export function findArticleRoots(document: Document, isWanted = false): readonly Element[] {
  const prose = findProse(document);
  // What holds most of a page's prose is the page itself, however it is positioned.
  const layers = [...layersOf(document, prose, lengthOfProse(prose) / 2)];
  const rest = new Map([...prose].filter(([element]) => !layers.some(([layer]) => layer.contains(element))));
  const stories = [...storiesOfPage(document, lengthOfProse(rest) < SUGGESTED ? prose : rest, isWanted)];
  // The open shadow trees of what stands beside the story or what is around it, and those within these.
  for (let around = stories[0] && itself(stories[0]).parentElement; around; around = itself(around).parentElement) {
    for (const tree of treesOf(itself(around).children)) {
      if (tree.textContent.length >= SUGGESTED) layers.push(...layersOf(tree, proseIn(tree)));
    }
  }
  for (const [layer, own] of layers) {
    const place = storyIn(layer, own);
    // What stands in a shadow tree no story contains; a headline alone is no story.
    const isRead = (story: Element): unknown =>
      (place && itself(place).contains(story) && itself(story).querySelector('p')) ||
      (itself(story).contains(place) && !unreadIn(story, hiddenElements)(layer as Element));
    if (place && !stories.some(isRead)) stories.push(place);
  }
  return stories.sort((a, b) => (precedes(a, b) ? -1 : 1));
}

/** The open shadow trees of elements, and those within these. */
function* treesOf(elements: Iterable<Element>): Generator<ShadowRoot> {
  for (const { shadowRoot } of elements) {
    if (!shadowRoot) continue;
    yield shadowRoot;
    yield* treesOf(shadowRoot.querySelectorAll('*'));
  }
}

function storiesOfPage(document: Document, prose: Prose, isWanted: boolean): readonly Element[] {
  const body = containerOf(prose);
  if (lengthOfProse(prose) < SUGGESTED) {
    const front = isFrontPage(document) ? frontRoot(document) : isWanted ? document.body : null;
    if (front) return [front];
  }
  if (!body) return [];
  const article = withOtherPosts(document, itself(body).closest('article') ?? body);
  const stories = [article, ...furtherStories(document, article, prose)];
  return [...stories, ...headOf(document, article, stories)];
}

/**
 * What holds all posts of a live blog, of which one may be longer than all others together; any other story as it is. Where
 * the page does not say that it is a live blog, posts stand right beside each other and look alike.
 */
function withOtherPosts(document: Document, article: Element): Element {
  const isLiveBlog = declarationsOf(document).includes('LiveBlogPosting"');
  let post = article;
  for (let feed = itself(post).parentElement; feed && feed !== document.body; feed = itself(feed).parentElement) {
    const { localName, className } = post;
    if (itself(post).querySelectorAll('time')[MOST_TIMES]) break;
    const posts = [...itself(feed).children].filter(
      (other) =>
        other.localName === localName &&
        other.querySelector('time') &&
        (isLiveBlog || (other.className === className && !isOfLinks(other))),
    );
    if (posts.length >= LEAST_POSTS) return feed;
    if (!isLiveBlog) break;
    post = feed;
  }
  return article;
}

/**
 * The headline, where that stands outside the stories, with the standfirst, the picture and the byline around it and between
 * it and the story. What is linked as a whole is the name of the paper.
 */
function headOf(document: Document, article: Element, stories: readonly Element[]): readonly Element[] {
  const all = [...document.querySelectorAll('h1')];
  const outside = all.filter((headline) => !stories.some((story) => itself(story).contains(headline)));
  const above = outside.findLast((headline) => precedes(headline, article) && !isOfLinks(headline));
  // A story that has a headline itself has its standfirst, too.
  if (!above || outside.length < all.length) return above ? [above] : outside.slice(0, 1);
  const isUnread = unreadIn(document, hiddenElements);
  const isHead = (element: Element): boolean =>
    !stories.some((story) => element.contains(story)) &&
    element.textContent.length <= LONGEST_HEADER &&
    !isOfLinks(element) &&
    !isUnread(element);
  let box: Element = above;
  for (let around = above.parentElement; around; around = itself(around).parentElement)
    if (isHead(around)) box = around;
  const head = [box];
  for (let next = box.nextElementSibling; next && precedes(next, article); next = next.nextElementSibling) {
    if (isHead(next)) head.push(next);
  }
  return head;
}

/**
 * Stories beside the one that has most of the prose, as pages that scroll without end add them: elements of its kind with
 * a headline and a text of their own. Comments have no headline, teasers no text.
 */
function furtherStories(document: Document, article: Element, prose: Prose): readonly Element[] {
  const { localName, classList } = article;
  const isAlike = (element: Element): boolean =>
    localName === 'article' || [...element.classList].some((name) => classList.contains(name));
  const held = heldBy(prose);
  const found: Element[] = [];
  for (const element of document.querySelectorAll(localName)) {
    if (element.contains(article) || !isAlike(element) || !element.querySelector('h1,h2')) continue;
    if ([article, ...found].some((story) => story.contains(element))) continue;
    if ((held.get(element) ?? 0) >= SUGGESTED) found.push(element);
  }
  return found;
}

/** Whether a node begins before another one on the page; a shadow tree stands where its host does. */
export function precedes(a: Node, b: Node): boolean {
  const above = hosts(a);
  const below = hosts(b);
  const at = above.findIndex((node, depth) => node !== below[depth]);
  const [first, second] = [above[at], below[at]];
  if (!first || !second) return above.length < below.length;
  return (first.compareDocumentPosition(second) & FOLLOWING) !== 0;
}

/** A node and the hosts of the shadow trees around it, the outermost first. */
function hosts(node: Node): readonly Node[] {
  const tree = node.getRootNode();
  return tree instanceof ShadowRoot ? [...hosts(tree.host), node] : [node];
}
