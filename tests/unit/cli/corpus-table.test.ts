import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/archive/article.ts';
import { buildBundle } from '../../../src/build/bundle.ts';
import { buildGazetteer } from '../../../src/build/gazetteer.ts';
import { parseCorrections } from '../../../src/build/read-corrections.ts';
import { columns } from '../../../src/cli/columns.ts';
import { corpusTable } from '../../../src/cli/corpus-table.ts';
import { article } from '../../fixtures/archive/articles.ts';

const gazetteer = buildGazetteer();

function table(articles: readonly Article[], yaml = ''): string {
  const { corrections } = parseCorrections({ path: 'names.yaml', text: yaml });
  return corpusTable(buildBundle(articles, gazetteer, { corrections }));
}

/** The lines below a heading, up to the next one. */
function below(heading: string, text: string): string[] {
  const lines = text.split('\n');
  const from = lines.findIndex((line) => line.startsWith(heading));
  expect(from, `a heading "${heading}" in\n${text}`).toBeGreaterThanOrEqual(0);
  const to = lines.findIndex((line, at) => at > from && line !== '' && !line.startsWith(' '));
  return lines
    .slice(from + 1, to < 0 ? undefined : to)
    .filter((line) => line !== '')
    .map((line) => line.trim());
}

const tidy = (lines: readonly string[]): string[] => lines.map((line) => line.replace(/ {2,}/g, ' | '));

const ferries = [
  article('a', 'Mayor Ada Brandt opened a ferry line in Tallinn. Brandt was cheered in Tallinn.', {
    headline: 'A new ferry',
    outlet: 'Harbour Post',
    day: '2021-03-04',
  }),
  article('b', 'The port of Tallinn thanked Ada Brandt on Monday.'),
];

describe('the table of an archive', () => {
  it('says in its first line what there is', () => {
    expect(table(ferries).split('\n')[0]).toMatch(/^2 articles, \d+ names, \d+ mentions$/);
  });

  it('lists every article with its facts and how each is known', () => {
    const lines = tidy(below('Articles', table(ferries)));
    expect(lines).toContain('a');
    expect(lines).toContain('outlet | Harbour Post | [stated: a fixture]');
    expect(lines).toContain('published | 4 March 2021 | [stated: a fixture]');
    expect(lines).toContain(
      'headline | The port of Tallinn thanked Ada Brandt on Monday. | [inferred: the first sentence]',
    );
    expect(lines).toContain('outlet | unknown');
  });

  it('lists every name with its counts, ways of writing and roles, the most printed first', () => {
    const [heading, ...rows] = tidy(below('Names', table(ferries)));
    expect(heading).toBe('mentions | articles | type | name | written | roles');
    expect(rows).toEqual([
      '3 | 2 | person | Ada Brandt | Ada Brandt 2, Brandt 1 | Mayor',
      '3 | 2 | place | Tallinn | Tallinn 3',
    ]);
  });

  it('tells a curator what is doubtful and what can be done', () => {
    const text = table([
      ...ferries,
      article('c', 'Harbour master Brandt Weir met Mayor Ada Brandt. Weir praised the plan.'),
      article('d', 'Singer Nils Weir came to Tallinn. Weir sang in Estonnia, and Prime Minister Koval listened.'),
    ]);
    expect(below('Short names that several bear', text)).toEqual([
      '(split what has gone to the wrong one; pages need the full name for either)',
      'Weir: Brandt Weir (1), Nils Weir (1)',
    ]);
    expect(below('Persons never named in full', text)).toContain('Koval (1)');
    expect(below('Spellings taken for', text)).toContain('Estonnia (1) for Estonia, never so printed');
    expect(below('Articles whose day is not stated', text)).toEqual([
      expect.stringContaining('(state "published"'),
      'b: unknown',
      'c: unknown',
      'd: unknown',
    ]);
  });

  it('tells which names are ordinary words too, and which stand in most of the articles', () => {
    const many = Array.from({ length: 24 }, (_, at) =>
      article(`m${at}`, at % 2 === 0 ? 'Ada Hope spoke in Tallinn. Hope smiled.' : 'The port of Tallinn is frozen.'),
    );
    const text = table(many);
    expect(below('Names that are ordinary words as well', text)).toContain('Hope (12) for Ada Hope');
    expect(below('Named in most of the articles', text)).toEqual([
      expect.stringContaining('(write them under never-highlight'),
      'Tallinn (24 of 24 articles)',
    ]);
  });

  it('tells which words were taken for names and left out', () => {
    const text = table([
      article('x', 'In Tallinn the port froze. “Rowers” won, Estonian Rowers.'),
      article(
        'y',
        'The rowers spoke; no rowers left, and rowers wept. Rowers slept: rowers, old rowers, young rowers.',
      ),
    ]);
    expect(below('Taken for names, and left out', text)).toContain('Rowers (2)');
  });

  it('tells that two things have one name, with the ids that corrections need', () => {
    const text = table(ferries, 'split:\n  - {name: Ada Brandt, as: Ada Brandt, in: [b]}\n');
    expect(below('Different things of one name', text)).toContain('person/ada-brandt (2), person/ada-brandt-2 (1)');
  });

  it('shows what the curator has said', () => {
    const text = table(ferries, 'never-highlight: Tallinn\nrename:\n  Nobody: Somebody\n');
    expect(tidy(below('Names', text))).toContain('3 | 2 | place | Tallinn (never marked) | Tallinn 3');
    expect(below('Problems', text)).toEqual([
      expect.stringMatching(/^names\.yaml:3: The archive has no name "Nobody"\. /),
    ]);
  });

  it('has no heading without lines below it', () => {
    const text = table([ferries[0] as Article]);
    expect(text).not.toMatch(/Different things|Spellings|Problems|not stated/);
  });
});

describe('columns', () => {
  it('stand below each other, numbers to the right, and one wide cell does not push the others', () => {
    const layout = [{ heading: 'n', isNumber: true }, { heading: 'name', widest: 6 }, { heading: 'x' }];
    expect(
      columns(layout, [
        ['1', 'Elbe', 'a'],
        ['100', 'Rhein', ''],
        ['20', 'A very long name', 'b'],
      ]),
    ).toEqual(['  n  name   x', '  1  Elbe   a', '100  Rhein', ' 20  A very long name  b']);
  });
});
