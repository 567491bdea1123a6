import { namesAgency } from './agencies.ts';
import type { Fact } from './article.ts';
import { bareWords } from './line-kinds.ts';

const TRAILING_PARENTHESIS = /^(.*\S)\s*(\([^()]{2,160}\)|\[[^[\]]{2,160}\])$/;
/** "… blow up the bridge. Jane Doe/Reuters" */
const TRAILING_PHOTOGRAPHER = /^(.*?\S)\s+((?:\p{Lu}(?:\.|[\p{L}'’-]+) ?){1,4}\/ ?(?:\p{Lu}[\p{L}-]+ ?){1,3})$/u;
/** "… in the old town. Photo: Jane Doe" */
const TRAILING_LABEL =
  /^(.*\S[.!?"”’])\s+((?:(?:Photo|Image|Picture)(?:graph)?(?: credit| by)?|PHOTO|Credit|Foto)\s*[:©]\s*(?:\p{Lu}[\p{L}.'’&/|-]*(?: |$)|(?:for|via|of|and) ){1,7})$/u;
const LONGEST_PICTURE_CREDIT = 10;
const WORK_CREDIT =
  /^[([](?:(?:additional |further )?(?:reporting|writing|editing|compiled|translat\w+|edited|written) (?:by|in)\b|with (?:\w+ )?(?:inputs?|reporting|files?|contributions?|agenc)|(?:photo|image|picture|source|credit)s?\b\s*[:/])/i;

/**
 * Parts a credit that closes a paragraph or a caption ("… in Osaka. (JANE DOE / AFP)", "… (Editing by John Roe)") from
 * it; null if there is none.
 */
export function splitTrailingCredit(text: string): { readonly story: string; readonly credit: string } | null {
  const [, described, label] = TRAILING_LABEL.exec(text) ?? [];
  if (described !== undefined && label !== undefined) return { story: described, credit: label };
  const [, story, credit] =
    (/[)\]]$/.test(text) ? TRAILING_PARENTHESIS.exec(text) : null) ??
    (text.includes('/') ? TRAILING_PHOTOGRAPHER.exec(text) : null) ??
    [];
  if (story === undefined || credit === undefined) return null;
  const words = credit.replace(/^[([]|[)\]]$/g, '');
  // "the Associated Press (AP)" within a sentence is no credit: a sentence must have ended before it.
  const closesSentence = /[.!?"”’]$/.test(story);
  const isPicture = namesAgency(words) && words.split(' ').length <= LONGEST_PICTURE_CREDIT;
  const isCredit = WORK_CREDIT.test(credit) || (isPicture && (closesSentence || words.includes('/')));
  return isCredit ? { story, credit } : null;
}

/** A line of credit as it is shown: without the brackets around it. */
export function creditText(line: string): string {
  return line
    .replace(/^[[(*\s]+/, '')
    .replace(/[\])*\s]+$/, '')
    .trim();
}

/**
 * Credits without those that repeat another in other words ("Radio Free Europe/Radio Free Liberty" beside "Radio Free
 * Europe/Radio Liberty"): of two with the same words the one that repeats none is kept, else the first.
 */
export function distinctCredits(credits: readonly Fact<string>[]): Fact<string>[] {
  const kept = new Map<string, Fact<string>>();
  for (const credit of credits) {
    const words = bareWords(credit.value).split(' ');
    const key = [...new Set(words)].sort().join(' ');
    const earlier = kept.get(key);
    if (earlier === undefined || bareWords(earlier.value).split(' ').length > words.length) kept.set(key, credit);
  }
  return [...kept.values()];
}
