import type { Archive } from '../../../src/archive/archive.ts';
import { encodeContainer } from '../../../src/archive/container.ts';
import { indexSections } from '../../../src/coverage/index-archive.ts';

/** The coverage index of an archive as the file that the bundle has it in. */
export const indexArchive = (archive: Archive): Uint8Array =>
  encodeContainer('index', '0123456789abcdef', indexSections(archive));
