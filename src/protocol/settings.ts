import { ENTITY_TYPES, type EntityType } from '../names/entity.ts';

/** Which mentions of a name are marked: every one, the first in each section of the page, or none anywhere. */
export type Marking = 'every' | 'first' | 'off';

/** How strong the marks are drawn. */
export type Intensity = 'faint' | 'normal' | 'strong';

/** What the reader chose for a site. `on`: its pages are read also where they are no news. `off`: none of them is. */
export type SiteChoice = 'on' | 'off';

/** A name that the reader does not want to see marked. */
export interface Rejection {
  readonly entity: string;
  /** The entity's name when it was rejected: the archive of tomorrow may not know it. */
  readonly name: string;
  readonly scope: 'page' | 'site' | 'everywhere';
  /** For a page what `pageOf` says, for a site what `siteOf` says, otherwise empty. */
  readonly where: string;
}

/** What the reader chose. */
export interface Settings {
  readonly marking: Marking;
  /** The types that are marked. */
  readonly types: readonly EntityType[];
  readonly intensity: Intensity;
  /** `news`: all pages that are news; `chosen`: only pages of sites that are `on`. */
  readonly pages: 'news' | 'chosen';
  /** By site, as `siteOf` names it. */
  readonly sites: Readonly<Record<string, SiteChoice>>;
  /** The newest last. */
  readonly rejections: readonly Rejection[];
}

/** What is to become different; what is not named stays as it is. */
export type SettingsChange = Partial<Pick<Settings, 'types' | 'intensity' | 'pages'>> & {
  /** `as-before` turns marking on as it was before it was turned off, and changes nothing where it is on. */
  readonly marking?: Marking | 'as-before';
  /** A choice of null forgets the site. */
  readonly site?: { readonly host: string; readonly choice: SiteChoice | null };
  /** Rejects a name. From a content script, `where` is ignored: the page speaks only for itself. */
  readonly reject?: Rejection;
  /** Takes a rejection back. */
  readonly restore?: Rejection;
};

const MARKINGS: readonly Marking[] = ['every', 'first', 'off'];
const INTENSITIES: readonly Intensity[] = ['faint', 'normal', 'strong'];
const PAGES: readonly Settings['pages'][] = ['news', 'chosen'];
const CHOICES: readonly SiteChoice[] = ['on', 'off'];
const SCOPES: readonly Rejection['scope'][] = ['page', 'site', 'everywhere'];

/** What a reader has who never chose. */
export const DEFAULT_SETTINGS: Settings = {
  marking: 'every',
  types: ENTITY_TYPES,
  intensity: 'normal',
  pages: 'news',
  sites: {},
  rejections: [],
};

/** The name under which choices for all files of this computer are kept: they have no host. */
export const FILES = 'file://';

/** Characters of an address that are kept; longer ones are no page that anybody returns to. */
const LONGEST_TEXT = 2000;

/**
 * The site of a page: its host without port and without `www.`, `FILES` for files, null where there is none that could be
 * chosen (pages of the browser itself, of extensions, and what is no address).
 */
export function siteOf(address: string): string | null {
  const url = parsed(address);
  if (url === null) return null;
  if (url.protocol === 'file:') return FILES;
  return /^https?:$/.test(url.protocol) ? url.hostname.replace(/^www\.(?=.)/, '') : null;
}

/** The page of an address: without the fragment, which is a place on it, and cut at 2,000 characters. */
export function pageOf(address: string): string {
  const url = parsed(address);
  if (url !== null) url.hash = '';
  return (url?.href ?? address).slice(0, LONGEST_TEXT);
}

/** Whether the names of a page may be marked without being asked for, if it is news or its site is `on`. */
export function mayRead({ marking, pages, sites }: Settings, address: string): boolean {
  const choice = choiceFor(sites, siteOf(address));
  return marking !== 'off' && choice !== 'off' && (pages === 'news' || choice === 'on');
}

/** What was chosen for a site, or null. */
export function choiceFor(sites: Settings['sites'], site: string | null): SiteChoice | null {
  return site !== null && Object.hasOwn(sites, site) ? (sites[site] ?? null) : null;
}

/** The rejections that hold on a page. */
function rejectionsOn({ rejections }: Settings, address: string): readonly Rejection[] {
  if (rejections.length === 0) return rejections;
  const where = { page: pageOf(address), site: siteOf(address), everywhere: '' };
  return rejections.filter((rejection) => rejection.where === where[rejection.scope]);
}

/** The ids of the entities that are rejected on a page. */
export function rejectedOn(settings: Settings, address: string): ReadonlySet<string> {
  return new Set(rejectionsOn(settings, address).map(({ entity }) => entity));
}

/**
 * The settings as a page is given them: its own site and the rejections that hold on it, for a page has no business with
 * the others; where its site is off, nothing is marked.
 */
export function settingsOn(settings: Settings, address: string): Settings {
  const site = siteOf(address);
  const choice = choiceFor(settings.sites, site);
  return {
    ...settings,
    marking: mayRead(settings, address) ? settings.marking : 'off',
    sites: site === null || choice === null ? {} : { [site]: choice },
    rejections: rejectionsOn(settings, address),
  };
}

/** Whether two rejections are one. */
export function isSameRejection(a: Rejection, b: Rejection): boolean {
  return a.entity === b.entity && a.scope === b.scope && a.where === b.where;
}

/** Settings from what was stored, perhaps by another version: unknown or damaged parts fall back to their default. */
export function readSettings(stored: unknown): Settings {
  const { marking, types, intensity, pages, sites, rejections } = recordOf(stored);
  const chosen = Object.entries(recordOf(sites)).filter((entry): entry is [string, SiteChoice] =>
    oneOf(CHOICES, entry[1]),
  );
  return {
    marking: oneOf(MARKINGS, marking) ? marking : DEFAULT_SETTINGS.marking,
    types: Array.isArray(types) ? ENTITY_TYPES.filter((type) => types.includes(type)) : DEFAULT_SETTINGS.types,
    intensity: oneOf(INTENSITIES, intensity) ? intensity : DEFAULT_SETTINGS.intensity,
    pages: oneOf(PAGES, pages) ? pages : DEFAULT_SETTINGS.pages,
    sites: Object.fromEntries(chosen),
    rejections: Array.isArray(rejections) ? rejections.filter(isRejection) : DEFAULT_SETTINGS.rejections,
  };
}

/** Whether a message asks for a change that can be made. */
export function isSettingsChange(value: unknown): value is SettingsChange {
  const { marking, types, intensity, pages, site, reject, restore, ...others } = recordOf(value);
  const { host, choice } = recordOf(site);
  return (
    Object.keys(recordOf(value)).length > 0 &&
    Object.keys(others).length === 0 &&
    (marking === undefined || marking === 'as-before' || oneOf(MARKINGS, marking)) &&
    (types === undefined || (Array.isArray(types) && types.every((type) => oneOf(ENTITY_TYPES, type)))) &&
    (intensity === undefined || oneOf(INTENSITIES, intensity)) &&
    (pages === undefined || oneOf(PAGES, pages)) &&
    (site === undefined || (isText(host) && host !== '' && (choice === null || oneOf(CHOICES, choice)))) &&
    [reject, restore].every((rejection) => rejection === undefined || isRejection(rejection))
  );
}

function isRejection(value: unknown): value is Rejection {
  const { entity, name, scope, where } = recordOf(value);
  return isText(entity) && entity !== '' && isText(name) && oneOf(SCOPES, scope) && isText(where);
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST_TEXT;

const oneOf = <T>(values: readonly T[], value: unknown): value is T => values.some((each) => each === value);

/** The fields of a value from outside, of which nothing is known; none where it has none. */
function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function parsed(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
