import { KNOWN_AS } from './gazetteer.ts';
import { PLACE_HEADS } from './heads.ts';
import { PLACES } from './known-kinds.ts';
import type { NewsWord } from './news-words.ts';
import { PICTURE_SOURCES } from './run-words.ts';
import { isTeamOfResult } from './score-lines.ts';
import type { Piece } from './split-run.ts';
import { TITLES } from './titles.ts';
import { noVotes, type Votes } from './votes.ts';

const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

const IN_PLACE = set('in near outside throughout across');
const PLACE_OF = set(
  'north south east west northeast northwest southeast southwest area outskirts centre center airport city town village province capital island port state region suburb district county republic streets people coast native resident residents hometown neighborhood neighbourhood camp camps neighbourhoods neighborhoods counties provinces districts regions airports ports beaches cape district commune hamlet villages towns',
);
const COMPANY_NOUNS = set(
  'company companies airline carrier maker manufacturer giant firm bank subsidiary parent rival newspaper agency network group chain retailer broadcaster operator supplier startup website magazine developer producer brand unit conglomerate insurer lender brokerage airliner automaker carmaker charity party organization organisation consortium publisher party union club team',
);
const COMPANY_FOLLOWS = set(
  'shares stock officials official executives executive employees employee workers worker spokesman spokeswoman spokesperson chief ceo chairman aircraft plane planes jets factory factories plant plants customers engineers management analyst analysts shareholders investors unveiled announced acquired launched reported products software plans sells sold makes party news newspaper daily magazine agency television radio broadcaster airline group clan movement militia gang rebels militants insurgents lawmaker lawmakers mps',
);
const OF_COMPANY = set(
  'shares stock chief ceo headquarters parent customers subsidiary board products product chairman profits profit sales shareholders employees factory factories website founder founders rival rivals revenue earnings bankruptcy iphone spokesman spokeswoman executives engineers brand',
);
const OF_PLACE = set(
  'capital president government parliament economy army population prime foreign ruling largest constitution military interior border borders airport mayor embassy streets sovereignty territory supreme central people',
);
const OF_PERSON = set(
  'wife husband father mother lawyer death son daughter brother sister family widow career remarks comments speech predecessor successor attorney lawyers girlfriend boyfriend personal resignation',
);
const SPEECH = set(
  'said says told added asked replied explained stated argued insisted warned wrote tweeted testified',
);
/** Verbs that stand before who speaks: "it rained," said Solihin. */
const SPEECH_BEFORE = set('said says recalled added');
const OF_PEOPLE = set('who whose');
const OBJECTS = set(
  'users version versions software computer computers laptop laptops phone phones smartphone smartphones tablet app apps game games device devices console platform film movie book song album brand model models system systems application applications operating browser index service',
);

const WORKS = set(
  'film movie book novel song album drama comedy thriller documentary play musical sitcom series game app drug vaccine',
);

/** Who is at a bank or a university: "analysts at Jefferies". */
const EMPLOYED = set(
  'analyst analysts economist economists strategist strategists researcher researchers professor lecturer student students trader traders worker workers scientist scientists fellow oncologist virologist epidemiologist workers',
);
/** Nouns right before the name of what they are: "its drug Tagrisso". */
const KINDS_OF_THINGS = set(
  'drug vaccine pill treatment antibody malware software app smartphone film movie song album novel book musical rocket capsule spacecraft probe satellite telescope missile jetliner operation codenamed nicknamed',
);
const OF_FAMILIES = set('family families dynasty brothers sisters siblings');
/** What teams do, and towns hardly. */
const TEAM_VERBS = set(
  'beat beats thrashed edged drew trailed outscored trounced won lost scored equalised equalized conceded',
);

const OF_PERSONS_ONLY = set(
  'resigned died testified pleaded married laughed smiled recalled joked retired wept apologised apologized',
);
const TEAM_ROLES = set(
  'manager coach striker midfielder defender goalkeeper keeper captain winger quarterback pitcher',
);
/** Letters of the longest acronym that is likely to begin a block. */
const LONGEST_ACRONYM = 5;

const SETTLEMENTS = set('village villages town towns city cities suburb suburbs district province island hamlet');
const VESSELS = set('ship vessel ferry tanker frigate destroyer warship submarine freighter trawler yacht');
/** States of the USA as agencies shorten them where the short form is also a word. */
const STATE_ABBREVIATIONS = set('miss ore wash mass ind ark mo la me va md pa ala ariz conn');

/** States of the USA in postal addresses: "Fountain Valley, CA". */
const POSTAL_STATES = set(
  'al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc',
);

/** "the Lions": an ordinary plural with a capital, no people. */
const isPlural = (word: NewsWord): boolean =>
  word.shape === 'capitalized' &&
  /[^siu]s$/.test(word.folded) &&
  (word.flags & ~(KNOWN_AS.word | KNOWN_AS.common)) === 0;

/** A country or a big city that is hardly a person's name. */
const isSurePlace = (word: NewsWord): boolean =>
  (word.flags & (KNOWN_AS.country | KNOWN_AS.city)) !== 0 && (word.flags & (KNOWN_AS.given | KNOWN_AS.demonym)) === 0;

/** "Eibar v Getafe": towns that play against each other. */
const isTeamOfMatch = (first: NewsWord, before: NewsWord | undefined, next: NewsWord | undefined): boolean =>
  (first.flags & PLACES) !== 0 && (next?.folded === 'v' || (before?.folded === 'v' && first.gap === 'space'));

/** A town, or what is named like one, but no country: in reports of matches its team. */
const isTown = (word: NewsWord | undefined): boolean =>
  word !== undefined &&
  (((word.flags & (KNOWN_AS.city | KNOWN_AS.place)) !== 0 && (word.flags & KNOWN_AS.country) === 0) ||
    /^(?:town|city|county)$/.test(word.folded));

/** "routed Edmonton 5-1", "Boston lost 2-1" */
const isScore = (next: NewsWord, second: NewsWord | undefined, third: NewsWord | undefined): boolean =>
  SCORE.test(next.folded)
    ? next.gap === 'space' && second?.gap === 'hyphen' && SCORE.test(second.folded)
    : TEAM_VERBS.has(next.folded) &&
      second?.gap === 'space' &&
      SCORE.test(second.folded) &&
      third?.gap === 'hyphen' &&
      SCORE.test(third.folded);

const SCORE = /^\d{1,3}$/;

/** "beat Leeds", "a win over Leeds" */
const isBeaten = (word: string, before: NewsWord | undefined): boolean =>
  /^(?:beat|beating|thrashed|edged|outscored|trounced|routed|downed|blanked)$/.test(word) ||
  (word === 'over' && /^(?:win|wins|victory|triumph)$/.test(before?.folded ?? ''));

/** Whether nothing follows a name that would make it part of a longer phrase: "..., said Solihin, one of them." */
const isPhraseEnd = (next: NewsWord | undefined): boolean =>
  next === undefined || next.gap === 'comma' || next.gap === 'break';

/** "RAMALLAH, West Bank - ...": capitals that begin a block, longer than acronyms are. */
function isDateline(first: NewsWord, before: NewsWord | undefined, next: NewsWord | undefined): boolean {
  // "GENEVA - Physicists said"
  const isBeforeDash = next?.gap === 'break' && (first.flags & PLACES) !== 0 && first.line === 'prose';
  if (first.shape === 'acronym' && isBeforeDash && before?.block !== first.block && first.folded.length > 3)
    return true;
  if (first.shape !== 'acronym' || first.folded.length <= LONGEST_ACRONYM || before?.block === first.block)
    return false;
  // "RUSADA, led by ..." is none.
  return first.line === 'prose' && next?.gap === 'comma' && next.shape !== 'lower';
}

/** What the neighbourhood of one mention says about its type. */
export function votesOfNeighbours(words: readonly NewsWord[], piece: Piece): Votes {
  const votes = noVotes();
  const first = words[piece.from] as NewsWord;
  const at = (index: number): NewsWord | undefined => (words[index]?.block === first.block ? words[index] : undefined);
  const single = piece.to - piece.from === 1;
  if (piece.titled) votes.person += 4;
  // A work or a saying, if its words do not say event.
  if (piece.quoted) {
    votes.other += 3.5;
    votes.person -= 1;
    votes.place -= 1;
    votes.organization -= 1;
  } else if (single && first.quoted && words[piece.to]?.unquotes === true) votes.other += 1.5;
  const before = first.gap === 'space' || first.gap === 'hyphen' ? at(piece.from - 1) : undefined;
  const beforeThat = before !== undefined && before.gap === 'space' ? at(piece.from - 2) : undefined;
  if (before !== undefined && before.shape === 'lower') {
    const word = before.folded;
    if (IN_PLACE.has(word)) {
      votes.place += single ? 1.8 : 1.5;
      votes.person -= 0.5;
    } else if (word === 'at') {
      votes.organization += EMPLOYED.has(beforeThat?.folded ?? '') ? 2.2 : 0.3;
      votes.place += PLACE_HEADS.has(words[piece.to - 1]?.folded ?? '') ? 2 : 0.3;
    } else if (word === 'based' && before.gap === 'hyphen') votes.organization += 2.5;
    else if (VESSELS.has(word)) votes.other += 3;
    else if (KINDS_OF_THINGS.has(word)) votes.other += 2.5;
    else if (SETTLEMENTS.has(word)) votes.place += 1.5;
    else if (word === 'from') votes.place += 0.4;
    else if (word === 'of' && beforeThat !== undefined && PLACE_OF.has(beforeThat.folded)) votes.place += 3;
    else if (
      word === 'to' &&
      beforeThat !== undefined &&
      /^(?:flew|flies|fly|travel|travelled|traveled|trip|visit|flight|flights|flying|went|fled|returned|return|moved)$/.test(
        beforeThat.folded,
      )
    )
      votes.place += 2;
    else if (isTown(first) && isBeaten(word, beforeThat)) votes.organization += 2.5;
    else if (word === 'to' && isTown(first) && beforeThat?.shape === 'number' && at(piece.from - 2)?.gap === 'hyphen')
      votes.organization += 4;
    else if (word === 'the') {
      if (single && beforeThat?.folded === 'in' && first.shape === 'capitalized' && !first.ordinary) votes.place += 1;
      votes.person -= 2;
      votes.organization += single && isPlural(first) ? 1.3 : 0.5;
      votes.other += 0.4;
    } else if (COMPANY_NOUNS.has(word)) votes.organization += 2.5;
    else if (SPEECH_BEFORE.has(word) && isPhraseEnd(at(piece.to))) votes.person += 1;
    else if (word === 'and' && beforeThat !== undefined && isSurePlace(beforeThat)) votes.place += 1.2;
    else if (/^(?:visit|visited|visiting|invaded|leave|left)$/.test(word)) votes.place += 0.7;
  }
  const outer = at(piece.from - 1);
  if (first.gap === 'slash' && PICTURE_SOURCES.has(first.folded)) votes.organization += 7;
  if (single && first.gap === 'comma' && STATE_ABBREVIATIONS.has(first.folded) && outer !== undefined) {
    if (outer.shape !== 'lower' && outer.shape !== 'number') votes.place += 4;
  }
  if (single && first.gap === 'comma' && first.shape === 'acronym' && POSTAL_STATES.has(first.folded)) votes.place += 4;
  const next = at(piece.to);
  if (single && isDateline(first, words[piece.from - 1], next)) votes.place += 2.5;
  if (isTeamOfResult(words, piece.from, piece.to) || isTeamOfMatch(first, at(piece.from - 1), at(piece.to))) {
    votes.organization += 5;
    votes.person -= 1;
  }
  if (next === undefined) return votes;
  const isInPlace = before !== undefined && IN_PLACE.has(before.folded);
  if (!isInPlace && isTown(words[piece.to - 1]) && isScore(next, at(piece.to + 1), at(piece.to + 2)))
    votes.organization += 4;
  const joined = next.folded === 'and' && next.gap === 'space' ? at(piece.to + 1) : undefined;
  if (joined?.gap === 'space' && isSurePlace(joined)) votes.place += 1.2;
  if (next.gap === 'space') {
    if (next.shape === 'lower') {
      if (SPEECH.has(next.folded)) votes.person += 0.9;
      else if (OF_PERSONS_ONLY.has(next.folded)) votes.person += 1.5;
      else if (OF_FAMILIES.has(next.folded)) votes.person += 4;
      else if (TEAM_VERBS.has(next.folded) && isTown(words[piece.to - 1])) votes.organization += 2.5;
      else if (TEAM_ROLES.has(next.folded)) votes.organization += 1.9;
      else if (OF_PEOPLE.has(next.folded)) votes.person += 1.5;
      else if (COMPANY_FOLLOWS.has(next.folded)) votes.organization += 1;
      else if (OBJECTS.has(next.folded)) votes.other += 1;
      const object = at(piece.to + 1);
      if (object?.gap === 'space' && (object.folded === 'his' || object.folded === 'her')) votes.person += 1.2;
      if (COMPANY_FOLLOWS.has(next.folded) && TITLES.has(next.folded)) votes.organization += 0.5;
    } else if (TITLES.has(next.folded)) votes.organization += 1.5;
  } else if (next.gap === 'possessive') {
    if (OF_COMPANY.has(next.folded)) votes.organization += 1;
    else if (OF_PLACE.has(next.folded)) votes.place += 1.5;
    else if (OF_PERSON.has(next.folded)) votes.person += 2;
  } else if (next.gap === 'comma') {
    if (next.shape === 'number' && /^\d\d$/.test(next.folded)) votes.person += 2;
    else if ((next.flags & KNOWN_AS.country) !== 0 && single && at(piece.to + 1)?.gap !== 'possessive')
      votes.place += 2.5;
    else if (next.folded === 'who') votes.person += 2.5;
    else if (next.folded === 'based') votes.organization += 2;
    else if (next.folded === 'a' || next.folded === 'an' || next.folded === 'the') {
      const apposed = [at(piece.to + 1), at(piece.to + 2), at(piece.to + 3)];
      for (const word of apposed) {
        if (word === undefined || word.gap !== 'space') break;
        if (COMPANY_NOUNS.has(word.folded)) votes.organization += 2.5;
        else if (TITLES.has(word.folded)) votes.person += 2;
        else if (PLACE_OF.has(word.folded)) votes.place += 1.5;
        else if (WORKS.has(word.folded)) votes.other += 2;
        else continue;
        break;
      }
    } else if (TITLES.has(next.folded)) votes.person += 1.5;
  }
  return votes;
}
