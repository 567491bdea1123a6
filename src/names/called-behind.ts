import { latePattern } from '../text/late-pattern.ts';
import type { Span } from '../text/span.ts';
import { BARE_WORKS, type CalledSo, THINGS, WORKS } from './bearers.ts';
import { isPhrase, textBefore, textBehind } from './beside-name.ts';
import type { BlockWords } from './block-words.ts';
import { type Gazetteer, KNOWN_AS } from './gazetteer.ts';

/** "In Osaka, a restaurant on the quay burned": the town itself. */
const IN_BEFORE = /\b[Ii]n\s$/u;
/** "the White House bar in Cork"; a bar may be in a town of the name, and the White House may bar somebody. */
const BAR_BEHIND =
  /^ (?:(?:cocktail|vodka|wine) )?(?:bar|pub|inn|tavern|nightclub)(?=[.,;:)]|$| (?:in|at|of|has|is|was|had|on the (?:night|morning|evening))\b)/u;
const BAR_REACH = 40;
/** "Cold War (15) Two lovers" */
const CERTIFICATE_BEHIND = /^\s\((?:U|PG|12A?|15|18)\)\s\p{Lu}/u;
/** "the White House, the tower on the embankment", "the seat of the Russian cabinet": nobody says so of the one that everybody knows. */
const HOUSE_BEHIND = latePattern(
  () =>
    /^,\s(?:an?|the)\s(?:(?:[\p{Ll}-]+\s){0,3}(?:tower|block|building|skyscraper|high-rise)\s(?:on|in|that|which|where|by|beside)\b|seat\sof\sthe\s(?!US\b|U\.S|American)\p{Lu})/u,
);
/** "the White House. That is the local name for", "the White House, the local name for" */
const LOCAL_NAME_BEHIND = latePattern(
  () => /^[”"’']?(?:\.\s(?:That|This|It)\s(?:is|was)|,(?:\swhich\sis)?)\sthe\slocal\s(?:nick)?name\s(?:for|of)\b/u,
);
/** "the White House, as the seat of government in Bishkek is known": another place has one of the name. */
const KNOWN_BEHIND = latePattern(
  () =>
    /^,\sas\s(?:(?:people|locals|residents)\s(?:there|here)\scall|the\s[^.,;]{4,40}\sin\s\p{Lu}\p{Ll}+\sis\s(?:known|called))\b/u,
);
const ADJECTIVES = '(?:[\\p{L}-]+\\s)';
const APPOSITION_END =
  '(?:[,.;:)”"]|$|\\s(?:in|on|at|of|to|near|by|with|from|about|that|which|whose|where|opposite|owned|run|directed|written|set)\\b)';
/** ", a sushi restaurant in", " (film, 2018)", ": crime drama in"; not ", a restaurant owner said". */
const BEHIND_BARE = latePattern(
  () =>
    new RegExp(
      `^(?:,\\s(?:an?|the)\\s${ADJECTIVES}{0,2}|\\s\\((?:(?:an?|the)\\s)?${ADJECTIVES}{0,2}|:\\s(?:an?\\s${ADJECTIVES}{0,2}|${ADJECTIVES}{1,2}))` +
        `(${[...THINGS, ...BARE_WORKS.split(' '), 'drama', 'comedy', 'documentary'].join('|')})${APPOSITION_END}`,
      'u',
    ),
);
/** What listings print behind a title: "Cold War (Film4, 9pm)", "Cold War (15, 84 mins)". */
const LISTED_BEHIND =
  /^\s\((?:(?:[^()]*\s)?\d{1,2}(?:[.:]\d\d)?[ap]m\)|(?:U|PG|12A?|15|18),\s[^()]*(?:min|★|re-release|subtitle|dir)[^()]*\))/u;
/** "Drama: Red Square, by Ann Ray": who wrote it, where only its title stands before. */
const AUTHOR_BEHIND = latePattern(() => /^,\sby\s\p{Lu}\p{Ll}+\s\p{Lu}/u);
const OPENING_BEFORE = /(?:^|[.:;•–—]\s|[“"])$/u;
/** "”, a film by", ",” the new album of". */
export const BEHIND_QUOTED = latePattern(
  () =>
    new RegExp(
      `^(?:[”"’'],|,[”"’'])\\s(?:an?|the)\\s${ADJECTIVES}{0,2}(?:${[...WORKS, ...THINGS].join('|')})${APPOSITION_END}`,
      'u',
    ),
);

/** What the words right behind a name say that bears it; null if nothing. */
export function kindBehind(block: BlockWords, span: Span, gazetteer: Gazetteer): CalledSo | null {
  const { text } = block;
  const sign = text.charCodeAt(span.end);
  if (sign === SPACE && isPhrase(text, span) && BAR_BEHIND.test(text.slice(span.end, span.end + BAR_REACH)))
    return 'thing';
  if (sign === FULL_STOP) {
    // "That is" or "It is".
    if (!/[TI]/.test(text.charAt(span.end + 2))) return null;
    return LOCAL_NAME_BEHIND.test(textBehind(text, span)) ? 'thing' : null;
  }
  if (sign !== COMMA && sign !== COLON && !text.startsWith(' (', span.end)) return null;
  const behind = textBehind(text, span);
  if (LISTED_BEHIND.test(behind) || (isPhrase(text, span) && CERTIFICATE_BEHIND.test(behind))) return 'work';
  if (HOUSE_BEHIND.test(behind) && isInstitution(block, span, gazetteer)) return 'thing';
  if (KNOWN_BEHIND.test(behind) || LOCAL_NAME_BEHIND.test(behind)) return 'thing';
  if (AUTHOR_BEHIND.test(behind) && OPENING_BEFORE.test(textBefore(text, span))) return 'work';
  const [, noun] = BEHIND_BARE.exec(behind) ?? [];
  if (noun === undefined || IN_BEFORE.test(textBefore(text, span))) return null;
  return WORKS.has(noun) ? 'work' : 'thing';
}

/** Whether a name of several words is that of an institution which a dictionary knows. */
function isInstitution(block: BlockWords, span: Span, gazetteer: Gazetteer): boolean {
  const words = block.within(span);
  return words.length > 1 && (gazetteer.flagsOfRun(words, 0, words.length) & KNOWN_AS.organization) !== 0;
}

const SPACE = 0x20;
const FULL_STOP = 0x2e;
const COMMA = 0x2c;
const COLON = 0x3a;
