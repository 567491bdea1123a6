import { browser } from './browser.ts';

/** A text of `_locales` in the language of the browser; `parts` take the places of `$1`, `$2` and so on in it. */
export function localeText(key: string, parts: readonly string[]): string {
  try {
    return browser.i18n.getMessage(key as '@@ui_locale', [...parts]);
  } catch {
    // On a page from under which the extension has gone, the browser has no texts any more; what is shown there goes too.
    return '';
  }
}
