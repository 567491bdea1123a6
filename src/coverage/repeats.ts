import type { ArticleTexts } from './shared.ts';
import { copyShare, shingles } from './shingles.ts';

/** Texts less alike than this (cosine of stems) do not repeat each other; comparing word for word costs more. */
const WORTH_COMPARING = 0.5;
/** One text repeats another when this share of the shorter one's runs of words stands in the other. */
const REPEATS = 0.5;
/** Two texts are one when this share of the runs of both stands in the other: what differs is a caption or a correction. */
const SAME = 0.75;

/** Prepares to tell whether articles print a page's text. Nothing repeats anything where the texts are not at hand. */
export function repeating(
  text: string,
  texts: ArticleTexts | null,
): (article: number, likeness: number) => 'page' | 'part' | null {
  let page: ReadonlySet<string> | null = null;
  return (article, likeness) => {
    if (texts === null || likeness < WORTH_COMPARING) return null;
    page ??= shingles(text.split('\n'));
    const runs = shingles(texts(article));
    const share = copyShare(page, runs);
    if (share < REPEATS) return null;
    const common = share * Math.min(page.size, runs.size);
    return common >= SAME * Math.max(page.size, runs.size) ? 'page' : 'part';
  };
}
