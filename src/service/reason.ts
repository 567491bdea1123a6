import type { Evidence, WhyLost } from '../names/evidence.ts';
import { type Identified, identifyNames } from '../names/identify.ts';
import type { MarkPlace, MarkReason } from '../protocol/messages.ts';
import type { BlockSpan } from '../text/span.ts';
import type { KnownNames } from './known-names.ts';

/** Why a place of a page is marked, in sentences; null where nothing is marked there (any more). Reads the page anew. */
export function markReason({ blocks, block, start }: MarkPlace, known: KnownNames): MarkReason | null {
  const mark = identifyNames(blocks, known, known.gazetteer).find(
    (name) => name.block === block && name.start === start,
  );
  return mark === undefined ? null : tellReason(mark, known);
}

/** Why a name was identified as it was, in sentences. */
export function tellReason(mark: Identified, known: Pick<KnownNames, 'entity'>): MarkReason {
  const told = mark.evidence.map((evidence) => tell(evidence, mark, (entity) => known.entity(entity)?.name ?? null));
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

function tell(evidence: Evidence, mark: Identified, nameOf: (entity: number) => string | null): Line {
  switch (evidence.kind) {
    case 'full-name':
      return { rank: 0, line: `${whereIs(evidence.at, mark)} the page writes “${evidence.text}”.` };
    case 'role':
      return { rank: 1, line: `A role that the archive knows stands with the name: “${evidence.text}”.` };
    case 'whereabouts':
      return { rank: 2, line: `The page says where it is: “${evidence.text}”.` };
    case 'shared-names':
      return { rank: 3, line: sharedNames(evidence.entities.flatMap((entity) => nameOf(entity) ?? [])) };
    case 'dominance':
      return {
        rank: 4,
        line: `Where the archive prints “${mark.alias}” alone, ${times(evidence.count)}, it means this name.`,
      };
    case 'archive-use':
      return {
        rank: 5,
        line: evidence.count < WORTH_COUNTING ? '' : `The archive prints “${mark.alias}” ${times(evidence.count)}.`,
      };
    case 'rival':
      return {
        rank: 6,
        line: `${whereIs(evidence.at, mark)} the page writes “${evidence.text}”, who may be meant; the rest of the page weighs more.`,
      };
    case 'runner-up': {
      const name = nameOf(evidence.entity);
      return { rank: LOST, line: name === null ? '' : `Not ${name}: ${WHY_LOST[evidence.because]}.` };
    }
  }
}

const WHY_LOST: Readonly<Record<WhyLost, string>> = {
  'no-full-name': 'the page does not write that name in full',
  'other-role': 'the role that stands with the name is another',
  'other-kind': 'the page uses the name for something of another kind',
  'less-frequent': 'the archive prints this form less often for it',
};

function sharedNames(names: readonly string[]): string {
  if (names.length === 0) return 'The page names others with whom it appears in the archive.';
  return `The page also names ${listed(names)}, as the archive does with it.`;
}

/** "A", "A and B", "A, B and C". */
function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function whereIs(at: BlockSpan, mark: BlockSpan): string {
  if (at.block === mark.block) return 'In the same paragraph';
  return at.block < mark.block ? 'Earlier' : 'Further down';
}

function times(count: number): string {
  if (count === 1) return 'once';
  return count === 2 ? 'twice' : `${count} times`;
}
