import { describe, expect, it } from 'vitest';
import { isoDays } from '../../../src/coverage/day.ts';
import { knownFacts } from '../../../src/coverage/known-facts.ts';
import { newSentences } from '../../../src/coverage/new-sentences.ts';
import { readText } from '../../../src/coverage/read-text.ts';
import { saidQuotes } from '../../../src/coverage/said-quotes.ts';
import { sameSayings } from '../../../src/coverage/same-sayings.ts';
import { timelineOf } from '../../../src/coverage/timeline.ts';

const NAMES = ['Greta Olsen', 'Ivo Marek', 'Halden', 'Norvik'];

/** A text in which each of the names is an entity. */
function named(text: string, published: string | null = null) {
  const blocks = text.split('\n');
  const mentions = blocks.flatMap((block, i) =>
    NAMES.flatMap((name, entity) =>
      [...block.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({
        block: i,
        start: index,
        end: index + name.length,
        entity,
      })),
    ).sort((a, b) => a.start - b.start),
  );
  return { blocks, mentions, published: published === null ? null : isoDays(published) };
}

/** What is in the first text and in none of the others. */
function newIn(text: string, ...others: readonly string[]): readonly string[] {
  const read = [text, ...others].map((each) => readText(named(each)));
  const comparing = {
    known: knownFacts(read, () => 1),
    isKnown: (number: number) => number > 0,
    nameWeight: () => 1,
    textWeight: () => 1,
  };
  return newSentences([[0, read[0] ?? []]], comparing, 5).map(({ sentence }) => sentence.text);
}

describe('sentences that say what others do not', () => {
  const page = 'The bridge over the Halden fell on Tuesday. Greta Olsen said that nobody was hurt by its 75 cables.';

  it.each([
    ['a name', 'The inquiry into the fall will be led by Ivo Marek.'],
    ['a number', 'Some 14,000 cars had crossed it on every single day.'],
    ['a day', 'It was opened to the public on 3 June 1962 in the rain.'],
    ['a quote', 'The mayor said that it was “lucky by the width of a hand”.'],
  ])('are found by %s', (_, sentence) => {
    expect(newIn(sentence, page)).toEqual([sentence]);
  });

  it('are not those that others print in their own words', () => {
    expect(newIn('On Tuesday the bridge that crossed the Halden fell down in the night.', page)).toEqual([]);
    expect(newIn('Nobody at all was hurt by the 75th cable, as Greta Olsen said.', page)).toEqual([]);
  });

  it('know a day that another text tells more precisely, and a name that it only prints', () => {
    expect(newIn('The very first bridge was opened there in 1962, they say.', 'Opened on 3 June 1962.')).toEqual([]);
    const text = 'The harbour was closed for a week by Norvik in that year.';
    const read = [readText(named(text)), readText({ blocks: ['Norvik stayed.'], mentions: [], published: null })];
    const comparing = {
      known: knownFacts(read, () => 1),
      isKnown: (number: number) => number === 1,
      nameWeight: () => 1,
      textWeight: () => 1,
    };
    expect(newSentences([[0, read[0] ?? []]], comparing, 5)).toEqual([]);
  });

  it('come once each', () => {
    const twice =
      'The inquiry into the fall will be led by Ivo Marek. The inquiry will be led, into the fall, by one Ivo Marek.';
    expect(newIn(twice, page)).toHaveLength(1);
  });
});

describe('the timeline of texts', () => {
  const timeline = (...texts: readonly string[]) =>
    timelineOf(
      texts.map((text, i) => [i, readText(named(text, '2021-05-10'))] as const),
      10,
    ).map(({ said, text }) => [said.day, text]);

  it('orders days, whenever they were written about', () => {
    expect(
      timeline(
        'The bridge over the Halden fell on 4 May 2021 after lunch.\nIt had been opened in 1962 by Greta Olsen.',
        'Ivo Marek will report to the council on June 11.',
      ),
    ).toEqual([
      ['1962', 0],
      ['2021-05-04', 0],
      ['2021-06-11', 1],
    ]);
  });

  it('tells a day once where texts say the same of it', () => {
    const told = 'The bridge over the Halden fell on 4 May 2021.';
    expect(timeline(told, `${told} Nobody was hurt.`)).toHaveLength(1);
  });
});

describe('what was said', () => {
  const sayings = (...texts: readonly string[]) =>
    sameSayings(
      saidQuotes(
        texts.map((text, i) => [i, named(text), readText(named(text))] as const),
        (entity) => entity < 2,
        (entity) => entity < 2,
      ),
    ).map((saying) => saying.map(({ text, speakers }) => [text, ...speakers]));

  it('stands together in all its wordings, whoever prints it', () => {
    expect(
      sayings(
        '“It is an example of how our towns can put aside differences and build trust for all,” said Greta Olsen.',
        'Greta Olsen called it “an example of how our towns can set aside differences and build trust”.',
        '“The ferry will sail again on Monday morning,” said Ivo Marek.',
      ),
    ).toEqual([
      [
        [0, 0],
        [1, 0],
      ],
      [[2, 1]],
    ]);
  });

  it.each([
    ['We will not sign that', 'We won’t sign that'],
    ['We will not sign that', "We'll not sign that"],
    ['It is not what we have built', "It isn't what we've built"],
    ["They can't say that I'm late", 'They cannot say that I am late'],
    ['Let us see who has won', 'Let’s see who’s won'],
  ])('is one saying where words are contracted: “%s”, “%s”', (one, other) => {
    expect(sayings(`“${one},” said Greta Olsen.`, `“${other},” said Greta Olsen.`)).toHaveLength(1);
  });

  it('is not one saying for a contraction that is in both', () => {
    const said = ['I do not think the mayor won', 'I don’t think a ferry comes today'];
    expect(sayings(...said.map((words) => `“${words},” said Greta Olsen.`))).toHaveLength(2);
  });

  it('is not one saying when two persons use the same words', () => {
    expect(
      sayings('“We will not sign this paper today,” said Greta Olsen.', '“We will not sign it today,” said Ivo Marek.'),
    ).toHaveLength(2);
  });

  it('goes on with the one person of the sentence before', () => {
    expect(sayings('Greta Olsen came late. “The road from the harbour was closed,” she said.')).toEqual([[[0, 0]]]);
    expect(sayings('Greta Olsen met Ivo Marek. “The road from the harbour was closed,” she said.')).toEqual([[[0]]]);
  });
});
