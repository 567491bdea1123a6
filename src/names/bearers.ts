import { wordSet } from './word-set.ts';

/** What bears the name: a `thing` or somebody, who has it from then on, or a `work` or kind that does not take it from its owner. */
export type CalledSo = 'thing' | 'work';

/** Works whose titles are printed without quotation marks too. */
export const BARE_WORKS = 'film movie musical novel sitcom opera ballet band play poem memoir thriller';
/** All works of art that have titles. */
export const WORKS = wordSet(
  `${BARE_WORKS} song single album series drama documentary comedy show book podcast game exhibition painting`,
);
/** Houses, ships, animals and goods that take the name of something well known. */
export const THINGS = wordSet(
  'nightclub pub bar café cafe restaurant bistro brasserie steakhouse tavern diner eatery bakery hotel motel hostel shop boutique gallery theatre theater ' +
    'cinema horse racehorse mare stallion gelding pony dog cat parrot tortoise yacht trawler tug ship ferry boat cruiser frigate destroyer submarine tanker ' +
    'freighter steamer icebreaker cocktail perfume',
);
