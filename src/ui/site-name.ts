import { FILES } from '../protocol/settings.ts';
import { text } from './text.ts';

/** A site as readers know it. */
export const siteName = (site: string): string => (site === FILES ? text('site_of_files') : site);
