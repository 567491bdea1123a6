import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PageState } from '../protocol/page-state.ts';
import type { Result } from '../protocol/result.ts';
import type { SettingsChange } from '../protocol/settings.ts';
import { siteName } from './site-name.ts';
import { text } from './text.ts';

export interface PageSwitchProps {
  readonly ask: {
    /** How the page that the popup is about is treated. */
    readonly state: () => Promise<Result<PageState>>;
    readonly change: (change: SettingsChange) => Promise<Result<unknown>>;
    /** Marks the page this once. */
    readonly markOnce: () => Promise<Result<unknown>>;
  };
  readonly openOptions: () => unknown;
  /** Called when the page's marks may have become others. */
  readonly changed?: () => unknown;
}

/** What is done about the page in the tab, in one line: its site on or off, and the way to the options. */
export function PageSwitch({ ask, openOptions, changed }: PageSwitchProps): JSX.Element {
  const [state, setState] = useState<PageState | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const look = async (): Promise<void> => {
    const answer = await ask.state();
    if (answer.ok) setState(answer.value);
  };
  useEffect(() => void look(), []);
  const act = async (action: () => Promise<Result<unknown>>): Promise<void> => {
    const answer = await action();
    setFailure(answer.ok ? null : answer.failure.message);
    await look();
    if (answer.ok) changed?.();
  };
  const change = (wanted: SettingsChange): void => void act(() => ask.change(wanted));

  return (
    <footer class="page-switch">
      {state && <PageControl state={state} change={change} markOnce={() => void act(ask.markOnce)} />}
      <button type="button" class="to-options" onClick={() => openOptions()}>
        {text('options')}
      </button>
      {state?.note && <p>{state.note}</p>}
      {failure && <p role="alert">{failure}</p>}
    </footer>
  );
}

interface PageControlProps {
  readonly state: PageState;
  readonly change: (change: SettingsChange) => void;
  readonly markOnce: () => void;
}

/** Nothing where nothing can be chosen; otherwise the one thing to choose, or the two ways to mark what is no news. */
function PageControl({ state, change, markOnce }: PageControlProps): JSX.Element | null {
  const { host, choice, choiceToMark, pages, marking, isRead } = state;
  if (host === null) return null;
  if (marking === 'off') {
    return (
      <span class="page-control">
        <span>{text('page_marking_off')}</span>
        <button type="button" onClick={() => change({ marking: 'as-before' })}>
          {text('turn_on')}
        </button>
      </span>
    );
  }
  if (!isRead && choice === null && pages === 'news') {
    return (
      <span class="page-control">
        <button type="button" onClick={markOnce}>
          {text('page_mark_once')}
        </button>
        <button type="button" onClick={() => change({ site: { host, choice: 'on' } })}>
          {text('page_mark_always', siteName(host))}
        </button>
      </span>
    );
  }
  const isOn = isRead || choice === 'on';
  return (
    <button
      type="button"
      class="site-switch"
      role="switch"
      aria-checked={isOn}
      onClick={() => change({ site: { host, choice: isOn ? 'off' : choiceToMark } })}
    >
      <i aria-hidden="true" />
      <span>{text('page_mark_site', siteName(host))}</span>
    </button>
  );
}
