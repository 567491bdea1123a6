import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ENTITY_TYPES, type EntityType } from '../names/entity.ts';
import type { Result } from '../protocol/result.ts';
import type { Settings, SettingsChange } from '../protocol/settings.ts';
import { Choice } from './choice.tsx';
import { Placeholder } from './placeholder.tsx';
import { RejectedNames } from './rejected-names.tsx';
import type { SaveChange } from './save-change.ts';
import { SiteList } from './site-list.tsx';
import { text } from './text.ts';
import { useLatest } from './use-latest.ts';

interface OptionsViewProps {
  readonly ask: {
    readonly settings: () => Promise<Result<Settings>>;
    readonly change: (change: SettingsChange) => Promise<Result<Settings>>;
  };
  /** Calls back with what another part of the extension has changed, until the returned function is called. */
  readonly follow: (changed: (settings: Settings) => void) => () => void;
  /** What the browser's keyboard commands do, and by which keys; empty keys where the reader has set none. */
  readonly commands: readonly { readonly does: string; readonly keys: string }[];
  /** Opens the browser's own page on which the keys are set. */
  readonly openKeys: () => unknown;
}

/** All that can be chosen, on one page. Each change is saved at once and confirmed; what could not be saved goes back. */
export function OptionsView({ ask, follow, commands, openKeys }: OptionsViewProps): JSX.Element {
  const { result, slow } = useLatest('settings', ask.settings);
  const [changed, setChanged] = useState<Settings | null>(null);
  const [notice, setNotice] = useState<{ readonly text: string; readonly failed: boolean; readonly turn: number }>();
  useEffect(() => follow(setChanged), []);

  const settings = changed ?? (result?.ok ? result.value : null);
  if (settings === null) {
    return (
      <main class="settings" aria-busy={result === null}>
        <h1>{text('options')}</h1>
        {slow && <Placeholder />}
        {result && !result.ok && (
          <p class="settings-failure" role="alert">
            {result.failure.message}
          </p>
        )}
      </main>
    );
  }

  const change: SaveChange = async (wanted, saved) => {
    const answer = await ask.change(wanted);
    if (answer.ok) setChanged(answer.value);
    const told = answer.ok ? text('options_saved', saved) : answer.failure.message;
    setNotice((before) => ({ text: told, failed: !answer.ok, turn: (before?.turn ?? 0) + 1 }));
    return answer.ok;
  };
  return (
    <main class="settings">
      <h1>{text('options')}</h1>
      <p class="settings-intro">{text('options_intro')}</p>

      <Choice
        legend={text('marking_legend')}
        name="marking"
        chosen={settings.marking}
        options={[
          { value: 'every', label: text('marking_every') },
          { value: 'first', label: text('marking_first') },
          { value: 'off', label: text('marking_off'), note: text('marking_off_note') },
        ]}
        choose={(marking, label) => change({ marking }, label)}
      />
      <Types types={settings.types} change={change} />
      <Choice
        legend={text('intensity_legend')}
        name="intensity"
        chosen={settings.intensity}
        options={[
          { value: 'faint', label: text('intensity_faint') },
          { value: 'normal', label: text('intensity_normal') },
          { value: 'strong', label: text('intensity_strong') },
        ]}
        choose={(intensity, label) => change({ intensity }, label)}
      />
      <Choice
        legend={text('pages_legend')}
        name="pages"
        chosen={settings.pages}
        options={[
          { value: 'news', label: text('pages_news'), note: text('pages_news_note') },
          { value: 'chosen', label: text('pages_chosen'), note: text('pages_chosen_note') },
        ]}
        choose={(pages, label) => change({ pages }, label)}
      />
      <SiteList sites={settings.sites} change={change} />
      <RejectedNames rejections={settings.rejections} change={change} />
      {commands.length > 0 && <Commands commands={commands} openKeys={openKeys} />}

      <p class="settings-notice" role="status">
        {notice && !notice.failed && <span key={notice.turn}>{notice.text}</span>}
      </p>
      {notice?.failed && (
        <p class="settings-notice settings-failure" role="alert" key={notice.turn}>
          {notice.text}
        </p>
      )}
    </main>
  );
}

function Types({ types, change }: { readonly types: readonly EntityType[]; readonly change: SaveChange }): JSX.Element {
  return (
    <fieldset>
      <legend>{text('types_legend')}</legend>
      {ENTITY_TYPES.map((type) => (
        <label key={type} class="settings-choice">
          <input
            type="checkbox"
            name="types"
            value={type}
            checked={types.includes(type)}
            onChange={({ currentTarget }) => {
              const isWanted = currentTarget.checked;
              const wanted = ENTITY_TYPES.filter((each) => (each === type ? isWanted : types.includes(each)));
              void change(
                { types: wanted },
                text(isWanted ? 'types_marked' : 'types_not_marked', text(`${type}_names`)),
              );
            }}
          />
          <span class="settings-label">{text(`${type}_names`)}</span>
          <span class={`sign type-${type}`} aria-hidden="true" />
        </label>
      ))}
    </fieldset>
  );
}

function Commands({ commands, openKeys }: Pick<OptionsViewProps, 'commands' | 'openKeys'>): JSX.Element {
  return (
    <section aria-labelledby="settings-commands">
      <h2 id="settings-commands">{text('commands')}</h2>
      <dl class="settings-keys">
        {commands.map(({ does, keys }) => (
          <div key={does}>
            <dt>{does}</dt>
            <dd>{keys ? <kbd>{keys}</kbd> : text('command_not_set')}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={() => openKeys()}>
        {text('commands_change')}
      </button>
    </section>
  );
}
