import type { Fact } from './article.ts';
import { openingOf } from './lines.ts';

const QUOTED = /"[^"]*"|“[^”]*”/g;

/** What only a publisher says to its readers, never a story outside quotation marks. */
const TO_READERS =
  /\b(?:our (?:content|newsletters?|journalis\w+|reporters|reporting|website|site|app|apps|readers|coverage|terms|privacy|services|subscribers|community guidelines|editorial|newsroom|partners|inbox|channel|page|work)\b|contact(?:ing)? us\b|(?:support|follow|join|email|write to|reach) us\b|click here\b|sign up (?:for|to|here)\b|subscribe (?:to|now|here|today)\b|(?:terms of (?:use|service)|privacy policy|cookie policy)\b|all rights reserved\b|no part of this (?:article|publication|site)\b|may not be (?:published|reproduced|broadcast|rewritten|redistributed)\b|for more (?:news|information|stories)[^.]{0,60}\b(?:visit|go to|follow|see)\b|download (?:the|our)\b.{0,20}\bapp\b|we (?:provide|deliver|publish|believe in|welcome) (?:\w+ ){0,6}(?:news|journalism|stories|coverage|what|comments)\b|please note that you\b|stay (?:up to date|informed|tuned)\b|get the latest\b|daily briefing\b|delivered to your inbox\b|this (?:website|site) uses\b|(?:is|are) not responsible for the content of\b|made possible by (?:our )?readers\b|^our standards:|^follow .{1,60}(?:coverage|\bon (?:twitter|facebook|instagram|x|telegram)\b))/i;
const CONTACT =
  /^(?:contact|email|e-mail|tel|telephone|phone|fax|write to|follow)\b.{0,60}(?:@|\d{3}[ -]\d{3,4})|^@\w+$|^[\w.+-]+@[\w-]+\.[\w.]+$|^https?:\/\/\S+$|^www\.\S+$/i;
const TAGS = /^(?:tags?|topics?|keywords?|filed under|categor(?:y|ies)|more on|posted in|labels?)\s*[:|]\s*\S/i;
const ADDRESS =
  /\b\d{1,5}[ -](?:[\p{Lu}\d][\w.'-]{0,24}\s+){1,4}(?:St|Street|Ave|Avenue|Rd|Road|Blvd|Boulevard|Dr|Drive|Lane|Ln|Place|Plaza|Square|Way|Highway|Hwy)\b.*(?:\b[A-Z]{2}\.? \d{5}\b|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|\b(?:Suite|Ste|Floor)\b)/u;
const REGISTRATION =
  /^(?:(?:registration|licen[cs]e|issn|isbn|company|charity|icp)\b.{0,40}(?:no\.?|number|:)?\s*[\w-]*\d{4,})/i;

/** A publisher's own name at the start of what it says of itself. */
const NAME = "((?:The )?[\\p{Lu}\\d][\\p{L}\\d./&’'-]*(?: (?:of|and|the|for|&|[\\p{Lu}\\d][\\p{L}\\d./&’'-]*)){0,7}?)";
const SELF_DESCRIPTIONS: readonly RegExp[] = [
  new RegExp(`^${NAME}(?:['’]s?)? (?:journalists|reporters|correspondents) (?:report|cover|bring|work)\\b`, 'u'),
  new RegExp(
    `^(?:About (?:us:? )?)?${NAME}(?:,? \\([^)]{1,20}\\),?)? is (?:an?|the) (?:[\\w’'-]+,? (?:and )?){0,9}?(?:news (?:organi[sz]ation|agency|site|website|outlet|service|network|publication|magazine)|newspaper|broadcaster|newsroom|public radio|media (?:company|outlet|organi[sz]ation))\\b`,
    'u',
  ),
];

/** How a line at the end of a text looks: surely a publisher's own words, perhaps, or like a story. */
export function footerStrength(text: string): 'sure' | 'likely' | 'none' {
  const unquoted = text.replace(QUOTED, ' ');
  if (
    TO_READERS.test(unquoted) ||
    CONTACT.test(text) ||
    TAGS.test(text) ||
    ADDRESS.test(text) ||
    REGISTRATION.test(text)
  )
    return 'sure';
  return SELF_DESCRIPTIONS.some((pattern) => pattern.test(text)) ? 'likely' : 'none';
}

/** The publisher that describes itself in a line of the footer. */
export function selfDescribed(text: string): Fact<string> | null {
  for (const pattern of SELF_DESCRIPTIONS) {
    const name = pattern.exec(text)?.[1];
    if (name !== undefined) return { value: name, how: 'stated', because: `its own words “${openingOf(text)}”` };
  }
  return null;
}
