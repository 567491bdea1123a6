import { openChromiumSession } from './chromium.ts';
import { describeExtension } from './flows.ts';

describeExtension('Chromium', openChromiumSession);
