import { openChromiumControl, openChromiumSession } from './chromium.ts';
import { describeExtension } from './flows.ts';

describeExtension('Chromium', { openSession: openChromiumSession, openControl: openChromiumControl });
