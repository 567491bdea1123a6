import type { PrintedQuote, ReadSentence, SaidFact } from './read-text.ts';

/** Several texts read, and what each of them says. */
export interface KnownFacts {
  /** Numbers of the texts that say it; a day is also said by a text that says it more precisely. */
  textsWith(fact: SaidFact): ReadonlySet<number>;
  /** Whether a text prints these words, folded and with spaces between them, in this order. */
  isPrinted(words: string, isMeant: (text: number) => boolean): boolean;
  /** Whether a text prints most of the words of a quote in the same order. */
  isQuoted(quote: PrintedQuote, isMeant: (text: number) => boolean): boolean;
  /** The greatest share of a sentence's words, by weight, that one sentence of another text has. */
  saidShare(sentence: ReadSentence, isMeant: (text: number) => boolean): number;
}

/** Words in a run that is looked for in other texts. */
const RUN = 3;
/** A quote is known when this share of its runs is. */
const QUOTED_SHARE = 0.5;

/** Reads what texts say, so that one can be asked what the others have. `weightOf` tells how telling a stem is. */
export function knownFacts(
  texts: readonly (readonly ReadSentence[])[],
  weightOf: (stem: string) => number,
): KnownFacts {
  const facts = new Map<string, Set<number>>();
  const runs: Set<string>[] = [];
  const plain: string[] = [];
  for (const [text, sentences] of texts.entries()) {
    for (const fact of sentences.flatMap((sentence) => sentence.facts)) {
      note(facts, `${fact.kind} ${fact.key}`, text);
      if (fact.kind !== 'day') continue;
      note(facts, `day ${fact.key.slice(0, 'YYYY-MM'.length)}`, text);
      note(facts, `day ${fact.key.slice(0, 'YYYY'.length)}`, text);
    }
    const words = sentences.flatMap((sentence) => sentence.words);
    runs.push(new Set(runsOf(words)));
    plain.push(` ${words.join(' ')} `);
  }
  const none: ReadonlySet<number> = new Set();
  return {
    textsWith: ({ kind, key }) => facts.get(`${kind} ${key}`) ?? none,
    isPrinted: (words, isMeant) => plain.some((text, i) => isMeant(i) && text.includes(` ${words} `)),
    isQuoted({ words }, isMeant) {
      const wanted = runsOf(words);
      return runs.some((known, text) => {
        if (!isMeant(text)) return false;
        const found = wanted.filter((run) => known.has(run)).length;
        return wanted.length > 0 && found >= wanted.length * QUOTED_SHARE;
      });
    },
    saidShare: sharesOf(texts, weightOf),
  };
}

function note(facts: Map<string, Set<number>>, key: string, text: number): void {
  const before = facts.get(key);
  if (before === undefined) facts.set(key, new Set([text]));
  else before.add(text);
}

/** Sums up what sentences share through lists of the sentences that have a stem: time in proportion to what they share. */
function sharesOf(
  texts: readonly (readonly ReadSentence[])[],
  weightOf: (stem: string) => number,
): KnownFacts['saidShare'] {
  const lists = new Map<string, { readonly weight: number; readonly sentences: number[] }>();
  const textOf: number[] = [];
  for (const [text, sentences] of texts.entries()) {
    for (const { stems } of sentences) {
      for (const stem of stems) {
        const list = lists.get(stem) ?? { weight: weightOf(stem), sentences: [] };
        list.sentences.push(textOf.length);
        lists.set(stem, list);
      }
      textOf.push(text);
    }
  }
  return ({ stems }, isMeant) => {
    const shared = new Float32Array(textOf.length);
    let total = 0;
    for (const stem of stems) {
      const list = lists.get(stem);
      total += list?.weight ?? weightOf(stem);
      for (const sentence of list?.sentences ?? []) shared[sentence] = (shared[sentence] ?? 0) + (list?.weight ?? 0);
    }
    let most = 0;
    for (const [sentence, weight] of shared.entries()) {
      if (weight > most && isMeant(textOf[sentence] ?? 0)) most = weight;
    }
    return total === 0 ? 1 : most / total;
  };
}

/** The runs of three words of a text; of a shorter one all its words. */
export function runsOf(words: readonly string[]): readonly string[] {
  if (words.length < RUN) return words.length === 0 ? [] : [words.join(' ')];
  return words.slice(RUN - 1).map((_, i) => words.slice(i, i + RUN).join(' '));
}
