import { openFirefoxSession } from './firefox.ts';
import { describeExtension } from './flows.ts';

describeExtension('Firefox', openFirefoxSession);
