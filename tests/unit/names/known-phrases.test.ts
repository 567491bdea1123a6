import { describe, expect, it } from 'vitest';
import { buildArchive } from '../../../src/archive/build-archive.ts';
import { buildGazetteer } from '../../../src/build/gazetteer.ts';
import { findNames } from '../../../src/names/find-names.ts';
import { openGazetteer } from '../../../src/names/gazetteer.ts';
import { findLowerCaseNames } from '../../../src/names/lower-case-names.ts';
import { article } from '../../fixtures/archive/articles.ts';

const gazetteer = openGazetteer(buildGazetteer());
const namesIn = (text: string): string[] => findNames([text], gazetteer).map((name) => name.text);
const phrasesIn = (text: string): string[] => findLowerCaseNames([text], []).map((name) => name.text);

describe('names with small words', () => {
  it('take along the small word that makes them another known name', () => {
    expect(namesIn('The museum tells of the fall of the Nazi regime in Hamburg.')).toEqual(['Nazi regime', 'Hamburg']);
  });

  it('stay as they are where the small word changes nothing', () => {
    expect(namesIn('Officials said the COVID-19 outbreak had reached Hamburg.')).toEqual(['COVID-19', 'Hamburg']);
    expect(namesIn('The Nazi flag was found in Hamburg.')).toEqual(['Nazi', 'Hamburg']);
  });
});

describe('events that are written small', () => {
  it('are found as whole words, the longest phrase', () => {
    expect(phrasesIn('During the coronavirus pandemic, “coronavirus outbreak” was a word of the year.')).toEqual([
      'coronavirus pandemic',
      'coronavirus outbreak',
    ]);
    expect(phrasesIn('A post-coronavirus pandemics course; a coronavirus was found.')).toEqual([]);
  });

  it('never overlap a name that is found already', () => {
    const text = 'the coronavirus pandemic';
    expect(findLowerCaseNames([text], [{ block: 0, start: 4, end: 15 }])).toEqual([]);
    expect(findLowerCaseNames([text], [{ block: 1, start: 4, end: 15 }])).toHaveLength(1);
  });

  it('are coverage of the event in an archive', () => {
    const { entities, mentions } = buildArchive(
      [
        article('a', 'Hamburg closed its schools over COVID-19.'),
        article('b', 'The coronavirus pandemic reached Hamburg.'),
      ],
      gazetteer,
    );
    const position = entities.findIndex(({ name }) => name === 'COVID-19');
    expect(entities[position]?.aliases.map(({ text }) => text)).toEqual(['COVID-19', 'coronavirus pandemic']);
    expect(mentions.map((all) => all.filter(({ entity }) => entity === position).length)).toEqual([1, 1]);
  });
});
