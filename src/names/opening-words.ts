import type { Span } from '../text/span.ts';
import { tokenize } from '../text/tokenize.ts';
import { TITLES } from './titles.ts';

/**
 * What people do in the news: right behind a capitalised word that opens a sentence without an article, one of these shows
 * that the word is a name ("Trump tweeted", "Trump has", but not "Trump cards" or "Hope faded").
 */
const DEEDS: ReadonlySet<string> = new Set(
  (
    'said says told tells added adds asked asks tweeted wrote writes spoke speaks replied insisted insists argued argues claimed claims ' +
    'denied denies announced announces vowed vows pledged promised promises warned warns urged urges accused accuses blamed blames ' +
    'praised praises thanked thanks invited invites met meets visited visits signed signs vetoed fired appointed nominated named ' +
    'rejected rejects welcomed welcomes agreed agrees refused refuses declined declines ordered orders demanded demands wants wanted ' +
    'believes believed thinks thought knows knew hopes hoped plans planned intends congratulated phoned telephoned arrived flew ' +
    'travelled traveled testified resigned served apologised apologized mocked hailed dismissed dismisses conceded acknowledged ' +
    'recalled noted notes stressed suggested suggests called calls himself herself sent sends gave gives took takes made makes left leaves ' +
    'came comes went goes won wins lost loses held holds ran runs kept led leads paid sat stood began chose drove heard read shook spent ' +
    'threw wore showed hosted attended joined faced pressed raised ended is was has had will would did does could should must'
  ).split(' '),
);
/** Adverbs that may stand before the deed: "Trump also said". */
const BEFORE_DEED: ReadonlySet<string> = new Set(
  'also then later again now still never once repeatedly recently reportedly publicly'.split(' '),
);
const REACH = 40;

/** Whether the words behind a place show that it names somebody: a deed, an office ("Kremlin spokesman"), or a name beside it ("Trump and Putin"). */
export function isNameByWhatFollows(text: string, { end }: Span, isName: (span: Span) => boolean): boolean {
  const behind = text.slice(end, end + REACH);
  const words = tokenize(behind);
  const [first, second] = words;
  if (first === undefined || /[.!?;:\n]/.test(behind.slice(0, first.start))) return false;
  if (DEEDS.has(first.folded) || (first.shape === 'lower' && TITLES.has(first.folded))) return true;
  if (second === undefined) return false;
  if (BEFORE_DEED.has(first.folded) && DEEDS.has(second.folded)) return true;
  return first.folded === 'and' && isName({ start: end + second.start, end: end + second.end });
}
