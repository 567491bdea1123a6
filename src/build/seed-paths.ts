import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** What is known of an archive's folder and not of its articles: corrections of names, and what is said about the folder. */
const NO_ARTICLES = /^names\.(?:ya?ml|json)$|^(?:.*\/)?(?:readme|licen[cs]e|notice)(?:\.(?:md|txt))?$/i;

/** Folders of pictures and scripts that browsers save with a page: "Crane falls_files" beside "Crane falls.html". */
const SAVED_WITH_PAGE = /^(.+)_files$/;
const PAGE_ENDINGS: readonly string[] = ['.html', '.htm'];

/**
 * The files of an archive's folder and of the folders in it, as paths with "/" inside of it, sorted by UTF-16 code units so
 * that every file system gives the same order. Left out are hidden files, `README`, `LICENSE` and `NOTICE`, corrections
 * of names, and what browsers save with a page. A folder that cannot be read is told to `unread` with its path and why.
 */
export async function seedPaths(
  dir: string,
  unread: (folder: string, error: unknown) => void,
  folder = '',
): Promise<readonly string[]> {
  const entries = await readdir(join(dir, folder), { withFileTypes: true }).catch((error: unknown) => {
    unread(folder, error);
    return [];
  });
  const names = new Set(entries.map(({ name }) => name));
  const paths: string[] = [];
  for (const entry of entries) {
    const { name } = entry;
    const path = folder === '' ? name : `${folder}/${name}`;
    if (name.startsWith('.') || NO_ARTICLES.test(path)) continue;
    const page = SAVED_WITH_PAGE.exec(name)?.[1];
    if (!entry.isDirectory()) paths.push(path);
    else if (page === undefined || !PAGE_ENDINGS.some((ending) => names.has(page + ending)))
      paths.push(...(await seedPaths(dir, unread, path)));
  }
  return paths.sort((a, b) => (a < b ? -1 : 1));
}
