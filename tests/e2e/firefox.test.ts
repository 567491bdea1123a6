import { openFirefoxControl, openFirefoxSession } from './firefox.ts';
import { describeExtension } from './flows.ts';

describeExtension('Firefox', { openSession: openFirefoxSession, openControl: openFirefoxControl });
