import messages from '../assets/_locales/en/messages.json' with { type: 'json' };
import type { Say } from '../src/protocol/texts.ts';
import { provideTexts } from '../src/ui/text.ts';

/** The texts as the browser gives them: `$1` is the first part. */
export const say: Say = (key, ...parts) =>
  messages[key].message.replace(/\$(\d)/g, (_, place: string) => parts[Number(place) - 1] ?? '');

provideTexts(say);
