import type { SettingsChange } from '../protocol/settings.ts';

/** Makes a change and confirms it with what is so from now on: "Places are not marked". Says whether it was made. */
export type SaveChange = (change: SettingsChange, saved: string) => Promise<boolean>;
