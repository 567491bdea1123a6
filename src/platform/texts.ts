import { browser } from './browser.ts';

/** A text of `_locales` in the language of the browser; `parts` take the places of `$1`, `$2` and so on in it. */
export const localeText = (key: string, parts: readonly string[]): string =>
  browser.i18n.getMessage(key as '@@ui_locale', [...parts]);
