import { failed, type Result, success } from '../protocol/result.ts';
import { isSameRejection, readSettings, type Settings, type SettingsChange } from '../protocol/settings.ts';
import type { Say } from '../protocol/texts.ts';

/** Where the settings are kept. Both reject where the browser refuses. */
export interface SettingsStorage {
  /** What was written last; undefined if nothing was. */
  read(): Promise<unknown>;
  write(value: unknown): Promise<void>;
}

/** The reader's choices, read and changed one after the other. */
export interface SettingsKeeper {
  /** The settings as they are now; throws a sentence for the reader where they cannot be read. */
  get(): Promise<Settings>;
  /** Makes a change, or has changed nothing and says why. */
  change(change: SettingsChange): Promise<Result<Settings>>;
}

/** More rejections than anybody makes by hand, few enough to be read at every page visit. */
const MOST_REJECTIONS = 5000;

/** What is written: the settings, and the marking to go back to when it is turned on again. */
interface Kept extends Settings {
  readonly markedBefore: 'every' | 'first';
}

/**
 * Keeps settings in a storage that only this background writes: they are read from it once. Changes wait for one another,
 * so that none is lost; one that cannot be written is not made. `changed` hears of every one that was made.
 */
export function keepSettings(
  storage: SettingsStorage,
  changed: (settings: Settings) => void,
  say: Say,
): SettingsKeeper {
  let kept: Promise<Kept> | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  const read = (): Promise<Kept> => {
    kept ??= storage.read().then(
      (stored) => {
        const { markedBefore } = (stored ?? {}) as { readonly markedBefore?: unknown };
        return { ...readSettings(stored), markedBefore: markedBefore === 'first' ? 'first' : 'every' };
      },
      () => {
        kept = undefined;
        throw new Error(say('failure_settings'));
      },
    );
    return kept;
  };
  const make = async (change: SettingsChange): Promise<Result<Settings>> => {
    const before = await read();
    const after = applyChange(before, change);
    if (after.rejections.length > MOST_REJECTIONS)
      return failed('not-kept', say('failure_rejections', String(MOST_REJECTIONS)));
    try {
      await storage.write(after);
    } catch {
      // The browser's own words differ from version to version.
      return failed('not-kept', say('failure_not_kept'));
    }
    kept = Promise.resolve(after);
    const settings = settingsOf(after);
    changed(settings);
    return success(settings);
  };

  return {
    get: async () => settingsOf(await read()),
    change(change) {
      const made = queue.then(() => make(change));
      queue = made.catch(() => {});
      return made;
    },
  };
}

function applyChange(before: Kept, { site, reject, restore, marking: wanted, ...values }: SettingsChange): Kept {
  const asBefore = before.marking === 'off' ? before.markedBefore : before.marking;
  const marking = wanted === 'as-before' ? asBefore : (wanted ?? before.marking);
  const { [site?.host ?? '']: _, ...others } = before.sites;
  const gone = [reject, restore].filter((each) => each !== undefined);
  const rejections = before.rejections.filter((each) => !gone.some((other) => isSameRejection(each, other)));
  return {
    ...before,
    ...values,
    marking,
    markedBefore: marking === 'off' ? before.markedBefore : marking,
    sites: !site ? before.sites : site.choice === null ? others : { ...others, [site.host]: site.choice },
    rejections: reject ? [...rejections, reject] : rejections,
  };
}

/** The settings alone, without what is kept beside them. */
function settingsOf({ marking, types, intensity, pages, sites, rejections }: Settings): Settings {
  return { marking, types, intensity, pages, sites, rejections };
}
