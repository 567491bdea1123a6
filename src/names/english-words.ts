import { type Gazetteer, KNOWN_AS } from './gazetteer.ts';
import { wordSet } from './word-set.ts';

/** Words that are never a name or the beginning of one, however they are written. Folded. */
export const FUNCTION_WORDS = wordSet(`
a an the this that these those my your his her its our their whose i me you he him she it we us they them mine yours hers ours theirs
myself yourself himself herself itself ourselves themselves who whom which what whatever whoever whichever
and or but nor so yet if unless although though while whereas because since as than until till whether once when whenever
where wherever why how however moreover furthermore therefore thus hence meanwhile nevertheless nonetheless otherwise instead
besides also too even just only still already again ever never always often sometimes usually perhaps maybe indeed
not no yes none nothing nobody neither either both each every all any some many much more most few fewer less least several
enough such same other others another own one two three four five six seven eight nine ten eleven twelve
dozens hundreds thousands millions billions hundred thousand million billion
in on at by for with without within into onto upon of off from to toward towards over under above below between among amongst
amid amidst against across along around about after before behind beside beyond despite during except inside outside like
near next per plus through throughout till up down out via versus vs
is am are was were be been being has have had having do does did doing done can could will would shall should may might must
ought need dare im ive ill id youre youve hes shes weve theyre theyve thats whats theres heres dont doesnt didnt
isnt arent wasnt werent hasnt havent hadnt cant couldnt wont wouldnt shouldnt lets
here there now then today tomorrow yesterday tonight later soon earlier recently ago
said says say told asked added according
first second third last former latter
please thanks thank hello ok okay oh well hi dear etc nope yep yeah huh wow hey um
youll theyll itll youd theyd itd thatll whos hows aint yall
let get got go went come came see saw make made take took give gave know knew think thought
mostly nearly almost quite rather very really simply merely partly largely mainly roughly approximately
everyone everybody everything someone somebody something anyone anybody anything
`);

/** Months and days of the week, with their abbreviations. */
export const CALENDAR_WORDS = wordSet(`
january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct
nov dec monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays
sundays mon tue tues wed thu thur thurs fri sat sun gmt utc et est edt pst pdt cst cet cest bst ist am pm ad bc bce ce`);

/** Forms of ordinary words that no ending leads back from. */
const IRREGULAR = wordSet(`
men women children people police feet teeth mice geese oxen wives lives knives leaves halves themselves
began begun became become bought brought built burnt came caught chose chosen cut dealt drew drawn drove driven ate eaten fell
fallen felt fought found flew flown forgot forgotten froze frozen gave given gone grew grown heard held hid hidden hit hurt
kept knew known laid led left lent lost made meant met paid ran read rode ridden rose risen sang sank sat seen sent set shook
shaken shot showed shown shut slept sold sought spent spoke spoken spread stood stole stolen struck stuck sung sunk swam swept
swore sworn taken taught thrown threw told took torn tore understood won wore worn wrote written woke woken born borne
better best worse worst further farther elder eldest data media criteria phenomena analyses crises`);

const ENDINGS: readonly (readonly [string, string])[] = [
  ['ies', 'y'],
  ['es', ''],
  ['s', ''],
  ['ied', 'y'],
  ['ed', ''],
  ['ed', 'e'],
  ['ing', ''],
  ['ing', 'e'],
  ['er', ''],
  ['er', 'e'],
  ['est', ''],
  ['est', 'e'],
  ['ly', ''],
  ['ily', 'y'],
  ['ally', ''],
  ['ness', ''],
  ['ers', ''],
  ['ers', 'e'],
  ['less', ''],
  ['men', 'man'],
  ['women', 'woman'],
  ['ves', 'f'],
  ['ves', 'fe'],
];

/** Prefixes that make an ordinary word of an ordinary word. */
const PREFIXES: readonly string[] = ['un', 're', 'non', 'pre', 'anti', 'over', 'inter'];

/** Whether an ordinary English word, in any of its forms, is written like this folded word. */
export function isOrdinaryWord(folded: string, gazetteer: Gazetteer): boolean {
  if (FUNCTION_WORDS.has(folded) || IRREGULAR.has(folded)) return true;
  if (isListed(folded, gazetteer)) return true;
  for (const [ending, instead] of ENDINGS) {
    if (folded.length < ending.length + 3 || !folded.endsWith(ending)) continue;
    const stem = folded.slice(0, -ending.length);
    if (isListed(stem + instead, gazetteer)) return true;
    if (instead === '' && stem.at(-1) === stem.at(-2) && isListed(stem.slice(0, -1), gazetteer)) return true;
  }
  return PREFIXES.some(
    (prefix) =>
      folded.length > prefix.length + 3 &&
      folded.startsWith(prefix) &&
      isListed(folded.slice(prefix.length), gazetteer),
  );
}

const isListed = (folded: string, gazetteer: Gazetteer): boolean => (gazetteer.flagsOf(folded) & KNOWN_AS.word) !== 0;
