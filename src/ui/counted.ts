import { formOf, type TextKey } from '../protocol/texts.ts';
import { locale } from './locale.ts';
import { text } from './text.ts';

/** What is counted: the texts that there are for one and for more. */
export type Counted = UnitOf<TextKey>;

type UnitOf<Key> = Key extends `${infer Unit}_other` ? (`${Unit}_one` extends TextKey ? Unit : never) : never;

/** "1 article", "1,234 mentions"; `$1` in the text is the number. */
export function counted(count: number, unit: Counted): string {
  const form = formOf(count, locale());
  return text(`${unit}_${form}`, grouped(count));
}

/** A whole number with its thousands set apart: "12,345". */
export function grouped(count: number): string {
  return new Intl.NumberFormat(locale()).format(count);
}
