import type { Plugin } from 'vite';

/** The module that Vite wraps around every script that is loaded later, to load its styles with it. */
const HELPER = '\0vite/preload-helper.js';
/** The module that WXT wraps around every script that pages are given, to log in development what it throws. */
const WRAPPER = 'virtual:wxt-unlisted-script-entrypoint';

/**
 * Leaves scripts that are loaded later to the browser alone: ours have no styles, and what they throw the browser logs.
 * The wrappers take 2 kB of the popup and .4 kB of each script in a page.
 */
export function bareImports(): Plugin {
  return {
    name: 'backgrounder:bare-imports',
    enforce: 'post',
    // Only constants, no variables, are written where they are used: .3 kB of a script in a page.
    config: ({ build }) =>
      build?.lib && String(build.lib.entry).includes(WRAPPER)
        ? { build: { rolldownOptions: { output: { topLevelVar: false } } } }
        : null,
    transform(code, id) {
      if (id === HELPER) return 'export const __vitePreload = (load) => load();';
      const definition = id.includes(WRAPPER) && /^import definition from .*$/m.exec(code)?.[0];
      return definition ? `${definition}\nexport default definition.main();` : null;
    },
  };
}
