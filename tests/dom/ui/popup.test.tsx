import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CardModel } from '../../../src/protocol/card-model.ts';
import type { ChosenBy } from '../../../src/protocol/messages.ts';
import type { NameLine } from '../../../src/protocol/name-line.ts';
import type { PageOverview } from '../../../src/protocol/page-overview.ts';
import type { PageState } from '../../../src/protocol/page-state.ts';
import { failed, type Result, success } from '../../../src/protocol/result.ts';
import type { SearchRequest, SearchResponse, Suggestion } from '../../../src/protocol/search.ts';
import { answersScript, Popup } from '../../../src/ui/popup.tsx';
import { isPopupState, type PopupState } from '../../../src/ui/popup-memory.ts';
import { expectAccessible } from './accessibility.ts';
import { eventually } from './eventually.ts';
import { anna, crowdedOverview, found, overview, usualCard } from './samples.ts';
import { applyStyles } from './styles.ts';

let removeStyles = (): void => {};
let root: HTMLElement;
let kept: PopupState | null = null;
const search = vi.fn<(request: SearchRequest) => Promise<Result<SearchResponse>>>();
const pageOverview = vi.fn<() => Promise<Result<PageOverview>>>();
const suggest = vi.fn<() => Promise<Result<{ readonly suggestions: readonly Suggestion[] }>>>();
const openStory = vi.fn<(story: string) => void>();
const openEntity = vi.fn<(name: NameLine) => void>();
const openLeftOut = vi.fn<() => void>();
const jump = vi.fn<(entity: string, by: ChosenBy) => Promise<Result<boolean>>>();
const openArticle = vi.fn<(article: string) => void>();
const keep = vi.fn<(state: PopupState) => void>();

beforeEach(() => {
  removeStyles = applyStyles();
  kept = null;
  root = document.createElement('div');
  root.style.cssText = 'width:380px;max-height:600px';
  document.body.append(root);
  vi.clearAllMocks();
  // Of the many that match, copies have left these.
  search.mockImplementation(async ({ offset = 0 }) => success({ ...found, articles: found.articles.slice(offset) }));
  pageOverview.mockResolvedValue(success(overview));
  suggest.mockResolvedValue(success({ suggestions: [] }));
  jump.mockResolvedValue(success(true));
});

const asked = { search, overview: pageOverview, suggest };
const opened = { jump, openArticle, openStory, openEntity, openLeftOut };

afterEach(() => {
  render(null, root);
  root.remove();
  removeStyles();
});

function open(): void {
  const memory = {
    get: () => kept,
    set: (state: PopupState) => {
      kept = state;
      keep(state);
    },
  };
  render(<Popup ask={asked} memory={memory} {...opened} />, root);
}

async function openWithOverview(): Promise<void> {
  open();
  await eventually(() => options().length).toBeGreaterThan(0);
}

async function searchFor(text: string): Promise<void> {
  await userEvent.type(field(), text);
  await eventually(() => root.querySelector('.option.article')).not.toBeNull();
}

/** Answers searches with as many articles as each request gets, of so many that match. */
function answerInPages(total: number, count: (request: SearchRequest) => number): void {
  const [first] = found.articles as [SearchResponse['articles'][number]];
  search.mockImplementation(async (request) => {
    const articles = Array.from({ length: count(request) }, (_, i) => ({
      ...first,
      story: null,
      citation: { ...first.citation, article: `n${(request.offset ?? 0) + i}` },
    }));
    return success({ ...found, names: [], stories: [], total, articles });
  });
}

/** Sets the text of the field as one key does, and lets the popup take notice. */
async function enter(text: string): Promise<void> {
  field().value = text;
  field().dispatchEvent(new InputEvent('input', { bubbles: true }));
  await new Promise(requestAnimationFrame);
}

const field = (): HTMLInputElement => root.querySelector('[role=combobox]') as HTMLInputElement;
const options = (): Element[] => [...root.querySelectorAll('[role=option]')];
const active = (): Element | null => root.querySelector('[role=option][aria-selected=true]');
const never = <T,>(): Promise<T> => new Promise(() => {});

describe('before anything is typed', () => {
  test('the field has the focus, the names of the page and related coverage are there', async () => {
    await openWithOverview();
    expect(document.activeElement).toBe(field());
    expect(root.querySelector('h1')?.textContent).toBe('Backgrounder');
    expect(options().map((each) => each.textContent)).toEqual([
      'person: Anna Lindqvist7, 7 mentions',
      'place: Orrefors5, 5 mentions',
      'organization: International River Commission3, 3 mentions',
      'event: Flood of 19532, 2 mentions',
      'name: Waterways Act1, 1 mention',
      'Ministers sign river treaty after nine years of talks3 articles side by side, 25–27 April 2020',
      expect.stringMatching(
        /^Ministers sign .*The Harbour Courier · 27 April 2020Same text: Evening PostAlso on the river treaty: Anna Lindqvist, “No town below the weir”, 27 April 2020$/,
      ),
      expect.stringMatching(/^The gauge at Orrefors .*003_river-notes.txt · undatedBackground: Orrefors$/),
      'What this page leaves out',
    ]);
    expect([...root.querySelectorAll('.group-title')].map((title) => title.textContent)).toEqual([
      'On this page 5 names',
      'Same event',
      'Background',
      'Beside this page',
    ]);
    expect(search).not.toHaveBeenCalled();
  });

  test('a name leads to its place on the page, related coverage to the article, a story to its coverage', async () => {
    await openWithOverview();
    await userEvent.click(options()[1] as Element);
    expect(jump).toHaveBeenCalledExactlyOnceWith('place/orrefors', 'pointer');
    await userEvent.click(options()[7] as Element);
    expect(openArticle).toHaveBeenCalledExactlyOnceWith('a3');
    await userEvent.click(options()[5] as Element);
    expect(openStory).toHaveBeenCalledExactlyOnceWith('story/a1');
    await userEvent.click(options()[8] as Element);
    expect(openLeftOut).toHaveBeenCalledOnce();
  });

  test('a name that the page hides is said to be hidden, as often as it is chosen, until something else is', async () => {
    await openWithOverview();
    const told = (): string | null | undefined =>
      root.querySelector('[role=status]:not(.visually-hidden)')?.textContent;
    jump.mockResolvedValue(success(false));
    await userEvent.click(options()[1] as Element);
    await eventually(told).toBe('“Orrefors” cannot be scrolled to: the page hides it or cuts it off.');
    expect(root.querySelectorAll('[role=status]')).toHaveLength(1);
    await expectAccessible(root);

    // A screen reader speaks of what has changed only.
    const late = Promise.withResolvers<Result<boolean>>();
    jump.mockReturnValue(late.promise);
    await userEvent.click(options()[1] as Element);
    await eventually(told).toBeUndefined();
    late.resolve(failed('restricted-page', 'Reload the page.'));
    await eventually(told).toBe('Reload the page.');

    jump.mockResolvedValue(success(true));
    await userEvent.click(options()[0] as Element);
    await eventually(told).toBeUndefined();
    jump.mockResolvedValue(success(false));
    await userEvent.click(options()[0] as Element);
    await eventually(told).toContain('Anna Lindqvist');
    await searchFor('treaty');
    expect(told()).toBeUndefined();
  });

  test('of many names the first are shown, the others on demand', async () => {
    pageOverview.mockResolvedValue(success(crowdedOverview));
    await openWithOverview();
    expect(root.querySelectorAll('.page-name')).toHaveLength(12);
    await userEvent.click(root.querySelector('.all-names') as Element);
    expect(root.querySelectorAll('.page-name')).toHaveLength(34);
    expect(root.scrollWidth).toBeLessThanOrEqual(380);
  });
});

describe('searching', () => {
  test('answers as one types: names first, then articles with their marks, outlets and dates', async () => {
    await openWithOverview();
    await searchFor('treaty');
    // Slow typing is searched for on the way.
    await eventually(() => search.mock.calls.map(([{ query }]) => query)).toContain('treaty');
    expect(search.mock.calls[0]?.[0]).toMatchObject({ limit: 8, order: 'relevance' });
    expect(options()[0]?.textContent).toBe('person: Anna Lindqvist4 articles');
    const article = root.querySelector('.option.article');
    expect([...(article?.querySelectorAll('mark') ?? [])].map((mark) => mark.textContent)).toEqual([
      'treaty',
      'treaty',
      'treaty',
    ]);
    expect(article?.querySelector('.citation')?.textContent).toBe('The Harbour Courier · 27 April 2020');
    expect(root.querySelector('#title-found-articles')?.textContent).toBe('Articles 4 of 57');
  });

  test('a passage that only repeats the headline is left out', async () => {
    const [first] = found.articles as [SearchResponse['articles'][number]];
    const headline = { text: 'The gauge failed twice that night…', marks: [] };
    const passages = ['The gauge failed twice that night, and nobody was told.', '', 'Nobody was told.'];
    const articles = passages.map((text, i) => ({
      ...first,
      citation: { ...first.citation, article: `p${i}` },
      headline,
      passage: { text, marks: [] },
    }));
    search.mockResolvedValue(success({ ...found, names: [], articles, total: 3 }));
    open();
    await searchFor('gauge');
    expect([...root.querySelectorAll('.passage')].map((each) => each.textContent)).toEqual(['Nobody was told.']);
  });

  test('fast keys do not queue up: while an answer is under way only the newest query waits, and not for long', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const answers: PromiseWithResolvers<Result<SearchResponse>>[] = [];
      search.mockImplementation(() => {
        const answer = Promise.withResolvers<Result<SearchResponse>>();
        answers.push(answer);
        return answer.promise;
      });
      const queries = (): readonly string[] => search.mock.calls.map(([{ query }]) => query);
      open();
      await vi.waitFor(async () => {
        await enter('a');
        expect(queries()).toEqual(['a']);
      });
      for (const text of ['ab', 'abc']) await enter(text);
      expect(queries()).toEqual(['a']);
      answers[0]?.resolve(success(found));
      await vi.waitFor(() => expect(queries()).toEqual(['a', 'abc']));
      await enter('abcd');
      expect(queries()).toEqual(['a', 'abc']);
      vi.advanceTimersByTime(60);
      await vi.waitFor(() => expect(queries()).toEqual(['a', 'abc', 'abcd']));
    } finally {
      vi.useRealTimers();
    }
  });

  test('an answer to an older query never replaces a newer one', async () => {
    const late = Promise.withResolvers<Result<SearchResponse>>();
    search.mockImplementation(({ query }) =>
      query === 'a'
        ? late.promise
        : Promise.resolve(success({ ...found, names: [], total: 1, articles: found.articles.slice(1, 2) })),
    );
    open();
    await userEvent.type(field(), 'a');
    await eventually(() => search.mock.calls.length).toBe(1);
    await userEvent.type(field(), 'b');
    await eventually(() => root.querySelectorAll('.option.article').length).toBe(1);
    late.resolve(success(found));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(root.querySelectorAll('.option.article')).toHaveLength(1);
  });

  test('the last results stay until the next are there', async () => {
    await openWithOverview();
    await searchFor('treaty');
    search.mockImplementation(never);
    await userEvent.type(field(), ' x');
    await eventually(() => root.querySelector('.results')?.getAttribute('aria-busy')).toBe('true');
    expect(root.querySelectorAll('.option.article')).toHaveLength(3);
  });

  test('a name among the results becomes the query', async () => {
    await openWithOverview();
    await searchFor('lindq');
    await userEvent.click(options()[1] as Element);
    expect(field().value).toBe('Lindqvist Lock');
    await eventually(() => search.mock.lastCall?.[0].query).toBe('Lindqvist Lock');
  });

  test('what was there before stays until the first answer', async () => {
    search.mockImplementation(never);
    await openWithOverview();
    await userEvent.type(field(), 'treaty');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(root.querySelectorAll('.page-name')).toHaveLength(5);
    expect(root.querySelector('.placeholder')).toBeNull();
  });

  test('an emptied field shows the page again', async () => {
    await openWithOverview();
    await searchFor('x');
    await userEvent.clear(field());
    await eventually(() => root.querySelector('.page-name')).not.toBeNull();
    expect(root.querySelector('.option.article')).toBeNull();
  });

  test('reports of one story stand together under its title, and copies of a text are one line', async () => {
    open();
    await searchFor('treaty');
    const articles = [...root.querySelectorAll('.found-articles .option')];
    expect(articles.map(({ className }) => className)).toEqual([
      'option story',
      'option article in-story',
      'option article in-story',
      'option article',
    ]);
    expect(articles[1]?.textContent).toContain('Same text: Evening Post');
    await userEvent.click(articles[0] as Element);
    expect(openStory).toHaveBeenCalledExactlyOnceWith('story/a1');
  });

  test('by date on demand, without the stories between, and remembered', async () => {
    open();
    await searchFor('treaty');
    const button = root.querySelector('.result-tools button') as Element;
    expect(button.getBoundingClientRect().height).toBeGreaterThanOrEqual(24);
    await userEvent.click(button);
    await eventually(() => search.mock.lastCall?.[0].order).toBe('date');
    await eventually(() => root.querySelector('.option.story')).toBeNull();
    expect(button.getAttribute('aria-pressed')).toBe('true');
    expect(kept?.order).toBe('date');
  });

  test('says what of the query it did not understand', async () => {
    search.mockResolvedValue(success({ ...found, notes: ['“after:” takes a date such as 2020-04-25.'] }));
    open();
    await searchFor('after:soon');
    expect(root.querySelector('.note')?.textContent).toBe('“after:” takes a date such as 2020-04-25.');
    await expectAccessible(root);
  });

  test('what it did not understand stands in the place of advice where nothing is found', async () => {
    const notes = ['Write a name after “who:”.'];
    search.mockResolvedValue(success({ ...found, names: [], articles: [], stories: [], total: 0, notes }));
    open();
    await userEvent.type(field(), 'who:');
    await eventually(() => root.querySelector('.results')?.textContent).toBe(
      'Nothing in the archive answers “who:”.Write a name after “who:”.',
    );
    await expectAccessible(root);
  });

  test('says that no article answers where only names do', async () => {
    search.mockResolvedValue(success({ ...found, articles: [], stories: [], total: 0 }));
    open();
    await userEvent.type(field(), 'treaty after:2030');
    await eventually(() => root.querySelector('.empty')?.textContent).toBe('No article answers this search.');
    expect(root.querySelector('.option.name, .option.top-name')).not.toBeNull();
    await expectAccessible(root);
  });

  test('offers the better-known word and ways to go on, each of which becomes the query', async () => {
    search.mockResolvedValue(success({ ...found, names: [], didYouMean: 'treaty' }));
    const suggestion = {
      kind: 'outlet',
      text: 'The Treaty Times',
      query: 'outlet:"The Treaty Times"',
      type: null,
    } as const;
    const same = { kind: 'word', text: 'treaty', query: 'treaty', type: null } as const;
    suggest.mockResolvedValue(success({ suggestions: [same, suggestion] }));
    open();
    await searchFor('treeaty');
    await eventually(() =>
      options()
        .map(({ textContent }) => textContent)
        .slice(0, 2),
    ).toEqual(['treaty', 'The Treaty Times']);
    await expectAccessible(root);
    await userEvent.keyboard('{Enter}');
    expect(openArticle).toHaveBeenCalledExactlyOnceWith('a1');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(field().value).toBe('treaty');
    await eventually(() => root.querySelector('.option.suggestion')).not.toBeNull();
    await userEvent.click(root.querySelector('.option.suggestion') as Element);
    expect(field().value).toBe('outlet:"The Treaty Times"');
  });

  test('suggestions do not move results that are being read: they come with them', async () => {
    const late = Promise.withResolvers<Result<{ readonly suggestions: readonly Suggestion[] }>>();
    suggest.mockReturnValue(late.promise);
    open();
    await userEvent.type(field(), 'treaty');
    await eventually(() => search.mock.lastCall?.[0].query).toBe('treaty');
    await new Promise(requestAnimationFrame);
    expect(root.querySelector('.option.article')).toBeNull();
    late.resolve(failed('internal', 'No.'));
    await eventually(() => root.querySelectorAll('.option.article').length).toBe(3);
  });

  test('more results come as one scrolls, until all are there', async () => {
    answerInPages(120, ({ offset = 0, limit }) => Math.min(limit, 120 - offset));
    root.style.maxHeight = '400px';
    open();
    await searchFor('treaty');
    const results = root.querySelector('.results') as HTMLElement;
    const listed = (): number => root.querySelectorAll('.option.article').length;
    await eventually(() => {
      results.scrollTop = results.scrollHeight;
      return listed();
    }).toBe(120);
    results.scrollTop = results.scrollHeight;
    const asked = search.mock.calls.filter(([{ query }]) => query === 'treaty');
    expect(asked.map(([{ offset }]) => offset)).toEqual([undefined, 8, 33, 58, 83, 108]);
    expect(root.querySelector('#title-found-articles')?.textContent).toBe('Articles 120');
  });

  test('the arrow key waits behind the last result for those that are on their way', async () => {
    const late = Promise.withResolvers<void>();
    answerInPages(12, ({ offset = 0, limit }) => Math.min(limit, 12 - offset));
    const answer = search.getMockImplementation();
    search.mockImplementation(async (request) => {
      if (request.offset) await late.promise;
      return answer?.(request) ?? failed('internal', 'No.');
    });
    open();
    await searchFor('treaty');
    await userEvent.keyboard('{ArrowDown>10/}');
    expect(active()).toBe(options().at(-1));
    late.resolve();
    await eventually(() => root.querySelectorAll('.option.article').length).toBe(12);
    await userEvent.keyboard('{ArrowDown}');
    expect(active()).toBe(root.querySelectorAll('.option.article')[8]);
  });

  test('results stay where they are when more reports of their stories come', async () => {
    const [first] = found.articles as [SearchResponse['articles'][number]];
    search.mockImplementation(async ({ offset = 0, limit }) => {
      const articles = Array.from({ length: Math.min(limit, 30 - offset) }, (_, i) => ({
        ...first,
        headline: { text: `Report ${offset + i}`, marks: [] },
        story: (offset + i) % 5 === 0 ? 'story/a1' : null,
        citation: { ...first.citation, article: `n${offset + i}` },
      }));
      return success({ ...found, names: [], total: 30, articles });
    });
    root.style.maxHeight = '400px';
    open();
    await searchFor('treaty');
    const listed = (): (string | null | undefined)[] =>
      [...root.querySelectorAll('.option.article .headline')].map((each) => each.textContent);
    const before = listed();
    expect(before.slice(0, 3)).toEqual(['Report 0', 'Report 5', 'Report 1']);
    const results = root.querySelector('.results') as HTMLElement;
    results.scrollTop = results.scrollHeight;
    await eventually(() => listed().length).toBe(30);
    expect(listed().slice(0, before.length)).toEqual(before);
  });

  test('more results come by themselves where copies have left too few lines to scroll', async () => {
    answerInPages(140, ({ offset = 0 }) => (offset < 3 ? 1 : 0));
    open();
    await searchFor('treaty');
    await eventually(() => root.querySelectorAll('.option.article').length).toBe(3);
    // The last one was empty: that is the end.
    await eventually(() =>
      search.mock.calls.filter(([{ query }]) => query === 'treaty').map(([{ offset }]) => offset),
    ).toEqual([undefined, 1, 2, 3]);
  });

  test('text is never taken for markup', async () => {
    const nasty = '<img src=x onerror=alert(1)>';
    search.mockResolvedValue(
      success({
        ...found,
        names: [],
        articles: found.articles.map((each) => ({ ...each, headline: { text: nasty, marks: [{ start: 1, end: 4 }] } })),
      }),
    );
    open();
    await searchFor('<b>');
    expect(root.querySelector('img, b')).toBeNull();
    expect(root.querySelector('.headline')?.textContent).toBe(nasty);
  });
});

describe('by keyboard', () => {
  test('arrows move through all options and around, and the field says which', async () => {
    await openWithOverview();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(active()).toBe(options()[1]);
    expect(field().getAttribute('aria-activedescendant')).toBe(active()?.id);
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(active()).toBe(options().at(-1));
    expect(document.activeElement).toBe(field());
  });

  test('the field names exactly one option, also where the articles have ids alike', async () => {
    const [first] = found.articles as [SearchResponse['articles'][number]];
    const articles = ['a.b', 'a-b', 'a/b', '"]'].map((id) => ({
      ...first,
      citation: { ...first.citation, article: id },
    }));
    search.mockResolvedValue(success({ ...found, names: [], articles, total: 4 }));
    open();
    await searchFor('treaty');
    for (const option of options()) {
      await userEvent.keyboard('{ArrowDown}');
      expect(active()).toBe(option);
      const named = root.querySelectorAll(`[id="${field().getAttribute('aria-activedescendant')}"]`);
      expect([...named]).toEqual([option]);
    }
  });

  test('Enter chooses the active option, or else the best result', async () => {
    await openWithOverview();
    await userEvent.keyboard('{Enter}');
    expect(jump).not.toHaveBeenCalled();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(jump).toHaveBeenCalledExactlyOnceWith('person/anna-lindqvist', 'keyboard');
    search.mockResolvedValue(success({ ...found, names: [] }));
    await searchFor('treaty');
    await userEvent.keyboard('{Enter}');
    expect(openArticle).toHaveBeenCalledExactlyOnceWith('a1');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{Enter}');
    expect(openArticle).toHaveBeenLastCalledWith('a4');
  });

  test('Enter before the answer is there opens the best result as soon as it is', async () => {
    const late = Promise.withResolvers<Result<SearchResponse>>();
    search.mockReturnValue(late.promise);
    await openWithOverview();
    await userEvent.type(field(), 'treaty{Enter}');
    expect(jump).not.toHaveBeenCalled();
    late.resolve(success({ ...found, names: [] }));
    await eventually(() => openArticle.mock.calls).toEqual([['a1']]);
  });

  test('Escape empties the field, and leaves an empty one to the browser', async () => {
    await openWithOverview();
    await searchFor('x');
    const prevented: boolean[] = [];
    const note = (event: KeyboardEvent): void => void prevented.push(event.defaultPrevented);
    window.addEventListener('keydown', note);
    await userEvent.keyboard('{Escape}');
    expect(field().value).toBe('');
    await userEvent.keyboard('{Escape}');
    window.removeEventListener('keydown', note);
    expect(prevented).toEqual([true, false]);
  });
});

describe('the card of a name that was found', () => {
  const card = {
    ask: vi.fn<(entity: string) => Promise<Result<CardModel>>>(),
    copy: vi.fn<(text: string) => Promise<boolean>>(),
  };

  beforeEach(async () => {
    card.ask.mockResolvedValue(success(usualCard));
    card.copy.mockResolvedValue(false);
    const memory = { get: () => null, set: () => {} };
    render(<Popup ask={asked} memory={memory} card={card} {...opened} />, root);
    await searchFor('lindq');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await eventually(() => root.querySelector('.card-name')?.textContent).toBe('Anna Lindqvist');
  });

  test('stands in place of the results, which come back with Escape', async () => {
    expect(options().some((each) => each.checkVisibility())).toBe(false);
    expect(document.activeElement).toBe(field());
    await expectAccessible(root);
    await userEvent.keyboard('{Escape}');
    expect(root.querySelector('.card-name')).toBeNull();
    expect(options().every((each) => each.checkVisibility())).toBe(true);
    expect(field().value).toBe('lindq');
  });

  test('is said to those who do not see it, until it is closed', async () => {
    const status = (): string | undefined => root.querySelector('.popup > .foot > [role=status]')?.textContent;
    await eventually(status).toBe('Anna Lindqvist, person, minister of waterways');
    await userEvent.keyboard('{Escape}');
    await eventually(status).toBe('57 articles');
  });

  test('a name that is the whole query stands on top with what the archive says of it', async () => {
    await userEvent.keyboard('{Escape}');
    search.mockResolvedValue(success({ ...found, entity: anna.entity }));
    await userEvent.type(field(), ' ');
    await userEvent.type(field(), 'x');
    await eventually(() => root.querySelector('.top-name .name-summary')?.textContent).toContain(
      'minister of waterways',
    );
    expect(options()[0]).toBe(root.querySelector('.top-name'));
    expect(root.querySelector('.top-name .passage strong')?.textContent).toBe('Lindqvist');
    await expectAccessible(root);
  });

  test('leads on to all that the archive has on the name', async () => {
    await userEvent.click(root.querySelector('.name-card-more .link') as Element);
    expect(openEntity.mock.calls).toEqual([[expect.objectContaining({ entity: anna.entity })]]);
  });

  test('opens articles, searches on, closes and says when copying failed', async () => {
    const press = async (selector: string): Promise<void> => userEvent.click(root.querySelector(selector) as Element);
    await press('.card-sentences .source');
    expect(openArticle).toHaveBeenCalledExactlyOnceWith('a1');
    await press('footer .link + .link');
    await press('footer .choice');
    await eventually(() => root.querySelector('footer [role=status]')?.textContent).toBe('The clipboard refused');
    await press('.card-with .link');
    expect(field().value).toBe('Orrefors');
    expect(root.querySelector('.card-name')).toBeNull();
  });

  test('closes with its button, and the field has the focus again', async () => {
    await userEvent.click(root.querySelector('[aria-label="Close"]') as Element);
    expect(root.querySelector('.card-name')).toBeNull();
    expect(document.activeElement).toBe(field());
  });

  test('closes with Escape also from within it', async () => {
    root.querySelector<HTMLElement>('.name-card-more .link')?.focus();
    await userEvent.keyboard('{Escape}');
    expect(root.querySelector('.card-name')).toBeNull();
    expect(document.activeElement).toBe(field());
    expect(field().value).toBe('lindq');
  });
});

describe('its memory', () => {
  test('brings a search back in the first frame, if it is answered and its script is there', async () => {
    await answersScript.load();
    kept = { query: 'elbe', scroll: 0, active: null, order: 'relevance' };
    const painted = new Promise((resolve) => requestAnimationFrame(resolve));
    open();
    await painted;
    expect(root.querySelectorAll('.option.article').length).toBeGreaterThan(0);
  });

  test('query, scrolling and the active option come back', async () => {
    search.mockResolvedValue(
      success({
        ...found,
        articles: Array.from({ length: 40 }, (_, i) => ({
          ...(found.articles[0] as SearchResponse['articles'][number]),
          citation: { ...(found.articles[0] as SearchResponse['articles'][number]).citation, article: `n${i}` },
        })),
      }),
    );
    await openWithOverview();
    await searchFor('treaty');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    const results = root.querySelector('.results') as HTMLElement;
    results.scrollTop = 900;
    await eventually(() => kept?.scroll).toBe(900);
    const id = active()?.id;
    render(null, root);
    open();
    expect(field().value).toBe('treaty');
    await eventually(() => active()?.id).toBe(id);
    expect(root.querySelector('.results')?.scrollTop).toBe(900);
    expect(isPopupState(kept)).toBe(true);
  });

  test('is written when the scrolling has ended, not at every step of it', async () => {
    pageOverview.mockResolvedValue(success(crowdedOverview));
    root.style.maxHeight = '200px';
    await openWithOverview();
    const results = root.querySelector('.results') as HTMLElement;
    keep.mockClear();
    let steps = 0;
    results.addEventListener('scroll', () => steps++);
    results.scrollTo({ top: 150, behavior: 'smooth' });
    await eventually(() => kept?.scroll).toBe(150);
    expect(steps).toBeGreaterThan(1);
    expect(keep).toHaveBeenCalledOnce();
  });

  test.each([null, 'treaty', {}, { query: 1, scroll: 0, active: null }, { query: '', scroll: 0, active: null }])(
    'what is not a state is refused: %j',
    (value) => {
      expect(isPopupState(value)).toBe(false);
    },
  );
});

test('where the window is lower than it, the field and the line of the page stay in sight', async () => {
  const state = {
    host: 'a.example',
    choice: null,
    choiceToMark: 'on',
    pages: 'news',
    marking: 'all',
    isRead: true,
    note: null,
  };
  const page = {
    ask: { state: async () => success(state as PageState), change: never, markOnce: never },
    openOptions: () => {},
  };
  root.style.maxHeight = `${innerHeight + 300}px`;
  pageOverview.mockResolvedValue(success(crowdedOverview));
  render(<Popup ask={asked} memory={{ get: () => null, set: () => {} }} page={page} {...opened} />, root);
  answerInPages(20, () => 20);
  await searchFor('treaty');
  await eventually(() => root.querySelector('.site-switch')).not.toBeNull();
  for (const scrolled of [0, 150]) {
    document.scrollingElement?.scrollTo({ top: scrolled, behavior: 'instant' });
    expect(document.scrollingElement?.scrollTop).toBe(scrolled);
    expect(root.querySelector('.field')?.getBoundingClientRect().top).toBe(0);
    expect(root.querySelector('.page-switch')?.getBoundingClientRect().bottom).toBe(innerHeight);
  }
});

describe('states', () => {
  const problem = failed('internal', 'The archive could not be read. Reload the extension and try again.');

  test.each(['restricted-page', 'not-found'] as const)(
    'a page that cannot be read (%s): says so, and the search works',
    async (code) => {
      pageOverview.mockResolvedValue(failed(code, 'No article is here.'));
      open();
      await eventually(() => root.querySelector('.notice')?.textContent).toBe(
        'No article is here.The archive can be searched all the same.',
      );
      expect(root.querySelector('[role=alert]')).toBeNull();
      await expectAccessible(root);
      await searchFor('treaty');
      expect(root.querySelector('.notice')).toBeNull();
    },
  );

  test('nothing known on the page: says so under both titles', async () => {
    pageOverview.mockResolvedValue(success({ names: [], related: [], stories: [] }));
    open();
    await eventually(() => [...root.querySelectorAll('.empty')].map((each) => each.textContent)).toEqual([
      'No name on this page is in the archive.',
      'The archive has no related coverage.',
    ]);
    await expectAccessible(root);
  });

  test('nothing found: repeats the query as it was typed', async () => {
    search.mockResolvedValue(success({ ...found, names: [], articles: [], total: 0, stories: [] }));
    open();
    await userEvent.type(field(), 'zzyzx');
    await eventually(() => root.querySelector('.notice')?.textContent).toContain('“zzyzx”');
    await expectAccessible(root);
  });

  test('a failed search: its message', async () => {
    search.mockResolvedValue(problem);
    open();
    await userEvent.type(field(), 'x');
    await eventually(() => root.querySelector('[role=alert]')?.textContent).toBe(
      'The archive could not be read. Reload the extension and try again.',
    );
    await expectAccessible(root);
  });

  test('a background that does not answer: its message alone', async () => {
    pageOverview.mockResolvedValue(problem);
    open();
    await eventually(() => root.querySelector('[role=alert]')?.textContent).toBe(
      'The archive could not be read. Reload the extension and try again.',
    );
  });

  test('a slow answer: a placeholder, but not at once', async () => {
    pageOverview.mockImplementation(never);
    open();
    expect(root.querySelector('.placeholder')).toBeNull();
    await eventually(() => root.querySelector('.placeholder')).not.toBeNull();
    await expectAccessible(root);
  });

  test.each([320, 380, 800])('at a width of %i pixels nothing sticks out, and axe finds nothing', async (width) => {
    root.style.width = `${width}px`;
    pageOverview.mockResolvedValue(success(crowdedOverview));
    await openWithOverview();
    expect(root.scrollWidth).toBe(width);
    await expectAccessible(root);
    await searchFor('treaty');
    await userEvent.keyboard('{ArrowDown}');
    expect(root.scrollWidth).toBe(width);
    await expectAccessible(root);
  });
});
