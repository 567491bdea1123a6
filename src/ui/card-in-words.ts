import type { CardModel } from '../protocol/card-model.ts';
import type { NameLine } from '../protocol/name-line.ts';
import { typeWord } from './type-badge.tsx';

/** What a screen reader says of a card that opens elsewhere than where the focus is: name, type and role. */
export function cardInWords({ name, type }: Pick<NameLine, 'name' | 'type'>, card: CardModel | null): string {
  return [name, typeWord(type), ...(card?.role ? [card.role.text] : [])].join(', ');
}
