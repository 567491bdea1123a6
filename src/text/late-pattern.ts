/**
 * A pattern that is compiled when it is first used. A class such as `\p{L}` takes 0.07 ms to compile, and the background, which the browser
 * starts again for every event, would compile hundreds of them that only the names on a page need.
 */
export function latePattern(compile: () => RegExp): Pick<RegExp, 'exec' | 'test'> {
  let compiled: RegExp | undefined;
  const pattern = (): RegExp => {
    compiled ??= compile();
    return compiled;
  };
  return { exec: (text) => pattern().exec(text), test: (text) => pattern().test(text) };
}
