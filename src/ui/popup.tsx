import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PageOverview, SearchRequest, SearchResponse } from '../protocol/messages.ts';
import type { Result } from '../protocol/result.ts';
import { SearchIcon } from './icons.tsx';
import { OptionList, optionId } from './option-list.tsx';
import type { PopupMemory } from './popup-memory.ts';
import { type OptionGroup, overviewGroups, type PopupOption, resultGroups } from './popup-options.ts';
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
}

/**
 * The toolbar popup, one view: a search field and under it what answers it. Until something is typed: the names on the
 * page and related coverage.
 */
export function Popup({ ask, jump, openArticle, memory }: PopupProps): JSX.Element {
  const [remembered] = useState(() => memory.get());
  const [query, setQuery] = useState(remembered?.query ?? '');
  const [active, setActive] = useState(remembered?.active ?? null);
  const [allNames, setAllNames] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const scroll = useRef(remembered?.scroll ?? 0);

  const wanted = query.trim();
  const overview = useLatest('page', 0, () => ask.overview());
  const found = useLatest(wanted || null, query === remembered?.query ? 0 : SEARCH_AFTER, (text) =>
    ask.search({ query: text, limit: MOST_ARTICLES }),
  );
  const { result, slow } = wanted ? found : overview;
  const groups = groupsOf(wanted ? found.result : null, wanted ? null : overview.result, allNames);
  const options = groups.flatMap((group) => group.options);
  const current = options.find(({ key }) => key === active) ?? null;

  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  useEffect(() => memory.set({ query, scroll: scroll.current, active }), [query, active, memory]);
  useLayoutEffect(() => {
    if (scroller.current && result) scroller.current.scrollTop = scroll.current;
  }, [result]);
  useLayoutEffect(() => {
    if (current)
      scroller.current?.querySelector(`#${CSS.escape(optionId(current))}`)?.scrollIntoView({ block: 'nearest' });
  }, [current?.key]);

  const choose = (option: PopupOption): void => {
    if (option.kind === 'page-name') jump(option.name.entity);
    else if (option.kind === 'all-names') setAllNames(true);
    else if (option.kind === 'related') openArticle(option.related.citation.article);
    else if (option.kind === 'article') openArticle(option.result.citation.article);
    else type(option.name.name);
  };
  const type = (text: string): void => {
    scroll.current = 0;
    setActive(null);
    setQuery(text);
  };
  const press = (event: KeyboardEvent): void => {
    const position = current ? options.indexOf(current) : -1;
    const moveTo = (next: number): void => {
      event.preventDefault();
      setActive(options[(next + options.length) % options.length]?.key ?? null);
    };
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') moveTo(position + 1);
    else if (event.key === 'ArrowUp') moveTo(position < 0 ? options.length - 1 : position - 1);
    else if (event.key === 'Enter') {
      const chosen = current ?? (wanted ? options[0] : undefined);
      if (chosen) choose(chosen);
    } else if (event.key === 'Escape' && query) {
      event.preventDefault();
      type('');
    }
  };

  return (
    <main class="popup">
      <div class="field">
        <SearchIcon />
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-label="Search the archive"
          aria-expanded={options.length > 0}
          aria-controls="options"
          aria-autocomplete="list"
          aria-activedescendant={current ? optionId(current) : undefined}
          placeholder="Search the archive"
          autocomplete="off"
          spellcheck={false}
          dir="auto"
          value={query}
          onInput={(event) => type(event.currentTarget.value)}
          onKeyDown={press}
        />
      </div>
      <div
        class="results"
        ref={scroller}
        aria-busy={slow}
        onScroll={(event) => {
          scroll.current = event.currentTarget.scrollTop;
          memory.set({ query, scroll: scroll.current, active });
        }}
      >
        {result && !result.ok && <Notice failure={result.failure} searching={wanted !== ''} />}
        <OptionList groups={groups} current={current} choose={choose} point={setActive} />
        {wanted && result?.ok && options.length === 0 && <NothingFound query={wanted} />}
        {slow && !result && <Placeholder />}
      </div>
      <p class="visually-hidden" role="status">
        {wanted && found.result?.ok ? `${found.result.value.total} articles` : ''}
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

function Notice(props: {
  readonly failure: { readonly code: string; readonly message: string };
  readonly searching: boolean;
}): JSX.Element {
  if (props.failure.code === 'restricted-page' && !props.searching) {
    return (
      <div class="notice">
        <p>The browser does not let extensions read this page.</p>
        <p>The archive can be searched all the same.</p>
      </div>
    );
  }
  return (
    <div class="notice" role="alert">
      <p>{props.failure.message}</p>
    </div>
  );
}

function NothingFound({ query }: { readonly query: string }): JSX.Element {
  return (
    <div class="notice">
      <p>
        Nothing in the archive answers “<bdi>{query}</bdi>”.
      </p>
      <p>Fewer words, or a name alone, find more.</p>
    </div>
  );
}

function Placeholder(): JSX.Element {
  return (
    <div class="placeholder" aria-hidden="true">
      <i />
      <i />
      <i />
      <i />
    </div>
  );
}
