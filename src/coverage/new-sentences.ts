import type { KnownFacts } from './known-facts.ts';
import { plainWords } from './quotes.ts';
import type { PrintedQuote, ReadSentence, SaidFact } from './read-text.ts';

/** A sentence that says what other texts do not have. */
export interface NewSentence {
  /** Number of the text it stands in. */
  readonly text: number;
  readonly sentence: ReadSentence;
  /** What is new in it. */
  readonly facts: readonly SaidFact[];
  readonly quotes: readonly PrintedQuote[];
}

/** What decides which sentences are new, and which of them come first. */
export interface Comparing {
  readonly known: KnownFacts;
  /** Whether a text is one of those that are to have it already. */
  readonly isKnown: (text: number) => boolean;
  /** How telling a name is, about 0 to 1. */
  readonly nameWeight: (entity: number) => number;
  /** How much a text matters, 0 to 1. */
  readonly textWeight: (text: number) => number;
}

const NUMBER_WEIGHT = 0.6;
const DAY_WEIGHT = 0.7;
const QUOTE_WEIGHT = 1;
/** What a fact counts less than the one before it in the same sentence: lists of names are not the best sentences. */
const NEXT_SHARE = 0.5;
/** What each further text that has a fact adds to its weight. */
const CONFIRMED = 0.4;

/** A sentence whose words stand to this share in one sentence of another text says the same. */
const SAME_SHARE = 0.6;
/** Sentences chosen must differ from each other by more. */
const ALIKE_SHARE = 0.5;
/** A sentence with less weight of new facts than this is not worth showing. */
const LEAST_WEIGHT = 0.3;

/** Characters: shorter sentences are captions and calls, longer ones are lists. */
const SHORTEST = 40;
const LONGEST = 420;
const IDEAL = 220;

/** Sentences compared word for word with the other texts, the most promising first. */
const COMPARED = 60;

/** A sentence that begins so needs the one before it. */
const NEEDS_CONTEXT =
  /^["“'‘]?(?:He|She|It|They|This|That|These|Those|But|However|Meanwhile|His|Her|Their|Its|And|So)\b/;
const CONTEXT_SHARE = 0.75;

interface Judged extends NewSentence {
  readonly weights: readonly number[];
  readonly factor: number;
}

/** The sentences of some texts that say what other texts do not have, the most telling first and no two alike. */
export function newSentences(
  texts: readonly (readonly [text: number, sentences: readonly ReadSentence[]])[],
  comparing: Comparing,
  limit: number,
): readonly NewSentence[] {
  const candidates = texts
    .flatMap(([text, sentences]) => sentences.flatMap((sentence) => judge(text, sentence, comparing) ?? []))
    .sort((a, b) => worth(b) - worth(a) || a.text - b.text || a.sentence.block - b.sentence.block)
    .slice(0, COMPARED)
    .flatMap((candidate) => {
      const share = comparing.known.saidShare(candidate.sentence, comparing.isKnown);
      return share >= SAME_SHARE ? [] : [{ ...candidate, factor: candidate.factor * (1.3 - share) }];
    });
  return chooseDifferent(candidates, limit);
}

function judge(text: number, sentence: ReadSentence, comparing: Comparing): Judged | null {
  const { length } = sentence.text;
  if (sentence.isAside || length < SHORTEST || length > LONGEST || !/[.!?]["'”’)\]]*$/.test(sentence.text)) return null;
  const facts: SaidFact[] = [];
  const weights: number[] = [];
  const seen = new Set<string>();
  for (const fact of sentence.facts) {
    const id = `${fact.kind} ${fact.key}`;
    if (seen.has(id)) continue;
    seen.add(id);
    const having = comparing.known.textsWith(fact);
    if ([...having].some(comparing.isKnown) || isPrinted(fact, sentence, comparing)) continue;
    facts.push(fact);
    weights.push(weightOf(fact, comparing) * (1 + CONFIRMED * Math.log2(Math.max(1, having.size))));
  }
  const quotes = sentence.quotes.filter((quote) => !comparing.known.isQuoted(quote, comparing.isKnown));
  const all = [...weights, ...quotes.map(() => QUOTE_WEIGHT)];
  if (Math.max(0, ...all) < LEAST_WEIGHT) return null;
  const lengthFactor = Math.min(1, Math.sqrt(IDEAL / length));
  const context = NEEDS_CONTEXT.test(sentence.text) ? CONTEXT_SHARE : 1;
  return { text, sentence, facts, quotes, weights: all, factor: lengthFactor * context * comparing.textWeight(text) };
}

/** A name may stand in a text where nobody has told whose it is. */
function isPrinted({ kind, start, end }: SaidFact, sentence: ReadSentence, { known, isKnown }: Comparing): boolean {
  if (kind !== 'name') return false;
  return known.isPrinted(plainWords(sentence.text.slice(start - sentence.start, end - sentence.start)).trim(), isKnown);
}

function weightOf({ kind, key }: SaidFact, { nameWeight }: Comparing): number {
  if (kind === 'name') return nameWeight(Number(key));
  return kind === 'day' ? DAY_WEIGHT : NUMBER_WEIGHT;
}

function worth({ weights, factor }: Judged): number {
  const falling = [...weights].sort((a, b) => b - a);
  return factor * falling.reduce((sum, weight, i) => sum + weight * NEXT_SHARE ** i, 0);
}

/** Takes the best again and again; what a chosen sentence has said counts no more. */
function chooseDifferent(candidates: readonly Judged[], limit: number): readonly NewSentence[] {
  const chosen: NewSentence[] = [];
  const said = new Set<string>();
  let open = [...candidates];
  while (chosen.length < limit && open.length > 0) {
    open = open
      .map((candidate) => withoutSaid(candidate, said))
      .filter((candidate) => Math.max(0, ...candidate.weights) >= LEAST_WEIGHT)
      .sort((a, b) => worth(b) - worth(a));
    const best = open.shift();
    if (best === undefined) break;
    if (chosen.some(({ sentence }) => isAlike(sentence, best.sentence))) continue;
    chosen.push({ text: best.text, sentence: best.sentence, facts: best.facts, quotes: best.quotes });
    for (const { kind, key } of best.facts) said.add(`${kind} ${key}`);
  }
  return chosen;
}

function withoutSaid(candidate: Judged, said: ReadonlySet<string>): Judged {
  const weights = candidate.weights.map((weight, i) => {
    const fact = candidate.facts[i];
    return fact !== undefined && said.has(`${fact.kind} ${fact.key}`) ? 0 : weight;
  });
  return { ...candidate, weights };
}

function isAlike(a: ReadSentence, b: ReadSentence): boolean {
  const [shorter, longer] = a.stems.size <= b.stems.size ? [a.stems, b.stems] : [b.stems, a.stems];
  const shared = [...shorter].filter((stem) => longer.has(stem)).length;
  return shared >= shorter.size * ALIKE_SHARE;
}
