/*
 * Small lists by which runs of words are made into names. All words are folded.
 */

/** Acronyms of things that news does not treat as names. */
export const NO_NAMES: ReadonlySet<string> = new Set(
  'dui sql sos sms tv pm am dvd cd pc pcs gps hiv aids dna gdp gnp ipo ipos vip id ids ok faq pdf url ufo suv suvs atm atms lcd usb gb mb km mph kg kph ceos mps ngo ngos cctv phd ba ma mba bsc md usd eur gbp vs rpm hp led ac dc hd html http https www i o os ad bc photo'.split(
    ' ',
  ),
);

/** Words that join "for" or "on" to an organization: "Centers for Disease Control", "Council on Foreign Relations". */
export const TAKES_FOR: ReadonlySet<string> = new Set(
  'service center centre centers centres council committee institute agency fund society association campaign coalition foundation organization organisation movement alliance commission office department ministry bureau conference union party citizens panel'.split(
    ' ',
  ),
);

/** Words whose possessive goes on with a name: "People's Republic", "Women's World Cup". */
export const TAKES_POSSESSIVE: ReadonlySet<string> = new Set(
  'people women men children workers veterans mother father president valentine year king queen lloyd sotheby christie'.split(
    ' ',
  ),
);

/** Ordinary words before "of" that begin a name of several words. */
export const TAKES_OF: ReadonlySet<string> = new Set(
  'house city state states commonwealth duchy church order spirit lord prince bank knights lords sons daughters statue leaders field hall wall tower gates university'.split(
    ' ',
  ),
);

export const COUNTED =
  /^(?:percent|per|million|billion|trillion|people|points|years|days|hours|minutes|months|weeks|miles|km|others|of|to|am|pm|degrees|times|men|women|dollars|euros|pounds|cents)$/;

/** A number with its unit or ending: "2GB", "20th". */
export const QUANTITY =
  /^\d+(?:st|nd|rd|th|s|gb|mb|kb|tb|k|m|km|mm|cm|kg|g|w|kw|mw|hz|ghz|mhz|p|lr|er|x|am|pm|d|mp|bn)$/;

/** Acronyms that are spelt like function words. */
export const FUNCTION_ACRONYMS: ReadonlySet<string> = new Set(['us', 'who']);

/** Letters of the longest ordinary word that is taken for an acronym when it is all capitals: "START" is too long, "SALT" is not. */
export const SHORT_ACRONYM = 4;

/** Words of the longest quoted title that is taken for one name. */
export const LONGEST_TITLE = 9;

export const SMALL_IN_TITLES: ReadonlySet<string> = new Set(
  'a an the of and in on at to for from with by de la le el'.split(' '),
);

export const PLURAL = /s$/;

/** Particles that begin a surname even where it stands alone: "bin Laden", "von der Leyen". */
export const LEADING_PARTICLES: ReadonlySet<string> = new Set(['bin', 'ibn', 'von', 'der', 'de', 'di', 'van']);

export const BEFORE_NOUN: ReadonlySet<string> = new Set([
  'a',
  'an',
  'the',
  'his',
  'her',
  'their',
  'its',
  'this',
  'that',
]);

export const SURNAME_MONTHS = /^(?:may|june|april|august|march)$/;
