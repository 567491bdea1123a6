import { build, type Plugin } from 'vite';

interface Script {
  /** The script of the build, as it is called there. */
  readonly file: string;
  /** The path of a module that is run at once; by default it exports what runs the script when it is time. */
  readonly atOnce: string;
}

/**
 * Has a script of the build compiled and run only when a module that is run at once sees fit. The promise that the script
 * ends with stays its result, so whoever loads it may still wait for it.
 */
export function runWhenThere({ file, atOnce }: Script): Plugin {
  return {
    name: 'backgrounder:run-when-there',
    generateBundle: {
      // After the framework has made the script an expression.
      order: 'post',
      async handler(_, bundle) {
        const output = bundle[file];
        if (output?.type !== 'chunk') return;
        const script = output.code.trim().replace(/;$/, '');
        output.code = `(()=>{${await builtAlone(atOnce)}return whenThere(()=>${script})})();\n`;
      },
    },
  };
}

/** A module with all that it imports, as a statement that declares what it exports by default as `whenThere`. */
async function builtAlone(module: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, lib: { entry: module, formats: ['iife'], name: 'whenThere' } },
  });
  const [script] = Array.isArray(built) ? built : [built];
  if (!script || !('output' in script)) throw new Error(`${module} was not built as one script.`);
  return `${script.output[0].code.trim().replace(/;$/, '')};`;
}
