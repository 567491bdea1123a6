import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openFirstEar } from '../src/card/first-ear.ts';

// Run on every page before its own scripts; named in the manifest by the build's configuration.
export default defineUnlistedScript(() => openFirstEar(window));
