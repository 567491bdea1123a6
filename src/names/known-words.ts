import { isOrdinaryWord } from './english-words.ts';
import type { Gazetteer } from './gazetteer.ts';
import { isListedWord } from './listed-words.ts';

/** What is known of a folded word in any text. */
export interface KnownWord {
  /** `KNOWN_AS` bits. */
  readonly flags: number;
  /** Ordinary English in some form. */
  readonly ordinary: boolean;
  /** Whether a list that speaks against names has it. */
  readonly listed: boolean;
}

/** Stands for what is known of words written small, which nobody asks. */
export const NOTHING: KnownWord = { flags: 0, ordinary: true, listed: true };

/** Words whose answers are kept over documents: an archive has hardly more that are written with a capital. */
const MOST_KEPT = 50_000;
const kept = new WeakMap<Gazetteer, Map<string, KnownWord>>();

/** Says what is known of folded words; what a gazetteer has been asked before is remembered. */
export function knownWords(gazetteer: Gazetteer): (folded: string) => KnownWord {
  let known = kept.get(gazetteer);
  if (known === undefined || known.size > MOST_KEPT) {
    known = new Map();
    kept.set(gazetteer, known);
  }
  const words = known;
  return (folded) => {
    let word = words.get(folded);
    if (word === undefined) {
      word = {
        flags: gazetteer.flagsOf(folded),
        ordinary: isOrdinaryWord(folded, gazetteer),
        listed: isListedWord(folded),
      };
      words.set(folded, word);
    }
    return word;
  };
}
