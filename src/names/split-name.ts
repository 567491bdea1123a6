import { type CorrectedName, countPrints, kindOfAlias } from './corrected-name.ts';
import { type Correcting, canBeName, inOrder, mentionsOf, type Refuse } from './correcting.ts';
import type { SplitCorrection } from './corrections.ts';
import type { Mention, Role } from './entity.ts';

/**
 * Parts mentions from an entity and gives them to another one: that which the archive has under the name, or a new one.
 * Printed counts and roles follow the mentions. Refused where nothing would be parted, or nothing left.
 */
export function splitName(
  { as, aliases, articles, type }: SplitCorrection,
  entity: CorrectedName,
  correcting: Correcting,
  refuse: Refuse,
): void {
  if (!canBeName(as, refuse)) return;
  const known = new Map(correcting.articles.map(({ id }, at) => [id, at]));
  const unknown = articles.find((id) => !known.has(id));
  if (unknown !== undefined) {
    refuse(`There is no article "${unknown}"`, 'write the id as "corpus --table" prints it');
    return;
  }
  const there = new Set(articles.map((id) => known.get(id)));
  const texts = new Set(aliases);
  const own = mentionsOf(entity, correcting, () => true);
  const parted = own.filter(
    ({ text, article }) => (texts.size === 0 || texts.has(text)) && (there.size === 0 || there.has(article)),
  );
  if (parted.length === 0) {
    refuse(`No mention of "${entity.name}" is like that`, 'check the aliases and ids in "corpus --table"');
    return;
  }
  if (parted.length === own.length) {
    refuse(`That is every mention of "${entity.name}"`, 'use rename or merge for the whole of it');
    return;
  }
  const namesakes = correcting.names.find(as).filter((each) => each !== entity);
  const [namesake] = namesakes;
  if (namesakes.length > 1) {
    refuse(`"${as}" names more than one thing`, `write the id: ${namesakes.map(({ id }) => id).join(', ')}`);
    return;
  }
  if (namesake !== undefined && type !== null && type !== namesake.type) {
    refuse(
      `"${as}" is ${namesake.id} already, of type ${namesake.type}`,
      'leave out its type, or give it under "type"',
    );
    return;
  }
  const part = namesake ?? correcting.names.create(as, type ?? entity.type);
  const leaving = new Set(parted.map(({ mention }) => mention));
  moveRoles(entity, part, own, leaving);
  for (const { mention, text } of parted) {
    const alias = entity.aliases.get(text);
    correcting.moved.set(mention, part);
    // A text that is no alias is a common word, and no alias of the part either.
    if (alias === undefined) continue;
    countPrints(part, text, text === as ? 'full' : namesake ? kindOfAlias(text, part.type) : alias.kind, 1);
    countPrints(entity, text, alias.kind, -1);
  }
  if (part.aliases.size === 0) part.aliases.set(as, { text: as, kind: 'full', count: 0 });
}

/** A role goes with the mention that it stands beside: the nearest one in its block. */
function moveRoles(
  entity: CorrectedName,
  part: CorrectedName,
  own: readonly { readonly mention: Mention; readonly article: number }[],
  leaving: ReadonlySet<Mention>,
): void {
  const isLeaving = (role: Role): boolean => {
    const distance = ({ start, end }: Mention): number => Math.max(start - role.end, role.start - end);
    const [nearest] = own
      .filter(({ mention, article }) => article === role.article && mention.block === role.block)
      .map(({ mention }) => mention)
      .sort((a, b) => distance(a) - distance(b));
    return nearest !== undefined && leaving.has(nearest);
  };
  const going = entity.roles.filter(isLeaving);
  const goes = new Set(going);
  entity.roles = entity.roles.filter((role) => !goes.has(role));
  if (part.type === 'person') part.roles = inOrder([...part.roles, ...going]);
}
