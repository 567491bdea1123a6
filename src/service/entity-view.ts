import type { ArticleStore } from '../archive/article-store.ts';
import type { CoverageIndex } from '../coverage/open-index.ts';
import { readText } from '../coverage/read-text.ts';
import { saidQuotes } from '../coverage/said-quotes.ts';
import { sameSayings } from '../coverage/same-sayings.ts';
import { timelineOf } from '../coverage/timeline.ts';
import type { EntityView } from '../protocol/entity-view.ts';
import type { Say } from '../protocol/texts.ts';
import type { BlockSpan } from '../text/span.ts';
import { articleText } from './article-text.ts';
import { cardModel } from './card-model.ts';
import type { KnownNames } from './known-names.ts';
import { canSpeak, quoteGroups } from './quote-groups.ts';
import { spread } from './spread.ts';
import { timelineEntries } from './timeline-entries.ts';

/** Articles read word for word: those that name the entity most. */
const MOST_READ = 30;
/** Articles of which the mentions are counted to find these, spread over all that name it. */
const MOST_COUNTED = 300;
const MOST_DAYS = 40;
const MOST_QUOTES = 12;

/** What the archive has on an entity; null where it has none of that id. */
export function entityView(
  id: string,
  known: KnownNames,
  store: ArticleStore,
  index: CoverageIndex,
  say: Say,
): EntityView | null {
  const position = known.positionOf(id);
  const card = cardModel(id, known, store);
  if (position === null || !card?.ok) return null;
  const isEntity = ({ entity }: { readonly entity: number }): boolean => entity === position;
  const naming = mostNaming(position, store, index);
  store.need(naming);
  const texts = naming.map((article) => {
    const text = articleText(article, store);
    // Only what stands beside the name is read: the block, the one before it, and the next, in which "he" may go on speaking.
    const near = new Set(text.mentions.filter(isEntity).flatMap(({ block }) => [block - 1, block, block + 1]));
    const blocks = text.blocks.map((block, i) => (near.has(i) ? block : ''));
    return { article, text: { ...text, blocks } };
  });
  const read = texts.map(({ text }) => readText(text));
  const dated = texts.map(
    ({ article, text }, i) =>
      [
        article,
        (read[i] ?? []).filter((sentence) =>
          text.mentions.some((mention) => isEntity(mention) && isIn(mention, sentence)),
        ),
      ] as const,
  );
  const quotes = saidQuotes(
    texts.map(({ article, text }, i) => [article, text, read[i] ?? []] as const),
    (entity) => canSpeak(known.entity(entity)),
    (entity) => known.entity(entity)?.type === 'person',
  );
  const own = quotes.filter(({ speakers }) => speakers.includes(position));
  const about = quotes.filter(({ speakers, about }) => !speakers.includes(position) && about.includes(position));
  return {
    card: card.value,
    timeline: timelineEntries(timelineOf(dated, MOST_DAYS), store),
    quotes: [own, about].flatMap((list) => quoteGroups(sameSayings(list).slice(0, MOST_QUOTES), known, store, say)),
  };
}

const isIn = (mention: BlockSpan, sentence: BlockSpan): boolean =>
  mention.block === sentence.block && mention.start >= sentence.start && mention.end <= sentence.end;

/** Articles that name an entity, copies aside: of many, those that name it most often. */
function mostNaming(position: number, store: ArticleStore, index: CoverageIndex): readonly number[] {
  const originals = store.articlesWith(position).filter(({ at }) => index.copyOf[at] == null);
  if (originals.length <= MOST_READ) return originals.map(({ at }) => at);
  return spread(originals, MOST_COUNTED)
    .toSorted((a, b) => b.mentions - a.mentions || a.at - b.at)
    .slice(0, MOST_READ)
    .map(({ at }) => at)
    .sort((a, b) => a - b);
}
