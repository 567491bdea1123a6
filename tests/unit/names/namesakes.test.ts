import { describe, test } from 'vitest';
import { expectMarks } from './expect-marks.ts';

const TALKS = '[Vladimir Putin] and the [Kremlin] spoke of [Ukraine].';
const GAMES = `${TALKS} | The coach of the hockey league has a striker.`;

/** Pages that are about what the archive is about, so that a name needs more than a fitting page. */
const after = (beginning: string, ...pages: readonly string[]): readonly string[] =>
  pages.map((page) => `${beginning} | ${page}`);

describe('houses, ships and works that bear a name of the archive', () => {
  test.each([
    ...after(
      TALKS,
      // By the kind of thing right before the name; not by what somebody has, does or is kept from.
      'The bar Moscow has been closed, the ferry Kiev sank, and the yacht Obama is for sale.',
      'They want to bar [Russia]. The hotel [Putin] visited is in [Moscow], the film [Putin] finished is long, the game [Russia]’s team won.',
      'Hotel Moscow is full, and so is Café Kremlin.',
      // By the kind of thing behind it.
      'He liked Osaka, a sushi restaurant in Leeds. The cook left the Kremlin, a nightclub.',
      'In [Osaka], a restaurant owner said so. In [Moscow], a hotel in the centre burned. [Ukraine], a show of force, agreed.',
      'The [Moscow] restaurant is full.',
      // A meal is had at a restaurant, and in a town.
      'Lunch at Osaka is cheap, and supper was at Paris. Lunch in [Osaka] is not.',
      'They slept in a hotel called the Kremlin. A senator called the [White House] to complain.',
    ),
  ])('%s', (page) => expectMarks(page));

  test.each([
    // A house that is introduced so has the name from then on, but not the town in which one lives.
    `Fire in Kremlin club case | The Kremlin, a nightclub in Southend, burned. | Guests left the Kremlin at two. | ${TALKS.replace('the [Kremlin]', '[Donald Trump]')}`,
    `${TALKS} | Supper was at Kiev, where the cook had worked in [Kiev].`,
    // Not so a work.
    `${TALKS} | She read “Moscow”, a novel, on the train. | She has not seen [Moscow].`,
  ])('%s', (page) => expectMarks(page));
});

describe('titles and quotations', () => {
  test.each(
    after(
      TALKS,
      'He wrote “Moscow”, a poem, said “Somebody in [Moscow]?” and “Our Man in Kiev”; “Letters From Moscow” is his too.',
      'The label says “Osaka” in red.',
      '“[Moscow] will answer,” he said. He used the word “[Putin]”. It was “President [Putin]’s answer”, he said.',
    ),
  )('%s', (page) => expectMarks(page));
});

describe('towns that stand for their teams on a page about the archive’s subjects', () => {
  test.each([
    ...after(
      GAMES,
      'Washington is unbeaten in seven games.',
      'They beat Moscow, and Moscow lost 2-1 to Leeds.',
      'Washington forward Jan Ek scored. He has 50 goals for Washington.',
      '[Moscow] called the ban unfair and will host the final. He moved to [Moscow], and trains in [Washington].',
      'The Washington Capitals came. | It was late when Washington arrived, but [Washington]’s mayor waited in [Washington].',
      'CSKA Moscow came. | It was late when Moscow arrived.',
    ),
    // Games in a sentence or two make no page about them.
    `${TALKS} | [Moscow] lost 2-1 in the vote, and [Washington] is unbeaten.`,
  ])('%s', (page) => expectMarks(page));
});

describe('persons and places told apart by what stands beside them', () => {
  test.each(
    after(
      TALKS,
      'In Olympia, Washington lawmakers met.',
      'In Brussels, [Washington] officials met.',
      'A daughter was born to John Sullivan of Leeds.',
      'Ambassador [John Sullivan] of Leeds spoke. [Vladimir Putin] of [Russia] spoke.',
      'The ferryman, Mr. Torgau, rowed.',
      'UNIDENTIFIED SPEAKER: RUSSIA MARTA KLEIN: (Speaking German)',
      '16.52 In [Moscow] the news is bad.',
    ),
  )('%s', (page) => expectMarks(page));
});
