import { locale } from './locale.ts';
import { type TextKey, text } from './text.ts';

/** What is counted: the texts that there are for one and for more. */
export type Counted = UnitOf<TextKey>;

type UnitOf<Key> = Key extends `${infer Unit}_other` ? (`${Unit}_one` extends TextKey ? Unit : never) : never;

/** "1 article", "1,234 mentions"; `$1` in the text is the number. */
export function counted(count: number, unit: Counted): string {
  // Every locale has at least these two forms; what a language has besides is `other`.
  const form = new Intl.PluralRules(locale()).select(count) === 'one' ? 'one' : 'other';
  return text(`${unit}_${form}`, grouped(count));
}

/** A whole number with its thousands set apart: "12,345". */
export function grouped(count: number): string {
  return new Intl.NumberFormat(locale()).format(count);
}
