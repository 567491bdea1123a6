import type { Article } from './article.ts';
import { isMarkup } from './markup-text.ts';
import { readArticle } from './read-article.ts';
import { readFacts, type SeedFacts, type SeedProblem } from './seed-facts.ts';
import type { ParsedSeed, SeedFile } from './seed-file.ts';

/** Reads JSON Lines: an object with at least `id` and `text` in each line (docs/article.schema.json). `stated` wins. */
export function parseRows({ path, text }: SeedFile, stated: SeedFacts = {}): ParsedSeed {
  const articles: Article[] = [];
  const problems: SeedProblem[] = [];
  const firstLines = new Map<string, number>();
  text.split(/\r\n|[\n\r]/).forEach((written, position) => {
    if (written.trim() === '') return;
    const line = position + 1;
    const report = (message: string, remedy: string): number => problems.push({ path, line, message, remedy });
    const row = jsonObject(written);
    if (row === null) {
      report('This line is not a JSON object', 'write one article as {"id": …, "text": …} on a line of its own');
      return;
    }
    const { id: givenId, text: body, ...others } = row;
    const id = typeof givenId === 'number' ? String(givenId) : givenId;
    if (typeof id !== 'string' || id.trim() === '') {
      report('The row has no "id"', 'give every row a text that no other row has as "id"');
      return;
    }
    if (typeof body !== 'string') {
      report('The row has no "text"', 'put the whole article in "text"');
      return;
    }
    if (isMarkup(body)) {
      report('The "text" is HTML', 'write it as plain text, or put the article in an .html file');
      return;
    }
    const fields = Object.entries(others).map(([name, value]) => ({ name, value, line }));
    const { facts: own, problems: wrong } = readFacts(fields, `stated in ${path}`, path);
    const facts = { ...own, ...stated };
    problems.push(...wrong);
    if (body.trim() === '' && facts.title === undefined) {
      report('The row has neither text nor title', 'put the whole article in "text" or delete the row');
      return;
    }
    const first = firstLines.get(id);
    if (first !== undefined) {
      report(`The id "${id}" was given before, in line ${first}`, 'give every row an id of its own');
      return;
    }
    firstLines.set(id, line);
    articles.push(readArticle({ id: id.toWellFormed(), source: `${path}:${line}`, text: body.toWellFormed(), facts }));
  });
  return { articles, problems };
}

function jsonObject(written: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(written);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}
