import type { System } from '../../../src/launch/system.ts';

/** A computer on which nothing is installed but what is given: program path to what it prints for `--version`. */
export function fakeSystem(
  programs: Readonly<Record<string, string>>,
  rest: Partial<System> & { readonly files?: Readonly<Record<string, string>> } = {},
): System {
  const files: Readonly<Record<string, string>> = rest.files ?? {};
  return {
    platform: 'linux',
    env: {},
    home: '/home/reader',
    isRoot: false,
    exists: (path) => path in programs || path in files,
    realPath: (path) => path,
    list: (folder) =>
      Object.keys(files).flatMap((path) =>
        path.startsWith(`${folder}\\`) ? (path.slice(folder.length + 1).split('\\')[0] ?? []) : [],
      ),
    read: (path) => files[path] ?? null,
    run: (program) => programs[program] ?? null,
    testChromium: '/home/reader/.cache/browsers/chrome',
    ...rest,
  };
}
