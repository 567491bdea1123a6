import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRole } from '../../../src/names/roles.ts';

/** The role that is found for the name between brackets. */
function roleIn(marked: string): string | null {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace('[', '').replace(']', '');
  const role = findRole(text, { start, end });
  return role === null ? null : text.slice(role.start, role.end);
}

describe('a role before the name', () => {
  it.each([
    ['Yesterday Kremlin spokesperson [Ivan Orlov] agreed.', 'Kremlin spokesperson'],
    ['Sources say Harrow spokesperson, [Ann Ray] agreed.', 'Harrow spokesperson'],
    ['On Monday an aide to the Danish president, [Ann Ray], agreed.', 'an aide to the Danish president'],
    ['The U.S. Ambassador to Norway [Tom Hall] agreed.', 'U.S. Ambassador to Norway'],
    ["Talks with Norway's President [Tom Hall] failed.", "Norway's President"],
    ['as Secretary of State [Tom Hall] agreed', 'Secretary of State'],
    ['Chairman of the Joint Chiefs of Staff [Tom Hall] agreed', 'Chairman of the Joint Chiefs of Staff'],
    ['when president [Ann Ray] and president Tom Hall met', 'president'],
    ['when president Tom Hall and president [Ann Ray] met', 'president'],
    ['to send his national security adviser [Ann Ray] there', 'national security adviser'],
    ['said former Prime Minister [Ann Ray]', 'former Prime Minister'],
    ['president and chief executive officer [Ann Ray] said', 'president and chief executive officer'],
    ['the finance ministry spokesman [Tom Hall] said', 'finance ministry spokesman'],
    ['Harrow Lighting CEO [Ann Ray] said', 'Harrow Lighting CEO'],
    ['Sen. [Ann Ray] said', 'Sen.'],
    ['OSLO-Danish President [Ann Ray] said', 'Danish President'],
    ['OSLO (NN) - President [Ann Ray] said', 'President'],
    ['“It is done,” U.S. President [Ann Ray] said', 'U.S. President'],
    ['the chief of staff General [Ann Ray] said', 'chief of staff General'],
    ["the company's vice president [Ann Ray] said", 'vice president'],
    ['agreed Swiss foreign ministry spokesman [Tom Hall]', 'Swiss foreign ministry spokesman'],
    ['A rally for Democratic presidential nominee [Ann Ray]', 'Democratic presidential nominee'],
    ['a friend of Danish President [Ann Ray]', 'Danish President'],
    ['(Reuters) - Reuters Danish President [Ann Ray]', 'Danish President'],
    ['Miss Silverman and actor [Tom Hall]', 'actor'],
    ['From the outset President [Ann Ray] said', 'President'],
    ['5:30 PM ET President [Ann Ray] said', 'President'],
    ['On Friday President [Ann Ray] said', 'President'],
    ['In Oslo President [Ray] said', 'President'],
  ])('%s', (text, role) => expect(roleIn(text)).toBe(role));
});

describe('a role after the name', () => {
  it.each([
    ['said [Ann Ray], the head of the World Port Union, who left.', 'head of the World Port Union'],
    ['said [Ann Ray], 52, a lecturer in law at Leeds.', 'a lecturer in law at Leeds'],
    ['said [Ann Ray], chief executive officer of Harrow.', 'chief executive officer of Harrow'],
    ['[Ann Ray], chief executive of Harrow at a meeting on Monday, said', 'chief executive of Harrow'],
    ['and [Ann Ray], Harrow chief executive, said', 'Harrow chief executive'],
    [
      "[Ann Ray], the board's managing associate general counsel for ports.",
      'managing associate general counsel for ports',
    ],
  ])('%s', (text, role) => expect(roleIn(text)).toBe(role));
});

describe('no role', () => {
  it.each([
    ['After meeting the president, [Ann Ray] flew home.'],
    ['He left with [Ann Ray], the president said.'],
    ['The brother of the gunman, [Ann Ray], said so.'],
    ['Her father, [Tom Hall], said so.'],
    ['He sang with Prince, [Tom Hall] said.'],
    ['[Ray], Hall and the president met.'],
    ['[Ray], President Hall and Orr met.'],
    ['Mr [Ray] and his dog'],
    ['The president left. [Ann Ray] stayed.'],
    ['the Ray administration said [Ann Ray] knew'],
    ['[Ann Ray], 52, said'],
    ['[Ann Ray]'],
  ])('%s', (text) => expect(roleIn(text)).toBeNull());
});

it('is inside the text, beside the name, for any text', () => {
  const word = fc.constantFrom(
    'president',
    'the',
    'of',
    'Ann',
    ',',
    '.',
    ' ',
    '“',
    'spokesman',
    'and',
    'U.S.',
    '-',
    '52',
    'said',
    '\u00e9',
    '’s',
    '😀',
  );
  const texts = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(texts, fc.nat(120), fc.nat(20), (text, at, length) => {
      const start = Math.min(at, text.length);
      const end = Math.min(start + length, text.length);
      const role = findRole(text, { start, end });
      if (role === null) return;
      expect(role.start).toBeGreaterThanOrEqual(0);
      expect(role.start).toBeLessThan(role.end);
      expect(role.end).toBeLessThanOrEqual(text.length);
      expect(role.end <= start || role.start >= end).toBe(true);
    }),
  );
});
