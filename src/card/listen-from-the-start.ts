import { openFirstEar } from './first-ear.ts';

// Built by itself, and put before the first script of every page.
openFirstEar(window);
