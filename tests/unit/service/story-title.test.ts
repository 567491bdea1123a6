import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/archive/article.ts';
import { buildBundle } from '../../../src/build/bundle.ts';
import { buildGazetteer } from '../../../src/build/gazetteer.ts';
import { openArchive } from '../../../src/cli/open-archive.ts';
import { article, dispute } from '../../fixtures/archive/articles.ts';
import { searchArchive } from '../../fixtures/archive/search-archive.ts';

const TEXT = dispute[0]?.paragraphs.map(({ text }) => text).join('\n') ?? '';
const gazetteer = await buildGazetteer();

function searched(articles: readonly Article[], query: string, limit = 10, offset = 0) {
  const { known, store, index } = openArchive(buildBundle(articles, gazetteer));
  return searchArchive({ query, limit, offset }, known, store, index);
}

describe('the title of a story', () => {
  const reports = ['In Tarvala, ', 'Yesterday, ', 'As it became known, '].map((lead, i) =>
    article(`talks-${i}`, `${lead}${TEXT}`, { day: `2024-03-0${i + 4}` }),
  );

  it('is what its articles share where none of them printed a headline', () => {
    const [story] = searched([...reports, ...dispute.slice(3)], 'orlen dam').stories;
    expect(story?.articleCount).toBe(3);
    expect(story?.title.split(', ')).toEqual(expect.arrayContaining(['Orlen Dam', 'Norvik Hydro']));
    expect(story?.title).not.toContain('.');
  });

  it('is the headline of one that printed any', () => {
    const printed = article('talks-9', TEXT, { headline: 'Talks on Orlen Dam collapse', day: '2024-03-09' });
    const [story] = searched([...reports, printed], 'orlen dam').stories;
    expect(story?.title).toBe('Talks on Orlen Dam collapse');
  });
});

describe('a text that many outlets print', () => {
  const copies = Array.from({ length: 40 }, (_, i) =>
    article(`copy-${String(i).padStart(2, '0')}`, TEXT, {
      headline: 'Talks on Orlen Dam collapse',
      outlet: `Outlet ${i}`,
      day: '2024-03-04',
    }),
  );
  const others = dispute.slice(1, 3);

  it('is one line, and the lines after it are not lost behind its copies', () => {
    const first = searched([...copies, ...others], 'orlen dam', 2);
    expect(first.articles).toHaveLength(2);
    expect(first.articles[0]?.copies).toHaveLength(39);
    expect(first.total).toBe(42);
    const rest = searched([...copies, ...others], 'orlen dam', 2, 2);
    expect(rest.articles).toHaveLength(1);
    const listed = [...first.articles, ...rest.articles].map(({ citation }) => citation.article);
    expect(listed).toEqual(expect.arrayContaining(['dam-2', 'dam-3']));
  });

  it('has also those copies under it that answer less well than other texts', () => {
    const brief = article('brief', TEXT, { headline: 'In brief', outlet: 'Valley Wire', day: '2024-03-04' });
    const [best] = searched([...copies.slice(0, 2), brief, ...others], 'orlen dam talks collapse', 1).articles;
    expect(best?.copies.map(({ article }) => article)).toEqual(['copy-01', 'brief']);
  });
});
