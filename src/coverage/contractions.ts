/** Words that others lean on in speech, and what is left of these: "we'll", "let's". The tokenizer leaves out 's. */
const HOSTS: ReadonlySet<string> = new Set('i you we they he she it that there who what where here how let'.split(' '));
const LEANING: ReadonlyMap<string, string> = new Map([
  ['am', 'm'],
  ['are', 're'],
  ['is', ''],
  ['has', ''],
  ['us', ''],
  ['have', 've'],
  ['will', 'll'],
  ['would', 'd'],
  ['had', 'd'],
]);

const BEFORE_NOT = 'is are was were do does did has have had would could should must'.split(' ');
/** One word with "not" by the word before that. */
const WITH_NOT: ReadonlyMap<string, string> = new Map([
  ...BEFORE_NOT.map((word): [string, string] => [word, `${word}nt`]),
  ['will', 'wont'],
  ['can', 'cant'],
  ['shall', 'shant'],
]);
const WITHOUT_NOT: ReadonlyMap<string, string> = new Map([
  ...[...WITH_NOT].map(([word, joined]): [string, string] => [joined, word]),
  ['cannot', 'can'],
]);

/**
 * Folded words of speech as they are spoken: "we will not", "we'll not" and "we won't" come out alike. Words are joined, not parted,
 * because sayings are compared by runs of words, and many that have nothing to do with each other have "I do not think" in common.
 */
export function contracted(words: readonly string[]): readonly string[] {
  const spoken: string[] = [];
  const add = (word: string): void => {
    const last = spoken.at(-1) ?? '';
    const left = HOSTS.has(last) ? LEANING.get(word) : undefined;
    const joined = left !== undefined ? last + left : word === 'not' ? WITH_NOT.get(last) : undefined;
    if (joined === undefined) spoken.push(word);
    else spoken[spoken.length - 1] = joined;
  };
  for (const word of words) {
    const positive = WITHOUT_NOT.get(word);
    if (positive === undefined) add(word);
    else for (const part of [positive, 'not']) add(part);
  }
  return spoken;
}
