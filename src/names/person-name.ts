/** A person's full name, taken apart. */
export interface PersonName {
  /** Given names and initials in order, at least one. */
  readonly given: readonly string[];
  /** With its particles: "van der bellen". */
  readonly surname: string;
  /** "jr", "sr", "ii" …, or empty. */
  readonly generation: string;
}

const GENERATIONS: ReadonlySet<string> = new Set('jr sr ii iii iv junior senior'.split(' '));
const PARTICLES: ReadonlySet<string> = new Set(
  'van von vom zu de da do dos das del della di du des la le los der den ter ten te bin ibn bint abu al el ul ad mac ben af av y e san st'.split(
    ' ',
  ),
);

const lines = (text: string): readonly (readonly string[])[] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split(' '));

/** Given names and their short forms; the first word of a line stands for all. */
const SHORTENED = lines(`
william will bill billy willie
robert rob bob bobby robbie bert
richard rich rick ricky dick
james jim jimmy jamie
john johnny jack jon
jonathan jonny
jacob jake
michael mike mick mickey
joseph joe joey
joshua josh
thomas tom tommy
anthony tony
edward ed eddie ted teddy
theodore theo
david dave davey
daniel dan danny
steven stephen steve
christopher chris
charles charlie chuck
katherine catherine kathryn kate kathy cathy katie
elizabeth liz beth betty lizzie eliza
samuel sam sammy
alexander alex aleksandr alexandr aleksander alec sasha
alexandra aleksandra
nicholas nick nicolas
nikolai nikolay nicolai
benjamin benny benji
kenneth ken kenny
ronald ron ronnie
donald don donny
jeffrey jeff geoffrey geoff
gregory greg
lawrence larry laurence
gerald jerry gerry
matthew matt
patrick pat paddy
patricia patty tricia
peter pete
philip phil phillip
raymond ray
andrew andy drew
timothy tim
frederick fred freddie frederic
henry hank harry
vladimir volodya
stanley stan
leonard leo lenny len
eugene gene
douglas doug
vincent vince vinnie
walter walt
arthur art
margaret maggie meg peggy
susan sue suzy
deborah debbie deb
barbara barb
victoria vicky
rebecca becky
jennifer jen jenny
pamela pam
nancy nan
hillary hilary
condoleezza condoleeza
zachary zach zack
nathaniel nathan nate
francis frank
francisco paco
gabriel gabe
albert al
alfred alf
maximilian max
`);

/** Given names in other alphabets, as papers spell them in Latin letters. */
const TRANSLITERATED = lines(`
yury yuri yuriy iouri jurij
dmitry dmitri dmitriy dimitri dimitry dmitrii
sergei sergey serguei sergej
alexei alexey aleksei aleksey alexej
mikhail mikhael michail
andrei andrey andrej
vasily vasili vasiliy
yevgeny yevgeni evgeny evgeni yevgeniy evgeniy
gennady gennadi gennadiy
anatoly anatoli anatoliy
valery valeri valeriy
vitaly vitali vitaliy
grigory grigori grigoriy
arkady arkadi arkadiy
georgy georgi georgiy
leonid leonyd
oleksandr olexandr
serhiy serhii sergiy
andriy andrii
volodymyr vladymyr
mohammed muhammad mohammad mohamed muhammed mohamad mohamud
ahmed ahmad achmed
hussein husain hussain hossein husayn
hassan hasan
abdullah abdallah abdulla
abdel abdul abd
yasser yasir yaser
osama usama
omar umar
khaled khalid
mahmoud mahmud
moammar muammar moamer muammer
ayman aiman
`);

/** Given names that are forms of one another, by the one that stands for all. */
const SAME_GIVEN_NAME: ReadonlyMap<string, string> = new Map(
  [...SHORTENED, ...TRANSLITERATED].flatMap((names) =>
    names.map((name): readonly [string, string] => [name, names[0] ?? name]),
  ),
);
const SPELLINGS: ReadonlyMap<string, readonly string[]> = new Map(
  TRANSLITERATED.flatMap((names) => names.map((name): readonly [string, readonly string[]] => [name, names])),
);

/** The form under which given names are compared: "Bill" and "William", "Yury" and "Yuri" have the same. */
export function commonGivenName(given: string): string {
  return SAME_GIVEN_NAME.get(given) ?? given;
}

/** The other ways in which papers spell a given name that is written in another alphabet: "dmitri" of "dmitry". */
export function otherSpellingsOf(given: string): readonly string[] {
  return SPELLINGS.get(given)?.filter((spelling) => spelling !== given) ?? [];
}

/** Takes a name of two units or more apart (units as in `Surface`); null when it is no full name. */
export function parsePersonName(units: readonly string[]): PersonName | null {
  const rest = namedUnits(units);
  const generation = GENERATIONS.has(rest.at(-1) ?? '') ? (rest.pop() ?? '') : '';
  let from = rest.length - 1;
  while (from > 1 && PARTICLES.has(rest[from - 1] ?? '')) from--;
  if (from < 1) return null;
  return { given: rest.slice(0, from), surname: rest.slice(from).join(' '), generation: sameGeneration(generation) };
}

/** The units of the name itself: without years of life, and once where a caption has run into a text that repeats it. */
function namedUnits(units: readonly string[]): string[] {
  const half = units.length / 2;
  const isDoubled =
    half >= 2 && Number.isInteger(half) && units.every((unit, at) => unit === units[(at + half) % units.length]);
  return (isDoubled ? units.slice(0, half) : units).filter((unit) => !/\d/.test(unit));
}

function sameGeneration(generation: string): string {
  if (generation === 'junior') return 'jr';
  return generation === 'senior' ? 'sr' : generation;
}

const isInitial = (given: string): boolean => given.length === 1;

/** Whether a given name is initials run together: "JK", "J.K.". Such names have no vowel to be spoken by. */
const isInitials = (given: string): boolean => given.length <= 3 && !/[aeiouy]/.test(given);

/** Whether the first given name is only an initial, so that the name fits several people. */
export function hasInitialOnly(name: PersonName): boolean {
  return name.given.every((given) => isInitial(given) || isInitials(given));
}

/** Whether two full names with the same surname can be one person's: nothing in one contradicts the other. */
export function givenNamesAgree(a: PersonName, b: PersonName): boolean {
  if (a.generation !== b.generation && a.generation !== '' && b.generation !== '') return false;
  const [firstA = '', ...middleA] = a.given;
  const [firstB = '', ...middleB] = b.given;
  if (!partsAgree(firstA, firstB)) return skipsInitial(a.given, b.given) || skipsInitial(b.given, a.given);
  const [secondA] = middleA;
  const [secondB] = middleB;
  return secondA === undefined || secondB === undefined || partsAgree(secondA, secondB);
}

/** "J. Robert Oppenheimer" and "Robert Oppenheimer": the second name is the one in use. */
function skipsInitial(long: readonly string[], short: readonly string[]): boolean {
  const [first = '', second] = long;
  const [name = ''] = short;
  return (
    isInitial(first) && second !== undefined && !isInitial(second) && commonGivenName(second) === commonGivenName(name)
  );
}

function partsAgree(a: string, b: string): boolean {
  if (commonGivenName(a) === commonGivenName(b)) return true;
  if (isInitial(a) || isInitial(b) || isInitials(a) || isInitials(b)) return a[0] === b[0];
  return false;
}

/** The shorter ways of naming a person of these units: the surname with and without particles, later units, then the first. */
export function shortPersonNames(units: readonly string[]): {
  readonly surnames: readonly string[];
  readonly first: string;
} {
  const named = namedUnits(units);
  const rest = GENERATIONS.has(named.at(-1) ?? '') ? named.slice(0, -1) : named;
  const surnames = rest.slice(1).map((_, at) => rest.slice(at + 1).join(' '));
  return { surnames, first: rest[0] ?? '' };
}
