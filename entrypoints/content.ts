import { defineContentScript } from 'wxt/utils/define-content-script';
import { startGate } from '../src/page/start-gate.ts';
import { answerRequests, askBackground } from '../src/platform/messaging.ts';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*', 'file:///*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main({ signal }) {
    answerRequests(startGate({ document, window, ask: askBackground, signal }), signal);
  },
});
