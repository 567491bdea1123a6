import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type {
  CardModel,
  NameLine,
  PageOverview,
  SearchRequest,
  SearchResponse,
  Suggestion,
} from '../protocol/messages.ts';
import type { Result } from '../protocol/result.ts';
import { counted } from './counted.ts';
import { OptionList, optionId } from './option-list.tsx';
import type { PageSwitchProps } from './page-switch.tsx';
import { Placeholder } from './placeholder.tsx';
import type { PopupMemory } from './popup-memory.ts';
import { Notice } from './popup-notices.tsx';
import { type FoundOption, overviewGroups, type PopupOption } from './popup-options.ts';
import { SearchField } from './search-field.tsx';
import type { Found } from './searching.tsx';
import { useLatest } from './use-latest.ts';
import { useScript } from './use-script.ts';
import type { Order } from './use-search.ts';

/** Milliseconds after the last key before the archive is asked: two fast keys make one search. */
const SEARCH_AFTER = 60;

/** Pixels before the end of the list at which more articles are asked for: two screens of the popup. */
const NEAR_THE_END = 1200;

export interface PopupProps {
  readonly ask: {
    readonly search: (request: SearchRequest) => Promise<Result<SearchResponse>>;
    /** Names on, and coverage related to, the page in the active tab. */
    readonly overview: () => Promise<Result<PageOverview>>;
    readonly suggest: (query: string) => Promise<Result<{ readonly suggestions: readonly Suggestion[] }>>;
  };
  /** Scrolls the page to a name. */
  readonly jump: (entity: string) => unknown;
  readonly openArticle: (article: string) => unknown;
  readonly openStory: (story: string) => unknown;
  readonly openEntity: (name: NameLine) => unknown;
  /** Shows what the page in the active tab leaves out. */
  readonly openLeftOut: () => unknown;
  readonly memory: PopupMemory;
  /** What can be chosen for the page in the active tab and its site. */
  readonly page?: Omit<PageSwitchProps, 'changed'> | undefined;
  /** For the card of a name that was found. Without it, choosing such a name searches for it. */
  readonly card?: {
    readonly ask: (entity: string) => Promise<Result<CardModel>>;
    /** Puts a text on the clipboard; says whether it worked. */
    readonly copy: (text: string) => Promise<boolean>;
  };
}

/**
 * The toolbar popup, one view: a search field and under it what answers it. Until something is typed: the names on the
 * page and related coverage.
 */
export function Popup({ ask, memory, card, page, ...open }: PopupProps): JSX.Element {
  const [remembered] = useState(() => memory.get());
  const [query, setQuery] = useState(remembered?.query ?? '');
  const [active, setActive] = useState(remembered?.active ?? null);
  const [allNames, setAllNames] = useState(false);
  const [name, setName] = useState<NameLine | null>(null);
  const [order, setOrder] = useState<Order>(remembered?.order ?? 'relevance');
  /** How often the page has become another since the popup was opened: it is asked about anew. */
  const [turn, setTurn] = useState(0);
  const switches = useScript(page !== undefined, loadPageSwitch);
  const cards = useScript(name !== null, loadCards);
  const answers = useScript(true, loadAnswers);
  const field = useRef<HTMLInputElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const scroll = useRef(remembered?.scroll ?? 0);
  /** Set when a key has moved the active option: it must be seen, where the pointer's is seen already. */
  const revealing = useRef(false);
  /** A query that was entered before its answer was there. */
  const hurried = useRef<string | null>(null);

  const wanted = query.trim();
  const overview = useLatest(`page ${turn}`, 0, () => ask.overview());
  const delay = query === remembered?.query ? 0 : SEARCH_AFTER;
  const [found, setFound] = useState<Found | null>(null);
  const searching = wanted !== '' && answers !== null && found?.result != null;
  // What answers the last query stays until the next answer is there.
  const { result, slow } = searching
    ? found
    : { ...overview, slow: wanted === '' ? overview.slow : found?.slow === true };
  // A query that has come back with the popup is about to be answered; the page's names would only flash up.
  const returning = wanted !== '' && query === remembered?.query;
  const onPage = useMemo(
    () => (overview.result?.ok ? overviewGroups(overview.result.value, allNames) : []),
    [overview.result, allNames],
  );
  const groups = searching ? found.groups : returning ? [] : onPage;
  const options = groups.flatMap((group) => group.options);
  const place = options.findIndex(({ key }) => key === active);
  const current = options[place] ?? null;

  useEffect(() => {
    const takeKeys = (): void => field.current?.focus();
    takeKeys();
    field.current?.select();
    // A browser may give the popup the keyboard only after it has been drawn, and then to nobody in it.
    window.addEventListener('focus', takeKeys);
    return () => window.removeEventListener('focus', takeKeys);
  }, []);
  useEffect(() => memory.set({ query, scroll: scroll.current, active, order }), [query, active, order, memory]);
  useLayoutEffect(() => {
    if (scroller.current && result) scroller.current.scrollTop = scroll.current;
  }, [result !== null, searching, found?.of]);
  useEffect(() => {
    const best = bestOf(options);
    if (hurried.current === null || hurried.current !== found?.of) return;
    hurried.current = null;
    if (best) choose(best);
  }, [found?.of]);
  useLayoutEffect(() => {
    if (!revealing.current) return;
    revealing.current = false;
    scroller.current?.querySelector(`#${optionId(place)}`)?.scrollIntoView({ block: 'nearest' });
  }, [current?.key]);

  const lookAhead = (): void => {
    if (!searching || !scroller.current) return;
    const { scrollTop, clientHeight, scrollHeight } = scroller.current;
    if (scrollTop + clientHeight > scrollHeight - NEAR_THE_END) found.more();
  };
  // A list that copies have folded into a few lines cannot be scrolled.
  useEffect(lookAhead, [found]);

  const choose = (option: PopupOption): void => {
    switch (option.kind) {
      case 'page-name':
        open.jump(option.name.entity);
        break;
      case 'all-names':
        setAllNames(true);
        break;
      case 'related':
        open.openArticle(option.related.citation.article);
        break;
      case 'article':
        open.openArticle(option.result.citation.article);
        break;
      case 'story':
        open.openStory(option.story.story);
        break;
      case 'left-out':
        open.openLeftOut();
        break;
      case 'query':
        type(option.query);
        break;
      case 'suggestion':
        type(option.suggestion.query);
        break;
      default:
        if (card) setName(option.name);
        else type(option.name.name);
    }
  };
  const type = (text: string): void => {
    scroll.current = 0;
    setActive(null);
    setName(null);
    hurried.current = null;
    if (text.trim() === '') setFound(null);
    setQuery(text);
  };
  const press = (event: KeyboardEvent): void => {
    const moveTo = (next: number): void => {
      event.preventDefault();
      revealing.current = true;
      setActive(options[(next + options.length) % options.length]?.key ?? null);
    };
    if (event.isComposing) return;
    if (name) {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      setName(null);
    } else if (event.key === 'ArrowDown') moveTo(place + 1);
    else if (event.key === 'ArrowUp') moveTo(place < 0 ? options.length - 1 : place - 1);
    else if (event.key === 'Enter') {
      const chosen = current ?? (wanted && found?.of === wanted ? bestOf(options) : undefined);
      if (chosen) choose(chosen);
      else if (wanted) hurried.current = wanted;
    } else if (event.key === 'Escape' && query) {
      event.preventDefault();
      type('');
    }
  };

  const content = (option: FoundOption): JSX.Element | null =>
    answers && (
      <answers.FoundContent
        option={option}
        about={(found) => (card ? <answers.NameSummary name={found} ask={card.ask} /> : null)}
      />
    );

  return (
    <main class="popup">
      <SearchField
        field={field}
        value={query}
        active={current && !name ? optionId(place) : undefined}
        expanded={options.length > 0 && !name}
        type={type}
        press={press}
      />
      {answers && wanted !== '' && (
        <answers.Searching query={wanted} order={order} delay={delay} ask={ask} report={setFound} />
      )}
      {card && name && cards && (
        <cards.NameCard
          name={name}
          ask={card.ask}
          copy={card.copy}
          openArticle={open.openArticle}
          openEntity={open.openEntity}
          search={type}
          close={() => {
            setName(null);
            field.current?.focus();
          }}
        />
      )}
      <div
        class="results"
        ref={scroller}
        hidden={name !== null}
        aria-busy={slow}
        onScrollEnd={(event) => {
          scroll.current = event.currentTarget.scrollTop;
          memory.set({ query, scroll: scroll.current, active, order });
        }}
        onScroll={lookAhead}
      >
        {searching && found.result?.ok && (
          <answers.ResultTools found={found.result.value} order={order} turn={setOrder} />
        )}
        {result && !result.ok && (searching || !returning) && <Notice failure={result.failure} searching={searching} />}
        <OptionList groups={groups} current={current} choose={choose} point={setActive} content={content} />
        {searching && result?.ok && options.length === 0 && <answers.NothingFound query={wanted} />}
        {slow && !result && <Placeholder />}
      </div>
      <p class="visually-hidden" role="status">
        {searching && found.result?.ok ? counted(found.result.value.total, 'article') : ''}
      </p>
      {page && switches && <switches.PageSwitch {...page} changed={() => setTurn(turn + 1)} />}
    </main>
  );
}

/** What Enter means when nothing has been pointed out: the best answer, and another query only where there is none. */
function bestOf(options: readonly PopupOption[]): PopupOption | undefined {
  return options.find(({ kind }) => kind !== 'query' && kind !== 'suggestion' && kind !== 'story') ?? options[0];
}

const loadCards = () => import('./name-card.tsx');
const loadPageSwitch = () => import('./page-switch.tsx');
const loadAnswers = () => import('./search-answers.tsx');
