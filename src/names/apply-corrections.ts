import { aliasPatterns } from './alias-pattern.ts';
import {
  type CorrectedName,
  type CorrectedNames,
  countPrints,
  entityOf,
  kindOfAlias,
  openNames,
  remaining,
} from './corrected-name.ts';
import { type CorrectedArticle, type Correcting, canBeName, inOrder, mentionsOf, type Refuse } from './correcting.ts';
import type { CorrectionProblem, NameCorrection } from './corrections.ts';
import { derivedAliases } from './derived-aliases.ts';
import type { Alias, EntityType, Mention, Role } from './entity.ts';
import type { Resolution } from './resolve.ts';
import { findRole } from './roles.ts';
import { splitName } from './split-name.ts';

/** Splits come first, so that a part can be merged, renamed and typed; then merges, so that what they make can. */
const ORDER: readonly NameCorrection['kind'][] = [
  'split',
  'merge',
  'rename',
  'type',
  'remove-alias',
  'add-alias',
  'never-highlight',
];

/**
 * Corrects entities and mentions as the curator says. Ids stay what they are; mentions follow. A correction that cannot
 * be made is told among the problems, and the others are made all the same.
 */
export function applyCorrections(
  { entities, mentions }: Resolution,
  articles: readonly CorrectedArticle[],
  corrections: readonly NameCorrection[],
): { readonly resolution: Resolution; readonly problems: readonly CorrectionProblem[] } {
  const names = openNames(entities);
  const moved = new Map<Mention, CorrectedName | null>();
  const ownerOf = (mention: Mention): CorrectedName | null => {
    const owner = moved.has(mention) ? moved.get(mention) : names.before[mention.entity];
    return owner == null ? null : remaining(owner);
  };
  const correcting: Correcting = { names, articles, mentions, moved, ownerOf };

  const problems: CorrectionProblem[] = [];
  const said = new Map<string, NameCorrection>();
  for (const kind of ORDER) {
    for (const correction of corrections) {
      if (correction.kind !== kind) continue;
      const refuse: Refuse = (message, remedy) => problems.push({ line: correction.line, message, remedy });
      const entity = theOne(names, correction.name, refuse);
      if (entity === null || contradicts(correction, entity, said, refuse)) continue;
      apply(correction, entity, correcting, refuse);
    }
  }
  problems.sort((a, b) => a.line - b.line);
  return { resolution: resolutionOf(correcting), problems };
}

/** The entity that a name in a correction means; null, with the reason told, where there is none or more than one. */
function theOne(names: CorrectedNames, name: string, refuse: Refuse): CorrectedName | null {
  const inFull = names.find(name);
  const found = inFull.length > 0 ? inFull : names.findShort(name);
  const [first] = found;
  if (first === undefined) {
    refuse(`The archive has no name "${name}"`, 'write it as "corpus --table" prints it, or delete the correction');
    return null;
  }
  if (found.length > 1) {
    const ids = found.map(({ id }) => id).join(', ');
    refuse(`"${name}" names more than one thing`, `write the id of the one you mean: ${ids}`);
    return null;
  }
  return first;
}

/** What may be said only once of an entity. */
function saying(correction: NameCorrection, { id }: CorrectedName): string | null {
  const { kind } = correction;
  if (kind === 'rename' || kind === 'type') return `${kind} ${id}`;
  return kind === 'add-alias' || kind === 'remove-alias' ? `alias ${id} ${correction.alias}` : null;
}

function contradicts(
  correction: NameCorrection,
  entity: CorrectedName,
  said: Map<string, NameCorrection>,
  refuse: Refuse,
): boolean {
  const key = saying(correction, entity);
  const earlier = key === null ? undefined : said.get(key);
  if (key !== null && earlier === undefined) said.set(key, correction);
  if (earlier === undefined || isSame(earlier, correction)) return false;
  refuse(`Line ${earlier.line} says something else of "${correction.name}"`, 'keep one of the two');
  return true;
}

function isSame(a: NameCorrection, b: NameCorrection): boolean {
  return JSON.stringify({ ...a, line: 0, name: '' }) === JSON.stringify({ ...b, line: 0, name: '' });
}

function apply(correction: NameCorrection, entity: CorrectedName, correcting: Correcting, refuse: Refuse): void {
  const { names } = correcting;
  switch (correction.kind) {
    case 'split':
      splitName(correction, entity, correcting, refuse);
      break;
    case 'merge': {
      const into = theOne(names, correction.into, refuse);
      if (into !== null && into !== entity) merge(entity, into);
      break;
    }
    case 'rename':
      rename(entity, correction.to, names, refuse);
      break;
    case 'type':
      setType(entity, correction.type, correcting);
      break;
    case 'add-alias':
      addAlias(entity, correction.alias, names, refuse);
      break;
    case 'remove-alias':
      removeAlias(entity, correction.alias, correcting, refuse);
      break;
    case 'never-highlight':
      entity.isNeverMarked = true;
      break;
  }
}

function merge(entity: CorrectedName, into: CorrectedName): void {
  for (const { text, kind, count } of entity.aliases.values()) countPrints(into, text, kind, count);
  into.roles = into.type === 'person' ? inOrder([...into.roles, ...entity.roles]) : [];
  entity.mergedInto = into;
}

function rename(entity: CorrectedName, name: string, names: CorrectedNames, refuse: Refuse): void {
  if (!canBeName(name, refuse)) return;
  const other = names.find(name).find((each) => each !== entity && each.name === name && each.type === entity.type);
  if (other !== undefined) {
    refuse(`"${name}" is the name of ${other.id} already`, 'merge the two, or choose another name');
    return;
  }
  names.rename(entity, name);
  // Pages may print the name although the archive never does.
  if (!entity.aliases.has(name)) entity.aliases.set(name, { text: name, kind: 'full', count: 0 });
}

function setType(entity: CorrectedName, type: EntityType, { articles, mentions, ownerOf }: Correcting): void {
  const wasPerson = entity.type === 'person';
  entity.type = type;
  if (wasPerson === (type === 'person')) return;
  entity.roles = wasPerson ? [] : rolesOf(entity);
  for (const alias of entity.aliases.values()) {
    if (alias.kind === 'short' || alias.kind === 'full')
      entity.aliases.set(alias.text, { ...alias, kind: kindOfAlias(alias.text, type) });
  }

  function rolesOf(person: CorrectedName): readonly Role[] {
    return mentions.flatMap((all, article) =>
      all.flatMap((mention): Role[] => {
        const text = articles[article]?.blocks[mention.block] ?? '';
        const role = ownerOf(mention) === person ? findRole(text, mention) : null;
        return role === null
          ? []
          : [{ article, block: mention.block, ...role, text: text.slice(role.start, role.end) }];
      }),
    );
  }
}

function addAlias(entity: CorrectedName, text: string, names: CorrectedNames, refuse: Refuse): void {
  if (entity.aliases.has(text)) return;
  const other = names.find(text).find((each) => each !== entity);
  if (other !== undefined) {
    refuse(
      `"${text}" is a name of ${other.id} already`,
      'merge the two if they are the same, or remove the alias from that one first',
    );
  } else if (aliasPatterns(text).length === 0) {
    refuse(`"${text}" cannot be looked for on a page`, 'write a name of letters, 16 words at most');
  } else {
    entity.aliases.set(text, { text, kind: kindOfAlias(text, entity.type), count: 0 });
  }
}

function removeAlias(entity: CorrectedName, text: string, correcting: Correcting, refuse: Refuse): void {
  if (!entity.aliases.has(text)) {
    // The build makes up aliases too: "SWA" for "Southwest Airlines".
    if (derivedAliases(entityOf(entity)).some((alias) => alias.text === text)) entity.refused.add(text);
    else {
      const printed = [...entity.aliases.keys()].map((alias) => `"${alias}"`).join(', ');
      refuse(`"${entity.name}" has no alias "${text}"`, `write one of ${printed}`);
    }
    return;
  }
  if (entity.aliases.size === 1) {
    refuse(`"${text}" is the only way "${entity.name}" is written`, 'write it under never-highlight instead');
    return;
  }
  entity.refused.add(text);
  entity.aliases.delete(text);
  for (const { mention } of mentionsOf(entity, correcting, (printed) => printed === text))
    correcting.moved.set(mention, null);
  if (entity.name === text) entity.name = nameFrom(entity);
}

function nameFrom({ aliases, name }: CorrectedName): string {
  const all = [...aliases.values()];
  const full = all.filter(({ kind }) => kind === 'full');
  const [best] = (full.length > 0 ? full : all).sort((a, b: Alias) => b.count - a.count);
  return best?.text ?? name;
}

function resolutionOf({ names, mentions, ownerOf }: Correcting): Resolution {
  const list = names.list();
  const positions = new Map(list.map((entity, at) => [entity, at]));
  return {
    entities: list.map(entityOf),
    mentions: mentions.map((all) =>
      all.flatMap((mention): Mention[] => {
        const owner = ownerOf(mention);
        const entity = owner === null ? undefined : positions.get(owner);
        return entity === undefined ? [] : [{ ...mention, entity }];
      }),
    ),
  };
}
