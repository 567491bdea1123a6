import { type Alias, ENTITY_TYPES, type Entity, type EntityType, type Role } from '../names/entity.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { chosen, encodeRecords, findByKey, openRecords } from './records.ts';

/** The order is part of the bundle format. */
const ALIAS_KINDS: readonly Alias['kind'][] = ['full', 'short', 'acronym', 'variant'];

/** What lists show of an entity. */
export type EntityLine = Pick<Entity, 'id' | 'name' | 'type'>;

/** The entities of an archive as lists show them, each decoded when it is asked for. */
export interface EntityLines {
  readonly count: number;
  /** The entity at a position; throws a `RangeError` outside the archive. */
  line(position: number): EntityLine;
  /** The position of the entity with that id, or null. */
  positionOf(id: string): number | null;
}

/** Packs what lists show of entities, which must be sorted by id. */
export function encodeLines(entities: readonly Entity[]): Uint8Array {
  return encodeRecords(entities.map(encodeLine));
}

/** Packs what else is known of entities. */
export function encodeDetails(entities: readonly Entity[]): Uint8Array {
  return encodeRecords(entities.map(encodeDetail));
}

/** Opens a section of `encodeLines` without decoding any of them. */
export function openLines(section: Uint8Array): EntityLines {
  const { count, record } = openRecords(section);
  return {
    count,
    line: (position) => decodeLine(record(position)),
    positionOf: (id) => findByKey(count, (position) => decodeLine(record(position)).id, id),
  };
}

/** Opens what `encodeLines` and `encodeDetails` packed: the entity at a position, exactly as it was, decoded when it is asked for. */
export function openEntities({ line }: EntityLines, details: Uint8Array): (position: number) => Entity {
  const { record } = openRecords(details);
  return (position) => decodeEntity(line(position), record(position));
}

/** What nearly every id is; ids are longer than all else of a line. */
const usualId = (type: EntityType, name: string): string => `${type}/${name.toLowerCase().replaceAll(' ', '-')}`;

function encodeLine({ id, name, type }: Entity): Uint8Array {
  const writer = new ByteWriter();
  writer.number(ENTITY_TYPES.indexOf(type));
  writer.text(name);
  writer.optionalText(id === usualId(type, name) ? null : id);
  return writer.finish();
}

function encodeDetail({ aliases, roles, isNeverMarked }: Entity): Uint8Array {
  const writer = new ByteWriter();
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

function decodeLine(record: Uint8Array): EntityLine {
  const reader = new ByteReader(record);
  const type = chosen<EntityType>(ENTITY_TYPES, reader.number());
  const name = reader.text();
  return { id: reader.optionalText() ?? usualId(type, name), name, type };
}

function decodeEntity(line: EntityLine, record: Uint8Array): Entity {
  const reader = new ByteReader(record);
  const entity: Entity = {
    ...line,
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
