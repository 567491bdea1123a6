import { readableDay } from '../archive/date-text.ts';
import type { RelatedHit } from '../coverage/open-index.ts';
import type { Relation } from '../protocol/page-overview.ts';
import { RELATION_TITLES } from '../protocol/relation-titles.ts';
import type { Say } from '../protocol/texts.ts';
import type { KnownNames } from './known-names.ts';

/** A line of the popup. */
const MOST_NAMES = 2;
/** Characters of a quote that a line has room for. */
const LONGEST_QUOTE = 48;
/** Words, where nothing better is shared. */
const MOST_WORDS = 3;

/** Why an article is related to a page, one line that names what both have: "Also on the joint statement: …". */
export function relatedReason(
  { relation, shared, repeats }: RelatedHit,
  { entity: lineOf }: KnownNames,
  say: Say,
): string {
  const known = shared.entities.flatMap((entity) => lineOf(entity) ?? []);
  // An adjective such as "American" is shared by half of an archive.
  const telling = known.filter(({ type, name }) => type !== 'other' || name.includes(' '));
  const quote = shared.quotes.find(({ length }) => length <= LONGEST_QUOTE) ?? shared.quotes[0];
  const evidence = [
    ...(telling.length > 0 ? telling : known).slice(0, MOST_NAMES).map(({ name }) => name),
    ...(quote === undefined ? [] : [say('quoted', shortened(withoutMarks(quote)))]),
    ...shared.dates.slice(0, 1).map(readableDay),
  ];
  const said = (evidence.length > 0 ? evidence : shared.words.slice(0, MOST_WORDS)).join(', ');
  const topic = relation === 'same-event' ? shared.topic : null;
  // The list says already which kind of relation it is.
  const line = topic === null ? inCommon(said, relation, say) : onTopic(topic, said, say);
  return repeats === 'part' ? say('related_same_text', line) : line;
}

const inCommon = (said: string, relation: Relation, say: Say): string =>
  said === '' ? say(RELATION_TITLES[relation]) : say('related_in_common', said);

const onTopic = (topic: string, said: string, say: Say): string =>
  said === '' ? say('related_topic', topic) : say('related_topic_with', topic, said);

/** Quotation marks inside of quotation marks are single ones. */
const withoutMarks = (quote: string): string =>
  quote.replace(/[“”„«»"]([^“”„«»"]*)[“”„«»"]/g, '‘$1’').replace(/[“”„«»"]/g, '');

function shortened(quote: string): string {
  if (quote.length <= LONGEST_QUOTE) return quote;
  const cut = quote.slice(0, LONGEST_QUOTE);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_QUOTE / 2))}…`;
}
