import { describe, expect, it } from 'vitest';
import { openIndex, type PageText } from '../../../src/coverage/open-index.ts';
import { topicsOf } from '../../../src/coverage/topic.ts';
import { indexArchive, openSmallArchive, pageOf } from './index-archive.ts';
import { archiveOf, article, BRIDGE, BRIDGE_COPY, BRIDGE_INQUIRY, blocksOf, MERGER } from './small-archive.ts';

const index = openSmallArchive();
const related = (page: Partial<PageText>) =>
  new Map(index.related(pageOf(page), 10).map((hit) => [hit.article, hit] as const));

describe('how an article is related to a page', () => {
  const page = {
    title: 'Bridge falls into the Halden',
    published: '2021-05-05',
    text:
      'A road bridge over the Halden fell into the river on Tuesday. Engineers had closed it to lorries. Nobody was hurt, ' +
      'said Mayor Greta Olsen. Inspectors had found cracks in its cables.',
    names: [0, 1],
  };

  it('tells the event from its affair and from what else there is', () => {
    const hits = related(page);
    expect(hits.get(BRIDGE)?.relation).toBe('same-event');
    expect(hits.get(BRIDGE_COPY)?.relation).toBe('same-event');
    expect(['same-event', 'same-affair']).toContain(hits.get(BRIDGE_INQUIRY)?.relation);
    expect(hits.get(MERGER)).toBeUndefined();
  });

  it('takes a report of months later for one of the affair', () => {
    expect(related({ ...page, published: '2021-12-01' }).get(BRIDGE)?.relation).toBe('same-affair');
  });

  it('recognises its own text, and a text that it prints in part', () => {
    const whole = blocksOf(BRIDGE).join('\n');
    expect(related({ text: whole }).get(BRIDGE)?.repeats).toBe('page');
    const more = Array.from({ length: 12 }, (_, i) => `The ferry number ${i} sailed past the quay with its lamps lit.`);
    expect(related({ text: `${whole}\n${more.join('\n')}` }).get(BRIDGE)?.repeats ?? 'part').toBe('part');
    const other =
      'Lorries had been kept off the bridge that crossed the Halden, until on Tuesday it fell in the river.';
    expect(related({ ...page, text: other }).get(BRIDGE)?.repeats).toBeNull();
  });

  it('names what both are about', () => {
    const report = (id: string, text: string) => article({ id, headline: `Report ${id}`, paragraphs: [text] });
    const texts = ['Talks on the river treaty failed. The river treaty was to end the floods, ministers had hoped.'];
    const treaty = openIndex(indexArchive(archiveOf([report('a', texts[0] ?? '')], [])), () => texts);
    const [hit] = treaty.related(pageOf({ text: 'Ministers signed the river treaty today.' }), 1);
    expect(hit?.shared.topic).toBe('river treaty');
  });
});

describe('the things that a text speaks of', () => {
  it.each([
    ['The river treaty was signed.', ['river treaty']],
    ['They signed a joint statement on the Elbe meeting, at last.', ['joint statement', 'Elbe meeting']],
    ['The first time was the last year of the very long story.', []],
    ['The global health crisis went on.', []],
  ])('%s', (text, phrases) => {
    expect(topicsOf(text).map(({ phrase }) => phrase)).toEqual(phrases);
  });
});

describe('the articles of a story', () => {
  it('are known with the one most like the others', () => {
    const story = index.stories[BRIDGE];
    if (story == null) throw new Error('The bridge and its reprint make no story.');
    const members = index.story(story);
    expect(members?.articles).toEqual(expect.arrayContaining([BRIDGE, BRIDGE_COPY]));
    expect(members?.articles).toContain(members?.central);
    expect(index.story('story/none')).toBeNull();
  });
});
