import { compileMatcher } from '../../../src/names/compile-matcher.ts';
import { openMatcher } from '../../../src/names/matcher.ts';

// Stands in for the background: as it, it finds names outside of the page's own thread, and its answers are numbers.
const names: string[] = [];
let matcher: ReturnType<typeof openMatcher> | null = null;

self.onmessage = ({ data }: MessageEvent<{ names?: readonly string[]; blocks?: readonly string[] }>) => {
  if (data.names) {
    names.push(...data.names);
    const entities = names.map((name) => ({
      id: name,
      name,
      type: 'person' as const,
      roles: [],
      aliases: [{ text: name, count: 1, kind: 'full' as const }],
    }));
    matcher = openMatcher(compileMatcher(entities));
    // The background is warm after its first pages.
    for (let round = 0; round < 20; round++) matcher.match(names.slice(0, 400).join(' said. And '));
  }
  const start = performance.now();
  const mentions: number[] = [];
  const places = new Map<number, number>();
  data.blocks?.forEach((block, at) => {
    for (const { start, end, owners } of matcher?.match(block) ?? []) {
      const entity = owners[0]?.entity ?? 0;
      if (!places.has(entity)) places.set(entity, places.size);
      mentions.push(at, start, end, places.get(entity) ?? 0);
    }
  });
  const entities = [...places.keys()].map((entity) => ({
    entity: names[entity] ?? '',
    name: names[entity] ?? '',
    type: 'person' as const,
  }));
  self.postMessage({ annotations: { mentions, entities }, milliseconds: performance.now() - start });
};
