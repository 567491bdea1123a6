import { bundleFiles } from '../archive/bundle-files.ts';
import type { Bundle } from '../build/bundle.ts';
import { type OpenArchive, openBundle } from '../service/open-bundle.ts';

/** Opens a bundle from its files, as the extension does, so that what is measured is what readers get. */
export const openArchive = ({ files }: Pick<Bundle, 'files'>): OpenArchive => openBundle(bundleFiles(files));
