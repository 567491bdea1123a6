import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { EntityView } from '../protocol/entity-view.ts';
import type { NameLine } from '../protocol/name-line.ts';
import { CardView } from './card-view.tsx';
import { usePageTitle } from './page-title.ts';
import { QuoteList } from './quote-list.tsx';
import { text } from './text.ts';
import { TimelineList } from './timeline-list.tsx';

interface EntityPageProps {
  readonly entity: EntityView;
  readonly openArticle: (article: string) => unknown;
  readonly openEntity: (name: NameLine) => unknown;
  readonly search: (text: string) => unknown;
  /** Puts a text on the clipboard; says whether it worked. */
  readonly copy: (text: string) => Promise<boolean>;
}

/** All that the archive has on a name: its card, what it said and what was said of it, the dates of which articles speak. */
export function EntityPage({ entity, openArticle, openEntity, search, copy }: EntityPageProps): JSX.Element {
  const { card, quotes, timeline } = entity;
  const heading = usePageTitle(card.name);
  const [notice, setNotice] = useState<string | null>(null);
  return (
    <main class="reading entity-page">
      <h1 ref={heading} class="visually-hidden">
        {card.name}
      </h1>
      <CardView
        title={card}
        content={{ ok: true, value: card }}
        pinned={false}
        notice={notice}
        actions={{
          openArticle,
          search,
          copy: async (sources) => setNotice((await copy(sources)) ? text('copied') : text('not_copied')),
        }}
      />
      <QuoteList of={quotes} open={openArticle} choose={openEntity} on={card.entity} />
      <TimelineList of={timeline} open={openArticle} />
    </main>
  );
}
