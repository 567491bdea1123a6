import { sentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';

/** A name in a block; its span is in the block. */
export interface NameInBlock extends Span {
  readonly entity: number;
}

/** Who is said to have said a quote. */
export interface Attribution {
  /** Positions of the entities; several where they said it together. */
  readonly entities: readonly number[];
  /** What the text calls a speaker that is no entity: "the statement". */
  readonly other: string | null;
  /** A pronoun that stands in the speaker's place, folded; whom it means is told by what stands before. */
  readonly pronoun: string | null;
}

const VERBS = [
  'said say says saying told tell tells added adds stated states wrote writes tweeted posted called calls described describes',
  'argued argues warned warns insisted insists noted notes explained explains announced announces declared declares claimed',
  'claims asked asks replied replies recalled recalls continued concluded reads?(?=[,:]) hailed stressed stresses emphasized',
  'emphasised expressed urged urges acknowledged admitted denied suggested suggests testified quipped remarked observed',
  'promised vowed pledged reported reports commented predicted thanked praised',
]
  .join(' ')
  .replaceAll(' ', '|');

/** Characters around a quote in which its speaker is looked for. */
const REACH = 220;

/** The verb, and what may stand before the subject that follows it: "said the statement", "said John Sullivan". */
const VERB_FIRST = new RegExp(`^[\\s,.;:!?–—-]*(?:${VERBS})\\s+`, 'u');
/** A subject and its verb after the quote: "it added", "U.S. President Donald Trump said". */
const VERB_LATER = new RegExp(`^((?:[^.!?;:"“”]|(?<=\\b\\p{L})\\.){0,140}?)\\s(?:${VERBS})\\b`, 'u');
const ANY_VERB = new RegExp(`\\b(?:${VERBS})\\b`, 'gu');
const ACCORDING = /\baccording to\s+/giu;

const PRONOUN = /(?:^|[\s,(])(he|she|it|they|who)$/iu;
/** A speaker that is no name: "the joint statement", "a spokesman for the ministry". */
const COMMON_SPEAKER = /(?:^|[\s,;:–—-])((?:the|a|an|its|their|his|her|one of)\s(?:[\p{Ll}-]+\s){0,3}[\p{Ll}-]+)$/iu;
const COMMON_AFTER =
  /^((?:the|a|an|its|their|his|her|one of)\s(?:[\p{Ll}-]+\s){0,2}?(?:statement|declaration|report|letter|document|communique|communiqué|text|ruling|resolution|message|post|press release|spokesman|spokeswoman|spokesperson|official|officials|source|sources|ministry|office|company|court|police|mayor|minister|president|government|authorities|agency|leaders|leader))\b/iu;
/** Between a name and its verb only this may stand: an apposition, a role, an adverb, a time. */
const BETWEEN =
  /^(?:\s*,[^,.;:!?"“”]{0,90},)?(?:\s(?:also|later|then|has|had|have|once|repeatedly|publicly|again|on \w+day|himself|herself))*\s*$/u;
/** Between two names that speak together. */
const TOGETHER = /^,?\sand\s(?:[^,.;:!?"“”]{0,50}\s)?$/u;

/** Who a block says has said a quote of it; `quote` is the span between the marks. Nothing is guessed. */
export function attributionOf(text: string, quote: Span, names: readonly NameInBlock[]): Attribution | null {
  const after = text
    .slice(quote.end, quote.end + REACH)
    .replace(/^[,.!?;:]?["“”'‘’»«]*/u, (marks) => ' '.repeat(marks.length));
  const tail = after.slice(0, endOfSentence(after));
  return (
    followingVerb(tail, quote.end, names) ??
    subjectThenVerb(tail, quote.end, names) ??
    beforeQuote(text, quote, names) ??
    accordingTo(text, quote, names)
  );
}

const named = (entities: readonly number[]): Attribution => ({ entities, other: null, pronoun: null });

/** Where the sentence that goes on after a quote ends. */
function endOfSentence(after: string): number {
  const lead = after.length - after.trimStart().length;
  const [first] = sentences(after.slice(lead));
  return first === undefined ? after.length : lead + first.end;
}

/** "…," said John Sullivan. */
function followingVerb(tail: string, offset: number, names: readonly NameInBlock[]): Attribution | null {
  const verb = VERB_FIRST.exec(tail);
  if (verb === null) return null;
  const from = offset + verb[0].length;
  const rest = tail.slice(verb[0].length);
  const clause = rest.search(/[,.;:!?]|\s(?:who|which|that|in|on|at|after|during|when)\s/u);
  const end = from + (clause < 0 ? rest.length : clause);
  const common = COMMON_AFTER.exec(rest)?.[1];
  const inClause = names.filter(({ start }) => start >= from && start < end);
  if (common !== undefined && !inClause.some(({ start }) => start < from + common.length)) {
    return { entities: [], other: common.toLowerCase(), pronoun: null };
  }
  const last = inClause.at(-1);
  if (last === undefined) {
    const pronoun = /^(he|she|it|they)\b/iu.exec(rest)?.[1];
    return pronoun === undefined ? null : { entities: [], other: null, pronoun: pronoun.toLowerCase() };
  }
  // "said Peskov of the Kremlin": the first name speaks; "said Kremlin spokesman Peskov": the last one of the phrase does.
  const first = inClause[0] ?? last;
  const glue = tail.slice(first.end - offset, (inClause[1] ?? last).start - offset);
  return named([/\b(?:of|from|for|to)\b/u.test(glue) ? first.entity : last.entity]);
}

/** "…," the minister added. */
function subjectThenVerb(tail: string, offset: number, names: readonly NameInBlock[]): Attribution | null {
  const match = VERB_LATER.exec(tail);
  return match === null ? null : subjectBefore(tail, match[1] ?? '', offset, names);
}

/** John Sullivan said that "…". */
function beforeQuote(text: string, quote: Span, names: readonly NameInBlock[]): Attribution | null {
  const from = Math.max(0, quote.start - REACH);
  const before = text.slice(from, quote.start);
  const sentence = sentences(before).at(-1)?.start ?? 0;
  const lead = before.slice(sentence);
  for (const verb of [...lead.matchAll(ANY_VERB)].reverse()) {
    const found = subjectBefore(lead, lead.slice(0, verb.index).trimEnd(), from + sentence, names);
    if (found !== null) return found;
  }
  return null;
}

/** The subject that ends a stretch of text right before its verb; `offset` is where the stretch begins in the block. */
function subjectBefore(
  text: string,
  stretch: string,
  offset: number,
  names: readonly NameInBlock[],
): Attribution | null {
  const end = offset + stretch.length;
  const before = names.filter((name) => name.start >= offset && name.end <= end);
  // Not always the last one: "Ivo Marek, secretary of the Harbour Board, said".
  const subject = before.findLastIndex(({ end }) => BETWEEN.test(text.slice(end - offset, stretch.length)));
  const last = before[subject];
  if (last !== undefined) {
    const entities = [last.entity];
    let next = last;
    for (const name of before.slice(0, subject).reverse()) {
      const glue = text.slice(name.end - offset, next.start - offset);
      if (!TOGETHER.test(glue) || isObject(text.slice(0, name.start - offset))) continue;
      entities.unshift(name.entity);
      next = name;
    }
    return named(entities);
  }
  const pronoun = PRONOUN.exec(stretch)?.[1]?.toLowerCase();
  if (pronoun === 'who') {
    const relative = before.at(-1);
    return relative === undefined ? null : named([relative.entity]);
  }
  if (pronoun !== undefined) return { entities: [], other: null, pronoun };
  const common = COMMON_SPEAKER.exec(stretch)?.[1];
  if (common === undefined) return null;
  // A phrase of the text that is known to mean somebody: "the mayor".
  const meant = before.find((name) => name.end >= end - 1);
  return meant === undefined ? { entities: [], other: common.toLowerCase(), pronoun: null } : named([meant.entity]);
}

/** "between Trump and Putin said": the first of two names is no subject when a preposition governs it. */
const isObject = (before: string): boolean =>
  /\b(?:between|of|with|by|to|from|against|for)\s(?:[\p{L}.]+\s){0,3}$/u.test(before);

/** According to Peskov, "…". */
function accordingTo(text: string, quote: Span, names: readonly NameInBlock[]): Attribution | null {
  for (const match of text.matchAll(ACCORDING)) {
    const start = match.index + match[0].length;
    if (Math.abs(start - quote.start) > REACH && Math.abs(start - quote.end) > REACH) continue;
    const clause = text.slice(start).search(/[,.;:!?]/u);
    const end = clause < 0 ? text.length : start + clause;
    const last = names.filter((name) => name.start >= start && name.end <= end).at(-1);
    if (last !== undefined) return named([last.entity]);
  }
  return null;
}
