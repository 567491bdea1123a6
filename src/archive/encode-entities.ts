import { type Alias, ENTITY_TYPES, type Entity, type EntityType, type Role } from '../names/entity.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { encodeRecords, findByKey, openRecords } from './records.ts';

/** The order is part of the bundle format. */
const ALIAS_KINDS: readonly Alias['kind'][] = ['full', 'short', 'acronym', 'variant'];

/** The entities of an archive, each decoded when it is asked for. */
export interface EntityStore {
  readonly count: number;
  /** The entity at a position; throws a `RangeError` outside the archive. */
  entity(position: number): Entity;
  /** The position of the entity with that id, or null. */
  positionOf(id: string): number | null;
}

/** Packs entities, which must be sorted by id, into one section; `openEntities` gives exactly the same back. */
export function encodeEntities(entities: readonly Entity[]): Uint8Array {
  return encodeRecords(entities.map(encodeEntity));
}

/** Opens a section of `encodeEntities` without decoding any of them. */
export function openEntities(section: Uint8Array): EntityStore {
  const { count, record } = openRecords(section);
  return {
    count,
    entity: (position) => decodeEntity(record(position)),
    positionOf: (id) => findByKey(count, (position) => new ByteReader(record(position)).text(), id),
  };
}

/** All entities of a section, decoded. */
export function decodeEntities(section: Uint8Array): Entity[] {
  const { count, entity } = openEntities(section);
  return Array.from({ length: count }, (_, position) => entity(position));
}

function encodeEntity({ id, name, type, aliases, roles, isNeverMarked }: Entity): Uint8Array {
  const writer = new ByteWriter();
  writer.text(id);
  writer.text(name);
  writer.number(ENTITY_TYPES.indexOf(type));
  writer.list(aliases, ({ text, count, kind }) => {
    writer.text(text);
    writer.number(count);
    writer.number(ALIAS_KINDS.indexOf(kind));
  });
  writer.list(roles, ({ text, article, block, start, end }) => {
    writer.text(text);
    writer.number(article);
    writer.number(block);
    writer.number(start);
    writer.number(end - start);
  });
  writer.number(isNeverMarked === true ? 1 : 0);
  return writer.finish();
}

function decodeEntity(record: Uint8Array): Entity {
  const reader = new ByteReader(record);
  const entity: Entity = {
    id: reader.text(),
    name: reader.text(),
    type: chosen<EntityType>(ENTITY_TYPES, reader.number()),
    aliases: reader.list(
      (): Alias => ({ text: reader.text(), count: reader.number(), kind: chosen(ALIAS_KINDS, reader.number()) }),
    ),
    roles: reader.list((): Role => {
      const text = reader.text();
      const article = reader.number();
      const block = reader.number();
      const start = reader.number();
      return { text, article, block, start, end: start + reader.number() };
    }),
  };
  return reader.number() === 1 ? { ...entity, isNeverMarked: true } : entity;
}

/** The member of a union that is stored as its position; throws a `RangeError` for one that this version does not know. */
export function chosen<T>(choices: readonly T[], position: number): T {
  const choice = choices[position];
  if (choice === undefined) throw new RangeError(`A record names choice ${position} of ${choices.length}.`);
  return choice;
}
