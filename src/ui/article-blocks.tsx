import type { ComponentChild, JSX } from 'preact';
import type { ArticleView } from '../protocol/article-view.ts';
import type { NameLine } from '../protocol/name-line.ts';
import { type BlockMention, mentionsIn } from './mentions.ts';

interface ArticleBlocksProps {
  readonly view: ArticleView;
  /** The entity whose card is open. */
  readonly chosen: string | null;
  readonly choose: (name: NameLine) => void;
}

/** The paragraphs of an article, each name in them a button that opens its card. */
export function ArticleBlocks({ view, chosen, choose }: ArticleBlocksProps): JSX.Element {
  return (
    <div class="article-body">
      {view.blocks.map(({ text, kind }, block) => {
        // The headline stands above already.
        if (kind === 'headline' && text === view.citation.headline) return null;
        const key = `${block}`;
        const content = withNames(text, mentionsIn(view.annotations, block), chosen, choose);
        if (kind === 'headline' || kind === 'subheading') {
          return (
            <h2 key={key} dir="auto">
              {content}
            </h2>
          );
        }
        return (
          <p key={key} class={kind} dir="auto">
            {content}
          </p>
        );
      })}
    </div>
  );
}

function withNames(
  text: string,
  mentions: readonly BlockMention[],
  chosen: string | null,
  choose: (name: NameLine) => void,
): readonly ComponentChild[] {
  const parts: ComponentChild[] = [];
  let at = 0;
  for (const { start, end, name } of mentions) {
    if (start < at || end > text.length) continue;
    parts.push(
      text.slice(at, start),
      // biome-ignore lint/a11y/useSemanticElements: a button element breaks the lines of a paragraph and cannot be selected
      <span
        key={start}
        role="button"
        tabIndex={0}
        class={`mention mention-${name.type}`}
        aria-pressed={name.entity === chosen}
        onClick={() => choose(name)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          choose(name);
        }}
      >
        {text.slice(start, end)}
      </span>,
    );
    at = end;
  }
  parts.push(text.slice(at));
  return parts;
}
