import { isApart, type PageLines } from './extract-lines.ts';
import { comparable, type Site } from './extract-site.ts';
import type { StoryPlace } from './extract-story-place.ts';

/** A title as one source gives it. */
export interface TitleSource {
  readonly text: string;
  /** How much the source is believed: 1 for a title that may be written for search engines or other sites. */
  readonly weight: number;
}

/** A headline and where it is printed. */
export interface Title {
  readonly text: string;
  /** Position of its line among the page's lines; null where the page does not print it. */
  readonly line: number | null;
}

const SEPARATOR = /\s+[|–—·•»«:/-]+\s+|\s*\|\s*|:\s+|\s+::?\s+/g;
/** Names of sites have at most so many words; what is longer is a part of the headline. */
const LONGEST_SITE_NAME = 5;
/** Two dashes, a colon and a slash part headlines more often than they part a headline from its site. */
const TAIL = /^(.+\S)(?:\s+[|–—·•»-]\s+|\s*\|\s*)(\S[^|]*)$/s;
/** What stands behind such a sign and is no name that the page tells: a section, a site. Words at most. */
const LONGEST_TAIL = 4;
/** Words that must be left before a tail that nothing else tells is cut off. */
const SHORTEST_HEAD = 4;
/** Share of a metadata title's words that a heading must hold to be held for the same headline in other words. */
const SAME_HEADLINE = 0.5;
const LONGEST_TITLE = 400;
const MOST_HEADINGS = 200;

const HEADING_WEIGHT = 2;
const SECOND_WEIGHT = 1.5;
/** What a heading right above the story is believed more than one elsewhere. */
const ABOVE_STORY_WEIGHT = 1;
/** A heading this far above the story still stands above it. */
const FAR_ABOVE = 40;
/** A kicker in a heading: "Opinion", "Live updates", "Watch now". Words at most. */
const LONGEST_KICKER = 3;
/** What a title is believed that shares less than `SHARED_WITH_STORY` of its words with the story: a site's motto. */
const MOTTO_WEIGHT = 0.3;
const SHARED_WITH_STORY = 0.34;

interface Voice {
  text: string;
  readonly key: string;
  weight: number;
  readonly line: number | null;
  /** The heading that it was read from. */
  readonly heading: Element | null;
}

/**
 * The headline: each title that metadata or a heading gives is a voice for itself, less the site's name; the one with
 * most voices wins and is returned as it is printed, less its kicker. A heading must share its words with some
 * metadata, unless it is the only one of its rank right above the story (which is at `story` and consists of `body`).
 */
export function findTitle(
  sources: readonly TitleSource[],
  { lines, marks }: PageLines,
  story: StoryPlace,
  site: Site,
  body: readonly string[],
): Title | null {
  const storyStart = story.start;
  const voices: Voice[] = [];
  const metadata = sources
    .filter(({ text }) => text.length <= LONGEST_TITLE)
    .map(({ text, weight }) => {
      const named = withoutSite(text, site);
      return { text: withoutTail(named), whole: comparable(text), named: comparable(named), weight };
    });
  const isTold = metadata.some(({ text }) => text.split(' ').length >= SHORTEST_HEAD && !site.isName(text));
  const headings = marks
    .filter(({ kind }) => kind === 'heading')
    .slice(0, MOST_HEADINGS)
    .flatMap(({ element, line, boxes }) => {
      const text = lines[line]?.text ?? '';
      if (text === '' || text.length > LONGEST_TITLE || site.isName(text)) return [];
      // A heading of several lines is a box around a headline.
      if (comparable(element.textContent ?? '') !== comparable(text)) return [];
      return [{ element, text, line, isTop: isTopHeading(element), apart: isApart(boxes, story.block) }];
    });
  for (const { element, text, line, isTop, apart } of headings) {
    const key = comparable(text);
    if (key === '' || voices.some((voice) => voice.key === key && voice.line !== null && !isNearer(line, voice.line)))
      continue;
    const isAbove = storyStart !== null && line < storyStart && storyStart - line <= FAR_ABOVE;
    const isStated = metadata.some(({ text }) => comparable(text) === key);
    const isKnown = metadata.some(
      ({ text, whole }) => shareOfWords(comparable(text), key) >= SAME_HEADLINE || holds(whole, key),
    );
    const isAlone =
      isAbove &&
      (isTop || !isTold) &&
      !headings.some(
        (other) =>
          !other.apart && other.isTop >= isTop && other.line < (storyStart ?? 0) && comparable(other.text) !== key,
      );
    if (apart ? !isStated : !isKnown && !isAlone) continue;
    const same = voices.findIndex((voice) => voice.key === key);
    if (same >= 0) voices.splice(same, 1);
    voices.push({
      text,
      key,
      weight: (isTop ? HEADING_WEIGHT : SECOND_WEIGHT) + (isAbove ? ABOVE_STORY_WEIGHT : 0),
      line,
      heading: element,
    });
  }
  for (const { text, whole, named, weight } of metadata) {
    const key = comparable(text);
    if (key === '' || site.isName(text)) continue;
    const same =
      voices.find((voice) => voice.key === named || voice.key === whole) ??
      voices.find((voice) => voice.key === key) ??
      voices.find((voice) => voice.line !== null && holds(whole, voice.key)) ??
      (isCut(text) ? voices.find((voice) => voice.key.startsWith(key)) : undefined);
    if (same !== undefined) same.weight += weight;
    else voices.push({ text, key, weight: isCut(text) ? weight / 2 : weight, line: null, heading: null });
  }
  const told = new Set(body.flatMap((text) => comparable(text).split(' ')));
  for (const voice of voices) if (voice.line === null && isMotto(voice.key, told)) voice.weight *= MOTTO_WEIGHT;
  const best = voices.reduce<Voice | null>(
    (best, voice) => (best === null || voice.weight > best.weight ? voice : best),
    null,
  );
  if (best === null) return null;
  const bare = voices.find(({ key }) => best.heading !== null && isKicker(best.heading, best.key, key));
  return { text: (bare ?? best).text, line: best.line ?? printedAt(best.key, lines, story.block) };

  function isNearer(line: number, other: number): boolean {
    return storyStart !== null && line < storyStart && (other >= storyStart || line > other);
  }
}

const isTopHeading = (element: Element): boolean =>
  element.nodeName.toUpperCase() === 'H1' || /\bheadline\b/.test(element.getAttribute('itemprop') ?? '');

/** Whether one title is the other with something before or behind it that a site puts there. */
function holds(whole: string, part: string): boolean {
  return (
    part.includes(' ') && (whole.startsWith(`${part} `) || whole.endsWith(` ${part}`)) && part.length * 3 > whole.length
  );
}

/** Whether a heading is another title with a part before or behind it that is an element of its own: "Opinion". */
function isKicker(heading: Element, whole: string, part: string): boolean {
  if (whole === part || !holds(whole, part)) return false;
  const kicker = (whole.startsWith(`${part} `) ? whole.slice(part.length) : whole.slice(0, -part.length)).trim();
  return (
    kicker.split(' ').length <= LONGEST_KICKER &&
    [...heading.querySelectorAll('*')].some((inner) => comparable(inner.textContent ?? '') === kicker)
  );
}

/** Whether hardly a word of a title stands in the story: "Latest news and headlines". */
function isMotto(key: string, told: ReadonlySet<string>): boolean {
  const words = key.split(' ').filter((word) => word.length >= SHORTEST_TELLING_WORD);
  if (told.size === 0 || words.length < 2) return false;
  return words.filter((word) => told.has(word)).length < words.length * SHARED_WITH_STORY;
}

/** Shorter words stand in every text. Letters. */
const SHORTEST_TELLING_WORD = 4;

const isCut = (text: string): boolean => /(?:\.\.\.|…)$/.test(text);

/** "Headline | Section | Site" → "Headline"; a title that is nothing but the site's name stays as it is. */
function withoutSite(title: string, site: Site): string {
  let text = title.trim();
  for (;;) {
    const cuts = [...text.matchAll(SEPARATOR)];
    const first = cuts[0];
    const last = cuts.at(-1);
    if (first === undefined || last === undefined) return text;
    const head = text.slice(0, first.index);
    const tail = text.slice(last.index + last[0].length);
    if (isSite(tail) && last.index > 0) text = text.slice(0, last.index).trim();
    else if (isSite(head)) text = text.slice(first.index + first[0].length).trim();
    else return text;
  }
  function isSite(part: string): boolean {
    return part.split(' ').length <= LONGEST_SITE_NAME && site.isName(part);
  }
}

/** "Headline – Evening Gull" → "Headline", also where nothing else on the page tells that name. */
function withoutTail(title: string): string {
  let text = title;
  for (;;) {
    const [, head = '', tail = ''] = TAIL.exec(text) ?? [];
    const words = tail.split(' ');
    const isShort = words.length <= LONGEST_TAIL && head.split(' ').length >= SHORTEST_HEAD;
    if (
      !isShort ||
      /[.!?]$/.test(tail) ||
      !words.every((word) => /^[\p{Lu}\p{N}&]|^(?:of|the|and)$|\.\p{Ll}{2,}$/u.test(word))
    )
      return text;
    text = head;
  }
}

/** Share of the words of the longer title that the other one has too. */
function shareOfWords(a: string, b: string): number {
  const [few, many] = [new Set(a.split(' ')), new Set(b.split(' '))];
  return few.intersection(many).size / Math.max(few.size, many.size);
}

function printedAt(key: string, lines: PageLines['lines'], story: Node | null): number | null {
  const line = lines.findIndex(
    ({ text, boxes }) => !isApart(boxes, story) && text.length <= LONGEST_TITLE && comparable(text) === key,
  );
  return line < 0 ? null : line;
}
