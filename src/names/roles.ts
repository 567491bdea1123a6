import type { Span } from '../text/span.ts';
import { findRoleAfter } from './role-after.ts';
import { findRoleBefore } from './role-before.ts';

/** The descriptor printed with a person: before the name, else after it; null without one. `person` is the span of the name. */
export function findRole(block: string, person: Span): Span | null {
  return findRoleBefore(block, person) ?? findRoleAfter(block, person);
}
