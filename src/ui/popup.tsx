import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CardModel, NameLine, PageOverview, SearchRequest, SearchResponse } from '../protocol/messages.ts';
import type { Result } from '../protocol/result.ts';
import { counted } from './counted.ts';
import { NameCard } from './name-card.tsx';
import { OptionList, optionId } from './option-list.tsx';
import type { PopupMemory } from './popup-memory.ts';
import { NothingFound, Notice, Placeholder } from './popup-notices.tsx';
import { type OptionGroup, overviewGroups, type PopupOption, resultGroups } from './popup-options.ts';
import { SearchField } from './search-field.tsx';
import { useLatest } from './use-latest.ts';

/** Milliseconds after the last key before the archive is asked: two fast keys make one search. */
const SEARCH_AFTER = 60;

/** Articles asked for; more than anybody reads in a popup. */
const MOST_ARTICLES = 50;

interface PopupProps {
  readonly ask: {
    readonly search: (request: SearchRequest) => Promise<Result<SearchResponse>>;
    /** Names on, and coverage related to, the page in the active tab. */
    readonly overview: () => Promise<Result<PageOverview>>;
  };
  /** Scrolls the page to a name. */
  readonly jump: (entity: string) => unknown;
  readonly openArticle: (article: string) => unknown;
  readonly memory: PopupMemory;
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
export function Popup({ ask, jump, openArticle, memory, card }: PopupProps): JSX.Element {
  const [remembered] = useState(() => memory.get());
  const [query, setQuery] = useState(remembered?.query ?? '');
  const [active, setActive] = useState(remembered?.active ?? null);
  const [allNames, setAllNames] = useState(false);
  const [name, setName] = useState<NameLine | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const scroll = useRef(remembered?.scroll ?? 0);
  /** Set when a key has moved the active option: it must be seen, where the pointer's is seen already. */
  const revealing = useRef(false);
  /** A query that was entered before its answer was there. */
  const hurried = useRef<string | null>(null);

  const wanted = query.trim();
  const overview = useLatest('page', 0, () => ask.overview());
  const found = useLatest(wanted || null, query === remembered?.query ? 0 : SEARCH_AFTER, (text) =>
    ask.search({ query: text, limit: MOST_ARTICLES }),
  );
  // What answers the last query stays until the next answer is there.
  const { result, slow } = wanted && found.result ? found : { ...overview, slow: wanted ? found.slow : overview.slow };
  const searching = wanted !== '' && found.result !== null;
  // A query that has come back with the popup is about to be answered; the page's names would only flash up.
  const returning = wanted !== '' && query === remembered?.query;
  const groups = groupsOf(searching ? found.result : null, searching || returning ? null : overview.result, allNames);
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
  useEffect(() => memory.set({ query, scroll: scroll.current, active }), [query, active, memory]);
  useLayoutEffect(() => {
    if (scroller.current && result) scroller.current.scrollTop = scroll.current;
  }, [result]);
  useEffect(() => {
    const best = options[0];
    if (hurried.current !== null && hurried.current === found.of && best) choose(best);
    if (hurried.current === found.of) hurried.current = null;
  }, [found.of]);
  useLayoutEffect(() => {
    if (!revealing.current) return;
    revealing.current = false;
    scroller.current?.querySelector(`#${optionId(place)}`)?.scrollIntoView({ block: 'nearest' });
  }, [current?.key]);

  const choose = (option: PopupOption): void => {
    if (option.kind === 'page-name') jump(option.name.entity);
    else if (option.kind === 'all-names') setAllNames(true);
    else if (option.kind === 'related') openArticle(option.related.citation.article);
    else if (option.kind === 'article') openArticle(option.result.citation.article);
    else if (card) setName(option.name);
    else type(option.name.name);
  };
  const type = (text: string): void => {
    scroll.current = 0;
    setActive(null);
    setName(null);
    hurried.current = null;
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
      const chosen = current ?? (wanted && found.of === wanted ? options[0] : undefined);
      if (chosen) choose(chosen);
      else if (wanted) hurried.current = wanted;
    } else if (event.key === 'Escape' && query) {
      event.preventDefault();
      type('');
    }
  };

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
      {card && name && (
        <NameCard
          name={name}
          ask={card.ask}
          copy={card.copy}
          openArticle={openArticle}
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
          memory.set({ query, scroll: scroll.current, active });
        }}
      >
        {result && !result.ok && (searching || !returning) && <Notice failure={result.failure} searching={searching} />}
        <OptionList groups={groups} current={current} choose={choose} point={setActive} />
        {searching && result?.ok && options.length === 0 && <NothingFound query={wanted} />}
        {slow && !result && <Placeholder />}
      </div>
      <p class="visually-hidden" role="status">
        {searching && found.result?.ok ? counted(found.result.value.total, 'article') : ''}
      </p>
    </main>
  );
}

function groupsOf(
  found: Result<SearchResponse> | null,
  overview: Result<PageOverview> | null,
  allNames: boolean,
): readonly OptionGroup[] {
  if (found) return found.ok ? resultGroups(found.value) : [];
  return overview?.ok ? overviewGroups(overview.value, allNames) : [];
}
