import { afterEach, describe, expect, it, vi } from 'vitest';
import { prose } from './prose-text.ts';
import { aWhile, painted, read, stopReading, until } from './reading.ts';

afterEach(stopReading);

const byId = (id: string): HTMLElement => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no element ${id}`);
  return element;
};
const story = (inner = ''): string =>
  `<div id=app><main><article id=story><h1>Ferry</h1>${prose(3)}${inner}</article></main></div>`;

describe('marks that a page has taken away with its own', () => {
  const cleared = async (): Promise<void> => {
    await until(() => painted('place').length === 1 && painted('person').length === 1);
    CSS.highlights.clear();
  };

  it('come back when something is marked anew', async () => {
    read(story());
    await cleared();
    byId('story').insertAdjacentHTML('beforeend', '<p>The Port Office says</p>');
    await until(() => painted('organization').length === 1);
    expect([painted('place'), painted('person')]).toEqual([['Norrland'], ['Ilse Brandt']]);
  });

  it('come back when the page is scrolled to others', async () => {
    read(story('<div style="height:4000px"></div><p id=far>The Port Office, Ilse Brandt</p>'));
    await cleared();
    byId('far').scrollIntoView();
    await until(() => painted('organization').length === 1);
    expect(painted('person')).toEqual(['Ilse Brandt']);
  });

  it('come back when a name is pointed at', async () => {
    const annotator = read(story());
    await cleared();
    annotator.activate(annotator.jump('place/norrland'));
    expect([painted('active'), painted('place'), painted('person')]).toEqual([
      ['Norrland'],
      ['Norrland'],
      ['Ilse Brandt'],
    ]);
  });
});

it('marks of a reading that has ended leave those of the next alone', async () => {
  const ended = read(story());
  await until(() => painted('place').length === 1);
  stopReading();
  read(story('<p>Norrland again</p>'));
  await until(() => painted('place').length === 2);
  ended.activate(null);
  expect(painted('place')).toHaveLength(2);
});

describe('marks follow a theme that is switched', () => {
  const dark = 'background:#101418;color:#e8e8e8';
  afterEach(() => document.querySelector('#theme')?.remove());
  const styled = (css: string, attributes = ''): void =>
    document.head.insertAdjacentHTML('beforeend', `<style id=theme ${attributes}>${css}</style>`);

  it.each([
    ['around the page', '.dark { DARK }', '', () => byId('app').classList.add('dark')],
    ['around the text', '.dark { DARK }', '', () => byId('story').setAttribute('class', 'dark')],
    ['by the medium of a style', '#app { DARK }', 'media=print', () => byId('theme').removeAttribute('media')],
    ['by another style', '', '', () => byId('theme').append('#app { DARK }'.replace('DARK', dark))],
  ])('%s', async (_, css, attributes, change) => {
    styled(css.replace('DARK', dark), attributes);
    read(story());
    await until(() => painted('place').length === 1);
    change();
    await until(() => painted('place-on-dark').length === 1);
    expect([painted('place'), painted('person-on-dark')]).toEqual([[], ['Ilse Brandt']]);
  });

  it('around a shadow tree', async () => {
    styled('.dark { DARK }'.replace('DARK', dark));
    document.body.innerHTML = '';
    const annotator = read(story('<div id=host></div>'));
    await until(() => painted('place').length === 1);
    byId('host').attachShadow({ mode: 'open' }).innerHTML = '<p>The Port Office</p>';
    byId('story').append('.');
    await until(() => painted('organization').length === 1);
    byId('host').className = 'dark';
    await until(() => painted('organization-on-dark').length === 1);
    expect(annotator.names()).toHaveLength(3);
  });
});

describe('a change of what is counted is told', () => {
  it('where text is shown by a class, and hidden, but not where it is scrolled to', async () => {
    const onChange = vi.fn();
    const annotator = read(
      `<style>.collapsed { display: none }</style>${story('<div id=more class=collapsed><p>The Port Office</p></div><div style="height:4000px"></div><p id=far>Norrland</p>')}`,
      { onChange },
    );
    await until(() => painted('place').length === 1);
    await aWhile();
    expect(annotator.nameCount()).toBe(2);
    onChange.mockClear();
    byId('far').scrollIntoView();
    await aWhile();
    window.scrollTo(0, 0);
    await aWhile();
    expect(onChange).not.toHaveBeenCalled();
    byId('more').className = '';
    await until(() => onChange.mock.calls.length);
    expect(annotator.nameCount()).toBe(3);
    onChange.mockClear();
    byId('more').className = 'collapsed';
    await until(() => onChange.mock.calls.length);
    expect(annotator.nameCount()).toBe(2);
  });
});
