import { foldWord } from '../text/fold.ts';
import { latePattern } from '../text/late-pattern.ts';
import type { Span } from '../text/span.ts';

/** States and provinces that news prints behind the name of a town. */
const STATES =
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|' +
  'Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|' +
  'New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|' +
  'South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|' +
  'Ontario|Quebec|British Columbia|Alberta|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|New South Wales|Queensland|Tasmania';
/** Their abbreviations as newspapers and the post write them; without those that are words in a line of capitals ("IN", "OR"). */
const ABBREVIATED =
  'Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Kans|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Penn|' +
  'Tenn|Tex|Vt|Va|Wash|Wis|Wyo|Ont|Que';
const DOTTED = 'N\\.\\s?[CDHJMY]|S\\.\\s?[CD]|R\\.\\s?I|W\\.\\s?Va|B\\.\\s?C';
const POSTAL =
  'AL|AK|AZ|AR|CA|CO|CT|FL|GA|IA|ID|IL|KS|KY|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY';
const STATE_BEHIND = latePattern(
  () =>
    new RegExp(
      `^(,\\s+(?:in\\s+)?(?:(?:\\p{Ll}+ern|central|upstate)\\s+)?)((?:${STATES}|${POSTAL})(?![\\p{L}\\p{N}])|(?:${ABBREVIATED}|${DOTTED})\\.)`,
      'u',
    ),
);
/** British and Irish counties behind the name of a town: "Washington, Tyne and Wear,". */
const COUNTIES =
  '(?:(?:East|West|North|South) )?(?:\\p{Lu}\\p{Ll}+shire|Cornwall|Cumbria|Devon|Dorset|Essex|Kent|Merseyside|Norfolk|Northumberland|' +
  'Somerset|Suffolk|Surrey|Sussex|Tyne and Wear|Fife)|(?:County|Co\\.) \\p{Lu}\\p{Ll}+';
/** A list would go on: "in Washington, Essex, Kent and Surrey". */
const LIST_BEHIND = ',\\s(?:(?:and|or)\\s\\p{Lu}|\\p{Lu}[^,.]*(?:,|\\s(?:and|or)\\b))';
const COUNTY_BEHIND = latePattern(() => new RegExp(`^(,\\s+)(${COUNTIES})(?=[.;:)]|$|,)(?!${LIST_BEHIND})`, 'u'));
/** "Washington, the town in Tyne and Wear": said of the one that readers do not think of first. */
const THE_ONE_IN = latePattern(
  () =>
    /^(,\s+the\s+(?:one|town|village|hamlet|suburb|settlement|small town)\s+(?:in|near|outside|of)\s+)(\p{Lu}\p{L}+)/u,
);
/** "Washington, a village in West Sussex": said of no well-known place. */
const A_SMALL_PLACE_IN = latePattern(
  () =>
    /^(,\s+an?\s+(?:\p{Ll}+\s)?(?:village|hamlet|suburb|townland|parish|town)\s+(?:in|near|outside|of)\s+)(\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?)/u,
);
/** "Armenia, a city in Colombia": said of no country. */
const A_CITY_IN = latePattern(
  () => /^(,\s+an?\s+(?:\p{Ll}+\s)?city\s+(?:in|near|outside|of)\s+)(\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?)/u,
);
/** A country, and the sentence going on: "Armenia, Colombia, lies"; "Armenia, Colombia, and Peru" is a list. */
const COUNTRY_BEHIND = latePattern(
  () => /^(,\s+)(\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?),\s(?!and\b|or\b|but\b|as\b|which\b|who\b|the\s\p{Lu})\p{Ll}/u,
);
/** The rest of a dateline: "ARMENIA, Colombia (AP) — ". */
const DATELINE_BEHIND = latePattern(
  () =>
    /^(,\s+)(\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?)(?:,\s\p{Lu}\p{Ll}{2,8}\.?(?:\s\d{1,2},?)?(?:\s\d{4})?)?\s(?:\([^)]{2,20}\)\s)?[—–]\s/u,
);
const IN_CAPITALS = /^\p{Lu}{3,}$/u;
const COMMA = 0x2c;
/** ", a hamlet of": said of a town and its state, not of two places in a list. */
const A_TOWN_BEHIND = latePattern(
  () => /^,\s+an?\s+(?:\p{Ll}+\s){0,2}(?:hamlet|village|town|township|suburb|settlement|community)\b/u,
);
/** Characters behind a place that are read. */
const REACH = 48;

/** What stands behind a place's name and says where it lies. */
export interface Whereabouts {
  readonly start: number;
  readonly text: string;
}

/** The state or province behind a place's name, "Idaho" in "Moscow, Idaho"; null without. */
export function stateBehind(text: string, end: number): Whereabouts | null {
  return text.charCodeAt(end) === COMMA ? whereaboutsIn(STATE_BEHIND.exec(text.slice(end, end + REACH)), end) : null;
}

/** The county behind a place's name, "Tyne and Wear" in "Washington, Tyne and Wear", or what else says that it is the lesser known place; null without. */
export function countyBehind(text: string, end: number): Whereabouts | null {
  if (text.charCodeAt(end) !== COMMA) return null;
  const behind = text.slice(end, end + REACH);
  return whereaboutsIn(COUNTY_BEHIND.exec(behind) ?? THE_ONE_IN.exec(behind), end);
}

function whereaboutsIn(found: readonly string[] | null, end: number): Whereabouts | null {
  const [, gap = '', text = ''] = found ?? [];
  return found === null ? null : { start: end + gap.length, text };
}

/** Whether a folded name is a state's or province's. */
export const isState = (folded: string): boolean => STATE_NAMES.has(folded);

/** What is said behind the name of a well-known place as of a small one: "West Sussex" in "Washington, a village in West Sussex". */
export function villageBehind(text: string, end: number, isCountry: boolean): Whereabouts | null {
  if (text.charCodeAt(end) !== COMMA) return null;
  const behind = text.slice(end, end + REACH);
  const [found, gap = '', county = ''] =
    A_SMALL_PLACE_IN.exec(behind) ?? (isCountry ? A_CITY_IN.exec(behind) : null) ?? [];
  return found === undefined ? null : { start: end + gap.length, text: county };
}

/** Whether what stands behind a state says that the name before it is a town's: "Elbe, Washington, a hamlet of". */
export function isTownInState(text: string, endOfState: number): boolean {
  return text.charCodeAt(endOfState) === COMMA && A_TOWN_BEHIND.test(text.slice(endOfState, endOfState + REACH));
}

/** "the state of Washington" */
const STATE_OF = /\b(state\sof)\s$/u;
/** "a Moscow in Pennsylvania" */
const ANOTHER = /(?:^|[\s“"(])([Aa]n?|another)\s$/u;
const IN_BEHIND = latePattern(() => /^\s(?:in|near)\s\p{Lu}/u);
/** Characters in which that stands. */
const SAID_REACH = 18;

/** What says before the name of a well-known place that another one is meant: "state of" in "the state of Washington", "a" in "a Moscow in Ohio"; null without. */
export function saidBefore(text: string, { start, end }: Span, folded: string): string | null {
  const before = text.slice(Math.max(0, start - SAID_REACH), start);
  if (STATE_NAMES.has(folded)) return SISTER_TOWNS.has(folded) ? (STATE_OF.exec(before)?.[1] ?? null) : null;
  return IN_BEHIND.test(text.slice(end, end + SAID_REACH)) ? (ANOTHER.exec(before)?.[1] ?? null) : null;
}

/** The capitalised words that stand behind a place's name like a country, and the sentence goes on: "Colombia" in "Armenia, Colombia, lies". */
export function countryBehind(text: string, end: number): Whereabouts | null {
  if (text.charCodeAt(end) !== COMMA) return null;
  const behind = text.slice(end, end + REACH);
  const isDateline = end < REACH && IN_CAPITALS.test(text.slice(0, end));
  return whereaboutsIn(COUNTRY_BEHIND.exec(behind) ?? (isDateline ? DATELINE_BEHIND.exec(behind) : null), end);
}

/** A town behind a preposition, and the comma between it and its state: "near Seattle, ". At the head of a sentence, "In Brussels, ", it mostly belongs to what follows. */
const TOWN_BEFORE = latePattern(
  () => /\b([Ii]n|near|outside|of|from|at|to|around)\s((?:\p{Lu}[\p{L}.]+\s){0,2}\p{Lu}\p{L}+),\s$/u,
);
/** What ends the state behind a town: a list would go on with "and" or another capital, a new clause with its verb. */
const STATE_END = latePattern(
  () => /^(?:$|[.;:)”"]|,\s(?!and\b|or\b)\p{Ll}|\s(?:at|on|in|to|for|from|with|after|before|who|where|when)\b)/u,
);
/** Those whom only states have: "Washington senator Ann Ray", "Georgia Gov. Ann Ray". */
const OFFICE_OF_STATE = latePattern(
  () =>
    /^\s(?:state\b(?!\s(?:visit|dinner|banquet))|State(?=$|[.,;:?!)”’]|\s\p{Ll})|(?:Sen|Gov|Rep)\.|[Ss]enators?\b|[Gg]overnors?\b|[Ll]ieutenant [Gg]overnor|[Ll]egislature\b|(?:[Rr]epresentative|[Aa]ttorney [Gg]eneral)\s\p{Lu})/u,
);
const STATE_NAMES: ReadonlySet<string> = new Set(STATES.split('|').map(foldWord));

/** What says that a folded name is a state's there: the town before it, or an office behind it that only states have; null without. */
export function stateItself(text: string, { start, end }: Span, folded: string): Whereabouts | null {
  if (!STATE_NAMES.has(folded) || !SISTER_TOWNS.has(folded)) return null;
  const office = OFFICE_OF_STATE.exec(text.slice(end, end + REACH));
  if (office !== null) return { start: end + 1, text: office[0].trim() };
  const before = text.slice(Math.max(0, start - REACH), start);
  const [, preposition, town] = TOWN_BEFORE.exec(before) ?? [];
  if (town === undefined) return null;
  const isInState = statesWithTown(folded).includes(town);
  if (!isInState && (preposition === 'In' || !STATE_END.test(text.slice(end, end + REACH)))) return null;
  return { start: start - town.length - ', '.length, text: town };
}

/** Where a place's name begins in ", Russia" behind another one: the offset behind comma and space; null without. */
export function behindComma(text: string, end: number): number | null {
  return text.charCodeAt(end) === COMMA && text[end + 1] === ' ' ? end + 2 : null;
}

/** Well-known places by folded name, with the states that have a town of the name which is in the news by itself; for states, their own towns. */
const SISTER_TOWNS: ReadonlyMap<string, readonly string[]> = new Map(
  (
    'moscow Idaho|paris Texas;Tennessee;Kentucky|athens Georgia;Ohio|rome Georgia|berlin New Hampshire;Connecticut|vienna Virginia|' +
    'odessa Texas|dublin Ohio;California|lima Ohio|toledo Ohio|naples Florida|melbourne Florida|manchester New Hampshire|' +
    'birmingham Alabama|cambridge Massachusetts|london Ontario|cairo Illinois;Georgia|lebanon Pennsylvania;Tennessee;New Hampshire|' +
    'peru Indiana;Illinois|warsaw Indiana|geneva Illinois;New York|milan Michigan;Ohio|hanover New Hampshire|florence South Carolina;Alabama|' +
    'venice California;Florida|palestine Texas;Ohio|bethlehem Pennsylvania|delhi New York|cuba New Mexico;Missouri|mexico Missouri|' +
    'panama Florida|georgia Atlanta;Savannah;Fulton County|durham North Carolina|richmond Virginia|alexandria Virginia|plymouth Massachusetts|' +
    'washington Seattle;Spokane;Tacoma;Olympia;Washington state;Wash.|belfast Maine|bath Maine|norway Maine|poland Ohio;Maine|oxford Mississippi;Ohio|bristol Connecticut;Tennessee|valencia California'
  )
    .split('|')
    .map((line) => {
      const at = line.indexOf(' ');
      return [foldWord(line.slice(0, at)), line.slice(at + 1).split(';')];
    }),
);

/** The states that have a well-known town of that folded name; empty for most names. */
export function statesWithTown(folded: string): readonly string[] {
  return SISTER_TOWNS.get(folded) ?? [];
}
