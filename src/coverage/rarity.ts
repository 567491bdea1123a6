import { once } from './once.ts';
import { stemOf } from './stem.ts';

/**
 * How many articles of general news stand beside the archive when it is asked how rare a word is. In an archive of one
 * story every word of the story is frequent, and yet those words are what the story is told by. From some hundreds of
 * articles on, the archive itself decides.
 */
const GENERAL_ARTICLES = 40;

/** In which share of general news a common word stands. */
const COMMON_SHARE = 0.25;

/** Words that news of any subject is written with, beside the function words. */
const COMMON_WORDS =
  'say said says saying tell told telling add added according report reported reports state states stated call called make made ' +
  'take took taken come came go went get got give gave given see seen look know known think want need use used show include ' +
  'including expect expected continue work help lead plan begin began become remain hold held keep set put bring turn ask ' +
  'people man men woman women country countries world nation nations national city area place part group member members number ' +
  'year years month months week weeks day days today time times hour minutes morning night monday tuesday wednesday thursday ' +
  'friday saturday sunday january february march april june july august september october november december ' +
  'new old first second third last late later early earlier recent recently next former current long high low big large small ' +
  'good great major important public official officials government leader leaders head president minister company case issue ' +
  'question problem way thing fact point end side home news statement comment one two three four five six seven eight nine ten ' +
  'hundred thousand million billion several another around ago back well still since however despite able likely right different ' +
  'same own least less best better far ever really very photo image video read share story source spokesman';

/** Their stems, made when they are first asked for: a background is started for many things that need none of them. */
const commonStems = once((): ReadonlySet<string> => new Set(COMMON_WORDS.split(' ').map(stemOf)));

/** Whether news of any subject is written with this stem. */
export const isCommonInNews = (stem: string): boolean => commonStems().has(stem);

/** How much a stem that `articles` of `articleCount` articles have tells them apart: inverse document frequency. */
export function rarityOf(stem: string, articles: number, articleCount: number): number {
  const general = commonStems().has(stem) ? COMMON_SHARE * GENERAL_ARTICLES : 0;
  return rarity(articles + general, articleCount);
}

/** The same for what general news does not have, such as a name. */
export const rarity = (articles: number, articleCount: number): number =>
  Math.log((articleCount + GENERAL_ARTICLES + 1) / (articles + 0.5));
