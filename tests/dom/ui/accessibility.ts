import axe from 'axe-core';
import { expect } from 'vitest';

/** Expects that axe finds nothing in an element, in light and in dark, with every rule that applies to a part of a page. */
export async function expectAccessible(element: Element): Promise<void> {
  const found: string[] = [];
  for (const scheme of ['dark', 'light']) {
    document.documentElement.style.colorScheme = scheme;
    const { violations } = await axe.run(element, {
      // A part of a page has neither a title nor landmarks of its own.
      rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
    });
    for (const { id, nodes } of violations) found.push(`${scheme} ${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }
  document.documentElement.style.removeProperty('color-scheme');
  expect(found).toEqual([]);
}
