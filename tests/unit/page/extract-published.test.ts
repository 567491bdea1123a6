import { describe, expect, test } from 'vitest';
import { data, meta, read } from './pages.ts';

const published = (parts: Parameters<typeof read>[0]) => read(parts).published;

describe('dates in metadata', () => {
  test.each([
    ['2020-04-27T23:30:00-0500', '2020-04-27T23:30:00-05:00'],
    ['2020-04-27 11:10:05.123 +0200', '2020-04-27T11:10:05+02:00'],
    ['2020-04-27T00:00:00Z', '2020-04-27'],
    ['20200427', '2020-04-27'],
    ['Mon, 27 Apr 2020 11:10:00 GMT', '2020-04-27T11:10Z'],
    ['Mon Apr 27 21:30:09 EST 2020', '2020-04-27T21:30'],
    ['April 27, 2020', '2020-04-27'],
  ])('%s is %s', (content, iso) => {
    expect(published({ head: meta('article:published_time', content) })).toBe(iso);
  });

  test.each(['1970-01-01T00:00:00Z', '2020-13-45', 'yesterday', '04/05/2020', '0001-01-01T00:00:00'])(
    '%s tells no day',
    (content) => {
      expect(published({ head: meta('article:published_time', content) })).toBeNull();
    },
  );

  test('a numeric date is read in the order of the page’s country', () => {
    const head = meta('date', '04/05/2020');
    expect(published({ head, lang: 'en-US' })).toBe('2020-04-05');
    expect(published({ head, lang: 'en-GB' })).toBe('2020-05-04');
    expect(published({ head, url: 'https://post.example.co.uk/a' })).toBe('2020-05-04');
  });

  test('a day in the address counts', () => {
    expect(published({ url: 'https://post.example/2020/04/27/crane' })).toBe('2020-04-27');
  });
});

describe('dates that a reader sees', () => {
  test.each([
    ['<p>Published 12 March 2020</p>', '2020-03-12'],
    ['<div class="meta"><span>Jane Doe</span> | <span>March 12, 2020 at 9:05 pm</span></div>', '2020-03-12T21:05'],
    ['<p>Published: 11:10, March 12, 2020 | Updated: June 6, 2023</p>', '2020-03-12T11:10'],
    ['<time datetime="2020-03-12T08:00:00+01:00">3 hours ago</time>', '2020-03-12T08:00:00+01:00'],
    [
      '<p>BRIGHTSEA, March 12, 2020 (Wire) — The crane is still in the water, and the harbour is closed to all ships.</p>',
      '2020-03-12',
    ],
  ])('%s', (between, iso) => {
    expect(published({ between })).toBe(iso);
  });

  test('below the story only a date of publication counts', () => {
    expect(published({ below: '<p>First published March 12, 2020</p>' })).toBe('2020-03-12');
    expect(published({ below: '<p>March 12, 2020</p>' })).toBeNull();
  });

  test('the day stays the one that readers there saw', () => {
    const head = meta('article:published_time', '2020-03-13T01:05:30Z');
    expect(published({ head, between: '<p>Published March 12, 2020, 8:05 pm</p>' })).toBe('2020-03-12T20:05:30-05:00');
    expect(published({ head, between: '<p>Published March 12, 2020</p>' })).toBe('2020-03-12');
  });

  test('two sources outvote one that gives the day of the last change', () => {
    const head =
      meta('article:published_time', '2020-03-14T09:00:00Z') + meta('article:modified_time', '2020-03-14T09:00:00Z');
    const structured = data({
      '@type': 'NewsArticle',
      datePublished: '2020-03-12T09:00:00Z',
      dateModified: '2020-03-14T09:00:00Z',
    });
    expect(published({ head: head + structured, between: '<p>March 12, 2020</p>' })).toBe('2020-03-12T09:00:00Z');
  });
});

describe('no date is claimed', () => {
  test.each([
    ['the footer’s copyright year', {}],
    ['today’s date above the page', { above: '<div class="today">Friday, 25 December 2020</div>' }],
    [
      'a change',
      { between: '<p>Updated 12 March 2020</p><time class="updated" datetime="2020-03-12">12 March</time>' },
    ],
    ['a comment', { below: '<div id="comments"><p>Posted by Ann on 12 March 2020</p></div>' }],
    ['a teaser', { below: '<div class="related"><time datetime="2020-03-12">12 March 2020</time></div>' }],
    [
      'a sentence of the story',
      {
        between:
          '<p>It had stood there since 12 March 2010, when the yard was opened by the mayor. The mayor was there again.</p>',
      },
    ],
    ['a change told behind the date', { between: '<p>November 28, 2013 -- Updated 0203 GMT (1003 HKT)</p>' }],
    ['a day or month that nobody can tell apart', { between: '<p>Published 06/05/23</p>' }],
    [
      'the date of a picture',
      { between: '<figure><figcaption>The quay of Norrland, 12 March 2010</figcaption></figure>' },
    ],
    ['the date of the site’s change', { head: meta('article:modified_time', '2020-03-12') }],
  ])('%s', (_, parts) => {
    expect(published(parts)).toBeNull();
  });
});

describe('dates of other places', () => {
  test.each([
    ['es', 'Publicado el 12 de marzo de 2020, 11:10', '2020-03-12T11:10'],
    ['fr-FR', 'Publié le 1er mars 2020 à 11h10', '2020-03-01T11:10'],
    ['de', 'Veröffentlicht am 12. März 2020 um 11:10 Uhr', '2020-03-12T11:10'],
    ['it', 'Pubblicato il 12 marzo 2020 alle 11.10', '2020-03-12T11:10'],
    ['pt-BR', 'Publicado em 12 de março de 2020', '2020-03-12'],
    ['nl', 'Gepubliceerd op 12 maart 2020 om 11:10', '2020-03-12T11:10'],
    ['en-GB', 'Published 06/05/23', '2023-05-06'],
    ['en-US', 'Published 06/05/23', '2023-06-05'],
    ['en', 'Published 06/06/23', '2023-06-06'],
  ])('%s: %s', (lang, line, iso) => {
    expect(published({ lang, between: `<p>${line}</p>` })).toBe(iso);
  });

  test('what is updated is not published, in their words too', () => {
    expect(published({ lang: 'de', between: '<p>Aktualisiert am 12. März 2020</p>' })).toBeNull();
  });
});
