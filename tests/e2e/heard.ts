/**
 * A part of what a screen reader is told, as the browser's accessibility tree has it. The tests read the card, the popup
 * and the reading view through it: it reaches into closed shadow roots, and says what a person can know.
 */
export interface Heard {
  readonly role: string;
  readonly name: string;
  readonly focused: boolean;
  readonly selected: boolean;
  readonly parts: readonly Heard[];
}

const withoutSpace = (text: string): string => text.replaceAll(/\s/g, '');

/** Everything that is read out of a part, in order; a name that repeats what is in the part is read once. */
export function textOf({ name, parts }: Heard): string {
  const inner = parts.map(textOf).join(' ');
  const [outside, inside] = [withoutSpace(name), withoutSpace(inner)];
  const read = outside.includes(inside) ? name : inside.includes(outside) ? inner : `${name} ${inner}`;
  return read.replaceAll(/\s+/g, ' ').trim();
}

/** The parts of a role, in order, the outer before the inner. */
export function partsOf(part: Heard, role: string): readonly Heard[] {
  return [...(part.role === role ? [part] : []), ...part.parts.flatMap((inner) => partsOf(inner, role))];
}
