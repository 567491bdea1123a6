import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { ArticleView } from '../../../src/protocol/article-view.ts';
import type { CardModel } from '../../../src/protocol/card-model.ts';
import { failed, type Result, success } from '../../../src/protocol/result.ts';
import { ReadingView } from '../../../src/ui/reading-view.tsx';
import { expectAccessible } from './accessibility.ts';
import { eventually } from './eventually.ts';
import { article, bareArticle, leastCard, usualCard } from './samples.ts';
import { applyStyles } from './styles.ts';

let removeStyles = (): void => {};
let root: HTMLElement;
const askArticle = vi.fn<(article: string) => Promise<Result<ArticleView>>>();
const askCard = vi.fn<(entity: string) => Promise<Result<CardModel>>>();
const openArticle = vi.fn<(article: string) => void>();
const search = vi.fn<(text: string) => void>();
const openStory = vi.fn<(story: string) => void>();
const openEntity = vi.fn<() => void>();
const copy = vi.fn<(text: string) => Promise<boolean>>();

beforeEach(() => {
  removeStyles = applyStyles();
  root = document.createElement('div');
  document.body.append(root);
  vi.clearAllMocks();
  askArticle.mockResolvedValue(success(article));
  askCard.mockImplementation(async (entity) => success(entity === usualCard.entity ? usualCard : leastCard));
  copy.mockResolvedValue(true);
});

afterEach(() => {
  render(null, root);
  root.remove();
  removeStyles();
});

function open(id = 'a1'): void {
  render(
    <ReadingView
      article={id}
      ask={{ article: askArticle, card: askCard }}
      openArticle={openArticle}
      openStory={openStory}
      openEntity={openEntity}
      search={search}
      copy={copy}
    />,
    root,
  );
}

async function openArticleView(): Promise<void> {
  open();
  await eventually(() => root.querySelector('h1')).not.toBeNull();
}

const text = (selector: string): string | undefined => root.querySelector(selector)?.textContent;

describe('an article', () => {
  test('has its headline once, outlet, byline, date, paragraphs in order and credits', async () => {
    await openArticleView();
    expect(text('h1')).toBe('Ministers sign river treaty after nine years of talks');
    expect(text('.article-outlet')).toBe('The Harbour Courier');
    expect(text('.article-facts')).toBe('Mara Ekholm · 27 April 2020');
    expect([...root.querySelectorAll('.article-body > *')].map((each) => each.className || each.tagName)).toEqual([
      ...['standfirst', 'text', 'H2', 'text', 'list', 'list', 'caption'],
    ]);
    expect(text('.article-foot p')).toBe('Credits: Northern Wire; Photograph: T. Sand');
    expect(root.querySelector('a')?.href).toBe('https://news.example/river-treaty');
  });

  test('leads to its story', async () => {
    await openArticleView();
    const link = root.querySelector('.article-facts button') as HTMLElement;
    expect(link.textContent).toBe('3 articles on this story, side by side');
    await userEvent.click(link);
    expect(openStory).toHaveBeenCalledExactlyOnceWith('story/a1');
  });

  test('without a headline says that its first sentence stands in, and how its date is known', async () => {
    askArticle.mockResolvedValue(success(bareArticle));
    await openArticleView();
    expect(text('.article-head .article-note')).toContain('Printed without a headline');
    expect(text('.article-facts')).toBe('about 25–27 April 2020, inferred from “two days after the vote”');
    expect(text('aside')).toBe('The archive knows no name in this article.');
    expect(root.querySelector('.article-foot')).toBeNull();
  });

  test('gives the tab its headline as a title', async () => {
    document.title = 'Backgrounder';
    await openArticleView();
    expect(document.title).toBe('Ministers sign river treaty after nine years of talks');
  });

  test('folds away the lines that were printed with it', async () => {
    await openArticleView();
    const line = [...root.querySelectorAll('details li')].find((each) => each.textContent?.startsWith('Read more'));
    expect(line?.checkVisibility()).toBe(false);
    await userEvent.click(root.querySelector('.article-foot summary') as Element);
    expect(line?.checkVisibility()).toBe(true);
    expect([...root.querySelectorAll('details li')].map((each) => each.textContent)).toEqual(article.apart);
  });

  test('is text, whatever it contains, and links nowhere but to the web', async () => {
    askArticle.mockResolvedValue(success({ ...article, url: 'javascript:alert(1)' }));
    await openArticleView();
    expect(root.querySelector('b, a')).toBeNull();
    expect(text('.article-body')).toContain('<b>Not</b>');
  });

  test('that is not there is said to be missing', async () => {
    askArticle.mockResolvedValue(failed('not-found', 'This article is no longer in the archive.'));
    open();
    await eventually(() => text('[role=alert]')).toBe('This article is no longer in the archive.');
    await expectAccessible(root);
  });

  test('that is slow shows a placeholder, but not at once', async () => {
    askArticle.mockImplementation(() => new Promise(() => {}));
    open();
    expect(root.querySelector('.placeholder')).toBeNull();
    await eventually(() => root.querySelector('.placeholder')).not.toBeNull();
    await expectAccessible(root);
  });
});

describe('its names', () => {
  test('are marked where they stand and listed with their counts', async () => {
    await openArticleView();
    expect([...root.querySelectorAll('.mention')].map((each) => each.textContent)).toEqual([
      ...['Anna Lindqvist', 'Orrefors', 'Lindqvist', 'Orrefors'],
    ]);
    expect([...root.querySelectorAll('.article-names button')].map((each) => each.textContent)).toEqual([
      'person: Anna Lindqvist, 2',
      'place: Orrefors, 2',
    ]);
  });

  test('open their card by press and by key, and it closes again', async () => {
    await openArticleView();
    await userEvent.click(root.querySelector('.mention') as Element);
    await eventually(() => text('.card-name')).toBe('Anna Lindqvist');
    expect(root.querySelectorAll('.mention[aria-pressed=true]')).toHaveLength(2);
    (root.querySelector('.mention-place') as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await eventually(() => text('.card-name')).toBe('Orrefors');
    await eventually(() => text('aside > [role=status]')).toContain('Orrefors');
    await userEvent.click(root.querySelector('[aria-label="Close"]') as Element);
    expect(root.querySelector('.card-name')).toBeNull();
    expect(document.activeElement).toBe(root.querySelector('.mention-place'));
    await userEvent.keyboard('{Enter}');
    await eventually(() => text('.card-name')).toBe('Orrefors');
    (root.querySelector('[aria-label="Close"]') as HTMLElement).focus();
    await userEvent.keyboard('{Escape}');
    expect(root.querySelector('.card-name')).toBeNull();
    expect(document.activeElement).toBe(root.querySelector('.mention-place'));
  });

  test('have a card that opens other articles and can be copied', async () => {
    await openArticleView();
    await userEvent.click(root.querySelector('.article-names button') as Element);
    await eventually(() => root.querySelector('.card-sentences .source')).not.toBeNull();
    await userEvent.click(root.querySelectorAll('.card-sentences .source')[1] as Element);
    expect(openArticle).toHaveBeenCalledExactlyOnceWith('a2');
    await userEvent.click(root.querySelector('footer .link + .link') as Element);
    await userEvent.click(root.querySelector('footer .choice') as Element);
    await eventually(() => text('.card-view [role=status]')).toBe('Copied');
  });

  test('that have been pressed stay in sight where the card stands over the text', async () => {
    await openArticleView();
    const last = [...root.querySelectorAll('.article-names button')].at(-1) as HTMLElement;
    last.scrollIntoView({ block: 'end' });
    await userEvent.click(last);
    await eventually(() => text('.card-name')).toBe('Orrefors');
    const card = root.querySelector('.name-card') as HTMLElement;
    expect(getComputedStyle(card).position).toBe('fixed');
    // The browser lays out and scrolls when it next draws.
    await eventually(() => last.getBoundingClientRect().bottom).toBeLessThan(card.getBoundingClientRect().top);
  });

  test('of another article start without a card', async () => {
    await openArticleView();
    await userEvent.click(root.querySelector('.mention') as Element);
    await eventually(() => text('.card-name')).toBe('Anna Lindqvist');
    askArticle.mockResolvedValue(success(bareArticle));
    open('a3');
    await eventually(() => text('h1')).toBe('The gauge at Orrefors failed twice that night');
    expect(root.querySelector('.card-name')).toBeNull();
  });
});

test.each([360, 700, 1200])('at a width of %i pixels axe finds nothing, with a card and without', async (width) => {
  root.style.width = `${width}px`;
  await openArticleView();
  await expectAccessible(root);
  await userEvent.click(root.querySelector('.mention') as Element);
  await eventually(() => text('.card-name')).toBe('Anna Lindqvist');
  for (const details of root.querySelectorAll('details')) details.open = true;
  await expectAccessible(root);
});
