import type { Citation } from '../protocol/citation.ts';
import type { Say } from '../protocol/texts.ts';
import { tokenize } from '../text/tokenize.ts';
import type { MatchedTerm, MatchKind } from './hits.ts';
import { parseQuery } from './query.ts';
import { plainWords } from './quotes.ts';
import { type Field, isTelling } from './schema.ts';

/** What a line of a result has room for. */
const MOST_LINES = 3;

/** Fields that hold what a reader sees in the passage; words that stand there need no reason. */
const SEEN: readonly Field[] = ['headline', 'standfirst', 'text'];

const NEAREST_FIRST: readonly MatchKind[] = ['exact', 'stem', 'prefix', 'typo', 'phrase'];

/**
 * Says of articles why they answer a query, ready to be read: what stands in the headline, which words were read in another
 * way, and what answers without standing in the text.
 */
export function reasonsFor(
  query: string,
  say: Say,
): (
  matches: readonly MatchedTerm[],
  article: Pick<Citation, 'outlet' | 'headline' | 'headlineDerived'>,
) => readonly string[] {
  const typed = new Map(
    [...tokenize(query), ...typedPhrases(query)].map(({ folded, start, end }) => [folded, query.slice(start, end)]),
  );
  return (matches, article) => reasons(matches, typed, article, say);
}

function reasons(
  matches: readonly MatchedTerm[],
  typed: ReadonlyMap<string, string>,
  { outlet, headline, headlineDerived }: Pick<Citation, 'outlet' | 'headline' | 'headlineDerived'>,
  say: Say,
): readonly string[] {
  const byWord = new Map<string, MatchedTerm[]>();
  for (const match of matches) byWord.set(match.asked, [...(byWord.get(match.asked) ?? []), match]);
  const inHeadline: string[] = [];
  const lines: string[] = [];
  for (const [folded, found] of byWord) {
    const asked = typed.get(folded) ?? folded;
    const nearest = NEAREST_FIRST.find((how) => found.some((match) => match.how === how)) ?? 'exact';
    const [best] = found.filter(({ how }) => how === nearest);
    const fields = new Set(found.flatMap((match) => match.fields));
    const isInHeadline = nearest === 'phrase' ? plainWords(headline).includes(` ${folded} `) : fields.has('headline');
    if (isInHeadline && !headlineDerived) inHeadline.push(nearest === 'typo' ? (best?.term ?? asked) : asked);
    if (nearest === 'typo' && best !== undefined) lines.push(say('matched_for', best.term, asked));
    // Function words are not looked for in the text, where they may stand all the same.
    if (SEEN.some((field) => fields.has(field)) || !isTelling(folded)) continue;
    if (fields.has('outlet')) lines.push(say('matched_outlet', outlet));
    else if (fields.has('names') && nearest === 'prefix') lines.push(say('matched_for', best?.term ?? asked, asked));
    else if (fields.has('names')) lines.push(say('matched_name', asked));
    else if (fields.has('byline')) lines.push(say('matched_byline', asked));
  }
  const quoted = inHeadline.map((word) => say('quoted', word)).join(', ');
  return [...(quoted === '' ? [] : [say('matched_headline', quoted)]), ...new Set(lines)].slice(0, MOST_LINES);
}

/** The phrases of a query, each with its folded words and where the query has them. */
const typedPhrases = (query: string): { folded: string; start: number; end: number }[] =>
  parseQuery(query).phrases.map(({ words }) => ({
    folded: words.map(({ folded }) => folded).join(' '),
    start: words[0]?.span.start ?? 0,
    end: words.at(-1)?.span.end ?? 0,
  }));
