import { describe, expect, it } from 'vitest';
import { behindDateline } from '../../../src/archive/dateline.ts';

describe('behind a dateline', () => {
  it.each([
    ['WASHINGTON (AP) — The bill passed.', 'The bill passed.'],
    ['MOSCOW, April 25 (Reuters) - Russia agreed.', 'Russia agreed.'],
    ['OSLO -- “We agree,” she said.', '“We agree,” she said.'],
    ['WASHINGTON-Two ministers met.', 'Two ministers met.'],
    ['ZÜRICH, ÖSTERREICH — Two ministers met.', 'Two ministers met.'],
    ['Dover, England (Reuters) The ferry sank.', 'The ferry sank.'],
  ])('the report begins: %s', (paragraph, report) => {
    expect(paragraph.slice(behindDateline(paragraph))).toBe(report);
  });

  it.each([
    'U.S.-led forces left the town.',
    'US-China trade talks went on.',
    'COVID-19 has closed the schools.',
    'NATO-led troops, EU-wide rules, AK-47 rifles.',
    'NATO — the alliance — said nothing.',
    'STONE: We will not send anybody.',
    'A town said no.',
    'écart (Reuters) The ferry sank.',
  ])('is nothing where there is none: %s', (paragraph) => {
    expect(behindDateline(paragraph)).toBe(0);
  });
});
