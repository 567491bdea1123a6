import messages from '../assets/_locales/en/messages.json' with { type: 'json' };
import { provideTexts } from '../src/ui/text.ts';

// As the browser does it: `$1` is the first part.
provideTexts((key, parts) =>
  messages[key].message.replace(/\$(\d)/g, (_, place: string) => parts[Number(place) - 1] ?? ''),
);
