import type { Span } from '../text/span.ts';
import type { Matcher, Owner } from './matcher.ts';

/** What only a town stands behind without an article: nobody lives "in Elbe", the river. */
const OF_TOWN = /\b(?:[Ii]n|[Oo]utside|(?:village|town|hamlet|city|community)\sof)\s$/u;
/** Characters in which that stands. */
const REACH = 14;

/** Whether a name that the archive has for a river stands like a town's: "in Elbe", "the village of Elbe". */
export function isTownNamedLikeRiver(text: string, span: Span, owners: readonly Owner[], matcher: Matcher): boolean {
  if (!OF_TOWN.test(text.slice(Math.max(0, span.start - REACH), span.start))) return false;
  const name = text.slice(span.start, span.end);
  return owners.length > 0 && owners.every(({ entity }) => isRiver(name, entity, matcher));
}

function isRiver(name: string, position: number, matcher: Matcher): boolean {
  const full = `${name} River`;
  const [found] = matcher.match(full);
  return found?.end === full.length && found.owners.some(({ entity }) => entity === position);
}
