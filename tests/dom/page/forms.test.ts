import { afterEach, describe, expect, it } from 'vitest';
import { prose } from './prose-text.ts';
import { painted, read, stopReading, until } from './reading.ts';

afterEach(stopReading);

const story = `<header>Paper</header><article id=story><h1>Ferry to Norrland</h1>${prose(3)}<p>The end.</p></article>`;

/** A paragraph at the end of the story, and the marks that come of it. */
async function isFollowed(): Promise<void> {
  await until(() => painted('person').length === 1);
  document.getElementById('story')?.insertAdjacentHTML('beforeend', '<p>The Port Office says</p>');
  await until(() => painted('organization').length === 1);
}

// A form gives its fields for its own properties of their names, to us as to the page.
describe('in a form round the whole page, the names are marked and followed', () => {
  it.each([
    'children',
    'parentNode',
    'parentElement',
    'matches',
    'closest',
    'contains',
    'localName',
    'textContent',
    'getAttribute',
    'hasAttributes',
    'querySelectorAll',
    'nodeType',
    'nextSibling',
    'assignedSlot',
    'getRootNode',
    'id',
  ])('that has a field called %s', async (name) => {
    read(`<form><input type=hidden name=${name}>${story}</form>`);
    await isFollowed();
    expect(painted('place')).toEqual(['Norrland', 'Norrland']);
  });

  it.each(['firstChild', 'closest'])('that is the story, with a field called %s', async (name) => {
    read(`<form id=story>${prose(6)}<p>The end.</p><input type=hidden name=${name}></form>`);
    await isFollowed();
  });
});
