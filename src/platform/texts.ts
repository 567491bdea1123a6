import type { Say } from '../protocol/texts.ts';
import { browser } from './browser.ts';

/** A text of `_locales` in the language of the browser. */
export const localeText: Say = (key, ...parts) => {
  try {
    return browser.i18n.getMessage(key as '@@ui_locale', [...parts]);
  } catch {
    // On a page from under which the extension has gone, the browser has no texts any more; what is shown there goes too.
    return '';
  }
};
