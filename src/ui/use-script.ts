import { useEffect, useState } from 'preact/hooks';

/** A script that a view opens without, loaded as soon as it is wanted; null until it is there. */
export function useScript<T>(wanted: boolean, load: () => Promise<T>): T | null {
  const [script, setScript] = useState<T | null>(null);
  useEffect(() => {
    if (wanted && script === null) void load().then((loaded) => setScript(() => loaded));
  }, [wanted]);
  return script;
}
