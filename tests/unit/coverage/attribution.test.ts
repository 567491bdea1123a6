import { describe, expect, it } from 'vitest';
import { attributionOf } from '../../../src/coverage/attribution.ts';
import { quoteSpans } from '../../../src/coverage/quotes.ts';

const NAMES = ['Greta Olsen', 'Ivo Marek', 'Harbour Board', 'Olsen'];

/** Who is said to have said the first quote of a block. */
function speaker(text: string): string | null {
  const [quote] = quoteSpans(text);
  if (quote === undefined) throw new Error(`There is no quote in ${text}`);
  const names = NAMES.flatMap((name, entity) => {
    const start = text.indexOf(name);
    const isInner = entity === 3 && text.includes('Greta Olsen');
    return start < 0 || isInner ? [] : [{ start, end: start + name.length, entity }];
  }).sort((a, b) => a.start - b.start);
  const found = attributionOf(text, quote, names);
  if (found === null) return null;
  return found.entities.length > 0
    ? found.entities.map((entity) => NAMES[entity]).join(' + ')
    : (found.other ?? found.pronoun);
}

describe('who said a quote', () => {
  it.each([
    ['“The bridge is safe for now,” said Greta Olsen.', 'Greta Olsen'],
    ['“The bridge is safe for now,” said Mayor Greta Olsen, who crossed it with Ivo Marek.', 'Greta Olsen'],
    ['“The bridge is safe for now,” Greta Olsen told reporters.', 'Greta Olsen'],
    ['“The bridge is safe for now,” U.S. envoy Ivo Marek said on Monday.', 'Ivo Marek'],
    ['Greta Olsen said the bridge was “safe for now and later”.', 'Greta Olsen'],
    ['Asked about Ivo Marek, Greta Olsen called him “a very careful man”.', 'Greta Olsen'],
    ['Ivo Marek, an aide to the mayor, told the paper: "Nobody had closed the road."', 'Ivo Marek'],
    ['Ivo Marek, an engineer of the Harbour Board, told the paper: "Nobody had closed the road."', 'Ivo Marek'],
    ['“Nobody had closed the road,” Greta Olsen, head of the Harbour Board, added.', 'Greta Olsen'],
    ['“We were never asked about it,” said Ivo Marek of the Harbour Board.', 'Ivo Marek'],
    ['“We were never asked about it,” Greta Olsen and engineer Ivo Marek said in a letter.', 'Greta Olsen + Ivo Marek'],
    ['According to Ivo Marek, the cables were “rusted through and through”.', 'Ivo Marek'],
    ['The joint statement described the meeting as “an example to us all”.', 'the joint statement'],
    ['“Nobody was warned in time,” said the statement of the Harbour Board.', 'the statement'],
    ['“Nobody was warned in time,” she said.', 'she'],
    ['“Nobody was warned in time,” it added.', 'it'],
  ])('%s', (text, expected) => {
    expect(speaker(text)).toBe(expected);
  });

  it.each([
    'The banner over the gate read nothing, “a place for us all” was its name. Greta Olsen left.',
    'A talk between Greta Olsen and Ivo Marek ended. “Nobody was warned in time.”',
  ])('does not guess: %s', (text) => {
    expect(speaker(text)).toBeNull();
  });
});
