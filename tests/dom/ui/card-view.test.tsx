import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CardModel } from '../../../src/protocol/messages.ts';
import { failed, type Result, success } from '../../../src/protocol/result.ts';
import { type CardActions, CardView } from '../../../src/ui/card-view.tsx';
import { expectAccessible } from '../ui/accessibility.ts';
import { anna, citation, leastCard, longCard, rightToLeftCard, usualCard } from '../ui/samples.ts';
import { applyStyles } from '../ui/styles.ts';

let removeStyles = (): void => {};
let root: HTMLElement;
const actions = {
  openArticle: vi.fn<(article: string) => void>(),
  search: vi.fn<(text: string) => void>(),
  copy: vi.fn<(text: string) => void>(),
  pin: vi.fn<(pinned: boolean) => void>(),
  close: vi.fn<() => void>(),
} satisfies CardActions;

beforeEach(() => {
  removeStyles = applyStyles();
  root = document.createElement('div');
  root.style.width = '320px';
  document.body.append(root);
  vi.clearAllMocks();
});

afterEach(() => {
  render(null, root);
  root.remove();
  removeStyles();
});

function show(content: Result<CardModel> | null, pinned = false): void {
  render(<CardView title={anna} content={content} pinned={pinned} notice={null} actions={actions} />, root);
}

function button(name: string | RegExp): HTMLButtonElement {
  const found = [...root.querySelectorAll('button')].find((each) => {
    const label = each.getAttribute('aria-label') ?? each.textContent;
    return typeof name === 'string' ? label === name : name.test(label);
  });
  if (!found) throw new Error(`no button ${name}`);
  return found;
}

describe('what a card says', () => {
  test('name, type, role with its source, other spellings, counts and dates', () => {
    show(success(usualCard));
    expect(root.querySelector('h2')?.textContent).toBe('Anna Lindqvist');
    expect(root.querySelector('.type')?.textContent).toBe('person');
    expect(root.querySelector('.card-role')?.textContent).toBe(
      'minister of waterwaysThe Harbour Courier · 27 April 2020',
    );
    expect(root.querySelector('.card-aliases')?.textContent).toBe('Also written Lindqvist, Ms Lindqvist, A. Lindqvist');
    expect(root.querySelector('.card-counts')?.textContent).toBe(
      '12 mentions in 4 articles, first 9 May 2010, last 27 April 2020',
    );
  });

  test('three sentences with the name emphasised, each with outlet, date and headline', () => {
    show(success(usualCard));
    const items = [...root.querySelectorAll('.card-body > .card-sentences > li')];
    expect(items).toHaveLength(3);
    expect(items[1]?.querySelector('strong')?.textContent).toBe('Anna Lindqvist');
    expect(items[1]?.querySelector('.source')?.textContent).toBe('Evening Post · 9 May 2010Engineer warns of dam');
  });

  test('a sentence without an outlet names the file, without a date says so, and repeats no derived headline', () => {
    show(success(leastCard));
    expect(root.querySelector('.card-sentences .source')?.textContent).toBe('003_river-notes.txt · undated');
    expect(root.querySelector('.card-counts')?.textContent).toBe('1 mention in 1 article, undated');
    expect(root.querySelector('.card-role')).toBeNull();
    expect(root.querySelector('.card-aliases')).toBeNull();
  });

  test('dates are as exact as the articles have them, and said once where they are one', () => {
    const inYear = citation({ article: 'y', day: '2025-01-01', date: '2025' });
    show(success({ ...usualCard, articles: [inYear, ...usualCard.articles], until: '2025-01-01' }));
    expect(root.querySelector('.card-counts')?.textContent).toContain(', first 9 May 2010, last 2025');
    show(success({ ...usualCard, articles: [inYear], since: '2025-01-01', until: '2025-01-01' }));
    expect(root.querySelector('.card-counts')?.textContent).toMatch(/articles, 2025$/);
  });

  test('the rest of the sentences is one press away', async () => {
    show(success(usualCard));
    const details = root.querySelector('details');
    expect(details?.querySelector('summary')?.textContent).toBe('2 more sentences');
    expect(details?.querySelector('blockquote')?.checkVisibility()).toBe(false);
    await userEvent.click(details?.querySelector('summary') as Element);
    expect(details?.querySelector('blockquote')?.checkVisibility()).toBe(true);
  });

  test('articles that no sentence is from are listed, never all hundred of them', () => {
    show(success(longCard));
    const section = root.querySelector('.card-articles')?.closest('section');
    expect(section?.querySelector('h3')?.textContent).toBe('Also in');
    expect(section?.querySelectorAll('li')).toHaveLength(30);
    expect(section?.querySelector('summary')?.textContent).toBe('27 more articles');
    expect(section?.textContent).toContain('Search the archive for the rest.');
  });

  test('a very long name, and words without a break, stay within the card', () => {
    show(success(longCard));
    expect(root.scrollWidth).toBe(320);
    expect(root.querySelector('h2')?.getBoundingClientRect().height).toBeLessThan(110);
  });

  test('what runs from right to left does so within an English card', () => {
    show(success(rightToLeftCard));
    const heading = root.querySelector('h2') as Element;
    expect(getComputedStyle(heading).direction).toBe('rtl');
    expect(getComputedStyle(root.querySelector('.card-role p') as Element).direction).toBe('rtl');
    expect(getComputedStyle(root.querySelector('blockquote') as Element).direction).toBe('rtl');
    expect(getComputedStyle(root.querySelector('.card-counts') as Element).direction).toBe('ltr');
  });

  test('text is never taken for markup', () => {
    const nasty = '<img src=x onerror=alert(1)><b>Bold</b>';
    show(
      success({
        ...usualCard,
        name: nasty,
        role: { text: nasty, citation: citation({ outlet: nasty }) },
        aliases: [nasty],
        sentences: [
          { sentence: { text: nasty, marks: [{ start: 0, end: 4 }] }, citation: citation({ headline: nasty }) },
        ],
        articles: [citation({ article: 'z', headline: nasty, date: nasty })],
        appearsWith: [{ ...anna, name: nasty }],
      }),
    );
    expect(root.querySelector('img, b')).toBeNull();
    expect(root.querySelector('h2')?.textContent).toBe(nasty);
  });
});

describe('what can be done from a card', () => {
  test('a source opens its article', async () => {
    show(success(usualCard));
    await userEvent.click(button(/Engineer warns of dam/));
    expect(actions.openArticle).toHaveBeenCalledWith('a2');
  });

  test('the archive can be searched for the name and for its company', async () => {
    show(success(usualCard));
    await userEvent.click(button('Search the archive'));
    await userEvent.click(button('Jon Varga'));
    expect(actions.search.mock.calls).toEqual([['Anna Lindqvist'], ['Jon Varga']]);
  });

  test('the card is copied as plain text with a source on every line', async () => {
    show(success(leastCard));
    await userEvent.click(button('Copy with sources'));
    expect(actions.copy).toHaveBeenCalledWith(
      'Orrefors\n“The gauge at Orrefors failed twice that night.” (003_river-notes.txt, undated)',
    );
  });

  test('pinning and closing', async () => {
    show(success(usualCard));
    expect(button('Keep this card open').getAttribute('aria-pressed')).toBe('false');
    await userEvent.click(button('Keep this card open'));
    expect(actions.pin).toHaveBeenLastCalledWith(true);
    show(success(usualCard), true);
    expect(button('Keep this card open').getAttribute('aria-pressed')).toBe('true');
    await userEvent.click(button('Keep this card open'));
    expect(actions.pin).toHaveBeenLastCalledWith(false);
    await userEvent.click(button('Close'));
    expect(actions.close).toHaveBeenCalledOnce();
  });
});

describe('axe finds nothing', () => {
  test.each([
    ['the usual card', success(usualCard)],
    ['the least card', success(leastCard)],
    ['the longest card', success(longCard)],
    ['a card from right to left', success(rightToLeftCard)],
    ['a card that is being fetched', null],
    ['a failure', failed('internal', 'The archive could not be read. Reload the extension and try again.')],
  ] as const)('in %s', async (_, content) => {
    show(content);
    for (const details of root.querySelectorAll('details')) details.open = true;
    await expectAccessible(root);
  });
});

test('a failure says what is wrong, under the name', () => {
  show(failed('internal', 'The archive could not be read.'));
  expect(root.querySelector('h2')?.textContent).toBe('Anna Lindqvist');
  expect(root.querySelector('[role=alert]')?.textContent).toBe('The archive could not be read.');
});
