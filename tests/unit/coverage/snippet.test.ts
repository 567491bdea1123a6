import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MatchedTerm } from '../../../src/coverage/hits.ts';
import { bestPassage, markTerms } from '../../../src/coverage/snippet.ts';
import { stemOf } from '../../../src/coverage/stem.ts';

const term = (word: string, how: MatchedTerm['how'] = 'exact'): MatchedTerm => ({
  term: word,
  asked: word,
  how,
  fields: ['text'],
});
const marked = (text: string, terms: readonly MatchedTerm[]): readonly string[] =>
  markTerms(text, terms).map(({ start, end }) => text.slice(start, end));

const long =
  'The harbour office opens at nine. A crane lifted the ferry out of the water on Monday, and the captain watched from the quay. ' +
  'Nobody knows yet why the ferry lost its rudder. The repair will take two weeks, the yard said.';

describe('marking terms', () => {
  it('marks every word whose stem was found', () => {
    const word = fc.stringMatching(/^[a-z]{2,12}$/);
    fc.assert(
      fc.property(word, (text) => {
        expect(marked(text, [term(stemOf(text), 'stem')])).toEqual([text]);
      }),
      { numRuns: 500 },
    );
  });

  it('marks exact words, words of a stem, completions and misprints as the text writes them', () => {
    expect(marked('Élections: the elected council elects', [term('elections')])).toEqual(['Élections']);
    expect(marked('The council elects; it elected', [term('elect', 'stem')])).toEqual(['elects', 'elected']);
    expect(marked('Navigation by navigators', [term('navigation', 'prefix')])).toEqual(['Navigation']);
    expect(marked('A museum', [term('museum', 'typo')])).toEqual(['museum']);
  });

  it('marks a phrase where all of it stands, and none of its words elsewhere', () => {
    const phrase = [term('spirit of the elbe', 'phrase')];
    expect(marked('The “Spirit of the Elbe” is a spirit of its own, of the Elbe.', phrase)).toEqual([
      'Spirit of the Elbe',
    ]);
    expect(marked('On the Elbe, the spirit of the Elbe', [...phrase, term('elbe')])).toEqual([
      'Elbe',
      'spirit of the Elbe',
    ]);
  });

  it('leaves the possessive and the quotation marks unmarked', () => {
    expect(marked('“Olsen’s” reply', [term('olsen')])).toEqual(['Olsen']);
  });

  it('marks nothing without terms', () => {
    expect(markTerms('A museum', [])).toEqual([]);
  });
});

describe('the best passage', () => {
  it('is the one with the phrase, not the one with its words', () => {
    const blocks = [
      'The harbour has a spirit. The office of the harbour opens at nine.',
      'It is the spirit of the harbour.',
    ];
    expect(bestPassage(blocks, [term('spirit of the harbour', 'phrase')], 80).text).toBe(blocks[1]);
  });

  it('comes from the block that shows most of the terms', () => {
    const passage = bestPassage(['A ferry.', long, 'Another ferry.'], [term('ferry'), term('rudder')], 80);
    expect(passage.text).toContain('rudder');
    expect(passage.text).toContain('ferry');
  });

  it('has whole sentences where they fit, and marks what it shows', () => {
    const { text, marks } = bestPassage([long], [term('ferry'), term('rudder')], 60);
    expect(text).toBe('Nobody knows yet why the ferry lost its rudder.');
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['ferry', 'rudder']);
  });

  it.each([20, 40, 60, 90, 180, 400])('is never much longer than %i characters and never cuts a word', (maxChars) => {
    const { text, marks } = bestPassage([long], [term('rudder'), term('crane')], maxChars);
    expect(text.length).toBeLessThanOrEqual(maxChars * 1.1 + 2);
    const words = new Set(long.split(/\s+/));
    for (const word of text.replaceAll('…', '').trim().split(/\s+/)) expect(words).toContain(word);
    for (const { start, end } of marks) expect(['rudder', 'crane']).toContain(text.slice(start, end));
  });

  it('ends with its sentence where only little of that is missing', () => {
    const sentence = 'The yard that has had the ferry since Monday said the repair of its rudder will take two weeks.';
    const text = `${sentence} Nobody knows why.`;
    const shown = (maxChars: number): string => bestPassage([text], [term('ferry'), term('rudder')], maxChars).text;
    expect(shown(sentence.length - 8)).toBe(sentence);
    expect(shown(sentence.length - 20)).toMatch(/ rudder…$/);
  });

  it('shows that it was cut', () => {
    const { text } = bestPassage([long.replaceAll('. ', ', ')], [term('rudder')], 60);
    expect(text).toMatch(/^…\S.*\S…$/);
  });

  it('is the beginning of the text when nothing matches', () => {
    expect(bestPassage(['Short text.', long], [], 100)).toEqual({ text: 'Short text.', marks: [] });
    expect(bestPassage([], [term('ferry')], 100)).toEqual({ text: '', marks: [] });
  });
});
