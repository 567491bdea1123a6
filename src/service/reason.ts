import type { Evidence, WhyLost } from '../names/evidence.ts';
import { type Identified, identifyNames } from '../names/identify.ts';
import type { MarkPlace, MarkReason } from '../protocol/mark-reason.ts';
import { formOf, type Say, type TextKey } from '../protocol/texts.ts';
import type { BlockSpan } from '../text/span.ts';
import type { KnownNames } from './known-names.ts';

/** Why a place of a page is marked, in sentences; null where nothing is marked there (any more). Reads the page anew. */
export function markReason({ blocks, block, start }: MarkPlace, known: KnownNames, say: Say): MarkReason | null {
  const mark = identifyNames(blocks, known, known.gazetteer).find(
    (name) => name.block === block && name.start === start,
  );
  return mark === undefined ? null : tellReason(mark, known, say);
}

/** Why a name was identified as it was, in sentences. */
export function tellReason(mark: Identified, known: Pick<KnownNames, 'entity'>, say: Say): MarkReason {
  const nameOf = (entity: number): string | null => known.entity(entity)?.name ?? null;
  const told = mark.evidence.map((evidence) => tell(evidence, mark, nameOf, say));
  return {
    alias: mark.alias,
    confidence: mark.confidence,
    lines: told
      // Roles in other words are one reason.
      .filter(({ rank }, at) => rank !== LOST && told.findIndex((other) => other.rank === rank) === at)
      .sort((a, b) => a.rank - b.rank)
      .map(({ line }) => line)
      .filter((line) => line !== ''),
    runnerUp: told.find(({ rank, line }) => rank === LOST && line !== '')?.line ?? null,
  };
}

interface Line {
  /** Strongest first; the same order on every card. */
  readonly rank: number;
  /** Empty where there is nothing worth a line. */
  readonly line: string;
}

/** Rank of what is no line of its own: the runner-up. */
const LOST = Number.POSITIVE_INFINITY;

/** Below this an alias is so rare in the archive that its count says nothing for it. */
const WORTH_COUNTING = 2;

function tell(evidence: Evidence, mark: Identified, nameOf: (entity: number) => string | null, say: Say): Line {
  switch (evidence.kind) {
    case 'full-name':
      return { rank: 0, line: say(`why_full_name_${whereIs(evidence.at, mark)}`, evidence.text) };
    case 'role':
      return { rank: 1, line: say('why_role', evidence.text) };
    case 'whereabouts':
      return { rank: 2, line: say('why_whereabouts', evidence.text) };
    case 'shared-names': {
      const names = evidence.entities.flatMap((entity) => nameOf(entity) ?? []);
      return { rank: 3, line: names.length === 0 ? say('why_company') : say('why_shared_names', listed(names, say)) };
    }
    case 'dominance':
      return { rank: 4, line: say('why_dominance', mark.alias, times(evidence.count, say)) };
    case 'archive-use':
      return {
        rank: 5,
        line: evidence.count < WORTH_COUNTING ? '' : say('why_archive_use', mark.alias, times(evidence.count, say)),
      };
    case 'rival':
      return { rank: 6, line: say(`why_rival_${whereIs(evidence.at, mark)}`, evidence.text) };
    case 'runner-up': {
      const name = nameOf(evidence.entity);
      return { rank: LOST, line: name === null ? '' : say(WHY_LOST[evidence.because], name) };
    }
  }
}

const WHY_LOST: Readonly<Record<WhyLost, TextKey>> = {
  'no-full-name': 'lost_full_name',
  'other-role': 'lost_role',
  'other-kind': 'lost_kind',
  'less-frequent': 'lost_frequency',
};

/** "A", "A and B", "A, B and C". */
function listed(names: readonly string[], say: Say): string {
  return names.length < 2 ? names.join('') : say('and', names.slice(0, -1).join(', '), names.at(-1) ?? '');
}

function whereIs(at: BlockSpan, mark: BlockSpan): 'here' | 'earlier' | 'later' {
  if (at.block === mark.block) return 'here';
  return at.block < mark.block ? 'earlier' : 'later';
}

function times(count: number, say: Say): string {
  if (count === 2) return say('twice');
  const form = formOf(count, say('locale'));
  return say(`times_${form}`, String(count));
}
