import type { Archive } from '../archive/archive.ts';
import { aliasPatterns } from '../names/alias-pattern.ts';
import type { Alias } from '../names/entity.ts';
import type { Gazetteer } from '../names/gazetteer.ts';
import { isMoreWordThanName } from '../names/name-place.ts';
import { readSurface } from '../names/surface.ts';
import { tokenize } from '../text/tokenize.ts';
import type { CountedName } from './name-counts.ts';

/** What the machine is not sure of: one kind of doubt with all its cases, the weightiest first. */
export interface Doubt {
  readonly title: string;
  /** What a curator can do. */
  readonly remedy: string;
  readonly cases: readonly string[];
}

/** Below this a single mention hardly shows that it is a name at all. */
const HARDLY_A_NAME = 0.65;

/** In fewer articles than this everything is in most of them. */
const ENOUGH_ARTICLES = 20;
const MOST = 0.5;

/** The doubts of an archive that a curator can settle; kinds without a case are left out. */
export function doubtsOf(
  { articles, ordinary = [] }: Archive,
  names: readonly CountedName[],
  gazetteer: Gazetteer,
): readonly Doubt[] {
  const doubts: readonly Doubt[] = [
    {
      title: 'Different things of one name',
      remedy: 'merge them if they are the same; write their ids where a correction means one of them',
      cases: sameNames(names),
    },
    {
      title: 'Short names that several bear',
      remedy: 'split what has gone to the wrong one; pages need the full name for either',
      cases: sharedShortNames(names),
    },
    {
      title: 'Persons never named in full',
      remedy: 'rename them, or merge them with the one they are',
      cases: names
        .filter(
          ({ entity }) => entity.type === 'person' && entity.aliases.every(({ text }) => !/[\s\u00a0]/.test(text)),
        )
        .map(timesPrinted),
    },
    {
      title: 'Seen once, and hardly shown to be names',
      remedy: 'give them their type, or write them under never-highlight',
      cases: names
        .filter(({ mentions, confidence }) => mentions === 1 && confidence < HARDLY_A_NAME)
        .map(({ entity }) => `${entity.name} (${entity.type})`),
    },
    {
      title: 'Spellings taken for other spellings or misprints of a name',
      remedy: 'split those that are names of their own',
      cases: names.flatMap(({ entity }) =>
        entity.aliases
          .filter(({ kind }) => kind === 'variant')
          .map(
            ({ text, count }) =>
              `${text} (${count}) for ${entity.name}${isPrinted(entity) ? '' : ', never so printed'}`,
          ),
      ),
    },
    {
      title: 'Printed for a name, but not looked for on pages: ordinary words and single letters',
      remedy: 'add those as aliases that a page can only mean as a name',
      cases: names.flatMap(({ entity, refused }) =>
        [...refused].map(([text, count]) => `${text} (${count}) for ${entity.name}`),
      ),
    },
    {
      title: 'Taken for names, and left out: words that the archive mostly writes small',
      remedy: 'nothing, unless one is a name: an article that prints it in full, "the Evening Post", brings it back',
      cases: ordinary.map(({ text, count }) => `${text} (${count})`),
    },
    {
      title: 'Names that are ordinary words as well: marked only where a page shows that it means the name',
      remedy: 'write those under never-highlight that are marked too often',
      cases: names.flatMap(({ entity }) =>
        entity.aliases
          .filter(({ text }) => isWordToo(text, gazetteer))
          .map(({ text, count }) => `${text} (${count}) for ${entity.name}`),
      ),
    },
    {
      title: 'Named in most of the articles, so that a mark tells readers little',
      remedy: 'write them under never-highlight if they are no more than the setting of everything',
      cases: names
        .filter((name) => articles.length >= ENOUGH_ARTICLES && name.articles > MOST * articles.length)
        .map(({ entity, articles: count }) => `${entity.name} (${count} of ${articles.length} articles)`),
    },
    {
      title: 'Aliases that cannot be looked for on pages',
      remedy: 'add a way of writing them that has letters and 16 words at most',
      cases: names.flatMap(({ entity }) =>
        entity.aliases
          .filter(({ text }) => aliasPatterns(text).length === 0)
          .map(({ text }) => `${text} for ${entity.name}`),
      ),
    },
    {
      title: 'Articles whose day is not stated',
      remedy: 'state "published" at the top of the file or in a .meta.json beside it',
      cases: articles
        .filter(({ published }) => published === null || published.how === 'inferred')
        .map(({ id, published }) => `${id}: ${published === null ? 'unknown' : `inferred, ${published.because}`}`),
    },
  ];
  return doubts.filter(({ cases }) => cases.length > 0);
}

function isWordToo(text: string, gazetteer: Gazetteer): boolean {
  const [word, second] = tokenize(text);
  const isOneWord = word !== undefined && second === undefined;
  return isOneWord && word.shape !== 'acronym' && isMoreWordThanName(gazetteer.flagsOf(word.folded));
}

const timesPrinted = ({ entity, mentions }: CountedName): string => `${entity.name} (${mentions})`;

function isPrinted({ name, aliases }: { readonly name: string; readonly aliases: readonly Alias[] }): boolean {
  return aliases.some(({ text, kind }) => kind !== 'variant' || text === name);
}

function sameNames(names: readonly CountedName[]): readonly string[] {
  const byKey = new Map<string, CountedName[]>();
  for (const name of names) {
    const key = readSurface(name.entity.name)?.key ?? name.entity.name;
    byKey.set(key, [...(byKey.get(key) ?? []), name]);
  }
  return [...byKey.values()]
    .filter(({ length }) => length > 1)
    .map((same) => same.map(({ entity, mentions }) => `${entity.id} (${mentions})`).join(', '));
}

function sharedShortNames(names: readonly CountedName[]): readonly string[] {
  const bearers = new Map<string, { readonly name: string; readonly count: number }[]>();
  for (const { entity } of names) {
    for (const { text, kind, count } of entity.aliases) {
      if (kind !== 'short' && kind !== 'acronym') continue;
      const there = bearers.get(text);
      if (there === undefined) bearers.set(text, [{ name: entity.name, count }]);
      else there.push({ name: entity.name, count });
    }
  }
  return [...bearers]
    .filter(([, { length }]) => length > 1)
    .map(([text, all]) => `${text}: ${all.map(({ name, count }) => `${name} (${count})`).join(', ')}`);
}
