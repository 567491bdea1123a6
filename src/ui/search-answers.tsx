import type { JSX } from 'preact';
import type { NameLine } from '../protocol/name-line.ts';
import type { ArticleResult } from '../protocol/search.ts';
import { CitationLine } from './citation-line.tsx';
import { counted } from './counted.ts';
import { Marked } from './marked-text.tsx';
import { Copies } from './option-list.tsx';
import type { FoundOption } from './popup-options.ts';
import { TypeSign } from './type-badge.tsx';

// All that only a search or a failure needs, in one script: the popup opens without it and loads it when it has been drawn.
export { NameSummary } from './name-summary.tsx';
export { NothingFound } from './nothing-found.tsx';
export { Notice } from './popup-notices.tsx';
export { ResultTools } from './result-tools.tsx';
export { Searching } from './searching.tsx';

interface FoundContentProps {
  readonly option: FoundOption;
  /** What the archive says of a name that the whole query is. */
  readonly about: (name: NameLine) => JSX.Element | null;
}

/** An option that answers a search. */
export function FoundContent({ option, about }: FoundContentProps): JSX.Element {
  switch (option.kind) {
    case 'name':
    case 'top-name':
      return (
        <>
          <TypeSign type={option.name.type} />
          <span class="name" dir="auto" title={option.name.name}>
            {option.name.name}
          </span>
          <span class="count">{counted(option.name.articleCount, 'article')}</span>
          {option.kind === 'top-name' && about(option.name)}
        </>
      );
    case 'query':
      return <bdi class="all">{option.query}</bdi>;
    case 'suggestion':
      return (
        <>
          {option.suggestion.type && <TypeSign type={option.suggestion.type} />}
          <bdi class="all">{option.suggestion.text}</bdi>
        </>
      );
    case 'article':
      return <Found of={option.result} />;
  }
}

/** Whether a passage says what the headline says already: a headline that stands in is taken from the text. */
function repeats(passage: string, headline: string): boolean {
  const [a, b] = [passage, headline].map((text) => text.replace(/^…\s*|\s*…$/g, '')) as [string, string];
  return b.includes(a) || a.startsWith(b);
}

function Found({ of }: { readonly of: ArticleResult }): JSX.Element {
  return (
    <>
      <span class="headline" dir="auto">
        <Marked of={of.headline} />
      </span>
      {!repeats(of.passage.text, of.headline.text) && (
        <span class="passage" dir="auto">
          <Marked of={of.passage} />
        </span>
      )}
      <CitationLine of={of.citation} />
      <Copies of={of.copies} />
      {of.why.length > 0 && <span class="shared">{of.why.join(', ')}</span>}
    </>
  );
}
