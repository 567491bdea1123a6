import type { BlockSpan } from '../text/span.ts';
import type { BlockWords } from './block-words.ts';

/** Words of which a page about games has several; politics borrows one or two of them. */
export const SPORTS_WORDS: ReadonlySet<string> = new Set(
  (
    'coach coaches coaching season seasons preseason playoff playoffs league game games team teams teammate teammates roster overtime halftime ' +
    'quarterback touchdown touchdowns linebacker inning innings pitcher pitchers baseman shortstop outfielder homer homers rebounds ' +
    'goalkeeper keeper striker midfielder defender winger scored goals goalless unbeaten relegation referee kickoff semifinal semifinals quarterfinal ' +
    'quarterfinals standings tournament championship hockey football soccer basketball baseball rugby ' +
    'nba nfl mlb nhl mls wnba ncaa'
  ).split(' '),
);
/** Letters that are compared, so that "team" and "teams" count once. */
const STEM = 4;
/** So many different ones, and the page is about games. */
const ENOUGH = 3;

/** The first word that shows that a page is about games; null where too few do. One pass over its words. */
export function sportsWordOn(blocks: readonly BlockWords[]): (BlockSpan & { readonly text: string }) | null {
  const found = new Set<string>();
  let first: (BlockSpan & { readonly text: string }) | null = null;
  for (const [block, { text, words }] of blocks.entries()) {
    for (const { folded, start, end } of words) {
      if (!SPORTS_WORDS.has(folded)) continue;
      first ??= { block, start, end, text: text.slice(start, end) };
      found.add(folded.slice(0, STEM));
      if (found.size === ENOUGH) return first;
    }
  }
  return null;
}
