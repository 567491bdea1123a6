import { PARAGRAPHS } from '../../dom/page/prose-text.ts';
import { seeded } from '../../unit/coverage/synthetic-articles.ts';

const SYLLABLES = 'ba be bo da de do ka ke ko la le lo ma me mo na ne no ra re ro sa se so ta te to va ve vo'.split(
  ' ',
);

/** Names of made-up people, the same in every run. */
export function madeUpNames(count: number): readonly string[] {
  const random = seeded(3);
  const word = (): string => {
    const syllables = Array.from({ length: 3 }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join('');
    return syllables[0]?.toUpperCase() + syllables.slice(1);
  };
  const names = new Set<string>();
  while (names.size < count) names.add(`${word()} ${word()}`);
  return [...names];
}

/**
 * A news page of about so many characters of text, in markup as news sites have it: wrappers, links, emphasis, a
 * navigation, boxes beside the story, a name in every second paragraph.
 */
export function madeUpPage(characters: number, names: readonly string[]): string {
  const random = seeded(characters);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const paragraphs: string[] = [];
  for (let length = 0, at = 0; length < characters; at++) {
    let text = `${pick(PARAGRAPHS)} ${pick(PARAGRAPHS)}`;
    text = text.replace(/ said/, ' <b>said</b>').replace(/harbour|council/, (word) => `<a href="#x">${word}</a>`);
    if (at % 2) text += ` It was <em>not</em> the first time, ${pick(names.slice(0, 300))} added on Friday.`;
    length += text.length;
    paragraphs.push(
      at % 8 === 7 ? `<h2>What the ${at}th day brought</h2>` : '',
      `<div class="component text"><p class="story-text">${text}</p></div>`,
      at % 12 === 5 ? '<figure><img alt="" width=600 height=90><figcaption>The quay.</figcaption></figure>' : '',
    );
  }
  const links = (count: number): string =>
    Array.from({ length: count }, (_, at) => `<li><a href="#${at}"><span>Section ${at}</span></a></li>`).join('\n');
  return `<!doctype html><html lang=en><head><meta charset=utf-8><title>Ferry to Norrland</title>
<script type="application/ld+json">{"@type":"NewsArticle"}</script>
<style>body{font:17px/1.5 serif;margin:0} main{max-width:40em;margin:auto} nav li{display:inline}</style></head>
<body><header><nav><ul>${links(40)}</ul></nav></header>
<main><article><h1>Ferry to Norrland sails again</h1>${paragraphs.join('\n')}</article>
<aside><ul>${links(30)}</ul></aside></main><footer><ul>${links(30)}</ul></footer></body></html>`;
}

/** A page that is no news: a list of goods. */
export function madeUpList(lines: number): string {
  const items = Array.from(
    { length: lines },
    (_, at) => `<li><a href="#${at}">Lamp no. ${at}</a> <span>${at} crowns</span></li>`,
  );
  return `<!doctype html><html lang=en><head><meta charset=utf-8><title>Lamps</title></head><body><h1>Lamps</h1><ul>${items.join('\n')}</ul></body></html>`;
}
