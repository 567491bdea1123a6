import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { type Settings, type SiteChoice, siteOf } from '../protocol/settings.ts';
import { focusAfterRemoval } from './focus-after-removal.ts';
import type { SaveChange } from './save-change.ts';
import { siteName } from './site-name.ts';
import { text } from './text.ts';

/** The sites for which something was chosen, each with a way to choose otherwise or to forget it, and a way to add one. */
export function SiteList({
  sites,
  change,
}: {
  readonly sites: Settings['sites'];
  readonly change: SaveChange;
}): JSX.Element {
  const list = useRef<HTMLElement>(null);
  const names = Object.keys(sites).sort((a, b) => (a < b ? -1 : 1));
  const remove = async (site: string, at: number): Promise<void> => {
    if (await change({ site: { host: site, choice: null } }, text('site_forgotten', siteName(site)))) {
      focusAfterRemoval(list.current, at);
    }
  };
  return (
    <section aria-labelledby="settings-sites" ref={list}>
      <h2 id="settings-sites" tabIndex={-1}>
        {text('sites')}
      </h2>
      <p class="settings-note">{text('sites_note')}</p>
      {names.length === 0 && <p class="settings-empty">{text('sites_empty')}</p>}
      <ul class="settings-list">
        {names.map((site, at) => (
          <li key={site}>
            <span class="settings-item" dir="auto">
              {siteName(site)}
            </span>
            <select
              aria-label={text('site_marking', siteName(site))}
              value={sites[site] ?? ''}
              onChange={({ currentTarget }) => {
                const choice = currentTarget.value as SiteChoice;
                void change({ site: { host: site, choice } }, text(`site_is_${choice}`, siteName(site)));
              }}
            >
              <option value="on">{text('site_on')}</option>
              <option value="off">{text('site_off')}</option>
            </select>
            <button
              type="button"
              data-remove
              aria-label={text('site_remove_named', siteName(site))}
              onClick={() => void remove(site, at)}
            >
              {text('site_remove')}
            </button>
          </li>
        ))}
      </ul>
      <AddSite change={change} />
    </section>
  );
}

/** A line in which an address can be typed or pasted. */
function AddSite({ change }: { readonly change: SaveChange }): JSX.Element {
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const add = async (choice: SiteChoice): Promise<void> => {
    const site = typedSite(typed);
    setWrong(site === null);
    if (site !== null && (await change({ site: { host: site, choice } }, text(`site_is_${choice}`, siteName(site)))))
      setTyped('');
  };
  return (
    <form
      class="settings-add"
      onSubmit={(event) => {
        event.preventDefault();
        void add('on');
      }}
    >
      <label for="settings-new-site">{text('site_add')}</label>
      <input
        id="settings-new-site"
        type="text"
        inputMode="url"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        placeholder={text('site_example')}
        value={typed}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? 'settings-wrong-site' : undefined}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setWrong(false);
        }}
      />
      <button type="submit">{text('turn_on')}</button>
      <button type="button" onClick={() => void add('off')}>
        {text('turn_off')}
      </button>
      {isWrong && (
        <p id="settings-wrong-site" class="settings-failure" role="alert">
          {text('site_wrong')}
        </p>
      )}
    </form>
  );
}

/** Of what a browser takes for an address: "*.example.org", "..", "example.org." are the host of no page. */
const NO_HOST = /%|^\.|\.\.|\.$/;

/** The site that somebody means who types "example.org", "www.example.org/news" or a whole address; null if none. */
function typedSite(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || /\s/.test(text)) return null;
  const site = siteOf(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
  return site !== null && NO_HOST.test(site) ? null : site;
}
