import { decodeReferences } from './character-references.ts';

/** An element of an XML document. Names keep their prefix: "content:encoded". */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Its own text and that of what it contains, in order, references resolved. */
  readonly text: string;
  /** What stands between its tags, as it is written. */
  readonly source: string;
  /** Where it begins, 1-based. */
  readonly line: number;
}

/** Says where a document is not well-formed. */
export class XmlError extends Error {
  /** 1-based. */
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.name = 'XmlError';
    this.line = line;
  }
}

interface OpenElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
  source: string;
  /** Where its opening tag ends. */
  readonly from: number;
  readonly line: number;
}

const MARKUP =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\])?\s*>|<\/([^\s<>/]+)\s*>|<([^\s<>/!?]+)((?:"[^"]*"|'[^']*'|[^<>"'])*?)(\/?)>/g;
const NEW_LINE = 0x0a;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Reads an XML document as far as feeds need: elements, attributes, CDATA and character references. No entity is ever
 * defined by a document, and nothing is fetched. Throws an `XmlError` where tags do not match.
 */
export function parseXml(document: string): XmlElement {
  const root: OpenElement = { name: '', attributes: new Map(), children: [], text: '', source: '', from: 0, line: 1 };
  const path: OpenElement[] = [root];
  let end = 0;
  let line = 1;
  let counted = 0;
  const lineAt = (position: number): number => document.slice(0, position).split('\n').length;
  const innermost = (): OpenElement => path.at(-1) ?? root;
  const close = (to: number): void => {
    const closed = path.pop();
    if (closed === undefined) return;
    closed.source = document.slice(closed.from, to);
    const parent = innermost();
    parent.children.push(closed);
    parent.text += closed.text;
  };

  for (const match of document.matchAll(MARKUP)) {
    const [whole, data, closing, opening, attributes = '', slash] = match;
    const between = document.slice(end, match.index);
    if (between.includes('<')) throw new XmlError('A tag is not closed', lineAt(end + between.indexOf('<')));
    innermost().text += decodeReferences(between);
    end = match.index + whole.length;
    if (data !== undefined) {
      innermost().text += data;
    } else if (closing !== undefined) {
      const { name } = innermost();
      if (name === '') throw new XmlError(`</${closing}> closes nothing`, lineAt(match.index));
      if (name !== closing) throw new XmlError(`</${closing}> stands where </${name}> should`, lineAt(match.index));
      close(match.index);
    } else if (opening !== undefined) {
      for (; counted < match.index; counted++) if (document.charCodeAt(counted) === NEW_LINE) line++;
      const element = { name: opening, attributes: attributesOf(attributes), from: end, line };
      path.push({ ...element, children: [], text: '', source: '' });
      if (slash === '/') close(end);
    }
  }
  const rest = document.indexOf('<', end);
  if (rest >= 0) throw new XmlError('A tag is not closed', lineAt(rest));
  if (path.length > 1) throw new XmlError(`<${innermost().name}> is never closed`, lineAt(document.length));
  const [element] = root.children;
  if (element === undefined) throw new XmlError('There is no element', 1);
  return element;
}

function attributesOf(written: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single] of written.matchAll(ATTRIBUTE)) {
    attributes.set(name, decodeReferences(double ?? single ?? ''));
  }
  return attributes;
}
