import { foldWord } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokenize.ts';
import { type Gazetteer, KNOWN_AS } from './gazetteer.ts';
import { PLACES } from './known-kinds.ts';
import {
  countryBehind,
  countyBehind,
  isState,
  isTownInState,
  saidBefore,
  stateBehind,
  stateItself,
  statesWithTown,
  villageBehind,
} from './place-elsewhere.ts';

/**
 * What stands beside a one-word name, `folded`, and says that it is another place of its name: "Idaho" in "Moscow, Idaho", "Everett"
 * in "Everett, Washington"; null without. `taken` has the offsets where the archive's own names begin: they say nothing of the kind.
 */
export function elsewhereBeside(
  text: string,
  span: Span,
  folded: string,
  taken: ReadonlySet<number>,
  gazetteer: Gazetteer,
): string | null {
  const flags = gazetteer.flagsOf(folded);
  return (
    elsewhereBehind(text, span.end, folded, taken, gazetteer) ??
    (isWellKnown(flags) ? saidBefore(text, span, folded) : null) ??
    stateBeside(text, span, folded, taken, gazetteer)
  );
}

const isWellKnown = (flags: number): boolean => (flags & (KNOWN_AS.city | KNOWN_AS.country)) !== 0;

/** Whether a state behind a name says nothing against it: "Nashville, Tenn.", towns too small to be known for lying elsewhere, a list of states. */
const isInSomeState = (flags: number, folded: string): boolean =>
  isState(folded) ? statesWithTown(folded).length === 0 : (flags & KNOWN_AS.american) !== 0 || (flags & PLACES) === 0;

/**
 * The state behind the name of an institution, of ordinary words only, which says that it is a town's: "Tenn." in "White House, Tenn.";
 * null without. Firms and schools may have their state behind them, and towns have it.
 */
export function townBehind(
  text: string,
  { start, end }: Span,
  words: readonly Token[],
  gazetteer: Gazetteer,
): string | null {
  if (text.charCodeAt(end) !== COMMA) return null;
  const state = stateBehind(text, end);
  if (state === null || state.text === CAPITAL || THE_BEFORE.test(text.slice(Math.max(0, start - 4), start)))
    return null;
  const flags = gazetteer.flagsOfRun(words, 0, words.length);
  if ((flags & KNOWN_AS.organization) === 0 || (flags & PLACES) !== 0) return null;
  return words.every(({ folded }) => (gazetteer.flagsOf(folded) & KNOWN_AS.word) !== 0) ? state.text : null;
}

/** "At the White House, Georgia Gov. Ann Ray" */
const THE_BEFORE = /\bthe $/iu;
/** "White House, Washington" */
const CAPITAL = 'Washington';
const COMMA = 0x2c;

/** What stands behind the comma after a one-word name, `folded`, and says that it is another place of its name; null without. */
function elsewhereBehind(
  text: string,
  end: number,
  folded: string,
  taken: ReadonlySet<number>,
  gazetteer: Gazetteer,
): string | null {
  if (text.charCodeAt(end) !== COMMA) return null;
  const flags = gazetteer.flagsOf(folded);
  const inState = stateBehind(text, end);
  if (inState !== null && isInSomeState(flags, folded)) return null;
  const small =
    inState ??
    countyBehind(text, end) ??
    (isWellKnown(flags) ? villageBehind(text, end, (flags & KNOWN_AS.country) !== 0) : null);
  if (small !== null) {
    const isListed = taken.has(small.start) && !isTownInState(text, small.start + small.text.length);
    return isListed ? null : small.text;
  }
  const country = (flags & KNOWN_AS.country) === 0 ? null : countryBehind(text, end);
  if (country === null) return null;
  return (gazetteer.flagsOf(foldWord(country.text)) & KNOWN_AS.country) === 0 ? null : country.text;
}

/** What says that a one-word name is a state's there: a town of it, or its office; not "Moscow" in "talks in Moscow, Washington". */
function stateBeside(
  text: string,
  candidate: Span,
  folded: string,
  taken: ReadonlySet<number>,
  gazetteer: Gazetteer,
): string | null {
  const said = stateItself(text, candidate, folded);
  if (said === null) return null;
  if (taken.has(said.start)) return isTownInState(text, candidate.end) ? said.text : null;
  const isElsewhere = (gazetteer.flagsOf(foldWord(said.text)) & (KNOWN_AS.country | KNOWN_AS.city)) !== 0;
  return isElsewhere && !statesWithTown(folded).includes(said.text) ? null : said.text;
}
