import { sentences } from '../text/sentences.ts';
import { type BlockSpan, overlaps, type Span } from '../text/span.ts';
import { type Token, tokenize } from '../text/tokenize.ts';
import { isCommonWord } from './common-words.ts';
import type { Entity } from './entity.ts';

/** One article that names an entity. */
export interface ArticleCoverage {
  /** Position of the article in the archive. */
  readonly at: number;
  /** The earliest day on which it can have been published, "2024-03-04", or null where it is undated. */
  readonly day: string | null;
  readonly blocks: readonly string[];
  /** Where it names the entity. */
  readonly mentions: readonly BlockSpan[];
  /** Where it names anything, the entity included; without it sentences are judged by the entity alone. */
  readonly all?: readonly BlockSpan[];
}

/** A sentence of the archive. */
export interface SentencePlace extends BlockSpan {
  /** Position of the article in the archive. */
  readonly article: number;
}

/** Blocks that are cut into sentences at most, so that an entity with thousands of mentions costs no more than one with hundreds. */
const MOST_BLOCKS = 240;
/** Blocks of one article at most: the later ones of a long article seldom introduce anybody. */
const MOST_BLOCKS_OF_ARTICLE = 8;
/** Share of a sentence's words that must be in another one for the two to say the same. */
const SAME_SHARE = 0.7;

const SHORTEST_TELLING = 45;
const LONGEST_TELLING = 320;
/** Characters from the sentence's begin within which a name is taken for its subject. */
const SUBJECT_REACH = 25;

/** What a sentence of the newest day gains, and half of it a year before: as much as by another name. */
const NEWEST = 0.5;
const YEAR_IN_MS = 365 * 86_400_000;
/**
 * What a sentence loses for each one that its article has given already. More than the newest day gains, so that no
 * article is heard twice for its date alone while another says nearly as much.
 */
const SAME_ARTICLE = 1;

/**
 * The sentences that say most about an entity, best first, at most `limit`: with its role, with it as subject, early in
 * the article, with other names and with numbers, and newly published, measured against the newest article given. Of
 * equals the newer comes first, undated ones last. An article gives a second sentence where no other has one that is
 * nearly as good. Sentences that say the same in nearly the same words, as syndicated copies do, are given once.
 */
export function tellingSentences(
  entity: Pick<Entity, 'roles'>,
  coverage: readonly ArticleCoverage[],
  limit: number,
): readonly SentencePlace[] {
  const roles = rolesByBlock(entity);
  const latest = coverage.toSorted(newestFirst)[0]?.day ?? null;
  const candidates = promisingBlocks(coverage, roles).flatMap((block) => judge(block, latest));
  candidates.sort(
    (a, b) => b.score - a.score || newestFirst(a.article, b.article) || a.block - b.block || a.start - b.start,
  );
  return chooseDifferent(candidates, limit);
}

/** Newest first, undated last; those of a day stay in the order of the archive. */
export function newestFirst(a: Dated, b: Dated): number {
  if (a.day === b.day) return a.at - b.at;
  return a.day === null ? 1 : b.day === null ? -1 : a.day < b.day ? 1 : -1;
}

type Dated = Pick<ArticleCoverage, 'at' | 'day'>;

interface Block {
  readonly article: ArticleCoverage;
  readonly block: number;
  readonly text: string;
  readonly isHeadline: boolean;
  readonly mentions: readonly BlockSpan[];
  readonly others: readonly BlockSpan[];
  readonly roles: readonly Span[];
}

interface Candidate extends BlockSpan {
  readonly article: ArticleCoverage;
  readonly score: number;
  readonly words: ReadonlySet<string>;
}

function rolesByBlock({ roles }: Pick<Entity, 'roles'>): ReadonlyMap<string, readonly Span[]> {
  const found = new Map<string, Span[]>();
  for (const { article, block, start, end } of roles) {
    const key = `${article} ${block}`;
    const there = found.get(key);
    if (there === undefined) found.set(key, [{ start, end }]);
    else there.push({ start, end });
  }
  return found;
}

/** The blocks most likely to hold a telling sentence: those with a role, then by their place in the article. */
function promisingBlocks(
  coverage: readonly ArticleCoverage[],
  roles: ReadonlyMap<string, readonly Span[]>,
): readonly Block[] {
  const found: { readonly article: ArticleCoverage; readonly block: number; readonly rank: number }[] = [];
  for (const article of coverage) {
    const blocks = [...new Set(article.mentions.map(({ block }) => block))].sort((a, b) => a - b);
    for (const [rank, block] of blocks.entries()) {
      const hasRole = roles.has(`${article.at} ${block}`);
      if (rank < MOST_BLOCKS_OF_ARTICLE || hasRole) found.push({ article, block, rank: hasRole ? -1 : rank });
    }
  }
  found.sort((a, b) => a.rank - b.rank || newestFirst(a.article, b.article) || a.block - b.block);
  return found.slice(0, MOST_BLOCKS).map(({ article, block }) => {
    const text = article.blocks[block] ?? '';
    const within = (span: BlockSpan): boolean => span.block === block;
    const mentions = article.mentions.filter(within);
    const others = (article.all ?? []).filter(
      (other) => within(other) && !mentions.some((mention) => overlaps(mention, other)),
    );
    const isHeadline = block === 0 && article.blocks.length > 1 && !/[.!?…]["'”’)]*\s*$/.test(text);
    return {
      article,
      block,
      text,
      isHeadline,
      mentions,
      others,
      roles: roles.get(`${article.at} ${block}`) ?? [],
    };
  });
}

function judge(block: Block, latest: string | null): Candidate[] {
  const recency = recencyScore(block.article, latest);
  return sentences(block.text).flatMap((sentence): Candidate[] => {
    const mentions = block.mentions.filter((mention) => overlaps(mention, sentence));
    const [first] = mentions;
    if (first === undefined) return [];
    const text = block.text.slice(sentence.start, sentence.end);
    const words = contentWords(tokenize(text));
    const others = block.others.filter((other) => overlaps(other, sentence)).length;
    const score =
      roleScore(block, sentence) +
      (first.start - sentence.start <= SUBJECT_REACH ? 2 : 0) +
      2 / (1 + block.block) +
      0.5 * Math.min(others, 3) +
      recency +
      (/\d/.test(text) ? 0.5 : 0) +
      (/\s/.test(block.text.slice(first.start, first.end)) ? 0.75 : 0) +
      formScore(text, block.isHeadline);
    return [{ article: block.article, block: block.block, start: sentence.start, end: sentence.end, score, words }];
  });
}

function roleScore({ roles }: Block, sentence: Span): number {
  return roles.some((role) => overlaps(role, sentence)) ? 3 : 0;
}

function recencyScore({ day }: ArticleCoverage, latest: string | null): number {
  if (day === null || latest === null) return 0;
  return NEWEST / (1 + (Date.parse(latest) - Date.parse(day)) / YEAR_IN_MS);
}

/** Takes off for what does not read as a statement by itself: fragments, quotations, sentences that lean on the one before. */
function formScore(text: string, isHeadline: boolean): number {
  let score = 0;
  // It is printed once more where its article is cited, so it must not stand in for another article's sentence.
  if (isHeadline) score -= 2 + SAME_ARTICLE;
  else if (!/[.!?]["'”’)]*$/.test(text)) score -= 2;
  if (text.length < SHORTEST_TELLING) score -= 2;
  if (text.length > LONGEST_TELLING) score -= 1.5;
  if (/^["'“‘]/.test(text)) score -= 1;
  if (/\?["'”’)]*$/.test(text)) score -= 1;
  if (/^(?:But|And|So|However|He|She|They|It|This|That|These|Those|Yet|Meanwhile)\b/.test(text)) score -= 0.75;
  return score;
}

function contentWords(tokens: readonly Token[]): ReadonlySet<string> {
  return new Set(tokens.flatMap(({ folded, shape }) => (isTelling(folded, shape) ? [folded] : [])));
}

function isTelling(folded: string, shape: Token['shape']): boolean {
  return shape === 'number' || (folded.length >= SHORTEST_WORD && !isCommonWord(folded));
}

/** Letters of the shortest word that is compared. */
const SHORTEST_WORD = 3;

function chooseDifferent(candidates: readonly Candidate[], limit: number): readonly SentencePlace[] {
  const chosen: Candidate[] = [];
  let rest = candidates;
  while (chosen.length < limit) {
    const next = bestBeside(chosen, rest);
    if (next === null) break;
    chosen.push(next);
    rest = rest.filter((other) => !saySame(next.words, other.words));
  }
  return chosen.map(({ article, block, start, end }) => ({ article: article.at, block, start, end }));
}

/** The best of some candidates, best first, beside those that have been chosen; of equals the first. */
function bestBeside(chosen: readonly Candidate[], candidates: readonly Candidate[]): Candidate | null {
  let best: Candidate | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    if (candidate.score <= most) break;
    const given = chosen.filter(({ article }) => article === candidate.article).length;
    const score = candidate.score - SAME_ARTICLE * given;
    if (score > most) [best, most] = [candidate, score];
  }
  return best;
}

function saySame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return true;
  let shared = 0;
  for (const word of small) if (large.has(word)) shared++;
  return shared >= SAME_SHARE * small.size;
}
