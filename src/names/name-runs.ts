import type { Gazetteer } from './gazetteer.ts';
import { judgeNameWords } from './name-words.ts';
import type { NewsWord, NewsWords } from './news-words.ts';
import { quotedTitleEnd } from './quoted-title.ts';
import type { Run } from './run.ts';
import { createRunExtension } from './run-extension.ts';
import { BEFORE_NOUN, LEADING_PARTICLES, NUMBERED, ORDINAL_NUMBER } from './run-words.ts';
import { PARTICLES } from './titles.ts';

/** A run that may be a name, or several with titles between them; `whole` if it is printed as one, in quotation marks. */
export interface NameRun extends Run {
  readonly whole: boolean;
}

/** What is written small begins no run unless it begins with a digit. */
const LAST_DIGIT = 0x39;

/** Finds the runs of words that look like names, titles still among them. */
export function findRuns(read: NewsWords, gazetteer: Gazetteer): NameRun[] {
  const { words } = read;
  const judge = judgeNameWords(read, gazetteer);
  const { isNameLike, knownEnd } = judge;
  const extend = createRunExtension(read, judge, gazetteer);
  const at = (index: number): NewsWord | undefined => words[index];

  const runs: NameRun[] = [];
  let index = 0;
  while (index < words.length) {
    const { shape, folded } = words[index] as NewsWord;
    if (shape === 'lower' && folded.charCodeAt(0) > LAST_DIGIT) {
      index++;
      continue;
    }
    const title = quotedTitleEnd(words, index);
    if (title > index) {
      runs.push({ from: index, to: title, whole: true });
      index = title;
      continue;
    }
    const from = runStart(index);
    if (from < 0) {
      index++;
      continue;
    }
    let to = Math.max(index + 1, knownEnd(index));
    for (let next = extend(from, to); next > to; next = extend(from, to)) to = next;
    runs.push({ from, to, whole: false });
    index = to;
  }
  return runs;

  function isLeadingParticle(index: number): boolean {
    const word = at(index);
    return word?.shape === 'lower' && LEADING_PARTICLES.has(word.folded);
  }

  /** "117th Street", "9th U.S. Circuit Court": the ordinal belongs to the name. */
  function isNumbered(index: number): boolean {
    const word = at(index);
    if (word?.gap !== 'space' || !ORDINAL_NUMBER.test(at(index - 1)?.folded ?? '')) return false;
    return NUMBERED.has(word.folded) || (at(index + 1)?.gap === 'space' && NUMBERED.has(at(index + 1)?.folded ?? ''));
  }

  /** The first word of a run whose capital stands at `index`, or -1: "al" of "al-Qaeda" belongs to it. */
  function runStart(index: number): number {
    if (!isNameLike(index)) return -1;
    const before = at(index - 1);
    const isArticle =
      at(index)?.gap === 'hyphen' &&
      before?.shape === 'lower' &&
      PARTICLES.has(before.folded) &&
      before.folded.length <= 3;
    if (isArticle) return index - 1;
    let from = index;
    while (at(from)?.gap === 'space' && isLeadingParticle(from - 1)) from--;
    if (isNumbered(index)) return index - 1;
    return BEFORE_NOUN.has(at(from - 1)?.folded ?? '') ? index : from;
  }
}
