import { type DateReading, findDates } from '../archive/dates.ts';
import { authorNames, isAccount, isDesk, isPersonalName, LONGEST_BYLINE } from './extract-author-names.ts';
import { isApart, linesOf, type PageLines } from './extract-lines.ts';
import type { Metadata } from './extract-metadata.ts';
import { comparable, type Site } from './extract-site.ts';
import type { StoryPlace, Surroundings } from './extract-story-place.ts';
import type { StructuredArticle } from './extract-structured.ts';

/** What may tell who wrote an article. */
export interface SignedPage {
  readonly structured: StructuredArticle | null;
  readonly metadata: Metadata;
  readonly page: PageLines;
  readonly around: Surroundings | null;
  readonly headline: number | null;
  readonly story: StoryPlace;
  readonly site: Site;
  /** How its dates are written. */
  readonly reading: DateReading;
  /** What else was held for the byline. */
  readonly guess: string | null;
}

/** Metadata names of authors, with how much each is believed. */
const AUTHOR_NAMES: readonly (readonly [weight: number, names: readonly string[]])[] = [
  [
    2,
    [
      'author',
      'parsely-author',
      'citation_author',
      'byl',
      'article:author_name',
      'dcsext.author',
      'dc.creator',
      'dcterms.creator',
    ],
  ],
  [
    1.5,
    [
      'article:author',
      'og:article:author',
      'article_author',
      'og:author',
      'sailthru.author',
      'cxenseparse:author',
      'authors',
      'byline',
      'creator',
      'article.author',
      'rnews:author',
      'dc.contributor',
    ],
  ],
];
const STRUCTURED = 3;
const ORGANIZATION = 1;
const MARKED_AUTHOR = 2.5;
const AUTHOR_CLASS = 2;
const BY_LINE = 2.5;
const GUESS = 1;
/** What a name gains that stands by the headline, and one that stands elsewhere on the page. */
const BESIDE_HEADLINE = 2;
const ON_PAGE = 0.5;
/** Less is a name that only metadata give, and that no person is called. */
const ENOUGH = 2;

interface Voice {
  readonly names: readonly string[];
  readonly keys: readonly string[];
  readonly weight: number;
  /** Whether it needs another voice: neither a person's name nor a desk's, known only from an element's class. */
  readonly isFaint: boolean;
}

/**
 * Who signed the article, names parted by ", ": each source is a voice for its names, louder where they are printed by
 * the headline. No name of the site, no account ("admin") and nobody whom only a doubtful source gives.
 */
export function findByline(given: SignedPage): string | null {
  const { structured, metadata, page, around, site, guess, headline, story, reading } = given;
  const voices: Voice[] = [];
  const hear = (texts: readonly string[], weight: number, isClass = false): void => {
    const names = [...new Set(texts.flatMap((text) => authorNames(text, reading)))].filter(
      (name) => !site.isName(name) && !isAccount(name),
    );
    const byKey = new Map(names.map((name) => [comparable(name), name] as const).filter(([key]) => key !== ''));
    if (byKey.size === 0 || byKey.size > MOST_AUTHORS) return;
    const isPersonal = [...byKey.values()].every(isPersonalName);
    voices.push({
      names: [...byKey.values()],
      keys: [...byKey.keys()],
      weight: isPersonal ? weight : Math.min(weight, DOUBTFUL),
      isFaint: isClass && ![...byKey.values()].every((name) => isPersonalName(name) || isDesk(name)),
    });
  };

  const authors = structured?.authors ?? [];
  hear(
    authors.filter(({ isOrganization }) => !isOrganization).map(({ name }) => name),
    STRUCTURED,
  );
  hear(
    authors.filter(({ isOrganization }) => isOrganization).map(({ name }) => name),
    ORGANIZATION,
  );
  for (const [weight, names] of AUTHOR_NAMES) for (const name of names) hear(metadata(name), weight);
  if (guess !== null) hear([guess], GUESS, true);
  hear(labelledAuthors(metadata), AUTHOR_CLASS);

  if (around !== null) {
    const isNear = (line: number): boolean =>
      line >= (headline === null ? around.from : Math.max(around.from, headline - ABOVE_HEADLINE)) && line < around.to;
    const marked = page.marks
      .filter(({ kind, line, boxes }) => kind === 'author' && isNear(line) && !isApart(boxes, story.block))
      .slice(0, MOST_MARKS);
    const outer = marked.filter(
      ({ element }) => !marked.some((other) => other.element !== element && other.element.contains(element)),
    );
    for (const { element } of outer)
      hear(
        namesWithin(element, reading),
        isStatedAuthor(element) ? MARKED_AUTHOR : AUTHOR_CLASS,
        !isStatedAuthor(element),
      );
    const printed = page.lines
      .slice(around.from, around.to)
      .filter(({ text, boxes }) => text.length <= LONGEST_BYLINE && !isApart(boxes, story.block));
    for (const [position, { text }] of printed.entries()) {
      if (BY.test(text)) hear([text], BY_LINE);
      else if (BEHIND_DATE.test(text) && findDates(text, reading).length > 0)
        hear([text.replace(BEHIND_DATE, '')], BY_LINE);
      else if (/^(?:written )?by:?$/i.test(text)) hear([printed[position + 1]?.text ?? ''], BY_LINE);
    }
    // Below a story its author signs, too, when nobody did above.
    for (const { text, boxes } of voices.length === 0 ? page.lines.slice(story.end, story.end + BELOW_STORY) : []) {
      if (text.length <= LONGEST_BYLINE && BY.test(text) && !isApart(boxes, story.block)) hear([text], BY_LINE);
    }
  }
  return winner(voices, page, around, story.block);
}

/** "Posted on 12 March 2020 by Jane Doe". */
const BEHIND_DATE = /^[^.!?]*\d[^.!?]*?\bby:?\s+(?=\p{Lu})/iu;
const MOST_MARKS = 50;
const ABOVE_HEADLINE = 3;
const BELOW_STORY = 2;
const MOST_AUTHORS = 12;
/** The weight that names have at most which no person bears: "National Desk", "devindra". */
const DOUBTFUL = 1;
const BY =
  /^(?:(?:written|posted|reported|published|story|words|text|reviewed|report|analysis|opinion) )?by:?\s+(?=\S)/i;
/** Content systems tell chat programs who wrote a page by pairs of label and value. */
function labelledAuthors(metadata: Metadata): string[] {
  return ['1', '2', '3'].flatMap((number) =>
    /^(?:written )?by$|^authors?$/i.test(metadata(`twitter:label${number}`)[0] ?? '')
      ? metadata(`twitter:data${number}`)
      : [],
  );
}

const isStatedAuthor = (element: Element): boolean =>
  /\bauthor\b/.test(`${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('rel') ?? ''}`);

const NAME_WITHIN =
  '[rel~=author],[itemprop=name],[class*=author-name i],[class*=authorname i],[class*=byline__name i],[class*=byline-name i],[class*=byline__author i],[class*=p-author],.fn,a[href*="/author"],a[href*="/by/"],a[href*="/profile"],a[href*="/people/"],a[href*="/staff/"],a[href*="/contributor"]';

/** The names inside an element that holds a byline: those that are marked, else its first line. */
function namesWithin(element: Element, reading: DateReading): string[] {
  if (element.getAttribute('content')) return [element.getAttribute('content') ?? ''];
  const marked = [...element.querySelectorAll(NAME_WITHIN)]
    .map((inner) => (linesOf(inner)[0] ?? inner.getAttribute('content') ?? '').trim())
    .filter((text) => text !== '' && authorNames(text, reading).length > 0);
  if (marked.length > 0) return marked;
  const [first = '', second = ''] = linesOf(element);
  return [/^(?:written )?by:?$/i.test(first) ? second : first];
}

function winner(
  voices: readonly Voice[],
  { lines }: PageLines,
  around: Surroundings | null,
  story: Node | null,
): string | null {
  const printedIn = (from: number, to: number): string =>
    ` ${lines
      .slice(from, to)
      .map(({ text, boxes }) => (isApart(boxes, story) ? '' : comparable(text)))
      .join(' | ')} `;
  const near = around === null ? '' : printedIn(around.from, around.to);
  const all = printedIn(0, lines.length);
  const shareIn = (text: string, keys: readonly string[]): number =>
    keys.filter((key) => text.includes(` ${key} `)).length / keys.length;

  let best: Voice | null = null;
  let bestWeight = ENOUGH;
  for (const voice of voices) {
    const { keys } = voice;
    if (voice.isFaint && !voices.some((other) => !other.isFaint && other.keys.some((key) => keys.includes(key))))
      continue;
    let weight = Math.max(BESIDE_HEADLINE * shareIn(near, keys), ON_PAGE * shareIn(all, keys));
    for (const other of voices) {
      const shared = other.keys.filter((key) => keys.includes(key)).length;
      // A voice for some of the names, or for more, is half a voice for these.
      weight += other.weight * (shared / Math.max(keys.length, other.keys.length));
    }
    if (weight > bestWeight || (best === null && weight >= bestWeight)) [best, bestWeight] = [voice, weight];
  }
  return best === null ? null : best.names.join(', ');
}
