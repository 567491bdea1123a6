import { describe, expect, it } from 'vitest';
import { passageOf } from '../../../src/service/passage.ts';
import { archiveOf, article } from '../coverage/small-archive.ts';

const written = article({
  id: 'a',
  headline: 'Ministers meet',
  paragraphs: [
    'Greta Olsen in Halden last year. (Jo Berg / Harbour Pictures)',
    'HALDEN, Norway (Reuters) - The ministers of five countries met on Monday. They will meet again.',
    'Nothing was signed, said Greta Olsen, who had invited them to her town for two days of talks.',
  ],
});
const [caption, ...others] = written.paragraphs;
const withCaption = { ...written, paragraphs: [{ text: caption?.text ?? '', kind: 'caption' as const }, ...others] };
const { mentions } = archiveOf([withCaption], [{ name: 'Greta Olsen', type: 'person' }]);

const passage = (asked: readonly number[], ...words: readonly string[]) =>
  passageOf(
    withCaption,
    { position: 0, matches: words.map((term) => ({ term, asked: term, how: 'exact', fields: ['text'] })) },
    asked,
    () => mentions[0] ?? [],
  );

describe('the passage of an article', () => {
  it('begins behind the dateline', () => {
    expect(passage([], 'ministers', 'monday').text).toMatch(/^The ministers of five countries/);
  });

  it('is a caption only where nothing else has the words', () => {
    expect(passage([], 'olsen').text).toMatch(/^Nothing was signed/);
    expect(passage([], 'pictures').text).toContain('Harbour Pictures');
  });

  it('of a query of filters is the sentence that says most about whom it asks for, with the name marked', () => {
    const { text, marks } = passage([0]);
    expect(text).toBe('Nothing was signed, said Greta Olsen, who had invited them to her town for two days of talks.');
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['Greta Olsen']);
  });

  it('of a query of other filters is the first sentence of the story', () => {
    expect(passage([])).toEqual({ text: 'The ministers of five countries met on Monday.', marks: [] });
  });
});
