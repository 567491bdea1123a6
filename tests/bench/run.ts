import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

// Each benchmark is a program of its own, so that what one leaves in memory does not weigh on the next. Their figures
// are ratios of one run: the machine's own speed is in both sides.
const only = process.argv[2];
const benches = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.bench.ts') && (only === undefined || file.startsWith(only)))
  .sort();
if (benches.length === 0) throw new Error(`There is no benchmark "${only}".`);

for (const bench of benches) {
  console.log(`\n== ${bench.replace('.bench.ts', '')}`);
  const { status } = spawnSync(process.execPath, ['--expose-gc', join(import.meta.dirname, bench)], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
