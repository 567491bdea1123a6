import type { Entity, EntityAt } from './entity.ts';
import type { Owner } from './matcher.ts';
import type { NamePlace } from './name-place.ts';

/** The entities that a page seems to name, each with how much that says about the page's subject. */
export interface Anchors {
  /** Whether that the page names an entity says anything about its subject. */
  isTelling(entity: number): boolean;
  /** How well the other names of the page fit the archive, 0 to `ENOUGH`. */
  fitFor(entity: number): number;
  /** The most telling of the other entities, three at most. */
  besides(entity: number): readonly number[];
}

/** More names than this make a page no more fitting. */
const ENOUGH = 3;
const SHOWN = 3;

const FULL_NAME = 1;
/** Pages about all sorts of things speak of wars and pandemics. */
const EVENT = 0.6;
const ONE_WORD = 0.4;
const SHORT_FORM = 0.3;
/** Somebody in full of whom the page does not say who they are may be a namesake. */
const UNINTRODUCED = 0.3;
/** The least that says anything: no short form, nobody unintroduced. */
const TELLING = ONE_WORD;

/**
 * Weighs the names that places have: a person or a firm in full says more than a country, a short or ambiguous form little. What
 * the page shows to be `isOther` than the archive's entity says nothing; `unintroduced` are persons of whom it does not say who they are.
 */
export function anchorsOf(
  places: readonly NamePlace[],
  entityAt: EntityAt,
  isOther: (place: NamePlace, entity: number) => boolean,
  unintroduced: ReadonlySet<number>,
): Anchors {
  const weights = new Map<number, number>();
  for (const place of places) {
    for (const owner of place.owners) {
      const most = unintroduced.has(owner.entity) ? UNINTRODUCED : FULL_NAME;
      const weight = Math.min(most, weightOf(place, owner, entityAt(owner.entity)));
      if (!isOther(place, owner.entity) && weight > (weights.get(owner.entity) ?? 0)) weights.set(owner.entity, weight);
    }
  }
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const telling = [...weights]
    .sort(([, a], [, b]) => b - a)
    .slice(0, SHOWN + 1)
    .map(([entity]) => entity);
  const most = telling.slice(0, SHOWN);
  return {
    isTelling: (entity) => (weights.get(entity) ?? 0) >= TELLING,
    fitFor: (entity) => Math.min(ENOUGH, Math.max(0, total - (weights.get(entity) ?? 0))),
    besides: (entity) => (most.includes(entity) ? telling.filter((other) => other !== entity) : most),
  };
}

function weightOf(place: NamePlace, { kind }: Owner, entity: Entity | undefined): number {
  const { owners, words, standing, isShownByWhatFollows } = place;
  if (owners.length > 1 || entity === undefined) return 0;
  if (standing.wholeness === 'unseen' && !isShownByWhatFollows) return 0;
  if (kind === 'short') return SHORT_FORM;
  if (words.length === 1 || entity.type === 'place') return ONE_WORD;
  return entity.type === 'event' ? EVENT : FULL_NAME;
}
