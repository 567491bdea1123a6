import { defineContentScript } from 'wxt/utils/define-content-script';
import { closeFirstEar } from '../../src/card/first-ear.ts';
import { startGate } from '../../src/page/start-gate.ts';
import { answerRequests, askBackground } from '../../src/platform/messaging.ts';
import { localeText } from '../../src/platform/texts.ts';
import type { Ask } from '../../src/protocol/ask.ts';
import type { BackgroundRequests } from '../../src/protocol/messages.ts';
import type { Say } from '../../src/protocol/texts.ts';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*', 'file:///*'],
  // All but a few listeners of it waits until the page is there: see the build's configuration.
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main(context) {
    const { signal } = context;
    const ask: Ask<BackgroundRequests> = async (kind, request) => {
      const answer = await askBackground(kind, request);
      // Where the extension has been removed or replaced under the page, looking ends the signal: marks and card go.
      if (!answer.ok) void context.isInvalid;
      return answer;
    };
    const text: Say = (key, ...parts) => {
      const found = localeText(key, ...parts);
      // The same, but not while something is being drawn with it.
      if (found === '') queueMicrotask(() => void context.isInvalid);
      return found;
    };
    signal.addEventListener('abort', closeFirstEar);
    answerRequests(startGate({ document, window, ask, text, signal }), () => null, signal);
  },
});
