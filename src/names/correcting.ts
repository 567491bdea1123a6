import type { CorrectedName, CorrectedNames } from './corrected-name.ts';
import type { Mention, Role } from './entity.ts';

/** An article as corrections see it. */
export interface CorrectedArticle {
  readonly id: string;
  readonly blocks: readonly string[];
}

/** Entities under correction, with the mentions that have left theirs. */
export interface Correcting {
  readonly names: CorrectedNames;
  readonly articles: readonly CorrectedArticle[];
  readonly mentions: readonly (readonly Mention[])[];
  /** For a mention that does not go where its entity goes, its new entity; null if it names nobody any longer. */
  readonly moved: Map<Mention, CorrectedName | null>;
  /** The entity of a mention as things stand. */
  ownerOf(mention: Mention): CorrectedName | null;
}

/** Says what is wrong with the correction at hand. */
export type Refuse = (message: string, remedy: string) => void;

/** The mentions of an entity that print a text which fits. */
export function mentionsOf(
  entity: CorrectedName,
  { articles, mentions, ownerOf }: Correcting,
  fits: (printed: string, article: number) => boolean,
): readonly { readonly mention: Mention; readonly article: number; readonly text: string }[] {
  return mentions.flatMap((all, article) =>
    all.flatMap((mention) => {
      if (ownerOf(mention) !== entity) return [];
      const text = (articles[article]?.blocks[mention.block] ?? '').slice(mention.start, mention.end);
      return fits(text, article) ? [{ mention, article, text }] : [];
    }),
  );
}

/** Roles in the order of the archive. */
export function inOrder(roles: readonly Role[]): readonly Role[] {
  return [...roles].sort((a, b) => a.article - b.article || a.block - b.block || a.start - b.start);
}

/** Whether something can be called so; tells why not. */
export function canBeName(name: string, refuse: Refuse): boolean {
  const can = /\p{L}|\p{N}/u.test(name);
  if (!can) refuse(`"${name}" is no name`, 'write one with a letter or a number in it');
  return can;
}
