/*
 * Small lists by which runs of words are made into names. All words are folded.
 */

/** Acronyms of things that news does not treat as names. */
export const NO_NAMES: ReadonlySet<string> = new Set(
  'bb bbb aa aaa ccc dui sql sos sms tv pm am dvd cd pc pcs gps hiv aids dna gdp gnp ipo ipos vip id ids ok faq pdf url ufo suv suvs atm atms lcd usb gb mb km mph kg kph ceos mps ngo ngos cctv phd ba ma mba bsc md usd eur gbp vs rpm hp led ac dc hd mri mris ko kos ct icu emt emts mvp rbi rbis jst kst aest aedt msk html http https www i o os ad bc photo'.split(
    ' ',
  ),
);

/** Words that join "for" or "on" to an organization: "Centers for Disease Control", "Council on Foreign Relations". */
export const TAKES_FOR: ReadonlySet<string> = new Set(
  'service center centre centers centres council committee institute agency fund society association campaign coalition foundation organization organisation movement alliance commission office department ministry bureau conference union party citizens panel court tribunal unit congregation laboratory school academy network forum federation initiative authority league front'.split(
    ' ',
  ),
);

/** Words whose possessive goes on with a name: "People's Republic", "Women's World Cup". */
export const TAKES_POSSESSIVE: ReadonlySet<string> = new Set(
  'people women men children workers veterans mother father prophet president valentine year king queen lloyd sotheby christie'.split(
    ' ',
  ),
);

/** Ordinary words before "of" that begin a name of several words. */
export const TAKES_OF: ReadonlySet<string> = new Set(
  'house city state states commonwealth duchy church order spirit lord prince bank knights lords sons daughters statue leaders field hall wall tower gates university'.split(
    ' ',
  ),
);

/** What a number before it counts, so that the number is no part of the name before: "Trump 20 years ago". */
export const COUNTED =
  /^(?:percent|per|million|billion|trillion|people|points|years|days|hours|minutes|months|weeks|miles|km|others|of|to|am|pm|degrees|times|men|women|dollars|euros|pounds|cents)$/;

/** A number with its unit or ending: "2GB", "20th". */
export const QUANTITY =
  /^\d+(?:st|nd|rd|th|s|gb|mb|kb|tb|k|m|km|mm|cm|kg|g|w|kw|mw|hz|ghz|mhz|p|lr|er|x|am|pm|d|mp|bn|q)$|^(?:q[1-4]|h[12]|fy\d+)$/;

/** Acronyms that are spelt like function words. */
export const FUNCTION_ACRONYMS: ReadonlySet<string> = new Set(['us', 'who']);

/** Letters of the longest ordinary word that is taken for an acronym when it is all capitals: "START" is too long, "SALT" is not. */
export const SHORT_ACRONYM = 4;

/** Words that titles of works print small. */
export const SMALL_IN_TITLES: ReadonlySet<string> = new Set(
  'a an the of and in on at to for from with by de la le el'.split(' '),
);

/** Ends the plural of ordinary words. */
export const PLURAL = /s$/;

/** Particles that begin a surname even where it stands alone: "bin Laden", "von der Leyen". */
export const LEADING_PARTICLES: ReadonlySet<string> = new Set(['bin', 'ibn', 'von', 'der', 'de', 'di', 'van']);

/** Words that stand before a noun: a particle right behind one begins no surname. */
export const BEFORE_NOUN: ReadonlySet<string> = new Set([
  'a',
  'an',
  'the',
  'his',
  'her',
  'their',
  'its',
  'this',
  'that',
]);

/** Months that are surnames behind a given name: "Theresa May". */
export const SURNAME_MONTHS = /^(?:may|june|april|august|march)$/;

/** "76ers", "49ers": behind a place the name of a team. */
export const NUMBER_TEAM = /^\d\ders$/;

/** Ordinals that are function words but begin names: "First Amendment". */
export const ORDINALS: ReadonlySet<string> = new Set(['first', 'second', 'third']);

/** Numbers that begin names: "Seven Sisters", "Thousand Islands". */
export const NUMBER_WORDS: ReadonlySet<string> = new Set(
  'two three four five six seven eight nine ten twelve hundred thousand'.split(' '),
);

/** Nouns that open a sentence before the names of those they stand for: "Rivals Star Bulk and Golden Ocean fell". */
export const COLLECTIVES: ReadonlySet<string> = new Set(
  'rivals shares sources investors analysts regulators peers members companies firms banks carmakers automakers airlines miners brokers exporters insurers retailers lenders chipmakers drugmakers'.split(
    ' ',
  ),
);

/** First words of institutions: "Ministry of Defence", "Bank of England". */
export const INSTITUTIONS: ReadonlySet<string> = new Set(
  'ministry department bank university bureau institute office house council court association federation confederation commission committee college academy'.split(
    ' ',
  ),
);

/** How the names of public bodies end that list what they are for. */
export const AUTHORITIES: ReadonlySet<string> = new Set(
  'agency administration commission authority department ministry committee'.split(' '),
);

/** Letters before a hyphen that stand for a party, or for "I" and "a": "D-Calif.", not "T-Mobile". */
export const PARTY_LETTERS: ReadonlySet<string> = new Set(['d', 'r', 'i', 'l', 'a']);

/** Short forms of days and months that are as often parts of names. */
export const SHORT_DATES: ReadonlySet<string> = new Set(['sun', 'jan', 'mar']);

/** Words that stand before a month. */
export const BEFORE_MONTH: ReadonlySet<string> = new Set(
  'in since by last until till of on from this next early late mid through between before after during to'.split(' '),
);

/** Months that are given names. */
export const GIVEN_MONTHS: ReadonlySet<string> = new Set(['april', 'may', 'june', 'august']);

/** Holders of an office that is named after them: "Attorney's Office", "Sheriff's Department". */
export const OFFICE_HOLDERS: ReadonlySet<string> = new Set(
  'attorney prosecutor sheriff governor mayor coroner examiner secretary president minister marshal commissioner treasurer chancellor premier defender ombudsman representative general comptroller inspector'.split(
    ' ',
  ),
);

/** What such an office is called. */
export const HELD_OFFICES: ReadonlySet<string> = new Set(['office', 'department', 'association']);

/** What follows the possessive of a founder in the name of a firm: "McDonald's Corp". */
export const FIRM_ENDINGS: ReadonlySet<string> = new Set('inc corp co cos ltd plc llc club stores holdings'.split(' '));

/** How the names of firms end; "of" and what follows is where they are at home. */
export const CORPORATE_ENDINGS: ReadonlySet<string> = new Set(
  'inc incorporated corp ltd limited plc llc llp lp ag se sa nv bv spa gmbh kgaa asa oyj ab pty bhd pjsc sarl sas'.split(
    ' ',
  ),
);

/** Firms that write themselves with a possessive, folded without it. */
export const POSSESSIVE_FIRMS: ReadonlySet<string> = new Set(
  'mcdonald moody poor macy kohl domino sainsbury lloyd sotheby christie denny bloomingdale'.split(' '),
);

/** Family names that stand before a given name of two syllables: "Moon Jae-in", "Tsai Ing-wen". */
export const EAST_ASIAN_FAMILY_NAMES: ReadonlySet<string> = new Set(
  'kim park pak lee yi ri rhee choi choe jung jeong chung chong kang cho jo yoon yun jang chang lim im rim han oh seo suh shin sin kwon hwang ahn an song yoo yu ryu hong moon mun ko koh go bae baek paik nam noh roh no ban ha heo hur ho huh jeon jun chun son sohn cha joo ju woo wu hyun hyon min pyo bang kwak tae thae um tsai ma chen lin lien soong hsu chu ku su wang liu tang lai wong chan cheung lam leung yeung tung tsang'.split(
    ' ',
  ),
);

/** Words behind a hyphen that are no syllable of a given name: "Park Soo-led". */
export const HYPHENATED_WORDS: ReadonlySet<string> = new Set(
  'led run born based made style era held only like free elect wide ruled owned type list old sized back win loss'.split(
    ' ',
  ),
);

/** Agencies as they stand behind the photographer's name and a slash. */
export const PICTURE_SOURCES: ReadonlySet<string> = new Set(
  'reuters ap afp epa pa upi xinhua tass shutterstock alamy'.split(' '),
);

/** Words that stand beside the agency under a picture. */
export const CREDIT_WORDS: ReadonlySet<string> = new Set(['file', 'handout', 'pool', 'photo', 'files']);

/** States of the USA whose university names its campuses after their towns. */
export const US_STATES_WITH_CAMPUSES: ReadonlySet<string> = new Set(
  'california illinois wisconsin texas massachusetts michigan minnesota missouri colorado nevada nebraska alaska maryland'.split(
    ' ',
  ),
);

/** "42nd" */
export const ORDINAL_NUMBER = /^\d+(?:st|nd|rd|th)$/;

/** What is numbered by an ordinal that belongs to its name. */
export const NUMBERED: ReadonlySet<string> = new Set(
  'street st avenue ave circuit fleet division brigade regiment battalion army infantry airborne precinct arrondissement congress'.split(
    ' ',
  ),
);
