import { foldWord } from '../text/fold.ts';
import { latePattern } from '../text/late-pattern.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokenize.ts';
import type { BlockWords } from './block-words.ts';
import { type Gazetteer, KNOWN_AS } from './gazetteer.ts';
import { isDeed } from './opening-words.ts';
import { isTitled } from './title-of-work.ts';

/** What bears the name: a `thing` or somebody, who has it from then on, or a `work` or kind that does not take it from its owner. */
export type CalledSo = 'thing' | 'work';

/** Characters read on either side. */
const REACH = 72;

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Works whose titles are printed without quotation marks too. */
const BARE_WORKS = 'film movie musical novel sitcom opera ballet band play poem memoir thriller';
const WORKS = set(
  `${BARE_WORKS} song single album series drama documentary comedy show book podcast game exhibition painting`,
);
/** Houses, ships, animals and goods that take the name of something well known. */
const THINGS = set(
  'nightclub pub bar café cafe restaurant bistro brasserie steakhouse tavern diner eatery bakery hotel motel hostel shop boutique gallery theatre theater ' +
    'cinema horse racehorse mare stallion gelding pony dog cat parrot tortoise yacht trawler tug ship ferry boat cruiser frigate destroyer submarine tanker ' +
    'freighter steamer icebreaker cocktail perfume',
);
/** "the destroyer Admiral": ships are called after officers. */
const SHIP_BEFORE = latePattern(
  () =>
    /\b(?:destroyer|frigate|cruiser|corvette|battleship|warship|submarine|carrier|icebreaker|tanker|freighter|ship|vessel)\s\p{Lu}\p{Ll}+\s$/u,
);
/** "the Admiral": officers have no article. */
const THE_SHIP_BEFORE = /\bthe\s\p{Lu}\p{Ll}+\s$/u;
const OFFICERS = set('admiral marshal general captain commander lieutenant colonel major');
/** Among them, a word that mostly is none: "a single World Series game". */
const ADJECTIVE = 'single';
/** What is done at a restaurant; towns are eaten in. */
const MEALS = set(
  'lunch dinner brunch breakfast supper drinks cocktails meal table eat ate eating dine dined dining chef waiter waitress bartender',
);

/** "a man called", "a dog named", "is called"; not "Biden called" or "he named". */
const CALLED = latePattern(
  () => /(?:\b(?:an?|one|another|some)\s+(?:[\p{L}-]+\s+){1,3}|\b(?:is|are|was|were|be|been)\s+)(?:named|called)\s+$/iu,
);
/** "a man from the harbour called Ann Ray"; not "a man in the crowd called Ann Ray a liar". */
const FROM_CALLED = latePattern(
  () => /\b(?:man|woman|boy|girl)\s(?:from|in|of|at|with)\s(?:[\p{Ll}-]+\s){1,4}(?:named|called)\s$/u,
);
const VERDICT_BEHIND = /^\s(?:an?|the|on|to|in)\s/u;
/** "the bar ", "a new ferry "; not "to bar " or "the games bar ". */
const A_THING = latePattern(
  () =>
    /\b(?:the|an?|his|her|its|their|our)\s(?:(?!(?:to|and|or|not|can|will|would|could|may)\s)\p{Ll}[\p{L}-]*[^s\s]\s)?\p{L}+\s$/iu,
);
/** "the film Putin finished", "the game Russia’s": a subject or an owner. */
const SUBJECT_BEHIND = latePattern(() => /^(?:['’]s|\s\p{Ll}+ed)\b/u);
/** What is said of a thing, "the bar Red Square has been renamed"; but "the hotel Trump is building". */
const IS_BEHIND = latePattern(() => /^\s(?:is|was|(?:has|had)\sbeen|(?:will|would)\sbe)\s(?!\p{L}+ing\b)/u);
/** A work before its title: "the musical “". */
const WORK_BEFORE = new RegExp(`\\b(?:${[...WORKS].join('|')})\\s[“"‘']$`, 'u');
/** "the word “Putin”" is used for him all the same. */
const WORD_BEFORE = /\b(?:word|name|term)\s[“"‘']$/u;
/** "In Osaka, a restaurant on the quay burned": the town itself. */
const IN_BEFORE = /\b[Ii]n\s$/u;

/** "a paperback of Red Square", "a screening of Cold War" */
const COPY_BEFORE =
  /\b(?:paperback|hardback|screenings?|soundtrack|DVD|trailer|remake|sequel|(?:restored|new) prints?) (?:of|to) $/u;
/** "Terry Gilliam’s Brazil", where films are spoken of; "Vladimir Putin’s Russia" is one in other texts. */
const MAKER_BEFORE = /(\p{Lu}\p{Ll}+)\s\p{Lu}\p{Ll}+['’]s\s$/u;
const OF_WORKS = latePattern(() => /\b(?:films?|movies?|cinemas?|thrillers?|documentary|restorations?|screenings?)\b/u);
/** "a third Sullivan,", "the other O’Brien": not the one whom everybody knows. */
const OTHER_BEFORE = /\b(?:[Tt]he other|[Aa] (?:second|third|different)) $/u;
const LAST_LETTERS_OF_OTHER: ReadonlySet<string> = new Set(['r', 'd', 't']);
const CLAUSE_END = /^(?:[,.;:!?)”"]|$)/u;
/** "our own Victory Day", which each nation has; not "Cleveland’s own World Series". */
const OWN_BEFORE = /\b(?:its|their|our|his|her|my|whose) own $/iu;
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
const BEHIND_QUOTED = latePattern(
  () =>
    new RegExp(
      `^(?:[”"’'],|,[”"’'])\\s(?:an?|the)\\s${ADJECTIVES}{0,2}(?:${[...WORKS, ...THINGS].join('|')})${APPOSITION_END}`,
      'u',
    ),
);

/**
 * Whether the writer says that something or somebody else has the name there: "a man called", "the musical “…”", "the bar …", "…, a
 * nightclub", "lunch at …", a name alone in quotation marks, the title of a work. Nobody says that of what everybody knows. But an archive
 * can know the work, the nightclub itself: all but the plainest is asked of names only that are `isWellKnown` for something else. `isKnown`
 * tells at which offsets names of the archive begin.
 */
export function calledSoAt(
  block: BlockWords,
  span: Span,
  isHeadline: boolean,
  isWellKnown: boolean,
  gazetteer: Gazetteer,
  isKnown: (start: number) => boolean,
): CalledSo | null {
  if (isQuote(block.text.charCodeAt(span.start - 1))) {
    if (isQuotedName(block.text, span, isHeadline, isWellKnown)) return 'work';
  } else {
    if (isNamed(block, span) || isShip(block, span)) return 'thing';
    if (!isWellKnown && isOtherOne(block.text, span)) return 'work';
    const kind = isWellKnown
      ? (kindBefore(block, span, gazetteer, isKnown) ?? kindBehind(block, span, gazetteer))
      : null;
    if (kind !== null) return kind;
  }
  return isWellKnown && !isHeadline && isTitled(block, span, gazetteer) ? 'work' : null;
}

const textBefore = (text: string, { start }: Span): string => text.slice(Math.max(0, start - REACH), start);
const textBehind = (text: string, { end }: Span): string => text.slice(end, end + REACH);

function isQuotedName(text: string, span: Span, isHeadline: boolean, isWellKnown: boolean): boolean {
  const before = textBefore(text, span);
  if (WORK_BEFORE.test(before)) return true;
  if (!isWellKnown) return false;
  const behind = textBehind(text, span);
  if (BEHIND_QUOTED.test(behind)) return true;
  return !isHeadline && /^[”"’'](?!\p{L})/u.test(behind) && !WORD_BEFORE.test(before);
}

/** Whether "a man called" or "a dog named" stands right before a name. */
function isNamed(block: BlockWords, span: Span): boolean {
  if (!block.text.startsWith('ed ', span.start - 3)) return false;
  const before = textBefore(block.text, span);
  if (CALLED.test(before)) return true;
  return FROM_CALLED.test(before) && isPhrase(block.text, span) && !VERDICT_BEHIND.test(textBehind(block.text, span));
}

/** Whether "the other" stands right before a name, and nothing that it might belong to behind. */
const isOtherOne = (text: string, span: Span): boolean =>
  LAST_LETTERS_OF_OTHER.has(text.charAt(span.start - 2)) &&
  CLAUSE_END.test(text.slice(span.end, span.end + 1)) &&
  OTHER_BEFORE.test(textBefore(text, span));

/** Whether "the destroyer Admiral" stands right before a name. */
function isShip(block: BlockWords, span: Span): boolean {
  const last = block.lastBefore(span.start);
  if (last === undefined || !OFFICERS.has(last.folded)) return false;
  const before = textBefore(block.text, span);
  return SHIP_BEFORE.test(before) || THE_SHIP_BEFORE.test(before);
}

/** Whether the full name of a person whom the archive does not know stands right before a name, in the possessive, in a text that speaks of films. */
function isByMaker(text: string, span: Span, gazetteer: Gazetteer, isKnown: (start: number) => boolean): boolean {
  const [found, given = ''] = MAKER_BEFORE.exec(textBefore(text, span)) ?? [];
  if (found === undefined || isKnown(span.start - found.length)) return false;
  return (gazetteer.flagsOf(foldWord(given)) & KNOWN_AS.given) !== 0 && OF_WORKS.test(text);
}

/** What the words right before a name say. */
function kindBefore(
  block: BlockWords,
  span: Span,
  gazetteer: Gazetteer,
  isKnown: (start: number) => boolean,
): CalledSo | null {
  const { text } = block;
  if (text.startsWith('s ', span.start - 2)) return isByMaker(text, span, gazetteer, isKnown) ? 'work' : null;
  const last = block.lastBefore(span.start);
  if (last === undefined || last.end + 1 !== span.start) return null;
  const { folded } = last;
  if (folded === 'renamed') return isOfPlace(block, span, gazetteer) ? null : 'thing';
  if (folded === 'at') return isMealBefore(block, last) ? 'thing' : null;
  if (folded === 'the') return isNamedThing(block, last) ? 'thing' : null;
  if (folded === 'own')
    return isEvent(block, span, gazetteer) && OWN_BEFORE.test(textBefore(text, span)) ? 'work' : null;
  if (folded === 'of' || folded === 'to') return COPY_BEFORE.test(textBefore(text, span)) ? 'work' : null;
  if (
    last.shape !== 'lower' ||
    folded === ADJECTIVE ||
    (!WORKS.has(folded) && !THINGS.has(folded)) ||
    !A_THING.test(textBefore(text, span))
  )
    return null;
  const behind = textBehind(text, span);
  const next = block.words[block.firstFrom(span.end)];
  const isSubject = SUBJECT_BEHIND.test(behind) || (isDeed(next?.folded ?? '') && !IS_BEHIND.test(behind));
  return isSubject ? null : 'thing';
}

/** Whether "lunch" or "supper was" stands before "at". */
function isMealBefore(block: BlockWords, at: Token): boolean {
  const last = block.lastBefore(at.start);
  if (last === undefined) return false;
  return MEALS.has(last.folded) || (isDeed(last.folded) && MEALS.has(block.lastBefore(last.start)?.folded ?? ''));
}

/** Whether "a hotel called" stands before "the". */
function isNamedThing(block: BlockWords, the: Token): boolean {
  const last = block.lastBefore(the.start);
  if (last?.folded !== 'called' && last?.folded !== 'named') return false;
  return THINGS.has(block.lastBefore(last.start)?.folded ?? '');
}

/** What stands behind a name. */
function kindBehind(block: BlockWords, span: Span, gazetteer: Gazetteer): CalledSo | null {
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

/** Whether a name is one word that a town, a country or a people has. */
function isOfPlace(block: BlockWords, span: Span, gazetteer: Gazetteer): boolean {
  const words = block.within(span);
  const flags = words.length === 1 ? gazetteer.flagsOf(words[0]?.folded ?? '') : 0;
  return (flags & (KNOWN_AS.city | KNOWN_AS.country | KNOWN_AS.demonym)) !== 0;
}

/** Whether a name is that of an event which a dictionary knows. */
function isEvent(block: BlockWords, span: Span, gazetteer: Gazetteer): boolean {
  const words = block.within(span);
  return (gazetteer.flagsOfRun(words, 0, words.length) & KNOWN_AS.event) !== 0;
}

/** Whether a name of several words is that of an institution which a dictionary knows. */
function isInstitution(block: BlockWords, span: Span, gazetteer: Gazetteer): boolean {
  const words = block.within(span);
  return words.length > 1 && (gazetteer.flagsOfRun(words, 0, words.length) & KNOWN_AS.organization) !== 0;
}

/** Whether a name has several words. */
const isPhrase = (text: string, { start, end }: Span): boolean => text.slice(start, end).includes(' ');

const SPACE = 0x20;
const FULL_STOP = 0x2e;
const COMMA = 0x2c;
const COLON = 0x3a;
const isQuote = (unit: number): boolean => unit === 0x22 || unit === 0x27 || unit === 0x201c || unit === 0x2018;
