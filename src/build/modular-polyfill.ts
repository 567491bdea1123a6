import type { Plugin } from 'vite';

/** The module that wraps the browser's API. */
const POLYFILL = /webextension-polyfill\/dist\/browser-polyfill\.js$/;

/**
 * Makes webextension-polyfill a module of the language. As the CommonJS module that it is, its exports are copied to an object that is one,
 * and to look at each has Chromium set up every part of its API: 5 ms each time the background starts.
 */
export function modularPolyfill(): Plugin {
  return {
    name: 'backgrounder:modular-polyfill',
    transform: (code, id) =>
      POLYFILL.test(id)
        ? `const module = { exports: {} }; const { exports } = module;\n${code}\nexport default module.exports;`
        : null,
  };
}
