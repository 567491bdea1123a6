import { expect, vi } from 'vitest';
import { type Heard, textOf } from './heard.ts';
import type { ExtensionView } from './session.ts';

/** Two cores, a cold background and a browser that draws in software. */
export const PATIENCE = { timeout: 20_000, interval: 100 };

/** A key acts within a frame or two. Where it takes longer, the control that was passed over comes round again. */
export const KEY_ACTS_MS = 100;

/** More controls than any view of the extension has in these tests. */
const MOST_TABS = 60;

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

/** Moves the keyboard to a control by the Tab key, as those do who have no pointer, and presses a key there. */
export async function goTo(view: Pick<ExtensionView, 'heard' | 'press'>, label: string, key: string): Promise<void> {
  await viewSaying(view, label);
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    await view.press('Tab');
    await later(KEY_ACTS_MS);
    if (!focused(await view.heard()).some(({ name }) => name.includes(label))) continue;
    await view.press(key);
    return;
  }
  throw new Error(`The Tab key does not lead to "${label}".`);
}
