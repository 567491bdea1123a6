import { expect, vi } from 'vitest';
import { type Heard, partsOf, textOf } from './heard.ts';
import type { ExtensionView } from './session.ts';

/** Two cores, a cold background and a browser that draws in software. */
export const PATIENCE = { timeout: 20_000, interval: 100 };

/** A key acts within a frame or two on a machine at rest. */
const KEY_ACTS_MS = 100;
/** So long, at most, is waited for a key to act: a second press before would lead one further than what is heard. */
const KEY_ACTS_SLOWLY_MS = 1_000;

/** More controls than any view of the extension has in these tests. */
const MOST_MOVES = 60;

/** The parts of a view that have the keyboard. */
export const focused = (part: Heard): readonly Heard[] => [
  ...(part.focused ? [part] : []),
  ...part.parts.flatMap(focused),
];

export const later = (ms: number): Promise<void> => new Promise((passed) => setTimeout(passed, ms));

/** Waits for a view to say everything asked for, and answers with its text. */
export const viewSaying = (view: Pick<ExtensionView, 'heard'>, ...said: readonly string[]): Promise<string> =>
  vi.waitFor(async () => {
    const text = textOf(await view.heard());
    for (const part of said) expect(text).toContain(part);
    return text;
  }, PATIENCE);

/** What has the keyboard and which options are active, as one text that differs when they do. */
const placeOfKeyboard = (part: Heard): string =>
  `${part.focused || part.selected ? `${part.role} ${part.name} ` : ''}${part.parts.map(placeOfKeyboard).join('')}`;

/** Presses a key until the keyboard is where it is wanted, and stays there. */
async function moveTo(
  view: Pick<ExtensionView, 'heard' | 'press'>,
  key: string,
  isThere: (heard: Heard) => boolean,
): Promise<boolean> {
  for (let moves = 0; moves < MOST_MOVES; moves++) {
    const from = placeOfKeyboard(await view.heard());
    await view.press(key);
    for (const end = Date.now() + KEY_ACTS_SLOWLY_MS; Date.now() < end; await later(KEY_ACTS_MS / 4)) {
      if (placeOfKeyboard(await view.heard()) !== from) break;
    }
    if (!isThere(await view.heard())) continue;
    await later(KEY_ACTS_MS);
    if (isThere(await view.heard())) return true;
  }
  return false;
}

/** Moves the keyboard to a control by the Tab key, as those do who have no pointer, and presses a key there. */
export async function goTo(view: Pick<ExtensionView, 'heard' | 'press'>, label: string, key: string): Promise<void> {
  await viewSaying(view, label);
  const isThere = (heard: Heard): boolean => focused(heard).some(({ name }) => name.includes(label));
  if (!(await moveTo(view, 'Tab', isThere))) throw new Error(`The Tab key does not lead to "${label}".`);
  await view.press(key);
}

/** Makes the option that says something the active one by the arrow key, and chooses it. */
export async function choose(view: Pick<ExtensionView, 'heard' | 'press'>, said: string): Promise<void> {
  const isThere = (heard: Heard): boolean =>
    partsOf(heard, 'option').some((option) => option.selected && textOf(option).includes(said));
  if (!(await moveTo(view, 'ArrowDown', isThere))) throw new Error(`The arrow key does not lead to "${said}".`);
  await view.press('Enter');
}
