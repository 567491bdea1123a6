import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkTexts, TEXTS, unknownTexts } from '../../../src/build/check-texts.ts';

const root = join(import.meta.dirname, '../../..');
const messages: Record<string, { message: string }> = JSON.parse(readFileSync(join(root, TEXTS), 'utf8'));
const known = new Set(Object.keys(messages));

describe('texts of the interface', () => {
  it('finds a key that no locale has, with its line', () => {
    const source = "const a = text('results');\nconst b = [\n  text('no_such_text', name),\n];";
    expect(unknownTexts(source, known)).toEqual([{ key: 'no_such_text', line: 3 }]);
  });

  it('finds a count that lacks one of its forms', () => {
    expect(unknownTexts("counted(of.length, 'article')", new Set(['article_one']))).toEqual([
      { key: 'article_other', line: 1 },
    ]);
    expect(unknownTexts("counted(count(of), 'article')", known)).toEqual([]);
  });

  it('finds it on either side of a condition, in a template and around an element', () => {
    expect(unknownTexts("text(isOn ? 'results' : 'none_here')", known)).toEqual([{ key: 'none_here', line: 1 }]);
    expect(unknownTexts("text(of === 'day' ? 'results' : 'names')", known)).toEqual([]);
    expect(
      unknownTexts(`text(\`type_\${name.type}\`); text(\`kind_\${name.type}\`)`, known).map(({ key }) => key),
    ).toEqual([`kind_\${name.type}`]);
    expect(unknownTexts("textAround('none_here', <b>x</b>)\nlocaleText('nor_here', [])", known)).toEqual([
      { key: 'none_here', line: 1 },
      { key: 'nor_here', line: 2 },
    ]);
  });

  it('finds it where the background says something, and in a table', () => {
    expect(unknownTexts("(say) => say('none_here', name)", known)).toEqual([{ key: 'none_here', line: 1 }]);
    const table = (key: string): string =>
      `const TITLES: Readonly<Record<Kind, TextKey>> = {\n  'one-kind': 'results',\n  other: '${key}',\n};`;
    expect(unknownTexts(table('none_here'), known).map(({ key }) => key)).toEqual(['none_here']);
    expect(unknownTexts(table('names'), known)).toEqual([]);
  });

  it('finds one of the manifest', () => {
    expect(unknownTexts("name: '__MSG_extension_name__', about: '__MSG_no_such_text__'", known)).toEqual([
      { key: 'no_such_text', line: 1 },
    ]);
  });

  it('leaves functions alone that only end alike', () => {
    expect(unknownTexts("context('a'); page.text('b'); plaintext('c'); discounted(1, 'd')", known)).toEqual([]);
  });

  it('stops the build with the file, the line, the key and the remedy', async () => {
    const plugin = checkTexts(root) as unknown as {
      buildStart(): Promise<void>;
      transform(this: { error(message: string): never }, source: string, id: string): null;
    };
    await plugin.buildStart();
    const context = {
      error: (message: string): never => {
        throw new Error(message);
      },
    };
    expect(() => plugin.transform.call(context, "\ntext('nope')", '/x/src/ui/a.tsx')).toThrow(
      `/x/src/ui/a.tsx:2: there is no text "nope". Add it to ${TEXTS}.`,
    );
    expect(plugin.transform.call(context, "text('results')", '/x/src/ui/a.tsx')).toBeNull();
  });

  const sources = globSync('{src,entrypoints}/**/*.{ts,tsx}', { cwd: root }).map((file) =>
    readFileSync(join(root, file), 'utf8'),
  );

  it('are all that a reader is told of a failure', () => {
    const inSource = sources.flatMap((source) => [...source.matchAll(/\bfailed\(\s*'([\w-]+)',\s*['"`]/g)]);
    // Only a program asks for what there is not.
    expect(new Set(inSource.map(([, code]) => code))).toEqual(new Set(['bad-request']));
  });

  it('has no text that nothing uses, and none that is empty', () => {
    const all = `${sources.join('\n')}\n${readFileSync(join(root, 'wxt.config.ts'), 'utf8')}`;
    // What a template only puts together of variables would use everything.
    const templates = [...all.matchAll(/\b(?:text|textAround|say)\(\s*`([^`]*)`/g)]
      .map(([, template = '']) => template.replace(/\$\{[^}]*\}/g, '\\w+'))
      .filter((pattern) => /[a-z]/.test(pattern.replaceAll('\\w+', '')))
      .map((pattern) => new RegExp(`^${pattern}$`));
    const unused = [...known].filter(
      (key) =>
        !templates.some((template) => template.test(key)) &&
        !all.includes(`'${key.replace(/_(one|other)$/, '')}'`) &&
        !all.includes(`'${key}'`) &&
        !all.includes(`__MSG_${key}__`),
    );
    expect(unused).toEqual([]);
    expect([...known].filter((key) => messages[key]?.message.trim() === '')).toEqual([]);
  });
});
