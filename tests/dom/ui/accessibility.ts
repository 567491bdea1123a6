import axe from 'axe-core';
import { expect } from 'vitest';

/** Expects that axe finds nothing in an element, with every rule that applies to a part of a page. */
export async function expectAccessible(element: Element): Promise<void> {
  const { violations } = await axe.run(element, {
    // A part of a page has neither a title nor landmarks of its own.
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}
