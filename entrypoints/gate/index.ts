import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { closeFirstEar } from '../../src/card/first-ear.ts';
import { holdsText } from '../../src/page/holds-text.ts';
import { startGate } from '../../src/page/start-gate.ts';
import { beginLifeOnPage } from '../../src/platform/life-on-page.ts';
import { answerRequests, askBackground } from '../../src/platform/messaging.ts';
import { localeText } from '../../src/platform/texts.ts';
import type { Ask } from '../../src/protocol/ask.ts';
import type { BackgroundRequests } from '../../src/protocol/messages.ts';
import type { Say } from '../../src/protocol/texts.ts';

// The content script of every page, registered in the manifest by the build's configuration: a content script of the
// framework's tells of itself by an event at the page's document, and ends when the page sends the same. All but a few
// listeners of it waits until the page is there.
export default defineUnlistedScript(() => {
  // Where nobody answers, the popup offers nothing to be done about the page.
  const life = holdsText(document) ? beginLifeOnPage() : null;
  if (life === null) return;
  const { signal, look } = life;
  const ask: Ask<BackgroundRequests> = async (kind, request) => {
    const answer = await askBackground(kind, request);
    // Where the extension has been removed or replaced under the page, looking ends the signal: marks and card go.
    if (!answer.ok) look();
    // From here on something would stay behind, beside what a newer version shows: as soon as the reader moves, it goes.
    else if (kind === 'loadScript') window.addEventListener('pointerover', look, { capture: true, signal });
    return answer;
  };
  const text: Say = (key, ...parts) => {
    const found = localeText(key, ...parts);
    // The same, but not while something is being drawn with it.
    if (found === '') queueMicrotask(look);
    return found;
  };
  signal.addEventListener('abort', closeFirstEar);
  answerRequests(startGate({ document, window, ask, text, signal }), () => null, signal);
});
