import type { BlockSpan } from '../text/span.ts';
import type { Anchors } from './anchors.ts';
import type { BlockWords } from './block-words.ts';
import { headlineOf } from './headline.ts';
import type { NamePlace } from './name-place.ts';
import { lastBefore } from './page-names.ts';
import { statesWithTown } from './place-elsewhere.ts';
import { sportsWordOn } from './sports-page.ts';
import { isOfTeam, isSurelyTeam, isTeamIn } from './team-of-town.ts';

/** Which places of a page's names lie elsewhere than the archive's: "Moscow" on a page about Moscow, Idaho. */
export interface Elsewhere {
  /** Whether the page says of any place that it is another one of its name. */
  readonly hasOthers: boolean;
  /** Whether it says so of places of that name, and nowhere that the archive's is meant. */
  isAnother(place: NamePlace): boolean;
  /**
   * What says that a place is not the archive's, or null. `fit` is how well the other names of the
   * page fit the archive, 0 to 3: a page full of them may name both; `anchors` tell which of them say anything.
   */
  against(place: NamePlace, fit: number, anchors: Pick<Anchors, 'isTelling'>): SaidElsewhere | null;
}

/** Where the page says that a place is another one of its name, and in which state. */
export interface SaidElsewhere {
  readonly text: string;
  readonly at: BlockSpan;
}

/** From this fit on, a page that names a town elsewhere can be about the archive's namesake all the same: "Putin", "Kremlin", "Russia". */
const ABOUT_BOTH = 1;
/** Below this fit, a state that is known for a town of the name says that the town is meant. */
const HARDLY_FITTING = 0.8;

/** Before a town itself, not its team. */
const IN_TOWN = /\b(?:in|from|near|around|outside|downtown)\s$/iu;
/** Characters in which that stands. */
const IN_REACH = 10;

const POSSESSIVE = /^['’]s/u;

const nameOf = ({ words }: NamePlace): string => {
  const [first] = words;
  return words.length === 1 && first !== undefined ? first.folded : words.map(({ folded }) => folded).join(' ');
};

interface Introductions {
  readonly elsewhere: NamePlace[];
  readonly own: NamePlace[];
}

/** Reads what a page says of the whereabouts of its places; `places` in reading order, `parts` those that are pieces of longer names. */
export function elsewhereOn(
  places: readonly NamePlace[],
  parts: readonly NamePlace[],
  blocks: readonly BlockWords[],
): Elsewhere {
  const introductions = new Map<string, Introductions>();
  const first = new Map<string, NamePlace>();
  const anchored = new Map<number, Set<number>>();
  const headline = headlineOf(blocks);
  for (const place of places) {
    const name = nameOf(place);
    const [owner] = place.owners;
    // A bare name in a headline is what the text makes of it.
    if (!first.has(name) || (place.block > 0 && first.get(name)?.block === headline)) first.set(name, place);
    if (owner !== undefined && place.elsewhere === null) addTo(anchored, place.block, owner.entity);
    if (place.elsewhere === null && place.whereabouts === null) continue;
    let said = introductions.get(name);
    if (said === undefined) {
      said = { elsewhere: [], own: [] };
      introductions.set(name, said);
    }
    (place.elsewhere === null ? said.own : said.elsewhere).push(place);
  }
  const towns = new Map<string, SaidElsewhere | null>();
  let teams: ReadonlySet<string> | undefined;
  let sports: SaidElsewhere | null | undefined;

  const isInTown = ({ block, start }: NamePlace): boolean =>
    IN_TOWN.test(blocks[block]?.text.slice(Math.max(0, start - IN_REACH), start) ?? '');

  /**
   * What says that the page means the team of a town by its name: "against Washington" on a page about games; where the page `isFitting`,
   * only if the sentence speaks of a team, or the page has written it in full.
   */
  const teamAt = (place: NamePlace, isFitting: boolean): SaidElsewhere | null => {
    if (!place.isTown || isInTown(place)) return null;
    const { text } = blocks[place.block] ?? { text: '' };
    // "Moscow’s mayor" is no player.
    const isTeam = (): boolean =>
      isTeamIn(text, place) || (!POSSESSIVE.test(text.slice(place.end, place.end + 2)) && hasTeam(nameOf(place)));
    if (sports === undefined) {
      const at = sportsWordOn(blocks);
      sports = at === null ? null : { text: at.text, at };
    }
    return sports !== null && (!isFitting || isTeam()) ? sports : null;
  };

  /** Whether the page writes the name of a town's team in full. */
  const hasTeam = (town: string): boolean => {
    teams ??= new Set(parts.filter((part) => isOfTeam(blocks[part.block] as BlockWords, part)).map(nameOf));
    return teams.has(town);
  };

  /** Whether the paragraph names something else of the archive, so that it speaks of what the archive is about. */
  const isAnchored = (place: NamePlace, anchors: Pick<Anchors, 'isTelling'>): boolean => {
    const own = place.owners[0]?.entity;
    return [...(anchored.get(place.block) ?? [])].some((entity) => entity !== own && anchors.isTelling(entity));
  };

  const others = new Set<string>();
  for (const [name, { elsewhere, own }] of introductions) {
    if (own.length === 0 && elsewhere.some(({ calledSo }) => calledSo === null)) others.add(name);
  }

  return {
    hasOthers: others.size > 0,
    isAnother: (place) => others.size > 0 && others.has(nameOf(place)),
    against(place, fit, anchors) {
      if (place.whereabouts !== null) return null;
      const { text } = blocks[place.block] ?? { text: '' };
      if (place.isTown && isSurelyTeam(text, place)) return { text: text.slice(place.start, place.end), at: place };
      const name = nameOf(place);
      const said = introductions.get(name);
      if (said === undefined || said.elsewhere.length === 0) {
        if (said !== undefined || fit >= HARDLY_FITTING) return teamAt(place, true);
        let town = towns.get(name);
        if (town === undefined) {
          town = stateNamed(statesWithTown(name), blocks);
          towns.set(name, town);
        }
        return town ?? teamAt(place, false);
      }
      const before = lastBefore(said.elsewhere, place);
      const nearest = place.elsewhere === null ? (before ?? said.elsewhere[0]) : place;
      if (nearest === undefined) return null;
      const answer = { text: nearest.elsewhere ?? '', at: nearest };
      if (nearest === place) return answer;
      // A restaurant is not lived in.
      if (nearest.calledSo !== null && place.block !== headline && isInTown(place)) return null;
      const own = lastBefore(said.own, place);
      if (own !== undefined && (before === undefined || isAfter(own, before))) return null;
      if (fit < ABOUT_BOTH || before?.block === place.block) return answer;
      return first.get(name)?.elsewhere === null || isAnchored(place, anchors) ? null : answer;
    },
  };
}

function stateNamed(states: readonly string[], blocks: readonly BlockWords[]): SaidElsewhere | null {
  for (const text of states) {
    for (const [block, { text: written }] of blocks.entries()) {
      const start = written.indexOf(text);
      if (start >= 0) return { text, at: { block, start, end: start + text.length } };
    }
  }
  return null;
}

function addTo(sets: Map<number, Set<number>>, key: number, value: number): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([value]));
  else set.add(value);
}

const isAfter = (a: BlockSpan, b: BlockSpan): boolean =>
  a.block > b.block || (a.block === b.block && a.start > b.start);
