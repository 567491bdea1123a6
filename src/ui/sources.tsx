import type { JSX } from 'preact';
import type { CardModel } from '../protocol/card-model.ts';
import type { Citation } from '../protocol/citation.ts';
import { CitationLine } from './citation-line.tsx';
import { directionOf } from './direction.ts';
import { Marked } from './marked-text.tsx';
import { text } from './text.ts';

type Open = (article: string) => unknown;

/** A source that opens its article, named by its text also where that is not in the tree; with the headline where one was printed. */
export function SourceButton(props: {
  readonly citation: Citation;
  readonly open: Open;
  readonly headline?: boolean;
}): JSX.Element {
  const { citation, open, headline } = props;
  const printed = headline && !citation.headlineDerived ? citation.headline : null;
  return (
    <button
      type="button"
      class="source"
      aria-label={`${citation.outlet} · ${citation.date}${printed === null ? '' : ` ${printed}`}`}
      title={text('open_article', citation.headline)}
      onClick={() => open(citation.article)}
    >
      <CitationLine of={citation} />
      {printed !== null && (
        <>
          {' '}
          <span class="source-headline" dir={directionOf(printed)}>
            {printed}
          </span>
        </>
      )}
    </button>
  );
}

/** Sentences about a name, each with its source. */
export function Sentences(props: {
  readonly of: CardModel['sentences'];
  readonly open: Open;
  /** Where the source stands above them all. */
  readonly unsourced?: boolean;
}): JSX.Element {
  return (
    <ul class="card-sentences">
      {props.of.map(({ sentence, citation }) => (
        <li key={`${citation.article} ${sentence.text}`}>
          <blockquote dir={directionOf(sentence.text)}>
            <Marked of={sentence} as="strong" />
          </blockquote>
          {!props.unsourced && <SourceButton citation={citation} open={props.open} headline />}
        </li>
      ))}
    </ul>
  );
}

/** Articles as a list of sources. */
export function Articles(props: { readonly of: readonly Citation[]; readonly open: Open }): JSX.Element {
  return (
    <ul class="card-articles">
      {props.of.map((citation) => (
        <li key={citation.article}>
          <SourceButton citation={citation} open={props.open} headline />
        </li>
      ))}
    </ul>
  );
}
