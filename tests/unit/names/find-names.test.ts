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
