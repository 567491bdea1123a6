import { describe, expect, test } from 'vitest';
import type { Entity } from '../../../src/names/entity.ts';
import { identifyNames, MARK_THRESHOLD } from '../../../src/names/identify.ts';
import { archiveOf, expectMarks, gazetteer, identify } from './expect-marks.ts';
import { ENTITIES } from './known-entities.ts';

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

describe('every kind of name that is meant', () => {
  test.each([
    // Surnames that dominate in the archive, without the full name.
    '[Trump] and [Putin] spoke by phone on Friday. The [Kremlin] said the call lasted an hour.',
    '[Putin] said [Russia] would respond. [Moscow] has rejected the claims. [Trump] tweeted about it.',
    'The [Kremlin] said that [Putin] had flown to [Syria]. | [Putin]’s plane landed at noon.',
    'In [Washington], [Trump] met senators. [Trump] also signed a bill.',
    'Aides to [Trump] flew to [Moscow] on Monday.',
    '[Merkel] will visit [Moscow] and [Kyiv] in May.',
    '[Trump] has vowed to leave [Syria]. The [U.S.] has troops there.',
    '“[Putin] wants peace,” the [Kremlin] insisted.',
    // Forms that the archive does not print.
    '[Kyiv] rejected the claims by [Moscow].',
    'The [USSR] and the [USA] were allies in [World War II].',
    'The [Russian Federation] and the [EU] signed it in [Paris].',
    'The [Second World War] ended for [Russia] in May.',
    '[John Kennedy] spoke; [Kennedy] had a cold.',
    'The [International Atomic Energy Agency] met. The [IAEA] has 35 governors.',
    '[Ford Motor Company] cut jobs. [Ford Motor] has plants in [Russia].',
    'The [Baltic Shipping Forum] ([BSF]) opened in [Osaka].',
    // Derived surnames, with the full name or the role.
    'Guests met [Tracy]. | [Lynne Tracy], the ambassador, left [Moscow].',
    '[Lynne Tracy] arrived in [Moscow]. [Tracy]’s car was late. “I am sorry,” [Tracy] said.',
    'Ambassador [Tracy] left [Moscow] for [Washington] on Sunday.',
    '[Barack Obama] wrote a book. In it [Obama] praises [Merkel].',
    '[Xi Jinping] received [Vladimir Putin]. [Xi] gave a toast.',
    'President [Obama] and President [Putin] met in the [White House].',
    '[Dmitry Medvedev] and [Barack Obama] ate in a diner. [Medvedev] paid, [Obama] drove.',
    // Introduced first by surname, as headlines and captions do.
    '[Obama] praises chancellor | Former president [Barack Obama] praised [Angela Merkel] on Monday.',
    'Photo: [Medvedev], left, in [Osaka] | [Dmitry Medvedev] spoke for an hour.',
    'TRUMP AND PUTIN TO MEET IN [OSAKA]',
    '[TRUMP] AND [PUTIN] TO MEET IN [OSAKA] | [Donald Trump] and [Vladimir Putin] will meet, the [Kremlin] said.',
    '[PUTIN]: NO DEAL | President [Vladimir Putin] spoke in [Moscow].',
    '[Peskov] Rules Out Early Summit | [Kremlin] spokesman [Dmitry Peskov] spoke on Monday.',
    '[Trump], [Putin] Agree To Meet Again | [Donald Trump] and [Vladimir Putin] agreed on it.',
    // Lists, quotes, brackets, slashes, hyphens.
    '• [Moscow]: rain | • [Osaka]: sun | • [Paris]: fog',
    'The guests ([Putin], [Trump], [Merkel]) were late for dinner in [Osaka].',
    'The [Trump]-[Putin] meeting lasted an hour, the [Kremlin] said.',
    '[U.S.]/[Russia] talks stalled.',
    'FILE – [Donald Trump], left, and [Vladimir Putin] in [Osaka], June 28, 2019.',
    '[MOSCOW] (Reuters) – The [Kremlin] said nothing.',
    // Possessives.
    "[Vladimir Putin]'s, [Russia]’s and the [U.S.]’s interests differ.",
    // Titles, roles and appositions leave the name whole.
    'Mr. [Trump] and Mr. [Putin] met in [Moscow].',
    'Former Secretary of State [Hillary Clinton] declined. [Clinton] is writing.',
    'German Chancellor [Angela Merkel], 65, was there.',
    '[Sergei Lavrov], who is in [Paris], will fly home.',
    '[Dmitry Peskov], the spokesman, agreed.',
    // The place, although a person has its name too.
    'Georgia Washington won in [Washington] on Sunday.',
    '[Moscow], [Russia], is large.',
    '[Jordan] said it had closed its border with [Syria].',
    'Flights from [Paris] to [Osaka] were full.',
    // Two bearers, one of whom everybody calls so.
    '[Donald Trump] spoke in [Washington]. Melania Trump smiled. [Trump] left at ten.',
    'Jake Sullivan flew home. | [John Sullivan], the [U.S.] ambassador to [Russia], stayed. [Sullivan] slept.',
    'Mayor Jim Putin abstained. Putin owns a shop. | A chair of [Vladimir Putin] was sold in [Osaka].',
    'A replica for [Donald Trump] was sold. | Oksana Trump, who drives a tram, smiled. Trump wore a hat.',
    // Nationalities.
    '[Soviet] and [American] soldiers met on the [Elbe].',
    'An [American] president in [Moscow].',
    '[Apple] and [Ford Motor Company] cut jobs.',
  ])('%s', expectMarks);
});

describe('every kind of trap', () => {
  test.each([
    // Inside the name of something else.
    'The Moscow Times, the Washington Examiner and the Jordan Times were closed.',
    'A flat in Trump Tower; a room in the Paris Hotel; a seat in the Kremlin Theatre.',
    'Moscow State University beat Washington State University.',
    'Dynamo Moscow, the Washington Capitals and Paris Saint-Germain lost.',
    'The cruise ship Moscow Star ran aground on Elbe Island.',
    'Trump Brothers Plumbing and Sullivan & Cromwell moved to Jordan Street.',
    'Washington Avenue and Obama Boulevard were flooded.',
    'The Soviet Lounge and the film American Pie are loud.',
    'The Washington Monument and the Moscow Metro are closed.',
    'The Apple Blossom Festival opened; so did the Clinton Street Theater.',
    'Trump and Sons, a shoe shop, and Putin Brothers are closed.',
    'An All-American, the first African-American and a Latin American singer.',
    'The Putin Institute for Left-Handed Golfers moved.',
    // Namesakes.
    'Ivan Peskov, the skier, fell. Peskov, 24, broke a leg.',
    'Anne Medvedev types letters. Medvedev likes her job.',
    'Spencer Tracy made 75 films. Tracy won two prizes.',
    'Malia Obama graduated. Obama threw her hat.',
    'Bob Merkel sold his farm. Merkel was tired.',
    'Conan O’Brien told a joke. O’Brien laughed at it.',
    'Mary Clinton bakes. Mrs. Clinton has an oven.',
    'She meets a man called John Sullivan, a dentist. Sullivan is nice.',
    'Her cat is called Putin, her dog is named Trump, and a horse called Kremlin lives next door.',
    'Donald Trump Jr. hunted elk.',
    'Paris Hilton and Washington Irving never met.',
    'Michael Jordan scored. Jordan said nothing afterwards.',
    'Denzel Washington acted. Washington won a prize.',
    'Angela Merkel-Schmidt and Theresa Mayfield sang.',
    // Short forms without support.
    'Tracy moved to Leeds in 1990.',
    'Obama is a fishing port with fine temples.',
    'Kennedy, the airport, was closed by fog.',
    'The BSF meets on Tuesdays in a church hall.',
    'Ambassador Tracy, a horse, won the race.',
    'TRUMP AND PUTIN TO MEET',
    'Clinton was quiet on Sunday; the mill is closed.',
    // Ordinary words, months, cards.
    'Trump cards are kept to the end. May I? March on.',
    'In May and in March we plant. By May 3 we are done.',
    'Who told us that it was about us? Us, they said.',
    'WHO ATE MY APPLE',
    'An apple a day; paris green; the elbe; moscow mule.',
    // Elsewhere.
    'Moscow, Idaho, and Paris, Texas, are twins. Moscow is smaller than Paris.',
    'MOSCOW, Pa. – The council of Moscow met. PARIS, Tex. – Goats. WASHINGTON, N.C. – The river rose in Washington.',
    // Not prose.
    'Mail merkel@example.org, putin@kremlin.example or obama@example.com.',
    'See https://example.org/Obama/Putin and www.moscow.example.',
    'Thanks, @Merkel! #Moscow #Putin $APPLE',
    'Type `new Moscow()` or run Putin.py, then open /srv/Kremlin/Trump/.',
    'It cost US$40, US $45 online, and A$60 in the shop.',
  ])('%s', (page) => expectMarks(page));
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
  const empty = archiveOf([]);
  expect(identifyNames(['Vladimir Putin'], empty, gazetteer)).toEqual([]);
});

describe('persons of the same full name', () => {
  test.each([
    // Another walk of life, and everything that the page says of the bearer from then on.
    'John Sullivan, the baker of [Torgau], makes stollen. | Sullivan is 60.',
    'The goalkeeper John Sullivan signed. Sullivan has big hands.',
    'Our postman, John Sullivan, is late. | Sullivan rides a bicycle.',
    'John Sullivan (the weaver) and Lynne Tracy, the midwife, share a stall.',
    'Angela Merkel, a potter from Kent, won. Merkel glazed it herself.',
    'Dr. Robert O’Brien, who runs a bakery, smiled.',
    '“He is innocent,” said her lawyer, Robert O’Brien. | O’Brien left.',
    'His spokesman, [Dmitry Peskov], left.',
    'The board elected John Sullivan. | Sullivan, a retired dentist, agreed.',
    'Robert O’Brien, who taught a town to swim, is dead | Robert O’Brien, a lifeguard, had seen [Ukraine], [Russia] and [Syria].',
    // Of the same walk of life, or so well known that an introduction is a courtesy.
    '[John Sullivan], the veteran diplomat, resigned. [Sullivan] is 60.',
    '[Vladimir Putin], 70, spoke. [Putin] coughed.',
    '[Donald Trump], a real estate developer from Queens, ran. [Trump] won.',
    'Businessman [Donald Trump] ran. [Trump] won.',
    '[Sergei Lavrov], the minister, agreed.',
    // The page shows that it knows the archive's one as well.
    'John Sullivan, the drummer, met Ambassador [John Sullivan] in [Moscow].',
    // A title that the archive knows shows who is meant as well as the full name.
    'President [Obama] spoke. | The [Obama] administration agreed. | Even [Obama] nodded.',
    'The Obama administration agreed.',
    'Jake Sullivan, the ambassador to Chile, spoke. | Ambassador Sullivan left. | Ambassador Sullivan slept.',
    'President-elect [Trump] won. | An angry [Trump] supporter left.',
    // Initials that the archive does not print.
    '[Donald J. Trump] met [Vladimir V. Putin].',
    // A patronymic, too.
    '[Dmitry Sergeyevich Peskov] spoke. [Peskov] sat down. Dmitry Green Peskov, a baker, did not.',
    'Donald Trump Jr. and Donald J. Trump Jr. are one.',
  ])('%s', (page) => expectMarks(page));
});

describe('places of the same name', () => {
  test.each([
    'Moscow, Idaho, has a mill. | Moscow is quiet. | The mill in Moscow is old.',
    'Students of the University of Idaho in Moscow went home.',
    '[Moscow], [Russia], is larger than Moscow, Idaho.',
    'In Moscow, Idaho, pupils wrote to [Vladimir Putin]. | The [Kremlin] in [Moscow] answered, and [Russia] was pleased.',
    '[Putin] left [Moscow] for [Osaka]. | The [Kremlin] said so. | A band from Moscow, Idaho, played. | [Moscow] had no comment.',
    'Washington, a village in West Sussex, has a pub. Washington has a church.',
    'Jordan, Minnesota, is small.',
    'Boats left Seattle for Alaska. The Washington fleet stayed.',
    'In [Jordan], [Syria] and [Russia], people voted.',
    'Professor Washington and Captain Paris met.',
    'Jordan Ann Miller saw camels.',
  ])('%s', (page) => expectMarks(page));
});

describe('states, and towns as teams', () => {
  test.each([
    'A ferry struck a dock in Everett, Washington. | Washington Gov. Ann Ray came to Washington’s coast.',
    'Washington senator Ann Ray wrote to [Vladimir Putin].',
    'Before the [Washington] state visit, [Vladimir Putin] called [Trump] from the [Kremlin].',
    'After talks in London, [Washington], which had waited, agreed.',
    'Envoys met in [Osaka], [Washington] and [Moscow].',
    'The coach praised his team. | The season ends with a game against Washington. | The playoffs begin in [Washington].',
    'One coach of a team won a game this season in [Russia], [Ukraine] and [Syria]. | [Washington] watched.',
    'A team of lawyers won the game. | [Washington] agreed.',
  ])('%s', (page) => expectMarks(page));
});

describe('what is called after somebody or something', () => {
  test.each([
    // A government shows whom the page means, where the archive knows the head of one.
    'The [Obama] administration wrote to the [Kremlin]. | [Obama] nodded.',
    '[Obama] Administration Restores Rule | [Ukraine] thanked [Obama].',
    'The [Obama] White House wrote to the [Kremlin]. | [Obama] nodded.',
    'The Tracy administration wrote to the [Kremlin]. | Tracy nodded.',
    'Mayor Auma Obama wrote to the [Kremlin]. | The Obama administration sent it.',
    // Firms, by the nation that their name begins with.
    'American Airlines cut flights. | Our team at American is sorry, and American pledged help.',
    'American Airlines flew [American] officers. | An [American] slept, and [American] and [Soviet] officers ate.',
    // Works and ventures.
    'The musical “Moscow” opened.',
    'They danced in the Kremlin, a nightclub.',
    '[Torgau], a town on the [Elbe], was flooded.',
    'She wrote and produced AMERICAN DREAMZ with friends from her school.',
    '[Donald Trump] spoke. | PRESIDENT [TRUMP]: We will talk to [Russia] again before the week is over.',
  ])('%s', (page) => expectMarks(page));
});

describe('what stands beside a name and is none of it', () => {
  test.each([
    'Guests came from the [U.S.] They cheered.',
    'The [Soviet] Government agreed.',
    'A letter by the President of the [United States] [Barack Obama] was read.',
    'Sam Syria said so. The cable runs through [Syria] to the sea.',
  ])('%s', (page) => expectMarks(page));
});

describe('set phrases, labels and code', () => {
  test.each([
    'Bull in a Paris Shop',
    'We had Chicken Kiev, American cheese and a glass with it.',
    '[American] cheesemakers and [Soviet] dolls.',
    'Contact US | Follow US | Give US a call',
    '[US] strikes | [US] election results',
    'Run npm start Moscow:build now.',
    'import Kremlin from "./Kremlin" or open C:\\Moscow\\Putin today',
  ])('%s', (page) => expectMarks(page));
});

describe('names that are spelt out', () => {
  test.each([
    'The Women’s Harbour Orchestra (WHO) plays. WHO has 12 members.',
    'The [World Health Organization] ([WHO]) met. [WHO] has members.',
    // In other words the same; another country's has half of them.
    'The International Atomic Energy Authority ([IAEA]) met. [IAEA] has members.',
    'The Indian Academy of Energy Arts (IAEA) met. IAEA has members.',
    '[Ukraine] war: what we know',
    'Tourists photographed the [Kremlin] wall and, behind it, the Kremlin Wall Necropolis.',
    'A [Kremlin] insider agreed.',
    '[Peskov] Warns West Again | [Dmitry Peskov] warned the West on Sunday.',
    'The cargo ship Elbe Trader sank.',
    'The Soviet Tea Room is full.',
  ])('%s', (page) => expectMarks(page));
});

describe('names that end with a possessive', () => {
  const entities: Entity[] = [
    ...ENTITIES,
    {
      id: 'organization/mcdonald-s',
      name: 'McDonald’s',
      type: 'organization',
      roles: [],
      aliases: [{ text: 'McDonald’s', count: 5, kind: 'full' }],
    },
  ];
  const firms = archiveOf(entities);
  const written = (page: string): string[] =>
    identifyNames([page], firms, gazetteer).map(({ start, end }) => page.slice(start, end));

  test('are marked with it', () => {
    expect(written("Sales at McDonald’s rose, and McDonald's shares too.")).toEqual(['McDonald’s', "McDonald's"]);
  });

  test('are not meant without it', () => {
    expect(written('Trevor McDonald read the news. McDonald smiled.')).toEqual([]);
    expect(written('Reporters asked McDonald about it.')).toEqual([]);
  });
});

describe('more of what a mark can say', () => {
  test('where a place lies', () => {
    const [moscow] = identify('They met in Moscow, Russia.');
    expect(moscow?.evidence).toContainEqual({
      kind: 'whereabouts',
      text: 'Russia',
      at: { block: 0, start: 20, end: 26 },
    });
  });

  test('that a short form dominates in the archive', () => {
    const [putin] = identify('Putin spoke in Moscow, the Kremlin said.');
    expect(putin?.evidence).toContainEqual({ kind: 'dominance', count: 14 });
  });

  test('why the runner-up lost', () => {
    const twins: Entity[] = [
      ...ENTITIES,
      {
        id: 'person/karl-lavrov',
        name: 'Karl Lavrov',
        type: 'person',
        roles: [],
        aliases: [
          { text: 'Karl Lavrov', count: 2, kind: 'full' },
          { text: 'Lavrov', count: 2, kind: 'short' },
        ],
      },
    ];
    const archive = archiveOf(twins);
    const because = (...blocks: readonly string[]): (string | undefined)[] =>
      identifyNames(blocks, archive, gazetteer).flatMap(({ evidence }) =>
        evidence.flatMap((one) => (one.kind === 'runner-up' ? [one.because] : [])),
      );
    expect(because('Sergei Lavrov flew to Moscow. Lavrov slept.')).toEqual(['no-full-name']);
    expect(because('Karl Lavrov stayed. Sergei Lavrov flew to Moscow. Foreign minister Lavrov slept.')).toEqual([
      'other-role',
    ]);
  });
});

test('a run of capitals that no name can be as long as is no name', () => {
  expect(marks(`${'Putin '.repeat(60)}said nothing.`)).toEqual([]);
});
