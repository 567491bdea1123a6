import type { Span } from '../text/span.ts';

/*
 * Fixed expressions in which a name is no name of its place or people any more: in them nobody means the country. Behind
 * a word, what makes the expression; a word that also is a common noun ("china", "turkey") has more of them.
 */
const BEHIND: Readonly<Record<string, string>> = {
  china:
    'shop shops cabinet cabinets cup cups plate plates doll dolls teacup teacups teapot teapots saucer saucers vase vases bowl bowls figurine figurines',
  turkey:
    'sandwich sandwiches leg legs breast dinner dinners trot farm farms farmer farmers baster manure vulture vultures burger burgers curry soup',
  brazil: 'nut nuts',
  moscow: 'mule mules',
  kiev: 'cake',
  russian: 'roulette doll dolls dressing salad hamster hamsters olive sage wolfhound',
  american: 'football cheese dream pie bulldog mustard pancake pancakes robin elm',
  french: 'fries toast horn kiss bulldog bulldogs bean beans window windows door doors dressing onion loaf',
  german: 'shepherd shepherds measles',
  english: 'muffin muffins breakfast rose bulldog horn ivy setter',
  danish: 'pastry pastries',
  swiss: 'cheese roll rolls army-knife chard',
  turkish: 'delight bath baths',
  greek: 'salad yogurt yoghurt',
  egyptian: 'cotton',
  persian: 'cat cats rug rugs',
  spanish: 'omelette onion onions',
  irish: 'coffee stew setter',
  cuban: 'heels sandwich',
  guinea: 'pig pigs fowl',
  jersey: 'cow cows',
  panama: 'hat hats',
  cayenne: 'pepper',
  brussels: 'sprout sprouts',
  bombay: 'duck',
  trump: 'card cards suit',
  washington: 'apple apples',
  hamburg: 'steak',
  boston: 'terrier terriers fern',
  oxford: 'comma shirt',
  ascot: 'tie',
  wellington: 'boot boots',
  siamese: 'cat cats twin twins',
  afghan: 'hound hounds',
};

const BEFORE: Readonly<Record<string, string>> = {
  kiev: 'chicken',
  kyiv: 'chicken',
  alaska: 'baked',
  china: 'bone',
  wellington: 'beef',
  napoleon: 'brandy',
};

const sets = (table: Readonly<Record<string, string>>): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(Object.entries(table).map(([word, others]) => [word, new Set(others.split(' '))]));
const behind = sets(BEHIND);
const before = sets(BEFORE);

const NEXT_WORD = /^[ \u00a0]([\p{L}-]+)/u;
const LAST_WORD = /([\p{L}]+)[ \u00a0]$/u;
/** Characters in which the neighbouring word must end. */
const REACH = 16;

/** Whether a one-word name, folded, stands in a fixed expression there: "China shop", "Chicken Kiev", "Russian roulette". */
export function isInSetPhrase(text: string, { start, end }: Span, folded: string): boolean {
  const follows = behind.get(folded);
  if (follows !== undefined) {
    const next = NEXT_WORD.exec(text.slice(end, end + REACH))?.[1];
    if (next !== undefined && follows.has(next.toLowerCase())) return true;
  }
  const precedes = before.get(folded);
  if (precedes === undefined) return false;
  const last = LAST_WORD.exec(text.slice(Math.max(0, start - REACH), start))?.[1];
  return last !== undefined && precedes.has(last.toLowerCase());
}
