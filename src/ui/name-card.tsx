import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { CardModel } from '../protocol/card-model.ts';
import type { NameLine } from '../protocol/name-line.ts';
import type { Result } from '../protocol/result.ts';
import { cardInWords } from './card-in-words.ts';
import { CardView } from './card-view.tsx';
import { text } from './text.ts';
import { useLatest } from './use-latest.ts';

interface NameCardProps {
  readonly name: NameLine;
  readonly ask: (entity: string) => Promise<Result<CardModel>>;
  readonly openArticle: (article: string) => unknown;
  readonly search: (text: string) => unknown;
  /** Puts a text on the clipboard; says whether it worked. */
  readonly copy: (text: string) => Promise<boolean>;
  readonly close: () => void;
  /** Opens all that the archive has on the name. */
  readonly openEntity: (name: NameLine) => unknown;
  /** Says something to screen readers: the focus stays where it is, and nobody else would notice the card. */
  readonly say?: (words: string) => void;
}

/** The card of a name as a part of one of our own pages. Nothing is shown until its answer, or a wait for it, is due. */
export function NameCard({
  name,
  ask,
  openArticle,
  search,
  copy,
  close,
  openEntity,
  say,
}: NameCardProps): JSX.Element | null {
  const card = useLatest(name.entity, ask);
  const [copied, setCopied] = useState<{ readonly entity: string; readonly notice: string } | null>(null);
  const content = card.of === name.entity ? card.result : null;
  useEffect(() => {
    if (!content?.ok) return;
    say?.(cardInWords(name, content.value));
    return () => say?.('');
  }, [content]);
  if (!content && !card.slow) return null;
  const copyNoted = async (sources: string): Promise<void> => {
    setCopied({ entity: name.entity, notice: (await copy(sources)) ? text('copied') : text('not_copied') });
  };
  return (
    <section class="name-card" aria-label={name.name}>
      <CardView
        title={name}
        content={content}
        pinned={false}
        notice={copied?.entity === name.entity ? copied.notice : null}
        actions={{ openArticle, search, copy: copyNoted, close }}
      />
      {content?.ok && (
        <p class="name-card-more">
          <button type="button" class="link" onClick={() => openEntity(name)}>
            {text('dates_and_quotes')}
          </button>
        </p>
      )}
    </section>
  );
}
