import { type BlockSpan, inReadingOrder } from '../text/span.ts';
import { readBlocks } from './block-words.ts';
import { confidenceOf, MARK_THRESHOLD } from './confidence.ts';
import type { EntityAt } from './entity.ts';
import type { Evidence, Identified, WhyLost } from './evidence.ts';
import { findNames } from './find-names.ts';
import type { Gazetteer } from './gazetteer.ts';
import { type Judgement, judge, type PageView } from './judge-owner.ts';
import type { Matcher } from './matcher.ts';
import { type NamePlace, placesIn } from './name-place.ts';
import { isPart, viewPage, withSupport } from './page-view.ts';
import { type ReadName, readName } from './whole-name.ts';

export { MARK_THRESHOLD } from './confidence.ts';
export type { Identified } from './evidence.ts';

/** What identity needs to know of an archive. */
export interface KnownEntities {
  readonly matcher: Matcher;
  /** The entity at a position in the archive; undefined outside of it. */
  readonly whole: EntityAt;
}

/**
 * The places in the text blocks of a page that name entities of the archive, in reading order and without overlap, each
 * with its confidence and the reasons. Time is linear in the text; a page without any alias costs no more than the matcher.
 */
export function identifyNames(blocks: readonly string[], archive: KnownEntities, gazetteer: Gazetteer): Identified[] {
  return weigh(blocks, archive, gazetteer, identified).sort(inReadingOrder);
}

/** A place where an alias stands, with the entity that fits it best, whether or not it is marked. */
export interface Weighed extends BlockSpan {
  readonly entity: number;
  /** The share of that entity in all that can be meant, 0 to 1, before it is turned into a confidence. */
  readonly share: number;
}

/** All places of aliases with what speaks for them: from these the table of confidences is fitted. */
export function weighNames(blocks: readonly string[], archive: KnownEntities, gazetteer: Gazetteer): Weighed[] {
  return weigh(blocks, archive, gazetteer, ({ place, best, share }) => {
    const { block, start, end } = place;
    return { block, start, end, entity: best.owner.entity, share };
  }).sort(inReadingOrder);
}

/** What was weighed at a place: the owners that can be meant, the best first. */
interface Decision {
  readonly place: NamePlace;
  readonly best: Judgement;
  readonly runnerUp: Judgement | undefined;
  readonly share: number;
  readonly page: PageView;
}

/** Weighs every place of a page and keeps what `answer` makes of it; null keeps nothing. */
function weigh<T>(
  blocks: readonly string[],
  archive: KnownEntities,
  gazetteer: Gazetteer,
  answer: (decision: Decision) => T | null,
): T[] {
  const matched = blocks.map((text) => archive.matcher.match(text));
  if (matched.every(({ length }) => length === 0)) return [];
  const read = readBlocks(blocks);
  const names = blocks.map((): ReadName[] => []);
  for (const name of findNames(blocks, gazetteer, (block) => read[block]?.words ?? [])) {
    const words = read[name.block];
    if (words !== undefined) names[name.block]?.push(readName(name, words, gazetteer));
  }
  const places = read.map((words, block) =>
    placesIn({ words, block, matched: matched[block] ?? [], names: names[block] ?? [], gazetteer }, archive.matcher),
  );
  const supported = withSupport(places.flat(), read, archive.whole);
  const page = viewPage(read, names.flat(), supported, archive.whole);
  const answers: T[] = [];
  for (const place of supported) {
    if (isPart(place)) continue;
    const judgements = place.owners.map((owner) => judge(place, owner, page)).sort((a, b) => b.score - a.score);
    const [best, runnerUp] = judgements;
    if (best === undefined) continue;
    const kept = answer({ place, best, runnerUp, share: shareOf(best, judgements), page });
    if (kept !== null) answers.push(kept);
  }
  return answers;
}

/** The mark at a place, or none. */
function identified({ place, best, runnerUp, share, page }: Decision): Identified | null {
  const confidence = confidenceOf(share);
  if (confidence < MARK_THRESHOLD) return null;
  const { block, start, end } = place;
  const evidence: readonly Evidence[] =
    runnerUp === undefined ? best.evidence : [...best.evidence, lost(best, runnerUp, page)];
  const written = (page.blocks[block] ?? '').slice(start, end);
  const alias = page.entityAt(best.owner.entity)?.aliases[best.owner.alias]?.text ?? written;
  return { block, start, end, entity: best.owner.entity, confidence, alias, evidence };
}

/** The chance that the best owner is meant, not another one and not somebody the archive does not know (whose score is zero). */
function shareOf(best: Judgement, all: readonly Judgement[]): number {
  return Math.exp(best.score) / all.reduce((sum, { score }) => sum + Math.exp(score), 1);
}

function lost(best: Judgement, { owner, evidence }: Judgement, page: PageView): Evidence {
  return { kind: 'runner-up', entity: owner.entity, because: whyLost(best, owner.entity, evidence, page) };
}

function whyLost(
  best: Judgement,
  entity: number,
  evidence: readonly Evidence[],
  { entityAt, fullForms }: PageView,
): WhyLost {
  const has = (kind: Evidence['kind'], all: readonly Evidence[]): boolean => all.some((one) => one.kind === kind);
  if (has('role', best.evidence) && !has('role', evidence)) return 'other-role';
  if (fullForms.has(best.owner.entity) && !fullForms.has(entity)) return 'no-full-name';
  if (entityAt(best.owner.entity)?.type !== entityAt(entity)?.type) return 'other-kind';
  return 'less-frequent';
}
