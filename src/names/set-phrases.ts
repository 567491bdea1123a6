import type { Span } from '../text/span.ts';
import type { BlockWords } from './block-words.ts';
import { type Gazetteer, KNOWN_AS } from './gazetteer.ts';

/*
 * Fixed expressions in which a name is no name of its place or people any more: in them nobody means the country. The
 * gazetteer has those of animals, plants, dishes, substances and illnesses that a dictionary lists ("Egyptian cotton",
 * "chicken Kiev"); these are the others. Behind a word, in the singular, what makes the expression; a word that also is a
 * common noun ("china", "turkey") has more of them.
 */
const BEHIND: Readonly<Record<string, string>> = {
  china: 'clay shop cabinet cup plate doll teacup teapot saucer vase bowl figurine',
  turkey: 'sandwich leg breast dinner trot farm farmer baster manure vulture burger curry soup',
  brazil: 'nut',
  moscow: 'mule',
  kiev: 'cake',
  russian: 'roulette doll salad hamster sage wolfhound',
  american: 'football dream pie bulldog mustard pancake robin',
  french: 'fries horn kiss window door onion',
  english: 'breakfast rose horn',
  danish: 'pastry pastries',
  swiss: 'army',
  turkish: 'delight bath',
  greek: 'salad yogurt yoghurt',
  persian: 'rug',
  spanish: 'omelette',
  cuban: 'heel',
  guinea: 'pig fowl',
  jersey: 'cow',
  panama: 'hat',
  cayenne: 'pepper',
  brussels: 'sprout',
  bombay: 'duck',
  trump: 'card suit',
  washington: 'apple',
  hamburg: 'steak',
  boston: 'fern',
  oxford: 'comma shirt',
  ascot: 'tie',
  wellington: 'boot',
  siamese: 'twin',
};

const BEFORE: Readonly<Record<string, string>> = {
  kyiv: 'chicken',
  china: 'bone',
  napoleon: 'brandy',
};

const sets = (table: Readonly<Record<string, string>>): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(Object.entries(table).map(([word, others]) => [word, new Set(others.split(' '))]));
const behind = sets(BEHIND);
const before = sets(BEFORE);

/** Whether a one-word name, folded, stands in a fixed expression there: "China shop", "chicken Kiev", "American crows". */
export function isInSetPhrase(block: BlockWords, { start, end }: Span, folded: string, gazetteer: Gazetteer): boolean {
  const isThing = (phrase: string): boolean => (gazetteer.flagsOf(phrase) & KNOWN_AS.thing) !== 0;
  const next = block.words[block.firstFrom(end)];
  if (next?.start === end + 1) {
    const follows = behind.get(folded);
    for (const word of singulars(next.folded))
      if (follows?.has(word) === true || isThing(`${folded} ${word}`)) return true;
  }
  const last = block.lastBefore(start);
  if (last === undefined || last.end + 1 !== start) return false;
  return before.get(folded)?.has(last.folded) === true || isThing(`${last.folded} ${folded}`);
}

/** A word and what it may be the plural of. */
const singulars = (word: string): readonly string[] =>
  word.endsWith('es')
    ? [word, word.slice(0, -1), word.slice(0, -2)]
    : word.endsWith('s')
      ? [word, word.slice(0, -1)]
      : [word];
