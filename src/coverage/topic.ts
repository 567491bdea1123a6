import { type Token, tokenize } from '../text/tokenize.ts';
import { isCommonInNews } from './rarity.ts';
import { isTelling } from './schema.ts';
import { stemOf } from './stem.ts';
import { STOP_WORDS } from './stop-words.ts';

/** A thing that a text speaks of: "joint statement", "Elbe meeting". */
export interface Topic {
  /** As printed. */
  readonly phrase: string;
  /** Its folded words with spaces between and around them. */
  readonly words: string;
  readonly folded: readonly string[];
  readonly count: number;
  /** How far into the text it stands first, 0 to 1. */
  readonly place: number;
}

/** Words that a noun phrase follows. */
const BEFORE: ReadonlySet<string> = new Set('the a an this its their his her our'.split(' '));

/** Words that look like verbs or adverbs, and end no noun phrase worth naming. */
const NO_NOUN = /(?:ed|ing|ly|ous|ful|ive|able|ible|ic|al|est)$/;

/** Nouns all the same. */
const NOUNS: ReadonlySet<string> = new Set(
  (
    'meeting hearing building shooting bombing killing ruling briefing wedding landing crossing training warning filing testing ' +
    'railing festival trial hospital capital official rival arrival feed seed speed deal proposal crisis missive initiative'
  ).split(' '),
);

/** Nouns that say nothing of what a story is about, and verbs that look like nouns. */
const NO_SUBJECT: ReadonlySet<string> = new Set(
  (
    'time times year years month months week weeks day days hour hours minute minutes way ways thing things half part number ' +
    'people man men woman women boy girl said told says told fell drove went came place floor room back end side top police'
  ).split(' '),
);

/** The noun phrases of two words, each with how often the text has it: after an article, before a function word or a mark. */
export function topicsOf(text: string): readonly Topic[] {
  const found = new Map<string, Omit<Topic, 'words'>>();
  const tokens = tokenize(text);
  for (const [i, determiner] of tokens.entries()) {
    if (!BEFORE.has(determiner.folded)) continue;
    const [first, second, after] = [tokens[i + 1], tokens[i + 2], tokens[i + 3]];
    if (first === undefined || second === undefined || !isPhrase(text, determiner, first, second)) continue;
    if (after !== undefined && isJoined(text, second, after) && !isAfterNoun(after.folded)) continue;
    const key = ` ${first.folded} ${second.folded} `;
    const before = found.get(key);
    found.set(key, {
      phrase: before?.phrase ?? text.slice(first.start, second.end),
      folded: [first.folded, second.folded],
      count: (before?.count ?? 0) + 1,
      place: before?.place ?? i / tokens.length,
    });
  }
  return [...found].map(([words, topic]) => ({ words, ...topic }));
}

/** Whether a word may follow a whole noun phrase: function words, adverbs of time, verbs in the past. */
const isAfterNoun = (folded: string): boolean =>
  STOP_WORDS.has(folded) || NO_SUBJECT.has(folded) || /^(?:today|yesterday|tomorrow|[a-z]{3,}ed)$/.test(folded);

function isPhrase(text: string, determiner: Token, first: Token, second: Token): boolean {
  return (
    isJoined(text, determiner, first) &&
    isJoined(text, first, second) &&
    isTelling(first.folded) &&
    isTelling(second.folded) &&
    first.shape !== 'number' &&
    second.shape === 'lower' &&
    (!NO_NOUN.test(second.folded) || NOUNS.has(second.folded)) &&
    !isCommonInNews(stemOf(first.folded)) &&
    !NO_SUBJECT.has(second.folded)
  );
}

/** Whether nothing but a space or a hyphen stands between two words. */
const isJoined = (text: string, a: Token, b: Token): boolean => /^[\s-]$/.test(text.slice(a.end, b.start));
