import { foldWord } from '../text/fold.ts';
import { latePattern } from '../text/late-pattern.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokenize.ts';
import { type CalledSo, THINGS, WORKS } from './bearers.ts';
import { isPhrase, textBefore, textBehind } from './beside-name.ts';
import type { BlockWords } from './block-words.ts';
import { type Gazetteer, KNOWN_AS } from './gazetteer.ts';
import { isDeed } from './opening-words.ts';
import { wordSet } from './word-set.ts';

/** "the destroyer Admiral": ships are called after officers. */
const SHIP_BEFORE = latePattern(
  () =>
    /\b(?:destroyer|frigate|cruiser|corvette|battleship|warship|submarine|carrier|icebreaker|tanker|freighter|ship|vessel)\s\p{Lu}\p{Ll}+\s$/u,
);
/** "the Admiral": officers have no article. */
const THE_SHIP_BEFORE = /\bthe\s\p{Lu}\p{Ll}+\s$/u;
const OFFICERS = wordSet('admiral marshal general captain commander lieutenant colonel major');
/** Among the works, a word that mostly is none: "a single World Series game". */
const ADJECTIVE = 'single';
/** What is done at a restaurant; towns are eaten in. */
const MEALS = wordSet(
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

/** Whether "a man called" or "a dog named" stands right before a name. */
export function isNamed(block: BlockWords, span: Span): boolean {
  if (!block.text.startsWith('ed ', span.start - 3)) return false;
  const before = textBefore(block.text, span);
  if (CALLED.test(before)) return true;
  return FROM_CALLED.test(before) && isPhrase(block.text, span) && !VERDICT_BEHIND.test(textBehind(block.text, span));
}

/** Whether "the other" stands right before a name, and nothing that it might belong to behind. */
export const isOtherOne = (text: string, span: Span): boolean =>
  LAST_LETTERS_OF_OTHER.has(text.charAt(span.start - 2)) &&
  CLAUSE_END.test(text.slice(span.end, span.end + 1)) &&
  OTHER_BEFORE.test(textBefore(text, span));

/** Whether "the destroyer Admiral" stands right before a name. */
export function isShip(block: BlockWords, span: Span): boolean {
  const last = block.lastBefore(span.start);
  if (last === undefined || !OFFICERS.has(last.folded)) return false;
  const before = textBefore(block.text, span);
  return SHIP_BEFORE.test(before) || THE_SHIP_BEFORE.test(before);
}

/** What the words right before a name say that bears it; null if nothing. */
export function kindBefore(
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

/** Whether the full name of a person whom the archive does not know stands right before a name, in the possessive, in a text that speaks of films. */
function isByMaker(text: string, span: Span, gazetteer: Gazetteer, isKnown: (start: number) => boolean): boolean {
  const [found, given = ''] = MAKER_BEFORE.exec(textBefore(text, span)) ?? [];
  if (found === undefined || isKnown(span.start - found.length)) return false;
  return (gazetteer.flagsOf(foldWord(given)) & KNOWN_AS.given) !== 0 && OF_WORKS.test(text);
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
