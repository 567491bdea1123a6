import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CardModel } from '../protocol/card-model.ts';
import type { ChosenBy } from '../protocol/messages.ts';
import type { NameLine } from '../protocol/name-line.ts';
import type { PageOverview } from '../protocol/page-overview.ts';
import type { Result } from '../protocol/result.ts';
import { bestOf, chooseOption, type Ways } from './choose-option.ts';
import { counted } from './counted.ts';
import type { Order } from './first-search.ts';
import { OptionList, optionId } from './option-list.tsx';
import type { PageSwitchProps } from './page-switch.tsx';
import { Placeholder } from './placeholder.tsx';
import type { PopupMemory } from './popup-memory.ts';
import { type FoundOption, overviewGroups, type PopupOption } from './popup-options.ts';
import { SearchField } from './search-field.tsx';
import type { Found } from './searching.tsx';
import { text } from './text.ts';
import { useLatest } from './use-latest.ts';
import { lateScript, useScript } from './use-script.ts';
import type { SearchAsk } from './use-search.ts';

/** Screens before the end of the list at which more articles are asked for when it is scrolled. */
const SCREENS_AHEAD = 2;

export interface PopupProps extends Ways {
  readonly ask: SearchAsk & {
    /** Names on, and coverage related to, the page in the active tab. */
    readonly overview: () => Promise<Result<PageOverview>>;
  };
  /**
   * Scrolls the page in the active tab to a name, and opens its card there for who cannot hover; says whether the page lets
   * it be seen. Null where there is no page.
   */
  readonly jump: (entity: string, by: ChosenBy) => Promise<Result<boolean>> | null;
  readonly openEntity: (name: NameLine) => unknown;
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
export function Popup({ ask, memory, card, page, jump, openEntity, ...ways }: PopupProps): JSX.Element {
  const [remembered] = useState(() => memory.get());
  const [query, setQuery] = useState(remembered?.query ?? '');
  const [active, setActive] = useState(remembered?.active ?? null);
  const [allNames, setAllNames] = useState(false);
  const [name, setName] = useState<NameLine | null>(null);
  /** What screen readers are told of the card that is open. */
  const [said, say] = useState('');
  /** Why the page was not scrolled to a name. */
  const [missed, setMissed] = useState('');
  const [order, setOrder] = useState<Order>(remembered?.order ?? 'relevance');
  /** How often the page has become another since the popup was opened: it is asked about anew. */
  const [turn, setTurn] = useState(0);
  const switches = useScript(page !== undefined, pageSwitch);
  const cards = useScript(name !== null, cardScript);
  const answers = useScript(true, answersScript);
  const field = useRef<HTMLInputElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const scroll = useRef(remembered?.scroll ?? 0);
  /** Set when a key has moved the active option: it must be seen, where the pointer's is seen already. */
  const revealing = useRef(false);
  /** A query that was entered before its answer was there. */
  const hurried = useRef<string | null>(null);

  const wanted = query.trim();
  const overview = useLatest(`page ${turn}`, () => ask.overview());
  const [found, setFound] = useState<Found | null>(null);
  const searching = wanted !== '' && answers !== null && found?.result != null;
  // A query that has come back with the popup is about to be answered; the page's names would only flash up.
  const returning = wanted !== '' && query === remembered?.query;
  // What answers the last query stays until the next answer is there.
  const result = searching ? found.result : returning ? null : overview.result;
  const slow = wanted === '' ? overview.slow : found?.slow === true;
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
  const keep = (): void => memory.set({ query, scroll: scroll.current, active, order });
  useEffect(keep, [query, active, order, memory]);
  useLayoutEffect(() => {
    if (scroller.current && result) scroller.current.scrollTop = scroll.current;
  }, [result !== null, searching, found?.of]);
  useEffect(() => {
    const best = bestOf(options);
    if (hurried.current === null || hurried.current !== found?.of) return;
    hurried.current = null;
    if (best) choose(best, 'keyboard');
  }, [found?.of]);
  useLayoutEffect(() => {
    if (!revealing.current) return;
    revealing.current = false;
    scroller.current?.querySelector(`#${optionId(place)}`)?.scrollIntoView({ block: 'nearest' });
  }, [current?.key]);

  const lookAhead = (screens: number): void => {
    if (!searching || !scroller.current) return;
    const { scrollTop, clientHeight, scrollHeight } = scroller.current;
    if (scrollTop + (1 + screens) * clientHeight >= scrollHeight) found.more();
  };
  // A list that copies have folded into a few lines cannot be scrolled.
  useEffect(() => lookAhead(0), [found]);

  const choose = (option: PopupOption, by: ChosenBy): void =>
    chooseOption(option, by, {
      ...ways,
      jump: ({ entity, name }, by) => void goTo(entity, name, by),
      showAllNames: () => setAllNames(true),
      showName: (found) => (card ? setName(found) : type(found.name)),
      search: type,
    });
  const goTo = async (entity: string, name: string, by: ChosenBy): Promise<void> => {
    // What is said twice would not be heard twice.
    setMissed('');
    const answer = await jump(entity, by);
    if (answer?.ok === false) setMissed(answer.failure.message);
    else if (answer?.value === false) setMissed(text('name_hidden', name));
  };
  const type = (typed: string): void => {
    scroll.current = 0;
    setMissed('');
    setActive(null);
    setName(null);
    hurried.current = null;
    if (typed.trim() === '') setFound(null);
    setQuery(typed);
  };
  const press = (event: KeyboardEvent): void => {
    const moveTo = (next: number): void => {
      event.preventDefault();
      revealing.current = true;
      setActive(options[(next + options.length) % options.length]?.key ?? null);
    };
    if (event.isComposing || name) return;
    // Behind the last that is listed come those that are being asked for, not the first.
    if (event.key === 'ArrowDown')
      moveTo(searching && found.hasMore && place + 1 === options.length ? place : place + 1);
    else if (event.key === 'ArrowUp') moveTo(place < 0 ? options.length - 1 : place - 1);
    else if (event.key === 'Enter') {
      const chosen = current ?? (wanted && found?.of === wanted ? bestOf(options) : undefined);
      if (chosen) choose(chosen, 'keyboard');
      else if (wanted) hurried.current = wanted;
    } else if (event.key === 'Escape' && query) {
      event.preventDefault();
      type('');
    }
  };

  const leaveCard = (): void => {
    setName(null);
    field.current?.focus();
  };

  const content = (option: FoundOption): JSX.Element | null =>
    answers && (
      <answers.FoundContent
        option={option}
        about={(found) => (card ? <answers.NameSummary name={found} ask={card.ask} /> : null)}
      />
    );

  return (
    <main
      class="popup"
      onKeyDown={(event) => {
        if (!name || event.key !== 'Escape') return;
        event.preventDefault();
        leaveCard();
      }}
    >
      <h1 class="visually-hidden">{text('extension_name')}</h1>
      <SearchField
        field={field}
        value={query}
        active={current && !name ? optionId(place) : undefined}
        expanded={options.length > 0 && !name}
        type={type}
        press={press}
      />
      {answers && wanted !== '' && (
        <answers.Searching
          query={wanted}
          order={order}
          scroll={returning ? scroll.current : 0}
          ask={ask}
          report={setFound}
        />
      )}
      {card && name && cards && (
        <cards.NameCard
          name={name}
          ask={card.ask}
          copy={card.copy}
          openArticle={ways.openArticle}
          openEntity={openEntity}
          search={type}
          say={say}
          close={leaveCard}
        />
      )}
      <div
        class="results"
        ref={scroller}
        hidden={name !== null}
        aria-busy={slow}
        onScrollEnd={(event) => {
          scroll.current = event.currentTarget.scrollTop;
          keep();
        }}
        onScroll={() => lookAhead(SCREENS_AHEAD)}
      >
        {searching &&
          found.result?.ok &&
          (options.length > 0 ? (
            <answers.ResultTools found={found.result.value} order={order} turn={setOrder} />
          ) : (
            <answers.NothingFound query={wanted} notes={found.result.value.notes} />
          ))}
        {answers && result && !result.ok && <answers.Notice failure={result.failure} searching={searching} />}
        <OptionList groups={groups} current={current} choose={choose} point={setActive} content={content} />
        {slow && !result && <Placeholder />}
      </div>
      <div class="foot">
        <p class={missed ? 'missed' : 'visually-hidden'} role="status">
          {missed || (name ? said : searching && found.result?.ok && counted(found.result.value.total, 'article'))}
        </p>
        {page && switches && <switches.PageSwitch {...page} changed={() => setTurn(turn + 1)} />}
      </div>
    </main>
  );
}

const cardScript = lateScript(() => import('./name-card.tsx'));
const pageSwitch = lateScript(() => import('./page-switch.tsx'));
/** What shows answers. */
export const answersScript = lateScript(() => import('./search-answers.tsx'));
