import { describe, expect, it } from 'vitest';
import { quotes } from '../../../src/coverage/quotes.ts';

describe('quotes', () => {
  it('are found in the quotation marks of different prints', () => {
    expect(quotes('He said: “We will build it again,” and left.')).toEqual(['We will build it again']);
    expect(quotes('He said: "We will build it again."')).toEqual(['We will build it again']);
    expect(quotes('Er sagte: „We will build it again“.')).toEqual(['We will build it again']);
    expect(quotes('‘We won’t build it again’, he said')).toEqual(['We won’t build it again']);
  });

  it('are more than a word or two', () => {
    expect(quotes('The “heroic feat” of “peace”')).toEqual([]);
  });

  it('may hold a quote', () => {
    expect(quotes('“The ‘Spirit of the Elbe’ is an example”')).toEqual(['The ‘Spirit of the Elbe’ is an example']);
    expect(quotes('“The “Spirit of the Elbe” is an example of trust,” it said')).toEqual([
      'The “Spirit of the Elbe” is an example of trust',
    ]);
  });
});
