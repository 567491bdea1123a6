import { afterEach, describe, expect, it } from 'vitest';
import type { PageAnnotator } from '../../../src/page/annotator.ts';
import { prose } from './prose-text.ts';
import { painted, read, stopReading, until } from './reading.ts';

afterEach(stopReading);

/** Where the Port Office stands, and what of the page lies on top there. */
function officeOf(): { readonly x: number; readonly y: number; readonly top: Element | null } {
  const [range] = CSS.highlights.get('backgrounder-organization') ?? [];
  if (!range) throw new Error('no mark');
  const live = new Range();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  live.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  const { x, y, width, height } = live.getBoundingClientRect();
  const at = { x: x + width / 2, y: y + height / 2 };
  return { ...at, top: document.elementFromPoint(at.x, at.y) };
}

/** The name that is met at the Port Office, by an event there and by somebody who only knows the point. */
async function metAtOffice(teaser: string): Promise<readonly unknown[]> {
  const annotator: PageAnnotator = read(`<article><h1>Ferry</h1>${prose(4)}<style>
    .card { position: relative }
    .over { position: absolute; inset: 0 }
    .stretched::after { content: ''; position: absolute; inset: 0 }
  </style>${teaser}</article>`);
  await until(() => painted('organization').length === 1);
  const { x, y, top } = officeOf();
  expect(top?.textContent).not.toContain('Port Office');
  return [annotator.nameAt(x, y, top)?.name, annotator.nameAt(x, y)?.name];
}

const text = '<p>It was the Port Office that had said so.</p>';
const seen = ['Port Office', 'Port Office'];
const hidden = [undefined, undefined];

describe('a name under a link that is laid over its block', () => {
  it.each([
    ['by generated content', `<div class=card>${text}<a href="#x" class=stretched>Read</a></div>`],
    [
      'by generated content of a link in the same paragraph',
      '<p class=card>The Port Office <a href="#x" class=stretched>said so</a></p>',
    ],
    [
      'by generated content of a link that looks like a button',
      `<div class=card>${text}<a href="#x" class=stretched style="background:navy;color:white">Read</a></div>`,
    ],
    [
      'by generated content of a link with a name',
      `<div class=card><h3><a href="#x" class=stretched>Norrland</a></h3>${text}</div>`,
    ],
    ['as an empty link', `<div class=card><a href="#x" class=over></a>${text}</div>`],
    [
      'on a ground of its own',
      `<div class=card><a href="#x" class=over></a><div style="background:white">${text}</div></div>`,
    ],
    ['as an empty part of the link', `<div class=card>${text}<a href="#x">Read<i class=over></i></a></div>`],
    [
      'and lets the pointer through itself',
      `<div class=card><a href="#x" class=over></a><div style="pointer-events:none">${text}</div></div>`,
    ],
  ])('is met, %s', async (_, teaser) => {
    expect(await metAtOffice(teaser)).toEqual(seen);
  });

  it.each([
    ['has a ground of its own', `<div class=card>${text}<a href="#x" class=over style="background:white"></a></div>`],
    ['holds a picture', `<div class=card>${text}<a href="#x"><svg class=over width=400 height=90></svg></a></div>`],
    [
      'belongs to a menu with a ground of its own',
      `<div class=card>${text}<ul class=over style="background:white;margin:0"><li><a class=over href="#x"></a></ul></div>`,
    ],
    [
      'stands before a ground that hides the name',
      `<div class=card>${text}<i class=over style="background:white"></i><a class=over href="#x"></a></div>`,
    ],
  ])('is not met where that %s', async (_, teaser) => {
    expect(await metAtOffice(teaser)).toEqual(hidden);
  });

  it('is not met beside its words', async () => {
    const annotator = read(
      `<article><h1>Ferry</h1>${prose(4)}<div style="position:relative"><a href="#x" id=over style="position:absolute;inset:0"></a>${text}</div></article>`,
    );
    await until(() => painted('organization').length === 1);
    const { x, y, top } = officeOf();
    expect(annotator.nameAt(x + 90, y, top)).toBeNull();
    expect(annotator.nameAt(x, y + 14, top)).toBeNull();
  });
});
