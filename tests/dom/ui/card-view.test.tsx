import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CardModel } from '../../../src/protocol/card-model.ts';
import { failed, type Result, success } from '../../../src/protocol/result.ts';
import type { Rejection } from '../../../src/protocol/settings.ts';
import type { CardActions, ReasonAnswer } from '../../../src/ui/card-actions.ts';
import { CardView } from '../../../src/ui/card-view.tsx';
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
  askReason: vi.fn<() => void>(),
  reject: vi.fn<(scope: Rejection['scope']) => void>(),
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

function show(content: Result<CardModel> | null, pinned = false, reason: ReasonAnswer = null): void {
  const view = { title: anna, content, pinned, reason, notice: null, actions };
  render(<CardView {...view} />, root);
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
      '12 mentions in 4 articles, first 9 May 2010, last 27 April 2020; 1 undated',
    );
  });

  test('three sentences with the name emphasised, each with outlet, date and headline', () => {
    show(success(usualCard));
    const items = [...root.querySelectorAll('.card-body > .card-sentences > li')];
    expect(items).toHaveLength(3);
    expect(items[1]?.querySelector('strong')?.textContent).toBe('Anna Lindqvist');
    expect(items[1]?.querySelector('.source')?.textContent).toBe('Evening Post · 9 May 2010 Engineer warns of dam');
  });

  test('a sentence without an outlet names the file, without a date says so, and repeats no derived headline', () => {
    show(success(leastCard));
    expect(root.querySelector('.card-sentences .source')?.textContent).toBe('003_river-notes.txt · undated');
    expect(root.querySelector('.card-counts')?.textContent).toBe('1 mention in 1 article, undated');
    expect(root.querySelector('.card-role')).toBeNull();
    expect(root.querySelector('.card-aliases')).toBeNull();
  });

  test('dates are as exact as the articles have them, and said once where they are one', () => {
    show(success({ ...usualCard, dates: { first: '9 May 2010', last: '2025' }, undated: 0 }));
    expect(root.querySelector('.card-counts')?.textContent).toMatch(/, first 9 May 2010, last 2025$/);
    show(success({ ...usualCard, dates: { first: '2025', last: '2025' }, undated: 0 }));
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
    expect(section?.querySelectorAll('li').length).toBeLessThanOrEqual(30);
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

  test('mentions over sixty years are drawn, with their years, and told to those who do not see them', () => {
    show(success(longCard));
    const drawing = root.querySelector('.timeline svg');
    expect(drawing?.getAttribute('role')).toBe('img');
    expect(drawing?.getAttribute('aria-label')).toMatch(/^Mentions by date, from 1961 to \d{4}\. Most in \d{4}: \d+$/);
    expect([...root.querySelectorAll('.timeline-labels > *')].map(({ textContent }) => textContent)).toEqual([
      '1961',
      '1980',
      '2000',
    ]);
    const box = root.querySelector('.timeline') as HTMLElement;
    expect(box.scrollWidth).toBeLessThanOrEqual(box.clientWidth);
  });

  test('one date, or none, is said and not drawn', () => {
    show(success({ ...usualCard, days: [{ day: '2020-04-27', count: 4 }] }));
    expect(root.querySelector('.timeline')).toBeNull();
    show(success(leastCard));
    expect(root.querySelector('.timeline')).toBeNull();
  });

  test.each([320, 250])('nothing of it is wider than a card of %i pixels', (width) => {
    root.style.width = `${width}px`;
    for (const card of [usualCard, longCard, rightToLeftCard]) {
      show(success(card));
      expect(root.scrollWidth).toBe(width);
    }
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
    await userEvent.click(button('Copy'));
    await userEvent.click(button('Plain text'));
    expect(actions.copy).toHaveBeenLastCalledWith(
      'Orrefors\n“The gauge at Orrefors failed twice that night.” (003_river-notes.txt, undated)',
    );
    await userEvent.click(button('Markdown'));
    expect(actions.copy).toHaveBeenLastCalledWith(
      '**Orrefors**\n\n- “The gauge at Orrefors failed twice that night.” (003\\_river-notes.txt, undated)',
    );
  });

  test('one panel is open at a time, and its button closes it', async () => {
    show(success(usualCard));
    const open = (): readonly (string | null)[] =>
      [...root.querySelectorAll('.card-panel')].map((each) => each.ariaLabel);
    await userEvent.click(button('Copy'));
    await userEvent.click(button('Not this'));
    expect(open()).toEqual(['Not this']);
    expect(button('Copy').getAttribute('aria-expanded')).toBe('false');
    expect(button('Not this').getAttribute('aria-expanded')).toBe('true');
    await userEvent.click(button('Not this'));
    expect(open()).toEqual([]);
  });

  test('why it is marked is asked when that is opened, and said with how sure it is', async () => {
    show(success(usualCard));
    await userEvent.click(button('Why marked'));
    expect(actions.askReason).toHaveBeenCalledOnce();
    const said = (confidence: number): string | undefined => {
      show(success(usualCard), false, success({ alias: 'Lindqvist', confidence, lines: ['Line.'], runnerUp: null }));
      return root.querySelector('.card-reason p')?.textContent;
    };
    expect(said(0.98)).toBe('“Lindqvist” almost certainly means this person.');
    expect(said(0.85)).toBe('“Lindqvist” very probably means this person.');
    expect(said(0.6)).toBe('“Lindqvist” probably means this person.');
    expect(said(0.51)).toBe('“Lindqvist” possibly means this person.');
    expect(root.querySelectorAll('.card-reason li')).toHaveLength(1);
  });

  test('the mark can be refused on the page, on the site and everywhere', async () => {
    show(success(usualCard));
    await userEvent.click(button('Not this'));
    for (const label of ['On this page', 'On this site', 'Everywhere']) await userEvent.click(button(label));
    expect(actions.reject.mock.calls).toEqual([['page'], ['site'], ['everywhere']]);
  });

  test('a card that is no mark on a page has nothing to refuse and no reason', () => {
    const { openArticle, search, copy } = actions;
    render(
      <CardView
        title={anna}
        content={success(usualCard)}
        pinned={false}
        notice={null}
        actions={{ openArticle, search, copy }}
      />,
      root,
    );
    expect(root.querySelector('.card-row')?.textContent).toBe('SearchCopy');
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
