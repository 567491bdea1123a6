import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { chooseSite } from '../src/page/reading-page.ts';

// Registered by the background for the sites that the reader always wants to be read, and run there before the gate.
export default defineUnlistedScript(chooseSite);
