import { beforeAll, describe, expect, it } from 'vitest';
import type { Archive } from '../../../src/archive/archive.ts';
import { articleBlocks } from '../../../src/archive/article.ts';
import { bundleFrom } from '../../../src/build/bundle-from.ts';

/**
 * What a reader finds in the five articles: type, name, ways of writing it with their counts, and for persons the roles
 * printed with them, in the order of the articles. What stands in credits, footers, "read more" lines and in a caption's
 * second print is not the story and does not count.
 */
const EXPECTED = `
person       | Barack Obama | Barack Obama 1 | president
person       | Dmitry Medvedev | Dmitry Medvedev 1 | president
person       | Dmitry Peskov | Dmitry Peskov 1, Peskov 1 | Kremlin spokesperson
person       | Donald Trump | Donald Trump 6, Trump 17 | United States President, U.S. President, US President, US President, U.S. President, US President
person       | John Sullivan | John Sullivan 3 | U.S. Ambassador to Russia, US Ambassador to Russia, U.S. Ambassador to Russia
person       | Lynne Tracy | Lynne Tracy 1 | US Ambassador to Moscow
person       | Robert O'Brien | Robert O'Brien 1 | national security adviser
person       | Vladimir Putin | Putin 11, Vladimir Putin 6 | Russian President, Russian President, Russia's President, Russian President, Russian President, Russian President
person       | Yury Ushakov | Ushakov 1, Yury Ushakov 1 | an aide to the Russian president
place        | Armenia | Armenia 1
place        | Brazil | Brazil 1
place        | China | China 1
place        | Crimean Peninsula | Crimean Peninsula 2
place        | Egypt | Egypt 1
place        | Elbe | Elbe 6, Elbe River 4, Riber Elbe 1
place        | Germany | Germany 4
place        | Israel | Israel 1
place        | Kiev | Kiev 1
place        | Mongolia | Mongoli 1
place        | Moscow | Moscow 13
place        | Nazi Germany | Nazi Germany 3, Nazi regime 2
place        | Osaka | Osaka 1
place        | Red Square | Red Square 1
place        | Russia | Rusia 1, Russia 22
place        | Serbia | Serbia 1
place        | Slovakia | Slovakia 1
place        | Soviet Union | Soviet Union 1
place        | Syria | Syria 2
place        | Torgau | Torgau 2
place        | Ukraine | Ukraine 6
place        | United States | America 1, U.S. 15, US 25, United States 5
place        | Uzbekistan | Uzbekistan 1
place        | Washington | WASHINGTON 1, Washington 6
organization | Allied Powers | Allied Powers 1
organization | Channel 1 | Channel 1 1
organization | Kremlin | Kremlin 5
organization | TASS | TASS 1
organization | Twitter | Twitter 1
organization | White House | White House 1
event        | 2016 US presidential election | 2016 US presidential election 1
event        | COVID-19 | COVID-19 3, coronavirus outbreak 1, coronavirus pandemic 3
event        | Cold War | Cold War 3
event        | Elbe Meeting | Elbe Meeting 1
event        | G20 summit | G20 summit 1
event        | Victory Day | Victory Day 2
event        | Victory Day for World War II | Victory Day for World War II 1
event        | World War II | WWII 2, World War II 6
other        | American | American 3
other        | Nazism | Nazism 1
other        | Russian | Russian 14
other        | Soviet | Soviet 13
other        | Spirit of the Elbe | Spirit of the Elbe 4
other        | United Nations Declaration of 1942 | United Nations Declaration 1, United Nations Declaration of 1942 2
`;

let archive: Archive;
beforeAll(async () => {
  archive = (await bundleFrom('seeds', { strict: true })).archive;
});

/** Mentions of each entity by what is printed at their places: the aliases' own counts must agree with it. */
function printedCounts(position: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [article, mentions] of archive.mentions.entries()) {
    const blocks = archive.articles.map(articleBlocks)[article] ?? [];
    for (const { entity, block, start, end } of mentions) {
      const text = (blocks[block] ?? '').slice(start, end);
      if (entity === position) counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  }
  return counts;
}

describe('the names of the seed articles', () => {
  it('are found once each, with their type, every way of writing them, and the roles printed with persons', () => {
    const found = archive.entities.map(({ type, name, aliases, roles }) => {
      const printed = aliases.map(({ text, count }) => `${text} ${count}`).sort();
      const columns = [
        type.padEnd(12),
        name,
        printed.join(', '),
        ...(roles.length > 0 ? [roles.map(({ text }) => text).join(', ')] : []),
      ];
      return columns.join(' | ');
    });
    expect(found.sort()).toEqual(EXPECTED.trim().split('\n').sort());
  });

  it('have mentions at places where they are printed, as many as the aliases count', () => {
    for (const [position, { name, aliases }] of archive.entities.entries()) {
      expect([name, [...printedCounts(position)].sort()]).toEqual([
        name,
        aliases.map(({ text, count }): [string, number] => [text, count]).sort(),
      ]);
    }
  });

  it('do not come from addresses, credits, links or calls to the reader', () => {
    const all = archive.entities.flatMap(({ aliases }) => aliases.map(({ text }) => text)).join('\n');
    expect(all).not.toMatch(
      /Connecticut|Ave\b|READ|ALSO|SMIALOWSKI|AFP|Xinhua|Agencies|RFE|Radio|Share|Editor|Breaking|Image/,
    );
  });

  it('are in the articles that print them', () => {
    const articlesOf = (name: string): string[] => {
      const position = archive.entities.findIndex((entity) => entity.name === name);
      return archive.articles
        .filter((_, at) => archive.mentions[at]?.some(({ entity }) => entity === position))
        .map(({ id }) => id.slice(0, 3));
    };
    expect(articlesOf('Donald Trump')).toEqual(['000', '001', '002', '003', '004']);
    expect(articlesOf('Elbe')).toEqual(['000', '001', '002', '003']);
    expect(articlesOf('John Sullivan')).toEqual(['001', '002', '003']);
    expect(articlesOf('Lynne Tracy')).toEqual(['004']);
  });
});
