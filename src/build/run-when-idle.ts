import type { Plugin } from 'vite';

/** Milliseconds after which a page that is never idle gets the script all the same. */
const LATEST = 200;

/**
 * Has a script of the build compiled and run only when the page that it is loaded into is idle. The promise that the
 * script ends with stays its result, so whoever loads it may still wait for it.
 */
export function runWhenIdle(file: string): Plugin {
  return {
    name: 'backgrounder:run-when-idle',
    generateBundle: {
      // After the framework has made the script an expression.
      order: 'post',
      handler(_, bundle) {
        const output = bundle[file];
        if (output?.type !== 'chunk') return;
        const script = output.code.trim().replace(/;$/, '');
        output.code = `new Promise(done=>requestIdleCallback(()=>done(${script}),{timeout:${LATEST}}));\n`;
      },
    },
  };
}
