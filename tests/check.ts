import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ensureBrowsers, type TestBrowsers } from '../src/launch/ensure-browsers.ts';

/** How many checks of a step held and how many did not. */
interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

const ROOT = dirname(import.meta.dirname);
const PASSED: Outcome = { passed: 1, failed: 0 };
const FAILED: Outcome = { passed: 0, failed: 1 };

/** What is read of the report of Vitest's JSON reporter. */
interface VitestReport {
  readonly success: boolean;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

function run(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<boolean> {
  console.log(`$ ${program} ${args.join(' ')}`);
  return new Promise((ended) => {
    const child = spawn(join(ROOT, 'node_modules/.bin', program), args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    child.once('error', (error) => {
      console.log(String(error));
      ended(false);
    });
    child.once('exit', (code) => ended(code === 0));
  });
}

/**
 * The tests of a Vitest run. A test that did not run (skipped, to do) counts as failed, and so does a file that has no
 * test or did not load.
 */
function countTests(report: VitestReport): Outcome {
  let passed = 0;
  let failed = 0;
  for (const { status, assertionResults } of report.testResults) {
    const held = assertionResults.filter((test) => test.status === 'passed').length;
    passed += held;
    failed += assertionResults.length - held;
    if (assertionResults.length === 0 || (status === 'failed' && held === assertionResults.length)) failed++;
  }
  // An error outside of any test, or a run without any test.
  if ((!report.success && failed === 0) || passed + failed === 0) failed++;
  return { passed, failed };
}

async function vitest(project: string, env: Readonly<Record<string, string>>): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'backgrounder-check-'));
  const file = join(folder, 'report.json');
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  try {
    const held = await run('vitest', ['run', '--project', project, ...reporters], env);
    const counted = countTests(JSON.parse(await readFile(file, 'utf8')) as VitestReport);
    return !held && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
  } catch (error) {
    console.log(`Vitest left no report: ${String(error)}`);
    return FAILED;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function findTestBrowsers(): TestBrowsers | null {
  try {
    const browsers = ensureBrowsers();
    for (const { path, version } of Object.values(browsers)) console.log(`${path} ${version}`);
    return browsers;
  } catch (error) {
    console.log(error instanceof Error ? error.message : String(error));
    return null;
  }
}

const total = { passed: 0, failed: 0 };
const failedSteps: string[] = [];

async function step(title: string, check: () => Promise<Outcome | boolean>): Promise<boolean> {
  console.log(`\n== ${title}`);
  const outcome = await check();
  const { passed, failed } = typeof outcome === 'boolean' ? (outcome ? PASSED : FAILED) : outcome;
  console.log(`== ${title}: ${passed} passed, ${failed} failed`);
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) failedSteps.push(title);
  return failed === 0;
}

const found = findTestBrowsers();
const env = found === null ? {} : { CHROMIUM: found.chromium.path, FIREFOX: found.firefox.path };

await step('browsers', async () => found !== null);
await step('format and lint', () => run('biome', ['ci']));
await step('nothing unused', () => run('knip', []));
await step('types', () => run('tsc', ['-p', 'tsconfig.json']));
await step('types of the pure side', () => run('tsc', ['-p', 'src/tsconfig.pure.json']));
await step('unit', () => vitest('unit', env));
if (found) await step('DOM in Chromium', () => vitest('dom', env));
const builtForChrome = await step('build for Chrome', () => run('wxt', ['build', '-b', 'chrome']));
const builtForFirefox = await step('build for Firefox', () => run('wxt', ['build', '-b', 'firefox']));
if (found && builtForChrome && builtForFirefox)
  await step('end to end in Chromium and Firefox', () => vitest('e2e', env));
else console.log('\nThe end-to-end tests need both browsers and both builds; they were not run.');

if (failedSteps.length > 0) console.log(`\nFailed: ${failedSteps.join(', ')}`);
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`\n${total.passed} passed, ${total.failed} failed`);
