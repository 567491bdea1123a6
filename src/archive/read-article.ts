import { sentences } from '../text/sentences.ts';
import { isAgency } from './agencies.ts';
import type { ApartLine, Article, Fact, Paragraph, PartialDate } from './article.ts';
import { isNameless, readAuthorAndRole, readAuthorBesideDate, readBareAuthor, readByline } from './byline.ts';
import { creditText, distinctCredits } from './credits.ts';
import { PUBLISHED_IN, piecesOf, readDateLine, readPlaceAndDate } from './date-line.ts';
import { behindDateline, readDateline } from './dateline.ts';
import { findDates, partialDate, type WrittenDate } from './dates.ts';
import { selfDescribed } from './footer.ts';
import { inferPublished } from './infer-date.ts';
import { roleLines } from './line-roles.ts';
import { linesOf, openingOf } from './lines.ts';
import { copyrightHolder, firstPublisher } from './publisher.ts';
import type { RoledLine } from './roles.ts';
import type { SeedFacts } from './seed-facts.ts';

/** A text as it was printed, with what its format says of it. */
export interface PrintedText {
  readonly text: string;
  /** Where the format marks the headline, which also stands in the text. */
  readonly headline?: string;
  /** Lines that the format marks as headings. */
  readonly subheadings?: ReadonlySet<string>;
  /** Lines that the format marks as describing a picture. */
  readonly captions?: ReadonlySet<string>;
}

/** A printed text on its way to become an article. */
export interface ArticleSource extends PrintedText {
  readonly id: string;
  readonly source: string;
  /** What came with the text; it wins over what the text says. */
  readonly facts: SeedFacts;
}

/**
 * Understands a printed text: parts the story from what is printed around it and gathers the facts, each with how it is
 * known. Every line that shows something stays in the headline, the paragraphs or the lines apart.
 */
export function readArticle({ id, source, text, facts, headline, subheadings, captions }: ArticleSource): Article {
  const marked = headline ?? null;
  const roled = roleLines(linesOf(text), {
    headline: facts.title?.value ?? marked,
    subheadings: subheadings ?? new Set(),
    captions: captions ?? new Set(),
  });
  const paragraphs: Paragraph[] = [];
  const apart: ApartLine[] = [];
  const headlines: string[] = [];
  for (const { text, role } of roled) {
    if (role === 'headline') headlines.push(text);
    else if (isParagraph(role)) paragraphs.push({ text, kind: role });
    else apart.push({ text, kind: role });
  }
  const dates = statedDates(roled);
  const url = facts.url ?? null;
  return {
    id,
    source,
    headline: facts.title ?? printedHeadline(headlines[0] ?? marked) ?? derivedHeadline(paragraphs, apart),
    outlet: facts.outlet ?? statedOutlet(roled),
    byline: facts.byline ?? statedByline(roled),
    credits: facts.credits ?? statedCredits(roled, facts),
    published:
      facts.published ?? dates.published ?? dateInAddress(url) ?? inferPublished(paragraphs.map(({ text }) => text)),
    updated: facts.updated ?? dates.updated,
    language: facts.language ?? null,
    url,
    paragraphs,
    apart,
  };
}

const isParagraph = (role: RoledLine['role']): role is Paragraph['kind'] =>
  role === 'text' || role === 'standfirst' || role === 'subheading' || role === 'caption' || role === 'list';

const printedHeadline = (value: string | null): Fact<string> | null =>
  value === null ? null : { value, how: 'stated', because: 'the headline above the text' };

/** The first sentence of the story stands in for a headline that was not printed. */
function derivedHeadline(paragraphs: readonly Paragraph[], apart: readonly ApartLine[]): Fact<string> {
  const opening = paragraphs.find(({ kind }) => kind === 'text') ?? paragraphs[0] ?? apart[0];
  const text = opening?.text ?? '';
  // A dateline ends no sentence: what follows it opens one.
  const story = text.slice(behindDateline(text));
  const [first] = sentences(story);
  return {
    value: first === undefined ? story : story.slice(first.start, first.end),
    how: 'inferred',
    because: 'the first sentence',
  };
}

/** The dates printed with the story. One that is labelled as that of publication comes before one without a label. */
function statedDates(lines: readonly RoledLine[]): Pick<Article, 'published' | 'updated'> {
  const fact = (date: WrittenDate | null, line: string): Fact<PartialDate> | null => {
    const value = date === null ? null : partialDate(date);
    return value === null ? null : { value, how: 'stated', because: `“${openingOf(line)}”` };
  };
  let labelled: Fact<PartialDate> | null = null;
  let unlabelled: Fact<PartialDate> | null = null;
  let updated: Fact<PartialDate> | null = null;
  for (const { text } of lines.filter(({ role }) => role === 'date' || role === 'byline' || role === 'note')) {
    if (PUBLISHED_IN.test(text)) labelled ??= fact(findDates(text)[0] ?? null, text);
    const parts = [text, ...piecesOf(text), readAuthorBesideDate(text)?.dates ?? ''];
    for (const part of parts) {
      const dates = readDateLine(part) ?? readPlaceAndDate(part);
      if (/publish|post/i.test(part)) labelled ??= fact(dates?.published ?? null, text);
      else unlabelled ??= fact(dates?.published ?? null, text);
      updated ??= fact(dates?.updated ?? null, text);
    }
  }
  return { published: labelled ?? unlabelled, updated };
}

function statedOutlet(lines: readonly RoledLine[]): Fact<string> | null {
  for (const { text, role } of lines) {
    if (role === 'footer') {
      const described = selfDescribed(text);
      if (described !== null) return described;
    }
    const printed = PUBLISHED_IN.exec(text)?.[1];
    if (printed !== undefined && role !== 'text')
      return { value: printed, how: 'stated', because: `“${openingOf(text)}”` };
  }
  if (
    lines.some(
      ({ text, role }) =>
        (role === 'note' || role === 'copyright' || role === 'footer') && firstPublisher(text) !== null,
    )
  )
    return null;
  for (const { text, role } of lines) {
    const holder = role === 'copyright' ? copyrightHolder(text) : null;
    if (holder !== null) return holder;
  }
  return null;
}

function statedByline(lines: readonly RoledLine[]): Fact<string> | null {
  for (const [position, { text, role }] of lines.entries()) {
    if (role !== 'byline' && role !== 'date') continue;
    const isBelowBy = role === 'byline' && /^by:?$/i.test(lines[position - 1]?.text ?? '');
    const parts = role === 'byline' ? [text] : piecesOf(text);
    const names = isBelowBy
      ? readBareAuthor(text)
      : (parts.map(readByline).find((name) => name !== null) ??
        readAuthorBesideDate(text)?.author ??
        readAuthorAndRole(text));
    if (names) return { value: names, how: 'stated', because: `“${openingOf(text)}”` };
    // A name alone was taken for a byline because of where it stands.
    if (role === 'byline' && !/^by:?$/i.test(text) && !isNameless(text))
      return { value: text, how: 'inferred', because: 'the name beside the date' };
  }
  return null;
}

function statedCredits(lines: readonly RoledLine[], facts: SeedFacts): Fact<string>[] {
  const credits: Fact<string>[] = [];
  const credit = (value: string, because: string): number => credits.push({ value, how: 'stated', because });
  const byline = facts.byline?.value ?? statedByline(lines)?.value;
  if (byline !== undefined && isAgency(byline)) credit(byline, `“By ${byline}”`);
  lines.forEach(({ text, role }, position) => {
    if (role === 'date') {
      for (const piece of piecesOf(text).map((one) => creditText(one).replace(/^source\s*:\s*/i, ''))) {
        if (isAgency(piece)) credit(piece, `“${openingOf(text)}”`);
      }
    } else if (role === 'credit') {
      const isPhoto = lines[position - 1]?.role === 'caption';
      credit(creditText(text), isPhoto ? 'the credit of a picture' : `“${openingOf(text)}”`);
    } else if (role === 'note' || role === 'copyright' || role === 'footer') {
      const publisher = firstPublisher(text);
      if (publisher !== null) credits.push(publisher);
    }
  });
  const opening = lines.find(({ role }) => role === 'text')?.text;
  const agency = opening === undefined ? null : (readDateline(opening)?.agency ?? null);
  if (agency !== null && opening !== undefined) credit(agency, `“${openingOf(opening)}”`);
  return distinctCredits(credits);
}

const DATED_ADDRESS = /\/((?:19|20)\d\d)[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?=[/.-]|$)/i;

/** The day that an article's address contains ("/2020/04/27/"). */
function dateInAddress(url: string | null): Fact<PartialDate> | null {
  const [, year = '', month = '', day = ''] = DATED_ADDRESS.exec(url ?? '') ?? [];
  const written = /^\d/.test(month) ? `${year}-${month}-${day}` : `${day} ${month} ${year}`;
  const date = findDates(written)[0];
  const value = date === undefined ? null : partialDate(date);
  return value === null ? null : { value, how: 'inferred', because: 'the date in its address' };
}
