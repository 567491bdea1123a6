import { describe, expect, test } from 'vitest';
import { bundleFiles, readingFiles } from '../../../src/archive/bundle-files.ts';
import { type ContainerKind, encodeContainer } from '../../../src/archive/container.ts';

const HASH = '0123456789abcdef';
const file = (kind: ContainerKind, section: string, byte: number, hash = HASH): Uint8Array =>
  encodeContainer(kind, hash, [{ name: section, bytes: Uint8Array.of(byte) }]);

const FILES: Readonly<Record<string, Uint8Array>> = {
  'index.bin': file('index', 'a', 1),
  'names.bin': file('names', 'a', 2),
  'texts-0.bin': file('texts', '0', 10),
  'texts-1.bin': file('texts', '1', 11),
  'texts-2.bin': file('texts', '2', 12),
};

/** A bundle that notes which files are read; one that is not there cannot be read. */
function reading(files: Record<string, Uint8Array> = { ...FILES }) {
  const read: string[] = [];
  const opened = readingFiles(async (name) => {
    read.push(name);
    const bytes = files[name];
    if (bytes === undefined) throw new Error(`The file ${name} could not be read.`);
    return bytes;
  });
  const text = (part: number): number | undefined => opened.files.parts('texts').part(part)[0];
  return { ...opened, read, files, text };
}

describe('a bundle that is read in pieces', () => {
  test('reads what a computation is known to need and what it turns out to need, and nothing else', async () => {
    const { whenRead, files: _, read, text } = reading();
    expect(await whenRead(['index'], () => text(1))).toBe(11);
    expect(read).toEqual(['index.bin', 'texts-1.bin']);
  });

  test('reads each file once, for computations at the same time and one after the other', async () => {
    const { whenRead, read, text } = reading();
    const both = await Promise.all([whenRead(['index'], () => text(0)), whenRead(['index'], () => text(0))]);
    expect([...both, await whenRead(['index'], () => text(0))]).toEqual([10, 10, 10]);
    expect(read).toEqual(['index.bin', 'texts-0.bin']);
  });

  test('reads together what is needed together: the computation begins again once', async () => {
    const bundle = readingFiles(async (name) => FILES[name] ?? new Uint8Array());
    let runs = 0;
    const sum = await bundle.whenRead([], () => {
      runs++;
      const { need, part } = bundle.files.parts('texts');
      need([0, 1, 2]);
      return [0, 1, 2].reduce((sum, number) => sum + (part(number)[0] ?? 0), 0);
    });
    expect([sum, runs]).toEqual([33, 2]);
  });

  test('hands on what a computation throws', async () => {
    const { whenRead } = reading();
    const failing = whenRead(['index'], () => {
      throw new RangeError('wrong');
    });
    await expect(failing).rejects.toThrow(new RangeError('wrong'));
  });

  test('rejects where a file cannot be read, and tries again the next time', async () => {
    const { whenRead, files, text } = reading({ 'index.bin': FILES['index.bin'] as Uint8Array });
    await expect(whenRead(['index'], () => text(0))).rejects.toThrow('texts-0.bin could not be read');
    await expect(whenRead(['names'], () => 0)).rejects.toThrow('names.bin could not be read');
    Object.assign(files, FILES);
    expect(await whenRead(['index', 'names'], () => text(0))).toBe(10);
  });
});

describe('the files of a bundle', () => {
  test('are refused where one is of another bundle, is another part or is not there', () => {
    const { open, parts } = bundleFiles({
      ...FILES,
      'names.bin': file('names', 'a', 2, 'fedcba9876543210'),
      'texts-2.bin': FILES['texts-1.bin'],
    });
    expect([...open('index').section('a')]).toEqual([1]);
    expect(() => open('names')).toThrow(/"names\.bin" is of another bundle.*: rebuild/);
    expect(() => parts('texts').part(2)).toThrow(/"texts-2\.bin" lacks its section "2": rebuild/);
    expect(() => parts('texts').part(3)).toThrow(/lacks texts-3\.bin: rebuild/);
    expect(() => open('matcher')).toThrow(/lacks matcher\.bin: rebuild/);
  });
});
