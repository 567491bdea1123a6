import type { Alias, Entity, EntityType, Role } from '../../../src/names/entity.ts';

const role = (text: string): Role => ({ text, article: 0, block: 0, start: 0, end: text.length });

/** Aliases are written "text", "text|kind" or "text|kind|count"; the kind is `full` and the count 3 unless said. */
function entity(type: EntityType, aliases: readonly string[], ...roles: readonly string[]): Entity {
  const read = aliases.map((alias): Alias => {
    const [text = '', kind = 'full', count = '3'] = alias.split('|');
    return { text, kind: kind as Alias['kind'], count: Number(count) };
  });
  const name = read[0]?.text ?? '';
  return {
    id: `${type}/${name.toLowerCase().replaceAll(' ', '-')}`,
    name,
    type,
    aliases: read,
    roles: roles.map(role),
  };
}

/** A small archive about diplomacy, as the resolver would give it. */
export const ENTITIES: readonly Entity[] = [
  entity('person', ['Vladimir Putin|full|9', 'Putin|short|14'], 'Russian President'),
  entity('person', ['Donald Trump|full|8', 'Trump|short|16'], 'US President', 'U.S. President'),
  entity('person', ['Dmitry Peskov|full|2', 'Peskov|short|3'], 'Kremlin spokesman'),
  entity('person', ['John Sullivan|full|3', 'Sullivan|short|1'], 'U.S. Ambassador to Russia'),
  entity('person', ['Sergei Lavrov|full|2', 'Lavrov|short|2'], 'foreign minister'),
  entity('person', ["Robert O'Brien|full|1", "O'Brien|short|2"], 'national security adviser'),
  entity('place', ['United States|full|5', 'US|acronym|30', 'U.S.|acronym|20', 'America|full|2']),
  entity('place', ['Russia|full|25']),
  entity('place', ['Ukraine|full|6']),
  entity('place', ['Syria|full|3']),
  entity('place', ['Moscow|full|12']),
  entity('place', ['Washington|full|6', 'Washington, D.C.|full|1']),
  entity('place', ['Elbe River|full|5', 'Elbe|full|8']),
  entity('place', ['Torgau|full|2']),
  entity('place', ['Osaka|full|1']),
  entity('organization', ['Kremlin|full|6']),
  entity('organization', ['White House|full|2']),
  entity('organization', ['World Health Organization|full|2', 'WHO|acronym|4']),
  entity('event', ['World War II|full|7', 'WWII|acronym|3']),
  // Printed in full only.
  entity('person', ['Lynne Tracy|full|1'], 'U.S. Ambassador to Moscow'),
  entity('person', ['Marta Quill|full|2', 'Quill|short|3']),
  entity('person', ['Barack Obama|full|2'], 'president'),
  entity('person', ['Dmitry Medvedev|full|2'], 'president'),
  entity('person', ['Angela Merkel|full|3', 'Merkel|short|4'], 'German Chancellor'),
  entity('person', ['Theresa May|full|3'], 'Prime Minister'),
  entity('person', ['John F. Kennedy|full|2'], 'President'),
  entity('person', ['Xi Jinping|full|2'], 'Chinese President'),
  entity('person', ['Hillary Clinton|full|4', 'Clinton|short|2'], 'Secretary of State'),
  entity('place', ['Kiev|full|2']),
  entity('place', ['Jordan|full|3']),
  entity('place', ['Paris|full|3']),
  entity('place', ['Michigan|full|2']),
  entity('place', ['Nashville|full|2']),
  entity('place', ['Vancouver|full|2']),
  entity('place', ['Armenia|full|2']),
  entity('place', ['Soviet Union|full|3']),
  entity('organization', ['International Atomic Energy Agency|full|2']),
  entity('organization', ['Ford Motor Company|full|2']),
  entity('organization', ['Apple|full|4']),
  entity('organization', ['European Union|full|2']),
  entity('organization', ['Baltic Shipping Forum|full|2']),
  entity('other', ['Soviet|full|9']),
  entity('other', ['American|full|9']),
];
