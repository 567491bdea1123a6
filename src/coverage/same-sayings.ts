import { contracted } from './contractions.ts';
import { runsOf } from './known-facts.ts';
import type { SaidQuote } from './said-quotes.ts';

/** Quotes that are one saying in several wordings. */
export type Saying = readonly SaidQuote[];

/** Two quotes are one when this share of the shorter one's runs of words stands in the other. */
const SAME_SHARE = 0.4;
/** A shorter quote is the same only where the other holds it whole. */
const LEAST_COMPARED = 5;

/** Groups quotes that are the same in other words; the fullest wording comes first, the largest group first. */
export function sameSayings(quotes: readonly SaidQuote[]): readonly Saying[] {
  const fullestFirst = [...quotes].sort((a, b) => b.words.length - a.words.length);
  const groups: { runs: ReadonlySet<string>; plain: string; quotes: SaidQuote[] }[] = [];
  for (const quote of fullestFirst) {
    const words = contracted(quote.words);
    const plain = ` ${words.join(' ')} `;
    const runs = runsOf(words);
    const group = groups.find((other) => {
      if (other.plain.includes(plain)) return true;
      if (words.length < LEAST_COMPARED || areOthers(other.quotes[0], quote)) return false;
      return runs.filter((run) => other.runs.has(run)).length >= runs.length * SAME_SHARE;
    });
    if (group !== undefined) group.quotes.push(quote);
    else groups.push({ runs: new Set(runs), plain, quotes: [quote] });
  }
  return groups
    .map((group) => group.quotes)
    .sort((a, b) => outletsIn(b) - outletsIn(a) || Number(isAttributed(b)) - Number(isAttributed(a)));
}

const outletsIn = (saying: Saying): number => new Set(saying.map(({ text }) => text)).size;
const isAttributed = (saying: Saying): boolean => saying.some(({ speakers }) => speakers.length > 0);

/** Two different persons who use the same phrase have not said one thing. */
const areOthers = (a: SaidQuote | undefined, b: SaidQuote): boolean =>
  a !== undefined &&
  a.speakers.length > 0 &&
  b.speakers.length > 0 &&
  !a.speakers.some((speaker) => b.speakers.includes(speaker));
