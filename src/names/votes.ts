import type { EntityType } from './entity.ts';

/** Points for each type of name. One clear hint is about 1 point, near proof about 4; they were weighed on news by hand. */
export type Votes = { [T in EntityType]: number };

/** Before anything has been asked. */
export const noVotes = (): Votes => ({ person: 0, place: 0, organization: 0, event: 0, other: 0 });

/*
 * Each type is written out below: with a name for each of five keys, a loop over them is what the engine cannot speed up,
 * and the finder spends a fifth of its time here.
 */

/** Adds votes with a weight. */
export function addVotes(to: Votes, from: Readonly<Votes>, weight: number): void {
  to.person += from.person * weight;
  to.place += from.place * weight;
  to.organization += from.organization * weight;
  to.event += from.event * weight;
  to.other += from.other * weight;
}

/** Adds each vote to `strong` if it has at least so many points, else to `weak`. */
export function partVotes(votes: Readonly<Votes>, points: number, strong: Votes, weak: Votes): void {
  (votes.person >= points ? strong : weak).person += votes.person;
  (votes.place >= points ? strong : weak).place += votes.place;
  (votes.organization >= points ? strong : weak).organization += votes.organization;
  (votes.event >= points ? strong : weak).event += votes.event;
  (votes.other >= points ? strong : weak).other += votes.other;
}

/** Adds votes, of each no more than `most` points. */
export function addVotesUpTo(to: Votes, from: Readonly<Votes>, most: number): void {
  to.person += Math.min(from.person, most);
  to.place += Math.min(from.place, most);
  to.organization += Math.min(from.organization, most);
  to.event += Math.min(from.event, most);
  to.other += Math.min(from.other, most);
}

/** The type with the most votes; at a tie "other", else the first in the order of `ENTITY_TYPES`. */
export function strongest(votes: Readonly<Votes>): EntityType {
  let type: EntityType = 'other';
  let most = votes.other;
  if (votes.person > most) {
    type = 'person';
    most = votes.person;
  }
  if (votes.place > most) {
    type = 'place';
    most = votes.place;
  }
  if (votes.organization > most) {
    type = 'organization';
    most = votes.organization;
  }
  return votes.event > most ? 'event' : type;
}

/** By how many points the strongest type leads. */
export function leadOf(votes: Readonly<Votes>): number {
  const { person, place, organization, event, other } = votes;
  const first = Math.max(person, place, organization, event, other);
  const isFirst = (points: number): number => (points === first ? 1 : 0);
  if (isFirst(person) + isFirst(place) + isFirst(organization) + isFirst(event) + isFirst(other) > 1) return 0;
  const besides = (points: number): number => (points === first ? Number.NEGATIVE_INFINITY : points);
  return first - Math.max(besides(person), besides(place), besides(organization), besides(event), besides(other));
}
