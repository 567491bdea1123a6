import { COUNTRIES, SINGLE_NAME_COUNTRIES } from './country-equivalents.ts';
import type { EntityType } from './entity.ts';
import { EVENTS } from './event-equivalents.ts';
import { ORGANIZATIONS } from './organization-equivalents.ts';
import { OTHERS } from './other-equivalents.ts';
import { PLACES } from './place-equivalents.ts';

/**
 * World-wide equivalents: what everybody writes in several ways. Facts only, compiled by hand for this project. A line
 * is `name | other full names | other forms`, alternatives parted by ";". The first column is the canonical name; a
 * name of the second column replaces it where an archive prints only that; the third is never canonical (acronyms,
 * shortenings, descriptive phrases). Forms that commonly mean two things are left out.
 *
 * The tables in the order of precedence, with the type that their names have.
 */
export const EQUIVALENTS: readonly (readonly [EntityType, string])[] = [
  ['place', COUNTRIES],
  ['place', SINGLE_NAME_COUNTRIES],
  ['place', PLACES],
  ['organization', ORGANIZATIONS],
  ['event', EVENTS],
  ['other', OTHERS],
];
