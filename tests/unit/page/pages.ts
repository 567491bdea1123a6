import { parseHTML } from 'linkedom';
import { type ExtractedArticle, extractArticle } from '../../../src/page/extract-article.ts';

const STORY = [
  'The harbour of Brightsea was closed on Monday after a crane fell into the water, the port authority said, and eleven ships had to wait outside.',
  'Divers went down twice in the afternoon, but the mud that the fall had stirred up left them no sight, so they came back with nothing to tell.',
  'A second crane from the yard at Norrland is to lift the first one as soon as the wind allows it, which will not be before the end of the week.',
  'Nobody was hurt, because the crew had gone ashore for lunch, the harbour master told reporters who had come to the quay in the morning.',
];

export const HEADLINE = 'Crane falls into the harbour of Brightsea';

interface PageParts {
  readonly head?: string;
  readonly above?: string;
  /** Between the headline and the story. */
  readonly between?: string;
  readonly below?: string;
  readonly headline?: string;
  readonly lang?: string;
  readonly url?: string;
}

/** A page with a story on it, as a site would build it, and what is read from it. */
export function read(parts: PageParts): ExtractedArticle {
  return extractArticle(parseHTML(page(parts)).document, parts.url ?? null);
}

export function page({
  head = '',
  above = '',
  between = '',
  below = '',
  headline = HEADLINE,
  lang = 'en',
}: PageParts): string {
  const story = STORY.map((text) => `<p>${text}</p>`).join('\n');
  return `<!doctype html><html lang="${lang}"><head>${head}</head><body>
    <header><a href="/">The Brightsea Post</a></header>${above}
    <main><article><h1>${headline}</h1>${between}<div class="story">${story}</div>${below}</article></main>
    <footer>© 2019 The Brightsea Post</footer></body></html>`;
}

export const meta = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;
export const data = (json: object): string => `<script type="application/ld+json">${JSON.stringify(json)}</script>`;
export const STORY_TEXT = STORY.join('\n\n');
