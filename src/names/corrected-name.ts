import { compareText } from './archive-forms.ts';
import type { Alias, Entity, EntityType, Role } from './entity.ts';
import { isAcronymText, readSurface, slug } from './surface.ts';

/** An entity while it is corrected. */
export interface CorrectedName {
  readonly id: string;
  name: string;
  type: EntityType;
  /** By printed text. */
  readonly aliases: Map<string, Alias>;
  roles: readonly Role[];
  isNeverMarked: boolean;
  /** What it is not called, as the curator says. */
  readonly refused: Set<string>;
  /** The entity that this one was merged into. */
  mergedInto: CorrectedName | null;
}

/** All entities of an archive while they are corrected; they are found by id, by name and by what they are called in full. */
export interface CorrectedNames {
  /** By the position that the entity had before. */
  readonly before: readonly CorrectedName[];
  /** Those that are left, sorted by id. */
  list(): readonly CorrectedName[];
  /** All that a name can mean: ids before exact names, those before names that differ in writing only, those before aliases other than short ones. */
  find(name: string): readonly CorrectedName[];
  /** All that have it as a short alias: "Putin". */
  findShort(name: string): readonly CorrectedName[];
  /** Makes another entity; its id is that of the name, or the next free one. */
  create(name: string, type: EntityType): CorrectedName;
  /** From now on the entity is found by this name too. */
  rename(entity: CorrectedName, name: string): void;
}

/** The entity that stands for this one after all merges. */
export function remaining(entity: CorrectedName): CorrectedName {
  let last = entity;
  while (last.mergedInto !== null) last = last.mergedInto;
  return last;
}

/** Opens entities for correction; they themselves are not changed. */
export function openNames(entities: readonly Entity[]): CorrectedNames {
  const before = entities.map(
    ({ id, name, type, aliases, roles, isNeverMarked }): CorrectedName => ({
      id,
      name,
      type,
      aliases: new Map(aliases.map((alias) => [alias.text, alias])),
      roles,
      isNeverMarked: isNeverMarked === true,
      refused: new Set(),
      mergedInto: null,
    }),
  );
  const all = [...before];
  const ids = new Map(before.map((entity) => [entity.id, entity]));
  const names = new Map<string, CorrectedName[]>();
  const keys = new Map<string, CorrectedName[]>();
  const aliases = new Map<string, CorrectedName[]>();
  const shortAliases = new Map<string, CorrectedName[]>();
  const enter = (entity: CorrectedName, name: string): void => {
    add(names, name, entity);
    add(keys, keyOf(name), entity);
  };
  for (const entity of before) {
    enter(entity, entity.name);
    for (const { text, kind } of entity.aliases.values())
      add(kind === 'short' ? shortAliases : aliases, keyOf(text), entity);
  }
  return {
    before,
    list: () => all.filter(({ mergedInto }) => mergedInto === null).sort((a, b) => compareText(a.id, b.id)),
    find: (name) => {
      const byId = ids.get(name);
      const found =
        byId !== undefined ? [byId] : (names.get(name) ?? keys.get(keyOf(name)) ?? aliases.get(keyOf(name)));
      return [...new Set((found ?? []).map(remaining))];
    },
    findShort: (name) => [...new Set((shortAliases.get(keyOf(name)) ?? []).map(remaining))],
    create: (name, type) => {
      const base = `${type}/${slug(name)}`;
      let id = base;
      for (let number = 2; ids.has(id); number++) id = `${base}-${number}`;
      const entity: CorrectedName = {
        id,
        name,
        type,
        aliases: new Map(),
        roles: [],
        isNeverMarked: false,
        refused: new Set(),
        mergedInto: null,
      };
      ids.set(id, entity);
      all.push(entity);
      enter(entity, name);
      return entity;
    },
    rename: (entity, name) => {
      entity.name = name;
      enter(entity, name);
    },
  };
}

function keyOf(name: string): string {
  return readSurface(name)?.key ?? name;
}

function add<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const there = lists.get(key);
  if (there === undefined) lists.set(key, [value]);
  else there.push(value);
}

/** Counts prints of an alias, more or fewer; an alias that is not printed any longer is dropped. */
export function countPrints(entity: CorrectedName, text: string, kind: Alias['kind'], more: number): void {
  const alias = entity.aliases.get(text) ?? { text, kind, count: 0 };
  const count = alias.count + more;
  if (count > 0) entity.aliases.set(text, { ...alias, count });
  else entity.aliases.delete(text);
}

/** What an alias that a curator names is to its entity. */
export function kindOfAlias(text: string, type: EntityType): Alias['kind'] {
  if (isAcronymText(text)) return 'acronym';
  return type === 'person' && !/\s/.test(text.trim()) ? 'short' : 'full';
}

/** The entity as the archive has it. */
export function entityOf({ id, name, type, aliases, roles, isNeverMarked, refused }: CorrectedName): Entity {
  const sorted = [...aliases.values()].sort((a, b) => b.count - a.count || compareText(a.text, b.text));
  const said = { ...(isNeverMarked && { isNeverMarked }), ...(refused.size > 0 && { refusedAliases: [...refused] }) };
  return { id, name, type, aliases: sorted, roles, ...said };
}
