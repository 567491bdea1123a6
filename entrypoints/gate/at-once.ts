import { openFirstEar } from '../../src/card/first-ear.ts';

// Built by itself, and put before the rest of the content script: the one part of it that does not wait.
openFirstEar(window);

export { whenThere as default } from '../../src/page/when-there.ts';
