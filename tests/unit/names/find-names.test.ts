import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGazetteer } from '../../../src/build/gazetteer.ts';
import { findNames } from '../../../src/names/find-names.ts';
import { openGazetteer } from '../../../src/names/gazetteer.ts';

const gazetteer = openGazetteer(buildGazetteer());

/** "person Ada Lindqvist" for each name, in order. */
const found = (...blocks: string[]): string[] =>
  findNames(blocks, gazetteer).map(({ type, text }) => `${type} ${text}`);

describe('names in prose', () => {
  it('leaves titles out and parts the country before them', () => {
    expect(found('On Friday U.S. President Donald Trump met Finnish Prime Minister Sanna Marin in Oslo.')).toEqual([
      'place U.S.',
      'person Donald Trump',
      'other Finnish',
      'person Sanna Marin',
      'place Oslo',
    ]);
  });

  it('reads an office with a country between title and name', () => {
    expect(found('The letter was handed to the Canadian Ambassador to Norway Jane Holloway.')).toEqual([
      'other Canadian',
      'place Norway',
      'person Jane Holloway',
    ]);
    expect(found('Then Secretary of State Mike Pompeo spoke.')).toEqual(['person Mike Pompeo']);
  });

  it('takes a surname alone for the person whose full name the document gives', () => {
    expect(found('The mayor, Hilda Brennwald, resigned.', 'Brennwald said she was tired.')).toEqual([
      'person Hilda Brennwald',
      'person Brennwald',
    ]);
  });

  it('takes a town for a town, though it stands before a name like a given name', () => {
    expect(found('Mayor of London Sadiq Khan spoke. London wept, and London slept.').slice(1)).toEqual([
      'place London',
      'place London',
    ]);
  });

  it('keeps names of several words whole', () => {
    expect(found('He moved from the Department of Health and Human Services to the Bank of England.')).toEqual([
      'organization Department of Health and Human Services',
      'organization Bank of England',
    ]);
    expect(found('A report by Radio Free Europe/Radio Liberty quoted Ursula von der Leyen.')).toEqual([
      'organization Radio Free Europe/Radio Liberty',
      'person Ursula von der Leyen',
    ]);
  });

  it('keeps diacritics, apostrophes, initials and hyphens inside names', () => {
    expect(found("They invited António Guterres, Robert O'Brien, John F. Kennedy and Jean-Claude Juncker.")).toEqual([
      'person António Guterres',
      "person Robert O'Brien",
      'person John F. Kennedy',
      'person Jean-Claude Juncker',
    ]);
  });

  it('parts countries joined by a hyphen', () => {
    expect(found('Talks on US-Russia relations continued near the Russia-controlled area.')).toEqual([
      'place US',
      'place Russia',
      'place Russia',
    ]);
  });

  it('sees wars, diseases and titles in quotation marks', () => {
    expect(found('Since World War II and before COVID-19 they upheld the “Spirit of the Elbe” in June.')).toEqual([
      'event World War II',
      'event COVID-19',
      'other Spirit of the Elbe',
    ]);
  });

  it('finds nationalities as other', () => {
    expect(found('Soviet and American troops shook hands.')).toEqual(['other Soviet', 'other American']);
  });
});

describe('news of many desks', () => {
  it.each<[string, string, string[]]>([
    [
      'a dateline that runs into the story by a hyphen',
      'WASHINGTON-Russian and U.S. officials met on Tuesday.',
      ['place WASHINGTON', 'other Russian', 'place U.S.'],
    ],
    [
      'a dateline with a town that no list knows',
      'QARAWAT, West Bank - Envoy Air flew over the town.',
      ['place QARAWAT', 'place West Bank', 'organization Envoy Air'],
    ],
    [
      'East Asian names whose last syllable is small',
      'President Moon Jae-in met Kim Jong-un, said Park Soo-hyun, as did a Kim-led group.',
      ['person Moon Jae-in', 'person Kim Jong-un', 'person Park Soo-hyun', 'person Kim'],
    ],
    [
      'Arabic, Spanish and Dutch particles',
      'Bashar al-Assad, Mohammed bin Salman, Rafael dos Anjos and Virgil van Dijk came.',
      ['person Bashar al-Assad', 'person Mohammed bin Salman', 'person Rafael dos Anjos', 'person Virgil van Dijk'],
    ],
    [
      'nicknames in quotation marks',
      'Edward "Ted" Halloran and Joe \'The Baker\' Lindqvist spoke. He called it a "scandal" on Monday.',
      ['person Edward "Ted" Halloran', "person Joe 'The Baker' Lindqvist"],
    ],
    [
      'given names that are also a people, a faith or a month',
      'Christian Hornby, Roman Petrov and April Halvorsen won; the Christian Democrats lost in April.',
      ['person Christian Hornby', 'person Roman Petrov', 'person April Halvorsen', 'organization Christian Democrats'],
    ],
    [
      'firms with an ampersand, a hyphen or a possessive',
      "Shares of AT&T Inc, Johnson & Johnson, T-Mobile and McDonald's Corp fell; McDonald's gave no reason.",
      [
        'organization AT&T Inc',
        'organization Johnson & Johnson',
        'organization T-Mobile',
        "organization McDonald's Corp",
        "organization McDonald's",
      ],
    ],
    [
      'codes of shares and quarters',
      'Shares of Apple (AAPL.O) rose in Q3 and Boeing Co (BA.N) fell.',
      ['organization Apple', 'organization Boeing Co'],
    ],
    [
      'scores behind players',
      'Greta Holm beat Ines Varga 6-4 3-6 7-5 in Madrid.',
      ['person Greta Holm', 'person Ines Varga', 'place Madrid'],
    ],
    [
      'teams, their short forms and their grounds',
      'The Detroit Lions and the Philadelphia 76ers parted with their coaches. The Lions play at Harmon Field.',
      ['organization Detroit Lions', 'organization Philadelphia 76ers', 'organization Lions', 'place Harmon Field'],
    ],
    [
      'positions and ranks before players and officers',
      'Saints QB Pierre Thornton and Senior Trooper William Hakim met.',
      ['person Pierre Thornton', 'person William Hakim'],
    ],
    [
      'offices named after their holder',
      "The Los Angeles County Sheriff's Department and the Manhattan District Attorney's Office agreed.",
      ["organization Los Angeles County Sheriff's Department", "organization Manhattan District Attorney's Office"],
    ],
    [
      'courts, amendments and streets with an ordinal',
      'The 9th U.S. Circuit Court cited the First Amendment; the Second World War ended; she lives on 117th Street.',
      ['organization 9th U.S. Circuit Court', 'other First Amendment', 'event Second World War', 'place 117th Street'],
    ],
    [
      'states as agencies shorten them',
      'He moved from Biloxi, Miss., to Fountain Valley, CA.',
      ['place Biloxi', 'place Miss', 'place Fountain Valley', 'place CA'],
    ],
    [
      'credits of pictures',
      'A man walks by. Ann Field/Getty Images Rescuers look on. (Mark Olsen, File/Associated Press) They came late.',
      ['person Ann Field', 'organization Getty Images', 'person Mark Olsen', 'organization Associated Press'],
    ],
    ['words that are shouted', 'He wrote that they were caught RED HANDED and that one should READ MORE.', []],
    [
      'papers whose name is a day in short',
      'The Biloxi Sun Herald wrote about Jan Novak on Sun, Jan 5.',
      ['organization Biloxi Sun Herald', 'person Jan Novak'],
    ],
    [
      'storms and ships',
      'Tropical Storm Cristobal hit. The frigate INS Mysore and the MV Gibe sailed on.',
      ['event Tropical Storm Cristobal', 'other INS Mysore', 'other MV Gibe'],
    ],
    ['two towns joined by a hyphen', 'The Los Angeles-Tokyo flight turned back.', ['place Los Angeles', 'place Tokyo']],
    [
      'a sentence of many capitals that is no headline',
      'The Libyan National Army (LNA) fought the Government of National Accord (GNA).',
      [
        'organization Libyan National Army',
        'organization LNA',
        'organization Government of National Accord',
        'organization GNA',
      ],
    ],
    [
      'subjects that agencies put before a headline',
      'UPDATE 2-Danforth Chemical cuts forecast',
      ['organization Danforth Chemical'],
    ],
    [
      'results of matches',
      'Real Betis 1 Athletic Bilbao 1\nEibar v Getafe (1300)',
      ['organization Real Betis', 'organization Athletic Bilbao', 'organization Eibar', 'organization Getafe'],
    ],
    ['shares behind a name', 'Arce 52.4 percent, Morales 31.5 percent', ['person Arce', 'person Morales']],
    [
      'firms that are named like an address, and names with a sign',
      'Amazon.com Inc fell; OPEC+ met in Vienna.',
      ['organization Amazon.com Inc', 'organization OPEC+', 'place Vienna'],
    ],
    [
      'names with unusual joints',
      'Prayuth Chan-ocha met Bisher al-Khasawneh and King Maha Vajiralongkorn.',
      ['person Prayuth Chan-ocha', 'person Bisher al-Khasawneh', 'person Maha Vajiralongkorn'],
    ],
    [
      'given names that are spelt like titles and small words',
      'The family of Earl T. Hutchins met Per Hammarlund.',
      ['person Earl T. Hutchins', 'person Per Hammarlund'],
    ],
    [
      'where firms are at home',
      'It will buy Trident Flow Inc of Houston and Officine Marchetti SpA.',
      ['organization Trident Flow Inc', 'place Houston', 'organization Officine Marchetti SpA'],
    ],
    [
      'institutions that open a sentence, and what they are for',
      'Confederation of British Industry officials met the European Organization for Nuclear Research.',
      ['organization Confederation of British Industry', 'organization European Organization for Nuclear Research'],
    ],
    [
      'an office at the beginning of a sentence',
      'Secretary of State Mike Pompeo wrote to T.S. Harding.',
      ['person Mike Pompeo', 'person T.S. Harding'],
    ],
    [
      'lists by what is known of some of their names',
      'The carrier flies to Kirkenes, Hammerfest and Oslo.',
      ['place Kirkenes', 'place Hammerfest', 'place Oslo'],
    ],
    ['plurals of men that open a sentence', 'Gunmen fled. Fishermen saw them.', []],
  ])('reads %s', (_, text, names) => {
    expect(found(text)).toEqual(names);
  });

  it('takes the town out of the name of its police', () => {
    expect(found('The Harwick Police Department called it sad.', 'Harwick has two banks.')).toEqual([
      'organization Harwick Police Department',
      'place Harwick',
    ]);
  });

  it('does not take "U.S. Securities" for the expansion of "U.S."', () => {
    expect(found('Money came back to the U.S. from Asia, the U.S. Securities and Exchange Commission said.')).toEqual([
      'place U.S.',
      'place Asia',
      'organization U.S. Securities and Exchange Commission',
    ]);
  });
});

describe('what is no name', () => {
  it('passes over words whose capital only opens a sentence or a quotation', () => {
    expect(
      found('Meanwhile the talks went on. Officials were silent. “Nobody knows,” one said. However, it rained.'),
    ).toEqual([]);
  });

  it('passes over months, days, bare titles, sums of money and abbreviations of time', () => {
    expect(found('On Monday, April 25, the President paid US$ 40 million at 10:00 GMT, the CEO said on TV.')).toEqual(
      [],
    );
  });

  it('passes over web addresses and hashtags', () => {
    expect(found('See www.example.org/News and follow @NewsDesk on #Elections.')).toEqual([]);
  });
});

describe('headlines', () => {
  it('finds only names in a headline where every word has a capital', () => {
    expect(
      found(
        'Mayor Brennwald Urges Swift Action As Flood Waters Threaten Norway Towns',
        'Hilda Brennwald, mayor of Tromsø in Norway, asked for help.',
      ),
    ).toEqual(['person Brennwald', 'place Norway', 'person Hilda Brennwald', 'place Tromsø', 'place Norway']);
  });

  it('finds names in a headline that is all capitals', () => {
    expect(found('MINISTERS MEET IN BRUSSELS TO DISCUSS UKRAINE', 'They met in Brussels.')).toEqual([
      'place BRUSSELS',
      'place UKRAINE',
      'place Brussels',
    ]);
  });
});

describe('types', () => {
  it('are one for a spelling in the whole document', () => {
    const types = findNames(
      ['Lindqvist rose sharply.', 'Shares of the airline Lindqvist fell.', 'They left for Lindqvist.'],
      gazetteer,
    ).map(({ type }) => type);
    expect(types).toEqual(['organization', 'organization', 'organization']);
  });

  it('follow the expansion for an acronym', () => {
    expect(found('The Northern Fisheries Council (NFC) met. The NFC gave no reason.')).toEqual([
      'organization Northern Fisheries Council',
      'organization NFC',
      'organization NFC',
    ]);
  });
});

const WORDS = [
  'Putin',
  'U.S.',
  'of',
  'the',
  'and',
  'Bank',
  'President',
  'said',
  '“',
  '”',
  "'",
  '. ',
  ', ',
  '-',
  '/',
  ' ',
  '\n',
  'COVID',
  '19',
  'al',
  'de',
  'I',
  'X',
  'É',
  '\u00ad',
  '😀',
  '$',
  '@',
  'US',
  'May',
];

describe('any text', () => {
  const check = (blocks: string[]): void => {
    const names = findNames(blocks, gazetteer);
    let before = { block: 0, end: 0 };
    for (const { block, start, end, text, confidence } of names) {
      expect(blocks[block]?.slice(start, end)).toBe(text);
      expect(text.trim()).toBe(text);
      expect(text.length).toBeGreaterThan(0);
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThanOrEqual(1);
      if (block === before.block) expect(start).toBeGreaterThanOrEqual(before.end);
      else expect(block).toBeGreaterThan(before.block);
      before = { block, end };
    }
  };

  it('gives spans inside the text, in order, without overlap', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 80 }), { maxLength: 4 }), check));
    fc.assert(
      fc.property(fc.array(fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }), { maxLength: 3 }), (blocks) => {
        check(blocks.map((words) => words.join('')));
        check(blocks.map((words) => words.join(' ')));
      }),
      { numRuns: 300 },
    );
  });
});
