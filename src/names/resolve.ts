import type { Span } from '../text/span.ts';
import { tokenize } from '../text/tokenize.ts';
import { type AliasCounts, countAlias, listAliases } from './aliases.ts';
import { type ArchiveForms, collectForms, compareText, type DocumentNames, typeOfVotes } from './archive-forms.ts';
import { canonicalName } from './canonical-name.ts';
import { type Alias, ENTITY_TYPES, type Entity, type Mention, type Role } from './entity.ts';
import type { KnownName } from './known-aliases.ts';
import { findOrdinaryWords, isBehindSmall, type OrdinaryWord } from './ordinary-words.ts';
import { findRole } from './roles.ts';
import { mergeSameNames, type SameNames } from './same-names.ts';
import type { ShortLink } from './short-link.ts';
import { linkShortNames, type Titles } from './short-names.ts';
import { isAcronymText, slug } from './surface.ts';

export type { DocumentNames } from './archive-forms.ts';

/** The entities of an archive and where each document names them. */
export interface Resolution {
  /** Sorted by id. */
  readonly entities: readonly Entity[];
  /** For each document its mentions in reading order. */
  readonly mentions: readonly (readonly Mention[])[];
}

/** The same with what was taken for a name and left out again, the most frequent first. */
export interface FirstResolution extends Resolution {
  readonly ordinary: readonly OrdinaryWord[];
}

/** Occurrences of a full name weigh this much more than those of short ones when the type is decided. */
const FULL_NAME_WEIGHT = 3;

interface Draft {
  readonly root: number;
  readonly aliases: AliasCounts;
  /** How often it stands behind a word written small. */
  inside: number;
  readonly votes: number[];
  readonly roles: Role[];
  readonly known: KnownName | null;
}

/**
 * Decides which of the names found in an archive refer to the same thing, and describes each thing: canonical name, type
 * by all evidence, aliases, roles. Full names that are equal, known as equivalents or differ in spelling are one; short
 * names and acronyms follow the full name of their document, or the one that clearly prevails in the archive. Words that the
 * archive mostly writes small are no names. The same
 * documents in any order give the same entities. Near-linear in the number of names.
 */
export function resolveNames(documents: readonly DocumentNames[]): FirstResolution {
  const archive = collectForms(documents);
  const same = mergeSameNames(archive);
  const roles = rolesOfArchive(documents, archive, same);
  const links = linkShortNames(documents, archive, same, titlesOf(documents, archive, roles));

  const drafts = new Map<number, Draft>();
  const rootOf = (form: number, link: ShortLink | null): number => same.sets.find(link?.form ?? form);
  const knownOf = knownNames(same);
  for (const [article, occurrences] of archive.documents.entries()) {
    const blocks = documents[article]?.blocks ?? [];
    for (const [at, occurrence] of occurrences.entries()) {
      const link = links[article]?.[at] ?? null;
      const root = rootOf(occurrence.form, link);
      const draft = draftOf(drafts, root, knownOf);
      countAlias(draft.aliases, occurrence.text, kindOf(archive, same, occurrence.form, occurrence.text, link));
      const type = ENTITY_TYPES.indexOf(occurrence.type);
      const weight = Math.max(1, Math.round(occurrence.confidence * 100)) * (link === null ? FULL_NAME_WEIGHT : 1);
      draft.votes[type] = (draft.votes[type] ?? 0) + weight;
      const { block, start } = occurrence;
      if (isBehindSmall(blocks[block] ?? '', start)) draft.inside++;
      const role = roles[article]?.[at] ?? null;
      if (role !== null)
        draft.roles.push({ article, block, ...role, text: (blocks[block] ?? '').slice(role.start, role.end) });
    }
  }

  const all = [...drafts.values()];
  const ordinary = findOrdinaryWords(
    all.filter(({ known }) => known === null),
    documents,
  );
  const { entities, positions } = describe(all.filter((draft) => !ordinary.has(draft)));
  const mentions = archive.documents.map((occurrences, article) =>
    occurrences.flatMap(({ form, block, start, end, confidence }, at): Mention[] => {
      const link = links[article]?.[at] ?? null;
      const entity = positions.get(rootOf(form, link));
      if (entity === undefined) return [];
      return [{ block, start, end, entity, confidence: confidence * (link?.certainty ?? 1) }];
    }),
  );
  const leftOut = [...ordinary.values()].sort((a, b) => b.count - a.count || compareText(a.text, b.text));
  return { entities, mentions, ordinary: leftOut };
}

function rolesOfArchive(
  documents: readonly DocumentNames[],
  archive: ArchiveForms,
  { types }: SameNames,
): readonly (readonly (Span | null)[])[] {
  return archive.documents.map((occurrences, article) =>
    occurrences.map((occurrence) => {
      const isPerson = occurrence.type === 'person' || types[occurrence.form] === 'person';
      return isPerson ? findRole(documents[article]?.blocks[occurrence.block] ?? '', occurrence) : null;
    }),
  );
}

function titlesOf(
  documents: readonly DocumentNames[],
  archive: ArchiveForms,
  roles: readonly (readonly (Span | null)[])[],
): Titles {
  return archive.documents.map((occurrences, article) =>
    occurrences.map(({ block, start }, at) => {
      const role = roles[article]?.[at];
      if (role == null || role.end > start) return null;
      const text = documents[article]?.blocks[block]?.slice(role.start, role.end) ?? '';
      return tokenize(text).at(-1)?.folded ?? null;
    }),
  );
}

function knownNames({ sets, known }: SameNames): ReadonlyMap<number, KnownName> {
  const found = new Map<number, KnownName>();
  for (const [form, name] of known.entries()) {
    if (name !== null && !found.has(sets.find(form))) found.set(sets.find(form), name);
  }
  return found;
}

function draftOf(drafts: Map<number, Draft>, root: number, known: ReadonlyMap<number, KnownName>): Draft {
  let draft = drafts.get(root);
  if (draft === undefined) {
    draft = {
      root,
      aliases: new Map(),
      inside: 0,
      votes: ENTITY_TYPES.map(() => 0),
      roles: [],
      known: known.get(root) ?? null,
    };
    drafts.set(root, draft);
  }
  return draft;
}

function kindOf(
  { forms }: ArchiveForms,
  { variants, types, known }: SameNames,
  form: number,
  text: string,
  link: ShortLink | null,
): Alias['kind'] {
  if (variants.has(form)) return 'variant';
  if (link?.how === 'acronym') return 'acronym';
  if (link !== null) return 'short';
  const units = forms[form]?.units ?? [];
  if (types[form] === 'person' && units.length === 1 && known[form] === null) return 'short';
  return isAcronymText(text) && text.length <= LONGEST_ACRONYM ? 'acronym' : 'full';
}

/** Characters up to which a word in capitals is an abbreviation rather than a headline's name. */
const LONGEST_ACRONYM = 8;

/** Names, types and ids; entities without an alias that can be looked for are dropped. */
function describe(drafts: readonly Draft[]): {
  readonly entities: readonly Entity[];
  readonly positions: ReadonlyMap<number, number>;
} {
  const described = drafts.flatMap((draft) => {
    const aliases = listAliases(draft.aliases);
    if (aliases.length === 0) return [];
    const type = draft.known?.type ?? typeOfVotes(draft.votes);
    const name = canonicalName(aliases, draft.known, type);
    return [{ draft, aliases, type, name, base: `${type}/${slug(name)}` }];
  });
  described.sort((a, b) => compareText(a.base, b.base) || a.draft.root - b.draft.root);

  const taken = new Set<string>();
  const named = described.map(({ draft, aliases, type, name, base }) => {
    let id = base;
    for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
    taken.add(id);
    const roles = type === 'person' ? draft.roles : [];
    return { root: draft.root, entity: { id, name, type, aliases, roles } satisfies Entity as Entity };
  });
  named.sort((a, b) => compareText(a.entity.id, b.entity.id));
  return {
    entities: named.map(({ entity }) => entity),
    positions: new Map(named.map(({ root }, at) => [root, at])),
  };
}
