import { type Container, type ContainerKind, openContainer } from './container.ts';
import type { PartSource } from './parted-records.ts';

/** Files by name: "index.bin". */
export type NamedFiles = Readonly<Record<string, Uint8Array>>;

/** The files of one bundle. What has not been read yet is asked for by throwing `NotRead`: see `readingFiles`. */
export interface BundleFiles {
  /** A file of one kind; throws an `Error` that says what to do if it is damaged, or is of another bundle than those before. */
  open(kind: ContainerKind): Container;
  /** The numbered parts of one kind. */
  parts(kind: ContainerKind): PartSource;
}

/** Interrupts a computation that asks for files which have not been read yet. */
class NotRead extends Error {
  readonly files: readonly string[];

  constructor(files: readonly string[]) {
    super(`The bundle lacks ${files.join(', ')}: rebuild the extension.`);
    this.files = files;
  }
}

/** What a file of the bundle is called. */
export const fileName = (kind: ContainerKind, part?: number): string =>
  part === undefined ? `${kind}.bin` : `${kind}-${part}.bin`;

/** The bundle in files that are all there, or come one after the other. */
export function bundleFiles(files: { readonly [name: string]: Uint8Array | undefined }): BundleFiles {
  const opened = new Map<string, Container>();
  let hash: string | undefined;

  function container(name: string, kind: ContainerKind): Container {
    const before = opened.get(name);
    if (before !== undefined) return before;
    const bytes = files[name];
    if (bytes === undefined) throw new NotRead([name]);
    const container = openContainer(bytes, kind, name);
    hash ??= container.hash;
    if (hash !== container.hash)
      throw new Error(`"${name}" is of another bundle than the files before it: rebuild the extension.`);
    opened.set(name, container);
    return container;
  }

  return {
    open: (kind) => container(fileName(kind), kind),
    parts: (kind) => ({
      part: (number) => container(fileName(kind, number), kind).section(String(number)),
      need(parts) {
        const missing = parts.map((part) => fileName(kind, part)).filter((name) => files[name] === undefined);
        if (missing.length > 0) throw new NotRead(missing);
      },
    }),
  };
}

/** A bundle whose files are read when they are needed. */
export interface ReadingFiles {
  readonly files: BundleFiles;
  /**
   * Reads the files of some kinds, then runs a computation. Where it asks for a file that has not been read yet, that is
   * read and the computation begins again: it must have no effect but its result. Rejects when a file cannot be read; the
   * next call tries again.
   */
  whenRead<T>(kinds: readonly ContainerKind[], run: () => T): Promise<T>;
}

/** Reads each file once, by its name. */
export function readingFiles(read: (name: string) => Promise<Uint8Array>): ReadingFiles {
  const present: Record<string, Uint8Array> = {};
  const pending = new Map<string, Promise<void>>();

  function load(name: string): Promise<void> {
    const before = pending.get(name);
    if (before !== undefined) return before;
    const reading = read(name)
      .then((bytes) => {
        present[name] = bytes;
      })
      .catch((error: unknown) => {
        pending.delete(name);
        throw error;
      });
    pending.set(name, reading);
    return reading;
  }

  return {
    files: bundleFiles(present),
    async whenRead(kinds, run) {
      await Promise.all(kinds.map((kind) => load(fileName(kind))));
      for (;;) {
        try {
          return run();
        } catch (error) {
          if (!(error instanceof NotRead)) throw error;
          await Promise.all(error.files.map(load));
        }
      }
    },
  };
}
