import { readableDay } from '../archive/date-text.ts';
import type { RelatedHit } from '../coverage/open-index.ts';
import type { KnownNames } from './known-names.ts';

/** A line of the popup. */
const MOST_NAMES = 2;
/** Characters of a quote that a line has room for. */
const LONGEST_QUOTE = 48;
/** Words, where nothing better is shared. */
const MOST_WORDS = 3;

const PLAIN = { 'same-event': 'Same event', 'same-affair': 'Same affair', background: 'Background' } as const;

/** Why an article is related to a page, one line that names what both have: "Also on the joint statement: …". */
export function relatedReason({ relation, shared, repeats }: RelatedHit, { entity: lineOf }: KnownNames): string {
  const known = shared.entities.flatMap((entity) => lineOf(entity) ?? []);
  // An adjective such as "American" is shared by half of an archive.
  const telling = known.filter(({ type, name }) => type !== 'other' || name.includes(' '));
  const quote = shared.quotes.find(({ length }) => length <= LONGEST_QUOTE) ?? shared.quotes[0];
  const evidence = [
    ...(telling.length > 0 ? telling : known).slice(0, MOST_NAMES).map(({ name }) => name),
    ...(quote === undefined ? [] : [`“${shortened(withoutMarks(quote))}”`]),
    ...shared.dates.slice(0, 1).map(readableDay),
  ];
  const said = evidence.length > 0 ? evidence : shared.words.slice(0, MOST_WORDS);
  const topic = relation === 'same-event' && shared.topic !== null ? `Also on the ${shared.topic}` : null;
  // The list says already which kind of relation it is.
  const line = said.length > 0 ? `${topic ?? 'In common'}: ${said.join(', ')}` : (topic ?? PLAIN[relation]);
  return repeats === 'part' ? `${line}. Prints much of the same text` : line;
}

/** Quotation marks inside of quotation marks are single ones. */
const withoutMarks = (quote: string): string =>
  quote.replace(/[“”„«»"]([^“”„«»"]*)[“”„«»"]/g, '‘$1’').replace(/[“”„«»"]/g, '');

function shortened(quote: string): string {
  if (quote.length <= LONGEST_QUOTE) return quote;
  const cut = quote.slice(0, LONGEST_QUOTE);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_QUOTE / 2))}…`;
}
