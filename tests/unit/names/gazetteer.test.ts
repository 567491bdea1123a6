import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGazetteer, makeGazetteer } from '../../../src/build/gazetteer.ts';
import { encodeGazetteer, type GazetteerLists, KNOWN_AS, openGazetteer } from '../../../src/names/gazetteer.ts';

const NONE: GazetteerLists = {
  word: [],
  common: [],
  given: [],
  surname: [],
  place: [],
  city: [],
  country: [],
  demonym: [],
  organization: [],
  event: [],
  thing: [],
  american: [],
};

describe('a gazetteer file', () => {
  it('gives back every list a phrase is in, by string and by words', () => {
    const file = encodeGazetteer({ ...NONE, word: ['reading'], place: ['reading', 'new york'], country: ['new york'] });
    const gazetteer = openGazetteer(file);
    expect(gazetteer.size).toBe(2);
    expect(gazetteer.flagsOf('reading')).toBe(KNOWN_AS.word | KNOWN_AS.place);
    const words = ['in', 'new', 'york', 'city'].map((folded) => ({ folded }));
    expect(gazetteer.flagsOfRun(words, 1, 3)).toBe(KNOWN_AS.place | KNOWN_AS.country);
    expect(gazetteer.flagsOfRun(words, 1, 2)).toBe(0);
    expect(gazetteer.flagsOf('newyork')).toBe(0);
  });

  it('is the same whatever the order of the lists', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 60 }), (phrases) => {
        const forward = encodeGazetteer({ ...NONE, surname: phrases, given: [...phrases].reverse() });
        const backward = encodeGazetteer({ ...NONE, surname: [...phrases].reverse(), given: phrases });
        expect(backward).toEqual(forward);
        const gazetteer = openGazetteer(forward);
        for (const phrase of phrases) expect(gazetteer.flagsOf(phrase)).toBe(KNOWN_AS.surname | KNOWN_AS.given);
      }),
    );
  });

  it('opens at any offset of a larger buffer', () => {
    const file = encodeGazetteer({ ...NONE, event: ['cold war'] });
    const larger = new Uint8Array(file.length + 3);
    larger.set(file, 3);
    expect(openGazetteer(larger.subarray(3)).flagsOf('cold war')).toBe(KNOWN_AS.event);
  });

  it('is refused with the reason when it is something else, another version, or cut off', () => {
    const file = encodeGazetteer({ ...NONE, event: ['cold war'] });
    expect(() => openGazetteer(new Uint8Array(100))).toThrow('not a gazetteer');
    expect(() => openGazetteer(new Uint8Array(0))).toThrow('not a gazetteer');
    expect(() => openGazetteer(file.slice(0, -1))).toThrow('cut off');
    const older = file.slice();
    older[4] = 99;
    expect(() => openGazetteer(older)).toThrow('version 99');
  });
});

describe('the built gazetteer', () => {
  const file = buildGazetteer();
  const gazetteer = openGazetteer(file);
  const has = (phrase: string, flag: number): boolean => (gazetteer.flagsOf(phrase) & flag) !== 0;

  it('is small enough to bundle and the same each time, cached or not', () => {
    expect(file.length).toBeLessThan(600_000);
    expect(Buffer.compare(makeGazetteer(), makeGazetteer())).toBe(0);
    expect(Buffer.compare(makeGazetteer(), file)).toBe(0);
  });

  it.each([
    ['uzbekistan', KNOWN_AS.country],
    ['south korea', KNOWN_AS.country],
    ['osaka', KNOWN_AS.city],
    ['elbe', KNOWN_AS.place],
    ['vladimir', KNOWN_AS.given],
    ['sullivan', KNOWN_AS.surname],
    ['ukrainian', KNOWN_AS.demonym],
    ['kremlin', KNOWN_AS.organization],
    ['cold war', KNOWN_AS.event],
    ['nikkei', KNOWN_AS.thing],
    ['statement', KNOWN_AS.word],
  ])('knows %s', (phrase, flag) => {
    expect(has(phrase, flag)).toBe(true);
  });

  it('takes hardly any unknown word for a known one', () => {
    let wrong = 0;
    for (let at = 0; at < 20_000; at++) if (gazetteer.flagsOf(`zq${at}xw`) !== 0) wrong++;
    expect(wrong).toBeLessThan(20);
  });
});
