import type { Plugin } from 'vite';

/** The module that Vite wraps around every script that is loaded later, to load its styles with it. */
const HELPER = '\0vite/preload-helper.js';

/** Leaves scripts that are loaded later to the browser alone: ours have no styles, and Vite's wrapper takes 2 kB of the popup. */
export function bareImports(): Plugin {
  return {
    name: 'backgrounder:bare-imports',
    enforce: 'post',
    transform: (_, id) => (id === HELPER ? 'export const __vitePreload = (load) => load();' : null),
  };
}
