import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Rejection } from '../protocol/settings.ts';
import { focusAfterRemoval } from './focus-after-removal.ts';
import type { SaveChange } from './save-change.ts';
import { siteName } from './site-name.ts';
import { text } from './text.ts';

/** The names that the reader does not want marked, the newest first, each with a way to take that back. */
export function RejectedNames({
  rejections,
  change,
}: {
  readonly rejections: readonly Rejection[];
  readonly change: SaveChange;
}): JSX.Element {
  const list = useRef<HTMLElement>(null);
  const undo = async (rejection: Rejection, at: number): Promise<void> => {
    if (await change({ restore: rejection }, text('rejection_undone', rejection.name, placeOf(rejection)))) {
      focusAfterRemoval(list.current, at);
    }
  };
  return (
    <section aria-labelledby="settings-rejections" ref={list}>
      <h2 id="settings-rejections" tabIndex={-1}>
        {text('rejections')}
      </h2>
      {rejections.length === 0 && <p class="settings-empty">{text('rejections_empty')}</p>}
      <ul class="settings-list">
        {rejections.toReversed().map((rejection, at) => (
          <li key={`${rejection.scope} ${rejection.where} ${rejection.entity}`}>
            <span class="settings-item">
              <bdi>{rejection.name}</bdi> <span class="settings-note">{placeOf(rejection)}</span>
            </span>
            <button
              type="button"
              data-remove
              aria-label={text('rejection_undo_named', rejection.name, placeOf(rejection))}
              onClick={() => void undo(rejection, at)}
            >
              {text('rejection_undo')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function placeOf({ scope, where }: Rejection): string {
  if (scope === 'everywhere') return text('rejection_everywhere');
  return text('rejection_on', scope === 'site' ? siteName(where) : where.replace(/^https?:\/\/(?:www\.)?/, ''));
}
