import type { JSX } from 'preact';
import type { Citation } from '../protocol/citation.ts';
import { text } from './text.ts';

/** Articles that print the same text as one that is listed, each to be opened; nothing where there are none. */
export function CopyLinks(props: {
  readonly of: readonly Citation[];
  readonly open: (article: string) => unknown;
}): JSX.Element | null {
  if (props.of.length === 0) return null;
  return (
    <p class="copies">
      {text('same_text')}{' '}
      {props.of.map(({ article, outlet }, i) => (
        <span key={article}>
          {i > 0 && ', '}
          <button type="button" class="link" dir="auto" onClick={() => props.open(article)}>
            {outlet}
          </button>
        </span>
      ))}
    </p>
  );
}
