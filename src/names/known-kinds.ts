import { KNOWN_AS } from './gazetteer.ts';

/** `KNOWN_AS` bits of everything that is a place. */
export const PLACES = KNOWN_AS.place | KNOWN_AS.city | KNOWN_AS.country;

/** `KNOWN_AS` bits of everything that is named: what the gazetteer knows as more than a word or a part of a person's name. */
export const NAMED = PLACES | KNOWN_AS.organization | KNOWN_AS.event | KNOWN_AS.thing;
