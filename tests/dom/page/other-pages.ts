import { PARAGRAPHS } from './prose-text.ts';

const times = (count: number, make: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => make(at)).join('');
const text = (at: number): string => PARAGRAPHS[at % PARAGRAPHS.length] ?? '';
const page = (title: string, body: string, head = ''): string =>
  `<!doctype html><head><title>${title}</title>${head}</head><body>${body}</body>`;

const HEADLINES = [
  'Ferry line to the islands opens again after nine years',
  'Council votes to keep the night train through the valley',
  'Storm takes the roof off the old fish market in Marn',
  'Teachers and town agree on smaller classes from autumn',
  'Second crane lifted out of the harbour of Brightsea',
  'Bridge over the Tarn closed until the end of March',
  'Island school wins the national prize for its garden',
  'Fishermen ask court to stop the new wind park off Kell',
  'Museum shows letters that were lost for ninety years',
  'Rain brings relief to farmers in the south of the county',
];
const headline = (at: number): string => HEADLINES[at % HEADLINES.length] ?? '';
const slug = (at: number): string => headline(at).toLowerCase().replace(/\W+/g, '-');
const menu = (...names: string[]): string =>
  `<div class="top">${names.map((name) => `<a href="/${name}">${name}</a>`).join(' ')}</div>`;
const SECTIONS = menu('World', 'Politics', 'Business', 'Sport', 'Opinion', 'Weather');

/** Pages of newspapers that declare nothing of themselves: no structured data, no metadata. */
export const UNDECLARED_NEWS: Readonly<Record<string, readonly [html: string, address: string]>> = {
  'a front page with teasers in boxes': [
    page(
      'The Brightsea Post',
      `${SECTIONS}<main>${times(14, (at) => `<div class="t"><h3><a href="/2024/05/${slug(at)}">${headline(at)}</a></h3><span>2 hours ago</span></div>`)}</main>`,
    ),
    'https://www.brightseapost.example/',
  ],
  'a section front with a few words below each headline': [
    page(
      'Politics | Kell Courier',
      `${SECTIONS}<div id="content">${times(10, (at) => `<div><a href="/politics/${slug(at)}-40${at}2213"><h2>${headline(at)}</h2></a><p>${text(at).slice(0, 70)}</p><time>10:4${at}</time></div>`)}</div>`,
    ),
    'https://kellcourier.example/politics',
  ],
  'a front page of tables, as they were built long ago': [
    page(
      'Marn Valley News Online',
      `<table><tr><td>${SECTIONS}</td><td>${times(12, (at) => `<font><a href="story.asp?id=55${at}871"><b>${headline(at)}</b></a></font><br>`)}</td></tr></table>`,
    ),
    'http://www.marnvalley.example/index.asp',
  ],
  'a Spanish front page': [
    page(
      'El Diario de Marn',
      `${menu('Mundo', 'Política', 'Deportes', 'Cultura')}<main>${times(12, (at) => `<article><h2><a href="/2024/05/${at}/${slug(at)}.html">${headline(at)}</a></h2></article>`)}</main>`,
    ),
    'https://diariomarn.example/',
  ],
  'an article of boxes without a single mark': [
    page(
      'Ferry line opens again - Kell Courier',
      `${SECTIONS}<div><div>Ferry line opens again</div><div>By Ada Marsh</div><div>12 May 2024</div>${times(9, (at) => `<div>${text(at)}</div>`)}</div>`,
    ),
    'https://kellcourier.example/ferry-line-opens-again',
  ],
  'an article of line breaks in one box': [
    page(
      'Ferry line opens again',
      `<div><h1>Ferry line opens again</h1><span>12.05.2024</span><div>${times(9, (at) => `${text(at)}<br><br>`)}</div></div>`,
    ),
    'https://kellcourier.example/4711',
  ],
  'an article in the cell of a table': [
    page(
      'Ferry line opens again',
      `<table><tr><td>${SECTIONS}</td><td><font size=5>Ferry line opens again</font><br>May 12, 2024<br><br>${times(9, (at) => `${text(at)}<br><br>`)}</td></tr></table>`,
    ),
    'http://www.marnvalley.example/story.asp?id=55871',
  ],
  'a live blog of boxes with times': [
    page(
      'Storm over Brightsea: live updates',
      `${SECTIONS}<div class="lb"><h1>Storm over Brightsea: live updates</h1><div>12 May 2024</div>${times(12, (at) => `<div class="e"><span>1${at % 10}:42</span><h2>${headline(at)}</h2><div>${text(at)}</div></div>`)}</div>`,
    ),
    'https://www.brightseapost.example/live/storm',
  ],
  'a live blog of paragraphs with times': [
    page(
      'Storm over Brightsea: live',
      `${SECTIONS}<h1>Storm over Brightsea: live</h1><div>${times(12, (at) => `<section><time>1${at % 10}:42</time><p>${text(at)}</p></section>`)}</div>`,
    ),
    'https://www.brightseapost.example/live/storm',
  ],
  'a page with a password field in its menu': [
    page(
      'Ferry line opens again',
      `<form><input type=password></form><article><h1>Ferry line opens again</h1><time>12 May 2024</time>${times(6, (at) => `<p>${text(at)}</p>`)}</article>`,
    ),
    'https://kellcourier.example/ferry',
  ],
};

const buttons = (count: number): string => times(count, (at) => `<div role=button>Action ${at}</div>`);

/** Pages that are no news, of the kinds that hold most text and most links. */
export const OTHER_PAGES: Readonly<Record<string, readonly [html: string, address: string]>> = {
  'a letter in a mail program of boxes': [
    page(
      'Inbox (3) - Your ferry',
      `<div>${buttons(40)}<div><h2>Your ferry</h2><span>12 May 2024, 10:14</span><div>${times(9, (at) => `<div>${text(at)}</div>`)}</div></div></div>`,
    ),
    'https://app.letters.example/inbox/4711',
  ],
  'a list of letters': [
    page(
      'Inbox (3)',
      `${buttons(30)}<div>${times(40, (at) => `<div role=row><a href="#m${at}">${headline(at)} and what came of it</a> 10:4${at % 10}</div>`)}</div>`,
    ),
    'https://app.letters.example/inbox',
  ],
  'a document that is being written': [
    page(
      'Minutes of May',
      `${buttons(60)}<div><div>Minutes of 12 May 2024</div>${times(12, (at) => `<div>${text(at)}</div>`)}</div>`,
    ),
    'https://write.example/d/4711',
  ],
  'a chat': [
    page(
      'Harbour crew',
      `<div>${times(30, (at) => `<div class="m"><span>Ann</span> <span>10:4${at % 10}</span><div>${text(at)}</div></div>`)}</div><textarea></textarea>${buttons(40)}`,
    ),
    'https://chat.example/r/harbour',
  ],
  'a shop’s page of a boot that declares nothing': [
    page(
      'Sea boots',
      `<h1>Sea boots</h1><span class="price">49.00</span><button class="add-to-cart">Add</button>${times(8, (at) => `<p>${text(at)}</p>`)}`,
    ),
    'https://boots.example/sea-boots',
  ],
  'a shop’s list with sections like those of a paper': [
    page(
      'Sport and culture at Kell Market',
      `${menu('Sport', 'Culture', 'World', 'Local')}${times(20, (at) => `<div><a href="/p/${slug(at)}-${at}40123">A very warm jacket for days at sea ${at}</a><span class="price">49.00</span></div>`)}`,
    ),
    'https://market.example/',
  ],
  'search results': [
    page(
      'ferry - Search',
      `<form><input name=q value="ferry"></form>${menu('All', 'News', 'Images')}${times(12, (at) => `<div><a href="https://news.example/2024/${slug(at)}"><h3>${headline(at)}</h3></a><div>2 hours ago ... ${text(at).slice(0, 150)}.</div></div>`)}`,
    ),
    'https://find.example/?q=ferry',
  ],
  'a bank’s list of payments': [
    page(
      'Payments',
      `<h1>Payments</h1><table>${times(40, (at) => `<tr><td>12.05.2024<td>Transfer ${at} to the harbour office of the town<td>100.00`)}</table>${buttons(10)}`,
    ),
    'https://meine.geld.example/payments',
  ],
  'a bank’s terms': [
    page('Terms of use', `<h1>Terms of use</h1><input type=password>${times(12, (at) => `<div>${text(at)}</div>`)}`),
    'https://geld.example/terms',
  ],
  'a thread of a forum': [
    page(
      'How do I moor in a swell?',
      `<h1>How do I moor in a swell?</h1><div>${times(12, (at) => `<div class="post"><a href="/reply?quote=${at}">Quote</a> 12 May 2024 <div>${text(at)}</div></div>`)}</div>`,
    ),
    'https://forum.example/t/4711',
  ],
  'the threads of a forum': [
    page(
      'Sailing forum',
      `${menu('World', 'Local', 'Sport')}${times(30, (at) => `<div><a href="/viewtopic.php?t=4${at}711">${headline(at)}</a> 2 hours ago</div>`)}`,
    ),
    'https://forum.example/',
  ],
  'an encyclopedia without its name': [
    page(
      'Ferry',
      `<h1>Ferry</h1><div><a href="/w?title=Ferry&action=edit">Edit</a>${times(12, (at) => `<p>${text(at)}</p>`)}</div>`,
    ),
    'https://knowledge.example/Ferry',
  ],
  'a recipe that declares nothing': [
    page(
      'Fish soup of the islands',
      `<article><h1>Fish soup of the islands</h1><ul class="recipe-ingredients"><li>2 fish</ul>${times(8, (at) => `<p>${text(at)}</p>`)}</article>`,
    ),
    'https://kitchen.example/fish-soup',
  ],
  'a manual with code': [
    page(
      'Ferry API',
      `<article><h1>Ferry API</h1>${times(6, (at) => `<p>${text(at)}</p><pre>call(${at})</pre>`)}</article>`,
    ),
    'https://ferry.example/api',
  ],
  'the open questions of a code base': [
    page(
      'Issues',
      `${menu('Code', 'Issues', 'Actions')}${times(25, (at) => `<div><a href="/kell/ferry/issues/${at}">${headline(at)}</a> opened 2 hours ago</div>`)}`,
    ),
    'https://code.example/kell/ferry/issues',
  ],
  'films to watch': [
    page(
      'Home',
      `${menu('Home', 'Sport', 'News', 'Live')}${times(30, (at) => `<div><a href="/watch?v=x${at}">${headline(at)}</a> 2 days ago</div>`)}`,
    ),
    'https://films.example/',
  ],
  'a company’s page about itself': [
    page('About us', `<h1>About us</h1>${times(3, (at) => `<div>${text(at)}</div>`)}<button>Contact</button>`),
    'https://kellcranes.example/about',
  ],
};
