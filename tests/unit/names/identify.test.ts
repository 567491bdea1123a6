import { describe, expect, test } from 'vitest';
import { buildGazetteer } from '../../../src/build/gazetteer.ts';
import { openGazetteer } from '../../../src/names/gazetteer.ts';
import { type Identified, identifyNames, MARK_THRESHOLD } from '../../../src/names/identify.ts';
import { compileMatcher, openMatcher } from '../../../src/names/matcher.ts';
import { ENTITIES } from './known-entities.ts';

const gazetteer = openGazetteer(buildGazetteer());
const archive = { entities: ENTITIES, matcher: openMatcher(compileMatcher(ENTITIES)) };

const identify = (...blocks: readonly string[]): Identified[] => identifyNames(blocks, archive, gazetteer);

/** The marks as "written = entity". */
function marks(...blocks: readonly string[]): string[] {
  return identify(...blocks).map(
    ({ block, start, end, entity }) => `${(blocks[block] ?? '').slice(start, end)} = ${ENTITIES[entity]?.name}`,
  );
}

type Case = readonly [page: string, marks: readonly string[]];

describe('names that are meant', () => {
  const cases: readonly Case[] = [
    [
      'Donald Trump met Vladimir Putin in Helsinki.',
      ['Donald Trump = Donald Trump', 'Vladimir Putin = Vladimir Putin'],
    ],
    [
      'Russian President Vladimir Putin received the guests. Putin’s aides smiled.',
      ['Vladimir Putin = Vladimir Putin', 'Putin = Vladimir Putin'],
    ],
    ['Kremlin spokesman Dmitry Peskov gave no date.', ['Kremlin = Kremlin', 'Dmitry Peskov = Dmitry Peskov']],
    ['Aid reached Ukraine and Syria on Monday.', ['Ukraine = Ukraine', 'Syria = Syria']],
    [
      'The World Health Organization (WHO) agreed, the WHO said.',
      [
        'World Health Organization = World Health Organization',
        'WHO = World Health Organization',
        'WHO = World Health Organization',
      ],
    ],
    ['The trade talks between the U.S. and Russia dragged on.', ['U.S. = United States', 'Russia = Russia']],
    [
      'U.S.-Russia relations are poor, a Moscow-based lawyer said.',
      ['U.S. = United States', 'Russia = Russia', 'Moscow = Moscow'],
    ],
    [
      'Veterans of World War II walked along the Elbe near Torgau.',
      ['World War II = World War II', 'Elbe = Elbe River', 'Torgau = Torgau'],
    ],
    ['They met at the G20 summit in Osaka.', ['Osaka = Osaka']],
    [
      '“Moscow will answer,” said Sergei Lavrov, the foreign minister.',
      ['Moscow = Moscow', 'Sergei Lavrov = Sergei Lavrov'],
    ],
    [
      'President Trump, President Putin and the Kremlin were silent.',
      ['Trump = Donald Trump', 'Putin = Vladimir Putin', 'Kremlin = Kremlin'],
    ],
    [
      'DONALD TRUMP AND VLADIMIR PUTIN TO MEET IN MOSCOW',
      ['DONALD TRUMP = Donald Trump', 'VLADIMIR PUTIN = Vladimir Putin', 'MOSCOW = Moscow'],
    ],
    [
      'U.S. Ambassador to Russia John Sullivan welcomed it. Sullivan has served since 2019.',
      ['U.S. = United States', 'Russia = Russia', 'John Sullivan = John Sullivan', 'Sullivan = John Sullivan'],
    ],
  ];
  test.each(cases)('%s', (page, expected) => {
    expect(marks(page)).toEqual(expected);
  });

  test('a surname is supported by the full name in another block', () => {
    expect(marks('Peskov rules out a visit', 'The Kremlin said nothing.', 'Dmitry Peskov spoke on Friday.')).toEqual([
      'Peskov = Dmitry Peskov',
      'Kremlin = Kremlin',
      'Dmitry Peskov = Dmitry Peskov',
    ]);
  });

  test('a surname that dominates in the archive is supported by the other names of the page', () => {
    expect(
      marks('Putin and Trump spoke by telephone, the Kremlin said.', 'The war in Ukraine was the main subject.'),
    ).toEqual(['Putin = Vladimir Putin', 'Trump = Donald Trump', 'Kremlin = Kremlin', 'Ukraine = Ukraine']);
  });
});

describe('names of somebody or something else', () => {
  const cases: readonly Case[] = [
    ['The Washington Post and the Moscow Times reported it.', []],
    ['A fire broke out in Trump Tower, opposite the Moscow State University.', []],
    ['Georgia Washington won the match. Washington served eleven aces.', []],
    ['Melania Trump opened the garden. Mrs. Trump wore white.', []],
    ['Jake Sullivan, the national security adviser, flew home. Sullivan took no questions.', []],
    ['Mr. Washington teaches at the school.', []],
    ['A crowd gathered in Moscow, Idaho. Moscow is a town of farmers.', []],
    ['The USS John Sullivan left the yard on Elbe Street.', []],
    ['Lake Washington froze over, and so did the Washington Monument.', []],
    ['Donald Trump Jr. sold the boat.', []],
    ['The Washington Wizards lost again.', []],
    ['The band New Ukraine Orchestra and the Moscow Dynamo fans sang.', []],
    ['Ivan Putin, a plumber from Perth, and Mary Trump, his neighbour, won the lottery.', []],
    ['John Sullivan, a retired teacher from Cork, grew the pumpkin.', []],
    ['The Wounded Horse Orphanage (WHO) asks for hay. The WHO opens at nine.', []],
    ['Nobody told us who did it, they said in russia and on the elbe.', []],
    ['Write to putin@example.org or see www.kremlin.example and https://example.org/Moscow/Trump for more.', []],
    ['Follow @Trump and #Putin today, or $TRUMP.', []],
    ['Run `const Moscow = new Putin()` or open Trump.js there.', []],
    ['In March, and again on May 9, the shop was closed.', []],
    ['TELL US WHO DID THIS TO US', []],
  ];
  test.each(cases)('%s', (page, expected) => {
    expect(marks(page)).toEqual(expected);
  });

  test('a surname alone, on a page about something else, is nobody', () => {
    expect(
      marks('The bakery on the corner was founded by Sullivan in 1911.', 'Its bread is sold in the market.'),
    ).toEqual([]);
  });

  test('a page that introduces another bearer gives the surname to that one, in all blocks', () => {
    expect(
      marks('Sullivan wins the cup', 'Goalkeeper Patrick Sullivan saved three shots.', 'Sullivan was carried off.'),
    ).toEqual([]);
  });

  test('with both bearers on the page the archive’s one keeps the surname near its full name', () => {
    const found = marks('Donald Trump spoke for an hour in Washington.', 'Trump left early.', 'Melania Trump stayed.');
    expect(found).toContain('Trump = Donald Trump');
    expect(found).toHaveLength(3);
  });
});

describe('what a mark can say', () => {
  test('the full name elsewhere, the role and the other names', () => {
    const [headline, first] = identify(
      'Peskov: no date yet',
      'Kremlin spokesman Dmitry Peskov and President Vladimir Putin agreed.',
    );
    expect(headline).toMatchObject({ alias: 'Peskov' });
    expect(headline?.evidence).toContainEqual({
      kind: 'full-name',
      text: 'Dmitry Peskov',
      at: { block: 1, start: 18, end: 31 },
    });
    expect(headline?.evidence.find(({ kind }) => kind === 'shared-names')).toMatchObject({
      entities: expect.arrayContaining([0]),
    });
    expect(first?.alias).toBe('Kremlin');
    const peskov = identify('Kremlin spokesman Dmitry Peskov gave no date.').find(
      ({ alias }) => alias === 'Dmitry Peskov',
    );
    expect(peskov?.evidence).toContainEqual(expect.objectContaining({ kind: 'role', text: 'Kremlin spokesman' }));
  });

  test('the runner-up where two entities share the alias', () => {
    const found = identify(
      'Robert O’Brien and John O’Brien met.',
      'Later Robert O’Brien left.',
      'National security adviser O’Brien said no.',
    );
    for (const { confidence } of found) expect(confidence).toBeGreaterThanOrEqual(MARK_THRESHOLD);
  });
});

test('marks are in reading order, do not overlap and hold exactly what the text writes', () => {
  const blocks = [
    'Vladimir\u00a0Putin’s guests, among them Dmitry Pes\u00adkov,',
    'flew to Osaka.\nVladimir Putin did not.',
  ];
  const found = identify(...blocks);
  expect(found.map(({ block, start, end }) => (blocks[block] ?? '').slice(start, end))).toEqual([
    'Vladimir\u00a0Putin',
    'Dmitry Pes\u00adkov',
    'Osaka',
    'Vladimir Putin',
  ]);
});

test('no blocks, empty blocks and an empty archive have no marks', () => {
  expect(identify()).toEqual([]);
  expect(identify('', '   ')).toEqual([]);
  const empty = { entities: [], matcher: openMatcher(compileMatcher([])) };
  expect(identifyNames(['Vladimir Putin'], empty, gazetteer)).toEqual([]);
});
