import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PageAnnotator } from '../../../src/page/annotator.ts';
import type { Annotations } from '../../../src/protocol/annotations.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/protocol/settings.ts';
import { prose } from './prose-text.ts';
import { aWhile, findNames, painted, read, stopReading, until } from './reading.ts';

afterEach(stopReading);

const page = `<article><h1>Ferry to Norrland</h1>${prose(3)}
  <p>Norrland, said Ilse Brandt.</p>
  <h2>What Ilse Brandt said</h2><p>Norrland needs Ilse Brandt and Norrland needs the Port Office.</p>
  <div role="heading">Later</div><p><span style="display:none">Norrland</span> In Norrland. In <i>Norrland</i>.</p></article>`;
const chosen = (settings: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...settings });
const readAs = (settings: Partial<Settings>, body = page): PageAnnotator =>
  read(body, { settings: Promise.resolve(chosen(settings)) });
const keys = (): string[] =>
  [...CSS.highlights].filter(([, { size }]) => size > 0).map(([key]) => key.replace('backgrounder-', ''));

describe('what the reader chose', () => {
  it('is every mention unless something else is said', async () => {
    readAs({});
    await until(() => painted('place').length === 7);
    expect(painted('person')).toHaveLength(4);
  });

  it('may be the first mention in each section that can be seen, headings included', async () => {
    const annotator = readAs({ marking: 'first' });
    await until(() => painted('organization').length === 1);
    const blocksOf = (type: string): (string | undefined)[] =>
      [...(CSS.highlights.get(`backgrounder-${type}`) ?? [])].map(({ startContainer }) =>
        startContainer.parentElement?.closest('h1,h2,p')?.textContent?.trim().slice(0, 8),
      );
    expect(blocksOf('place')).toEqual(['Ferry to', 'Norrland', 'Norrland']);
    expect(blocksOf('person')).toEqual(['Mayor Il', 'What Ils']);
    expect(annotator.names().map(({ name, count }) => [name, count])).toEqual([
      ['Norrland', 7],
      ['Ilse Brandt', 4],
      ['Port Office', 1],
    ]);
  });

  it('may be some types only', async () => {
    readAs({ types: ['organization', 'person'] });
    await until(() => painted('organization').length === 1);
    expect(painted('person')).toHaveLength(4);
    expect(painted('place')).toEqual([]);
  });

  it('may be fainter or stronger marks, of the same types', async () => {
    const annotator = readAs({ intensity: 'faint' });
    await until(() => painted('organization-faint').length === 1);
    expect(keys().sort()).toEqual(['organization-faint', 'person-faint', 'place-faint']);
    annotator.apply(chosen({ intensity: 'strong' }));
    await until(() => painted('organization').length === 1);
    expect(keys().sort()).toEqual(['organization', 'person', 'place', 'strong']);
    expect(painted('strong')).toHaveLength(12);
  });

  it('is applied at once when it changes, without a question, and back', async () => {
    const annotate = vi.fn(async (blocks: readonly string[]): Promise<Annotations> => findNames(blocks));
    const annotator = read(page, { annotate });
    await until(() => painted('place').length === 7);
    annotator.apply(chosen({ marking: 'first', types: ['place'] }));
    await until(() => painted('place').length === 3);
    expect(painted('person')).toEqual([]);
    annotator.apply(chosen({}));
    await until(() => painted('place').length === 7);
    expect(annotate).toHaveBeenCalledTimes(1);
  });

  it('may be no marks: then nothing is painted, counted, met or followed, but names are still found for who asks', async () => {
    const annotate = vi.fn(async (blocks: readonly string[]): Promise<Annotations> => findNames(blocks));
    const annotator = read(page, { annotate });
    await until(() => painted('place').length === 7);
    const box = annotator.jump('organization/port-office')?.rects[0] ?? new DOMRect();
    expect(annotator.nameAt(box.left + 4, box.top + 4)?.name).toBe('Port Office');
    annotator.activate(null);
    annotator.apply(chosen({ marking: 'off' }));
    await until(() => keys().length === 0);
    expect(annotator.nameAt(box.left + 4, box.top + 4)).toBeNull();
    expect(annotator.nameCount()).toBe(0);
    expect(annotator.step('next')).toBeNull();
    expect(annotator.jump('organization/port-office')?.name).toBe('Port Office');
    document.querySelector('article')?.insertAdjacentHTML('beforeend', '<p>Ilse Brandt again</p>');
    await aWhile();
    expect(annotate).toHaveBeenCalledTimes(1);
    annotator.apply(chosen({}));
    await until(() => painted('person').length === 5);
  });

  it('is waited for before anything is painted', async () => {
    const later = Promise.withResolvers<Settings>();
    const annotate = vi.fn(async (blocks: readonly string[]): Promise<Annotations> => findNames(blocks));
    read(page, { annotate, settings: later.promise });
    await until(() => annotate.mock.calls.length);
    await aWhile();
    expect(keys()).toEqual([]);
    later.resolve(chosen({ types: ['organization'] }));
    await until(() => keys().length);
    expect(keys()).toEqual(['organization']);
  });

  it('is asked about anew when names are rejected', async () => {
    let rejected = '';
    const annotate = async (blocks: readonly string[]): Promise<Annotations> => {
      const { mentions, entities } = findNames(blocks);
      const kept = Array.from({ length: mentions.length / 4 }, (_, at) => mentions.slice(at * 4, at * 4 + 4));
      return { entities, mentions: kept.filter(([, , , at]) => entities[at ?? 0]?.name !== rejected).flat() };
    };
    const annotator = read(page, { annotate });
    await until(() => painted('place').length === 7);
    rejected = 'Norrland';
    annotator.apply(
      chosen({ rejections: [{ entity: 'place/norrland', name: 'Norrland', scope: 'everywhere', where: '' }] }),
    );
    await until(() => painted('place').length === 0);
    expect(painted('person')).toHaveLength(4);
    expect(annotator.names().map(({ name }) => name)).toEqual(['Ilse Brandt', 'Port Office']);
  });
});

describe('going from mark to mark', () => {
  const long = `<article><h1>Ferry</h1>${prose(3)}<div style="height:3000px"></div><p>Norrland, Norrland</p>
    <p style="visibility:hidden">Ilse Brandt</p><div style="height:3000px"></div><p>The Port Office</p></article>`;
  const steps = (annotator: PageAnnotator, directions: readonly ('next' | 'previous')[]): (string | undefined)[] =>
    directions.map((direction) => annotator.step(direction)?.name);

  it('goes through all that can be seen in the order of the page, tinted, and round', async () => {
    const annotator = read(long);
    await until(() => painted('person').length === 1);
    expect(steps(annotator, ['next', 'next', 'next'])).toEqual(['Norrland', 'Ilse Brandt', 'Norrland']);
    expect(painted('active')).toEqual(['Norrland']);
    expect(window.scrollY).toBeGreaterThan(2000);
    expect(steps(annotator, ['next', 'next', 'next'])).toEqual(['Norrland', 'Port Office', 'Norrland']);
    expect(window.scrollY).toBeLessThan(1000);
    expect(steps(annotator, ['previous', 'previous', 'next'])).toEqual(['Port Office', 'Norrland', 'Port Office']);
  });

  it('passes over what is inert, and what a dialog keeps the reader from while it is open', async () => {
    const annotator = read(
      `<article><h1>Ferry</h1>${prose(3)}<p inert>The Port Office</p></article><dialog><article><h2>Crane</h2>${prose(3)}<p>The Port Office</p></article></dialog>`,
    );
    const dialog = document.querySelector('dialog') as HTMLDialogElement;
    dialog.showModal();
    await until(() => painted('organization').length > 0);
    const inDialog = (): boolean => {
      const { left = 0, top = 0 } = annotator.step('next')?.rects[0] ?? {};
      return dialog.contains(document.elementFromPoint(left + 1, top + 1));
    };
    expect([inDialog(), inDialog(), inDialog(), inDialog(), inDialog()]).not.toContain(false);
    dialog.close();
    await aWhile();
    expect(
      new Set(
        steps(
          annotator,
          Array.from({ length: 9 }, () => 'next'),
        ),
      ).has('Port Office'),
    ).toBe(false);
  });

  it('begins where the reader is, also after scrolling on', async () => {
    const annotator = read(long);
    await until(() => painted('person').length === 1);
    window.scrollTo(0, 1500);
    expect(steps(annotator, ['next'])).toEqual(['Norrland']);
    expect(window.scrollY).toBeGreaterThan(2000);
    window.scrollTo(0, 5000);
    expect(steps(annotator, ['next'])).toEqual(['Port Office']);
    window.scrollTo(0, 1500);
    expect(steps(annotator, ['previous'])).toEqual(['Ilse Brandt']);
  });

  it('goes to painted marks only', async () => {
    const annotator = read(long, { settings: Promise.resolve(chosen({ types: ['organization'] })) });
    await until(() => annotator.nameCount());
    await aWhile();
    expect(steps(annotator, ['next', 'next'])).toEqual(['Port Office', 'Port Office']);
  });

  it('tells where a name stands in the text, until the text is another', async () => {
    const annotator = read(page);
    await until(() => painted('organization').length === 1);
    const name = annotator.jump('organization/port-office');
    const place = name && annotator.placeOf(name);
    expect(place?.blocks[place.block]?.slice(place.start)).toBe('Port Office.');
    document.querySelector('h2 + p')?.remove();
    await until(() => annotator.names().length === 2 && painted('organization').length === 0);
    expect(name && annotator.placeOf(name)).toBeNull();
  });
});
