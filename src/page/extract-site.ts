import { foldWord } from '../text/fold.ts';

/** Letters and digits of a text as titles and names are compared: folded, a space between words. */
export function comparable(text: string): string {
  return text
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
    .map(foldWord)
    .join(' ');
}

/** The names that a page's site goes by. */
export interface Site {
  /** Whether a text is nothing but a name of the site: "BBC News", "Sott.net", "The Guardian". */
  readonly isName: (text: string) => boolean;
}

const ARTICLE_AND_ENDING = /^the |(?<=.) (?:com|net|org|co uk|news|online|website|inc|ltd)$/g;

/** The site that is called so and lies at `host`. */
export function siteOf(names: readonly string[], host: string): Site {
  const bare = (text: string): string => comparable(text).replace(ARTICLE_AND_ENDING, '').replaceAll(' ', '');
  const short = names.filter((name) => name.split(' ').length <= MOST_WORDS);
  const known = new Set(short.flatMap((name) => [comparable(name).replaceAll(' ', ''), bare(name)]));
  for (const label of host.toLowerCase().split('.'))
    if (label.length > LONGEST_SUFFIX) known.add(label.replaceAll('-', ''));
  known.delete('');
  const domain = comparable(host.replace(/^www\./, '')).replaceAll(' ', '');
  return {
    isName: (text) => {
      const whole = comparable(text).replaceAll(' ', '');
      return known.has(whole) || known.has(bare(text)) || (domain !== '' && whole === domain);
    },
  };
}

/** Some pages put their headline where the site's name belongs. */
const MOST_WORDS = 6;
/** Labels of a domain up to this length are suffixes ("com", "co", "uk") or too short to tell a name. */
const LONGEST_SUFFIX = 3;
