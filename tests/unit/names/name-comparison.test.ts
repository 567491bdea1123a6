import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abbreviates, acronymLetters, initialsOf, standsInBrackets } from '../../../src/names/acronym.ts';
import { findKnownName, otherKnownForms } from '../../../src/names/known-aliases.ts';
import { placeCore, withoutCompanySuffix, wordSetKey } from '../../../src/names/name-parts.ts';
import { givenNamesAgree, parsePersonName, shortPersonNames } from '../../../src/names/person-name.ts';
import { deletions, isOneEditApart, soundKey } from '../../../src/names/spelling.ts';
import { isAcronymText, readSurface } from '../../../src/names/surface.ts';

const words = (text: string): string[] => text.split(' ');

describe('a printed name', () => {
  it.each([
    ['the U.S.', 'us'],
    ['United States', 'us'],
    ['United States Air Force', 'us air force'],
    ['Mr. Müller', 'muller'],
    ['Standard & Poor’s', 'standard poor'],
    ['Standard and Poor', 'standard poor'],
    ['Defence Centre', 'defense center'],
    ['St. Petersburg', 'saint petersburg'],
  ])('%s is compared as %s', (printed, key) => expect(readSurface(printed)?.key).toBe(key));

  it('tells capitals from a short word', () => {
    expect(readSurface('LA')?.key).not.toBe(readSurface('La')?.key);
    expect(readSurface('the')?.key).toBe('the');
    expect(readSurface(' – ')).toBeNull();
  });

  it('holds hyphened words together as units', () => {
    expect(readSurface('Kim Jong-un')?.units).toEqual(['kim', 'jong-un']);
  });

  it.each(['WHO', 'U.N.', 'AT&T', 'RFE/RL', 'AFL-CIO', 'MPs'])('%s is an abbreviation', (text) =>
    expect(isAcronymText(text)).toBe(true),
  );
  it.each(['Who', 'A380', 'NATIONALPARK', 'B B C', 'X'])('%s is none', (text) =>
    expect(isAcronymText(text)).toBe(false),
  );
});

describe('an acronym', () => {
  it('is made of initials, with and without small words and legal form', () => {
    expect(initialsOf(words('world health organization'))).toContain('who');
    expect(initialsOf(words('bureau of land'))).toEqual(expect.arrayContaining(['bl', 'bol']));
    expect(initialsOf(words('general lamps corp'))).toEqual(expect.arrayContaining(['glc', 'gl']));
    expect(initialsOf(words('us air force'))).toContain('usaf');
    expect(initialsOf(['harrow'])).toEqual([]);
    expect(acronymLetters('R.F.E./R.L.')).toBe('rferl');
  });

  it('may leave letters out where a text declares it', () => {
    expect(abbreviates('DoD', words('department of defense'))).toBe(true);
    expect(abbreviates('GSK', words('glaxo smith kline'))).toBe(true);
    expect(abbreviates('Reuters', words('reuters news agency'))).toBe(false);
    expect(abbreviates('XYZ', words('department of defense'))).toBe(false);
  });

  it('is declared by brackets', () => {
    const text = 'The Port Board (PB) met. PB (Port Board). Port Board, PB';
    const span = (start: number, end: number) => ({ block: 0, start, end });
    expect(standsInBrackets(text, span(4, 14), span(16, 18))).toBe(true);
    expect(standsInBrackets(text, span(25, 27), span(29, 39))).toBe(true);
    expect(standsInBrackets(text, span(42, 52), span(54, 56))).toBe(false);
  });
});

describe('a known name', () => {
  it('is found by all its forms', () => {
    expect(findKnownName('us', 'US')?.name).toBe('United States');
    expect(findKnownName('kiev', 'Kiev')?.name).toBe('Kyiv');
    expect(findKnownName('who', 'WHO')?.name).toBe('World Health Organization');
    expect(findKnownName('who', 'Who')).toBeNull();
    expect(findKnownName('orr', 'Orr')).toBeNull();
  });

  it('tells its other forms', () => {
    expect(otherKnownForms('Britain')).toEqual(expect.arrayContaining(['United Kingdom', 'UK', 'Great Britain']));
    expect(otherKnownForms('Britain')).not.toContain('Britain');
    expect(otherKnownForms('Orr')).toEqual([]);
  });
});

describe('parts of names', () => {
  it('are taken apart', () => {
    expect(withoutCompanySuffix(words('harrow lighting co ltd'))).toEqual(['harrow', 'lighting']);
    expect(withoutCompanySuffix(['company'])).toEqual(['company']);
    expect(withoutCompanySuffix(words('european space agency esa'))).toEqual(words('european space agency'));
    expect(placeCore(words('river elbe'))).toEqual({ core: ['elbe'], kind: 'river' });
    expect(placeCore(words('lake of fire'))).toBeNull();
    expect(wordSetKey(words('university of oxford'))).toBe(wordSetKey(words('oxford university')));
    expect(wordSetKey(words('red square'))).toBeNull();
  });

  it('of persons: given names, surname with particles, generation', () => {
    expect(parsePersonName(words('max van der berg jr'))).toEqual({
      given: ['max'],
      surname: 'van der berg',
      generation: 'jr',
    });
    expect(parsePersonName(['ray'])).toBeNull();
    expect(parsePersonName(words('ann ray ann ray'))?.surname).toBe('ray');
    expect(shortPersonNames(words('max van berg'))).toEqual({ surnames: ['van berg', 'berg'], first: 'max' });
  });

  it.each([
    ['william gray', 'bill gray', true],
    ['j robert gray', 'robert gray', true],
    ['a gray', 'ann gray', true],
    ['ann b gray', 'ann c gray', false],
    ['ann gray', 'tom gray', false],
    ['tom gray jr', 'tom gray sr', false],
    ['tom gray jr', 'tom gray', true],
  ])('%s and %s can be one person: %s', (a, b, expected) => {
    const [one, two] = [parsePersonName(words(a)), parsePersonName(words(b))];
    expect(one !== null && two !== null && givenNamesAgree(one, two)).toBe(expected);
    expect(one !== null && two !== null && givenNamesAgree(two, one)).toBe(expected);
  });
});

describe('spelling', () => {
  it.each([
    ['zelensky', 'zelenskiy'],
    ['qaddafi', 'kadafi'],
    ['dmitry', 'dmitri'],
    ['hoffmann', 'hoffman'],
    ['yeltsin', 'eltsin'],
  ])('%s sounds like %s', (a, b) => expect(soundKey(a)).toBe(soundKey(b)));
  it.each([
    ['diana', 'dana'],
    ['jong', 'yong'],
    ['mario', 'maria'],
    ['reid', 'read'],
  ])('%s does not sound like %s', (a, b) => expect(soundKey(a)).not.toBe(soundKey(b)));

  it('is one edit apart exactly if one letter is put in, left out, exchanged or swapped', () => {
    expect(isOneEditApart('rusia', 'russia')).toBe(true);
    expect(isOneEditApart('mongoli', 'mongolia')).toBe(true);
    expect(isOneEditApart('riber', 'river')).toBe(true);
    expect(isOneEditApart('recieve', 'receive')).toBe(true);
    expect(isOneEditApart('iran', 'iran')).toBe(false);
    expect(isOneEditApart('austria', 'australia')).toBe(false);
  });

  it('of two words one edit apart shares a form with a letter left out', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(isOneEditApart(a, b)).toBe(isOneEditApart(b, a));
        if (isOneEditApart(a, b)) expect(deletions(a).some((shorter) => deletions(b).includes(shorter))).toBe(true);
      }),
    );
  });
});
