import { build, type Plugin } from 'vite';

/** Milliseconds after which a page that is never idle gets the script all the same. */
const LATEST = 200;

/**
 * Milliseconds for which it waits for a page to be there. Some never are: one of their scripts does not arrive, they come
 * without end, they stop themselves, or are written anew while they load, which takes all listeners off them.
 */
const LONGEST_LOADING = 3000;

interface Script {
  /** The script of the build, as it is called there. */
  readonly file: string;
  /** The path of a module that is run at once, before any script of the page where the browser begins that early. */
  readonly atOnce: string;
}

/**
 * Has a script of the build compiled and run only when the page that it is loaded into is there, or has been loading for
 * long, and is idle. The promise that the script ends with stays its result, so whoever loads it may still wait for it.
 */
export function runWhenIdle({ file, atOnce }: Script): Plugin {
  return {
    name: 'backgrounder:run-when-idle',
    generateBundle: {
      // After the framework has made the script an expression.
      order: 'post',
      async handler(_, bundle) {
        const output = bundle[file];
        if (output?.type !== 'chunk') return;
        const script = output.code.trim().replace(/;$/, '');
        // To be asked for its state takes the document as long as all the rest: that is done when the page is idle, too.
        output.code = `${await builtAlone(atOnce)}
new Promise(done=>{const soon={timeout:${LATEST}},run=()=>done(${script});let turn,begin=()=>turn??=requestIdleCallback(run,soon);requestIdleCallback(()=>{if(document.readyState!='loading')run();else{addEventListener('DOMContentLoaded',begin,{capture:true,once:true});setTimeout(begin,${LONGEST_LOADING})}},soon)});
`;
      },
    },
  };
}

/** A module with all that it imports, as a script that leaves no names behind. */
async function builtAlone(module: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, rolldownOptions: { input: module, output: { format: 'iife' } } },
  });
  if (!('output' in built)) throw new Error(`${module} was not built as one script.`);
  return built.output[0].code.trim();
}
