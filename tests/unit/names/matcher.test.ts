import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AliasPattern,
  aliasPatterns,
  caseFit,
  EXACT,
  gapBetween,
  shapeAt,
  UNFIT,
} from '../../../src/names/alias-pattern.ts';
import { compileMatcher, matchableAliases } from '../../../src/names/compile-matcher.ts';
import type { Alias, Entity } from '../../../src/names/entity.ts';
import { type Candidate, type Matcher, openMatcher } from '../../../src/names/matcher.ts';
import { shapeOf, tokenize } from '../../../src/text/tokenize.ts';

function entity(...aliases: readonly string[]): Entity {
  const [name = ''] = aliases;
  const kind: Alias['kind'] = 'full';
  return {
    id: `other/${name}`,
    name,
    type: 'other',
    roles: [],
    aliases: aliases.map((text) => ({ text, count: 1, kind })),
  };
}

const matcherOf = (...entities: readonly Entity[]): Matcher => openMatcher(compileMatcher(entities));
const texts = (matcher: Matcher, text: string): string[] =>
  matcher.match(text).map(({ start, end }) => text.slice(start, end));

/** The definition, tried out at every word with every alias. */
function bruteForce(entities: readonly Entity[], text: string): Candidate[] {
  const tokens = tokenize(text);
  const patterns = matchableAliases(entities).flatMap((aliases, entity) =>
    aliases.flatMap((alias, position) =>
      aliasPatterns(alias.text).map((pattern) => ({ entity, alias, position, pattern })),
    ),
  );
  const found: Candidate[] = [];
  for (let at = 0; at < tokens.length; ) {
    const fitting = patterns
      .map((tried) => ({ ...tried, fits: fitAt(tried.pattern, text, at) }))
      .filter(({ fits }) => fits !== UNFIT);
    const length = Math.max(0, ...fitting.map(({ pattern }) => pattern.words.length));
    const first = tokens[at];
    const last = tokens[at + length - 1];
    if (length === 0 || first === undefined || last === undefined) {
      at++;
      continue;
    }
    const owners = entities.flatMap((_, entity) => {
      const own = fitting.filter((tried) => tried.entity === entity && tried.pattern.words.length === length);
      own.sort((a, b) => a.fits - b.fits || a.position - b.position);
      const [best] = own;
      if (best === undefined) return [];
      const { kind, count } = best.alias;
      return [{ entity, alias: best.position, kind, count, recased: best.fits !== EXACT }];
    });
    found.push({ start: first.start, end: last.end, owners });
    at += length;
  }
  return found;

  function fitAt(pattern: AliasPattern, text: string, at: number): number {
    const run = tokens.slice(at, at + pattern.words.length);
    if (run.length < pattern.words.length) return UNFIT;
    let worst = EXACT;
    for (const [index, token] of run.entries()) {
      const before = run[index - 1];
      if (token.folded !== pattern.words[index]) return UNFIT;
      if (before !== undefined && gapBetween(text, before, token.start) !== pattern.gaps[index - 1]) return UNFIT;
      const fits = caseFit(pattern.cases[index] ?? 0, text, token.start, token.end);
      if (fits === UNFIT) return UNFIT;
      worst = Math.max(worst, fits);
    }
    return worst;
  }
}

const WORDS = (
  "Putin putin PUTIN Vladimir US us U.S. U.S U.S.A. G20 g20 NATO Nato nato of the The de al Al-Assad Assad O'Brien O’Brien OBrien " +
  'Müller Muller Łódź Lodz J K J.K. J. K. Rowling RFE/RL RFE RL AT&T AT T and & 1,000 1000 3.5 Covid-19 COVID-19 19 McDonald iPhone ' +
  "Pu\u00adtin Vla\u200bdimir Washington D.C. St. St Louis Lloyd's Lloyd Σίσυφος Москва 東京 ß Ⅳ don't e.g. \u{1d400}b e\u0301a é x"
    .split(' ')
    .join(' ')
).split(' ');
const SEPARATORS = [
  ' ',
  ' ',
  ' ',
  ' ',
  '-',
  '\u00a0',
  '\n',
  '\n\n',
  ', ',
  '. ',
  '.',
  ',',
  '/',
  "'s ",
  '’s ',
  "' ",
  ' & ',
  '&',
  ' – ',
  '–',
  ' (',
  ') ',
  '“',
  '” ',
  '\u200b',
  '\u00ad',
  '',
  ' \r\n ',
  '…',
  '"',
];

const word = fc.oneof(fc.constantFrom(...WORDS), fc.string({ minLength: 1, maxLength: 4, unit: 'grapheme' }));
const separator = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...SEPARATORS) },
  { weight: 1, arbitrary: fc.string({ maxLength: 3 }) },
);
const phrase = (maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.tuple(word, separator), { minLength: 1, maxLength }).map((pairs) => pairs.flat().join(''));
const dictionary = fc.array(
  fc.array(phrase(4), { minLength: 1, maxLength: 3 }).map((aliases) => entity(...aliases)),
  { minLength: 1, maxLength: 12 },
);

describe('against brute force', () => {
  test('finds the same candidates on any dictionary and any text', () => {
    fc.assert(
      fc.property(dictionary, phrase(30), (entities, text) => {
        expect(matcherOf(...entities).match(text)).toEqual(bruteForce(entities, text));
      }),
      { numRuns: 2000 },
    );
  });

  test('finds the same candidates where the text is made of the aliases', () => {
    const woven = dictionary.chain((entities) => {
      const aliases = entities.flatMap(({ aliases }) => aliases.map(({ text }) => text));
      const piece = fc.oneof(
        fc.constantFrom(...aliases),
        fc.constantFrom(...aliases.map((alias) => alias.toUpperCase())),
        word,
      );
      const text = fc.array(fc.tuple(piece, separator), { maxLength: 12 }).map((pairs) => pairs.flat().join(''));
      return fc.tuple(fc.constant(entities), text);
    });
    fc.assert(
      fc.property(woven, ([entities, text]) => {
        expect(matcherOf(...entities).match(text)).toEqual(bruteForce(entities, text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('one matcher for many texts', () => {
  test('finds in each what it would find if it were the first', () => {
    const texts = fc.array(phrase(12), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(dictionary, texts, (entities, given) => {
        const matcher = matcherOf(...entities);
        for (const text of [...given, ...given]) expect(matcher.match(text)).toEqual(bruteForce(entities, text));
      }),
      { numRuns: 300 },
    );
  });

  test('finds the same in a long text as in its parts, at offsets that are exact', () => {
    const matcher = matcherOf(entity('Łódź'), entity('Vladimir Putin', 'Putin'), entity('U.S.'), entity('al-Assad'));
    const part = 'In “Łódź” – 😀 – Putin’s guests, Vladimir\u00a0Putin and the U.S. al-Assad’s; não, été, Пу́тин. ';
    const here = matcher.match(part);
    const copies = 700;
    const everywhere = Array.from({ length: copies }, (_, copy) =>
      here.map(({ start, end, owners }) => ({
        start: start + copy * part.length,
        end: end + copy * part.length,
        owners,
      })),
    );
    expect(here.map(({ start, end }) => part.slice(start, end))).toEqual([
      'Łódź',
      'Putin',
      'Vladimir\u00a0Putin',
      'U.S.',
      'al-Assad',
    ]);
    expect(matcher.match(part.repeat(copies))).toEqual(everywhere.flat());
  });

  test('an owner is told anew when the same name comes in another case', () => {
    const matcher = matcherOf(entity('Georgia'));
    const recased = matcher.match('Georgia GEORGIA Georgia').map(({ owners }) => owners[0]?.recased);
    expect(recased).toEqual([false, true, false]);
  });
});

test('at each word the longest name that begins there is taken, then what comes behind it', () => {
  const matcher = matcherOf(
    entity('New York'),
    entity('New York Times'),
    entity('York Times Square'),
    entity('Times Square'),
    entity('Square'),
  );
  expect(texts(matcher, 'New York Times Square')).toEqual(['New York Times', 'Square']);
  expect(texts(matcher, 'York Times Square')).toEqual(['York Times Square']);
  expect(texts(matcher, 'New York Time Square')).toEqual(['New York', 'Square']);
});

test('what only looks like the beginning of a name does not hide the name behind it', () => {
  const matcher = matcherOf(entity('Putin'), entity('Army'), entity('Brien'), entity('tin'), entity('12 Monkeys'));
  expect(texts(matcher, "U.S.Army, O'Brien, Pu\u00adtin, é\u0301Putin, 3.12 Monkeys, 12 Monkeys")).toEqual([
    'Army',
    'Pu\u00adtin',
    '12 Monkeys',
  ]);
});

test('the case of a word is seen as the tokenizer sees it', () => {
  const written = fc.oneof(word, fc.stringMatching(/^[A-Za-z0-9.']{1,5}$/));
  fc.assert(
    fc.property(written, (text) => {
      expect(shapeAt(`-${text}-`, 1, 1 + text.length)).toBe(shapeOf(text));
    }),
  );
});

test('letters within what signs hold together begin no name, whether or not the whole is one', () => {
  const matcher = matcherOf(entity('S. Jaishankar'), entity('S Club'), entity('Brien'), entity("O'Neill Group"));
  expect(texts(matcher, "the U.S. Jaishankar, U.S. Club, O'Brien, O'Neill; S. Jaishankar, Brien")).toEqual([
    'S. Jaishankar',
    'Brien',
  ]);
});

describe('what is the same name', () => {
  const matcher = matcherOf(
    entity('Vladimir Putin', 'Putin'),
    entity('United States', 'U.S.', 'US'),
    entity('RFE/RL'),
    entity('AT&T'),
    entity('J.K. Rowling'),
    entity("Robert O'Brien"),
    entity('Bashar al-Assad'),
    entity('COVID-19'),
    entity('NATO'),
    entity('Łódź'),
    entity('Washington, D.C.', 'Washington'),
    entity('The New York Times', 'New York'),
    entity('St. Louis'),
    entity('WHO'),
    entity('iPhone'),
  );
  const cases: readonly (readonly [text: string, found: readonly string[]])[] = [
    ["Vladimir Putin’s aides and Putin's guests", ['Vladimir Putin', 'Putin']],
    [
      'Vladimir\u00a0Putin, Vladimir\nPutin, Vladi\u00admir Pu\u200btin',
      ['Vladimir\u00a0Putin', 'Vladimir\nPutin', 'Vladi\u00admir Pu\u200btin'],
    ],
    ['Vladimir\n\nPutin', ['Putin']],
    ['Vladimir. Putin (Vladimir) Putin', ['Putin', 'Putin']],
    ['VLADIMIR PUTIN SPEAKS', ['VLADIMIR PUTIN']],
    ['vladimir putin, Disputin', []],
    ['the U.S. and the US told us, US-made', ['U.S.', 'US', 'US']],
    ["the U.S.'s bases", ['U.S.']],
    ['RFE/RL, RFE RL, RFE-RL', ['RFE/RL']],
    ['AT&T, AT & T, AT and T, at&t', ['AT&T', 'AT & T', 'AT and T']],
    [
      'J.K. Rowling, J. K. Rowling, JK Rowling, J K Rowling',
      ['J.K. Rowling', 'J. K. Rowling', 'JK Rowling', 'J K Rowling'],
    ],
    ["Robert O’Brien and Robert O'Brien", ['Robert O’Brien', "Robert O'Brien"]],
    ['Bashar al-Assad, Bashar Al Assad, BASHAR AL-ASSAD', ['Bashar al-Assad', 'Bashar Al Assad', 'BASHAR AL-ASSAD']],
    ['Covid-19, COVID-19, covid-19', ['Covid-19', 'COVID-19']],
    ['NATO, Nato, nato', ['NATO', 'Nato']],
    ['Lodz, ŁÓDŹ', ['Lodz', 'ŁÓDŹ']],
    ['Washington, D.C., Washington DC, Washington, and', ['Washington, D.C.', 'Washington DC', 'Washington']],
    ['the New York Times, The New York Times, New York', ['the New York Times', 'The New York Times', 'New York']],
    ['St. Louis, St Louis, Louis', ['St. Louis', 'St Louis']],
    ['Who is at the WHO?', ['WHO']],
    ['iPhone, IPHONE, iphone', ['iPhone', 'IPHONE']],
  ];
  test.each(cases)('%j', (text, found) => {
    expect(texts(matcher, text)).toEqual(found);
  });

  test('names everybody who owns an alias, and says when the case differs', () => {
    const matcher = matcherOf(entity('Georgia'), entity('Atlanta', 'Georgia'));
    const [exact, recased] = matcher.match('Georgia GEORGIA');
    expect(exact?.owners).toMatchObject([
      { entity: 0, alias: 0, recased: false },
      { entity: 1, alias: 1, recased: false },
    ]);
    expect(recased?.owners.map((owner) => owner.recased)).toEqual([true, true]);
  });

  test('single letters and plain numbers are no aliases', () => {
    expect(texts(matcherOf(entity('A'), entity('1945'), entity('9/11')), 'A plan of 1945 and 9/11')).toEqual(['9/11']);
  });
});

describe('the buffer', () => {
  const entities = [entity('Vladimir Putin', 'Putin'), entity('Elbe River', 'Elbe')];

  test('is the same for the same entities', () => {
    expect(compileMatcher(entities)).toEqual(compileMatcher(structuredClone(entities)));
  });

  test('can lie anywhere in a larger one', () => {
    const bytes = compileMatcher(entities);
    for (const offset of [0, 1, 2, 3, 4]) {
      const larger = new Uint8Array(bytes.length + 9).fill(7);
      larger.set(bytes, offset);
      expect(texts(openMatcher(larger.subarray(offset, offset + bytes.length)), 'Putin on the Elbe')).toEqual([
        'Putin',
        'Elbe',
      ]);
    }
  });

  test('of no entities finds nothing', () => {
    expect(openMatcher(compileMatcher([])).match('Putin on the Elbe')).toEqual([]);
  });

  test('that is something else, or cut off, is refused', () => {
    const bytes = compileMatcher(entities);
    expect(() => openMatcher(new Uint8Array(0))).toThrow(TypeError);
    expect(() => openMatcher(new TextEncoder().encode('{"names":[]}'.repeat(30)))).toThrow(/build the archive again/i);
    expect(() => openMatcher(bytes.slice(0, bytes.length - 8))).toThrow(/cut off/);
  });
});
