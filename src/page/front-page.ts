import { HEADLINES_OF_FRONT, newsLinks, SECTIONS_OF_FRONT } from './may-be-news.ts';

/** What prices, results of a search, threads and repositories give away. */
const NO_FRONT =
  '[class*=price i],[class*=cart i],[href*=viewtopic i],[href*=showthread i],[href*="/issues/"],[name=q][value]:not([value=""])';
const MOST_OF_THESE = 3;
/** An address as newspapers give stories: with a date, a number, or the headline in words. */
const STORY_ADDRESS = /\/(19|20)\d\d\/|\d{5,}|([\p{L}\d]+[-_]){3,}[\p{L}\d]+/u;
const SHARE_OF_STORIES = 0.5;
/** Characters of a link from which on it is counted among the headlines. */
const HEADLINE_LENGTH = 25;
/** Fronts say when: by the element for it, or in words. */
const WHEN =
  /\b(\d{1,2}|an?) ?(min(ute)?s?|h(ou)?rs?|h|m) ago\b|\b\d{1,2}[:.]\d\d\b|\b(19|20)\d\d\b|\b(live|breaking|exclusive|opinion|analysis)\b/gi;
const OFTEN = 3;
const PAPER =
  /\b(post|herald|tribune|gazette|journal|daily|press|headlines|guardian|telegraph|mirror|observer|chronicle|courier|standard|star|sun|zeitung|nachrichten|diario|noticias|giornale|notizie|krant|nieuws)\b|news|times/i;

/**
 * Whether a page is the front page of a newspaper or of a section of it: many links that read like headlines and lead
 * to stories, a menu of sections, and a paper's name or times of day. Lists of goods, threads, results and repositories
 * have some of these, not all.
 */
export function isFrontPage(document: Document): boolean {
  const { headlines, sections } = newsLinks(document);
  if (headlines < HEADLINES_OF_FRONT || sections < SECTIONS_OF_FRONT) return false;
  if (document.querySelectorAll(NO_FRONT).length >= MOST_OF_THESE) return false;
  const links = [...document.querySelectorAll('a[href]')].filter(
    ({ textContent }) => textContent.trim().length >= HEADLINE_LENGTH,
  );
  const stories = links.filter((link) => STORY_ADDRESS.test(link.getAttribute('href') ?? ''));
  if (stories.length < links.length * SHARE_OF_STORIES) return false;
  const name = `${document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]')?.content ?? ''} ${titleOf(document)}`;
  const text = document.body.textContent;
  return (
    PAPER.test(name) || document.querySelectorAll('time').length >= OFTEN || (text.match(WHEN) ?? []).length >= OFTEN
  );
}

/** The title that a page says it has. Not `document.title`: a form of that name stands in its place. */
export const titleOf = (document: Document): string => document.querySelector('title')?.textContent ?? '';

/** The element whose text are the headlines of a front page. */
export const frontRoot = (document: Document): Element | null =>
  document.querySelector('main,[role=main],#main,#content') ?? document.body;
