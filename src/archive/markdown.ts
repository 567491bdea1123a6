import type { PrintedText } from './read-article.ts';

const FENCED_CODE = /^(?:```|~~~)/;
const HEADING = /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/;
const RULE = /^ {0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/;
const IMAGE_ALONE = /^\s*!\[[^\]]*\]\([^)]*\)\s*$/;
/** "[port]: https://port.example": where a link leads that stands elsewhere; not "[Update]: The crane fell". */
const LINK_TARGET = /^ {0,3}\[(?!\^)[^\]]+\]:\s*\S+(?:\s+(?:"[^"]*"|'[^']*'|\([^)]*\)))?\s*$/;
const LIST_ITEM = /^\s*(?:[-*+]|\d{1,3}[.)])\s+/;

/**
 * The text of a Markdown document as it is read, a paragraph a line: without emphasis, link targets, images' addresses,
 * marks of footnotes and HTML tags. The first heading becomes the headline, later ones are marked as subheadings, a
 * picture's description as its caption.
 */
export function markdownText(markdown: string): PrintedText {
  const blocks: string[] = [];
  const headings: string[] = [];
  const captions = new Set<string>();
  let open: string[] = [];
  const close = (): void => {
    const written = open.join(' ');
    const text = plain(written);
    if (text !== '') blocks.push(text);
    if (IMAGE_ALONE.test(written)) captions.add(text);
    open = [];
  };
  let inCode = false;
  for (const line of markdown.replace(/<!--[\s\S]*?-->/g, '').split(/\r\n|[\n\r]/)) {
    const heading = HEADING.exec(line)?.[2];
    const isUnderline = /^ {0,3}(?:=+|-+)\s*$/.test(line) && open.length === 1;
    if (FENCED_CODE.test(line)) {
      inCode = !inCode;
      close();
    } else if (isUnderline && !inCode) {
      headings.push(plain(open.join(' ')));
      close();
    } else if (line.trim() === '' || RULE.test(line) || (LINK_TARGET.test(line) && !inCode)) {
      close();
    } else if (heading !== undefined && !inCode) {
      close();
      headings.push(plain(heading));
      open.push(heading);
      close();
    } else {
      if (LIST_ITEM.test(line)) close();
      open.push(
        line
          .replace(LIST_ITEM, '• ')
          .replace(/^\s*>+\s?/, '')
          .trim(),
      );
    }
  }
  close();
  const [headline, ...subheadings] = headings.filter((heading) => heading !== '');
  const text = blocks.join('\n\n');
  const marked = { text, subheadings: new Set(subheadings), captions };
  return headline === undefined ? marked : { ...marked, headline };
}

/** Inline Markdown as it is read. */
function plain(inline: string): string {
  return inline
    .replace(/^\[\^[^\]\s]+\]:\s*|\[\^[^\]\s]+\]/g, '')
    .replace(/!\[([^[\]]*)\]\([^()\s]*(?:\s[^()]*)?\)/g, '$1')
    .replace(/\[([^[\]]*)\](?:\([^()\s]*(?:\s[^()]*)?\)|\[[^[\]]*\])/g, '$1')
    .replace(/<(https?:[^>\s]+)>/g, '$1')
    .replace(/<\/?[a-zA-Z][^<>]*>/g, '')
    .replace(/(\*\*\*|\*\*|\*|___|__|~~)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<!\w)_(?=\S)(.+?)(?<=\S)_(?!\w)/g, '$1')
    .replace(/`+([^`]+)`+/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
