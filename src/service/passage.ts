import { type Article, articleBlocks } from '../archive/article.ts';
import { behindDateline } from '../archive/dateline.ts';
import type { Hit } from '../coverage/hits.ts';
import { bestPassage, cutSentence } from '../coverage/snippet.ts';
import { storySentences } from '../coverage/story-sentences.ts';
import type { Mention } from '../names/entity.ts';
import { tellingSentences } from '../names/telling-sentences.ts';
import type { MarkedText } from '../protocol/citation.ts';
import { storyBlocks } from './story-blocks.ts';

/** What three lines of a popup 380 pixels wide show: of more the words that were asked for might be cut off. */
const LENGTH = 120;

/**
 * What an article is listed with: the passage that has most of the words that were asked for. A query of filters has no
 * words: then the sentence that says most about the entities `asked` for, else the first one of the story; its mentions are asked for then only.
 */
export function passageOf(
  article: Article,
  { position, matches }: Pick<Hit, 'position' | 'matches'>,
  asked: readonly number[],
  mentionsOf: () => readonly Mention[],
): MarkedText {
  const story = storyBlocks(article);
  if (matches.length > 0) {
    const first = firstParagraph(story, article);
    const blocks = story.map((text, block) => (block === first ? withoutDateline(text) : text));
    const passage = bestPassage(blocks, matches, LENGTH);
    return passage.marks.length > 0 ? passage : bestPassage(articleBlocks(article), matches, LENGTH);
  }
  const mentions = asked.length === 0 ? [] : mentionsOf();
  const named = mentions.filter(({ entity }) => asked.includes(entity));
  const coverage = { at: position, day: null, blocks: story, mentions: named, all: mentions };
  const [telling] = tellingSentences({ roles: [] }, [coverage], 1);
  const block = telling?.block ?? firstParagraph(story, article);
  const text = story[block] ?? '';
  const sentences = storySentences(text);
  const sentence = sentences.find(({ end }) => end > (telling?.start ?? 0)) ?? { start: 0, end: text.length };
  const marks = named
    .filter(({ block: at, start, end }) => at === block && start >= sentence.start && end <= sentence.end)
    .map(({ start, end }) => ({ start: start - sentence.start, end: end - sentence.start }));
  return cutSentence(text.slice(sentence.start, sentence.end), marks, LENGTH);
}

/** Behind the headline and the standfirst. */
const firstParagraph = (story: readonly string[], { paragraphs }: Article): number =>
  story.findIndex((text, block) => text !== '' && block >= story.length - paragraphs.length);

const withoutDateline = (text: string): string => text.slice(behindDateline(text));
