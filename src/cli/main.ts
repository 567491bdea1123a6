import { parseArgs } from 'node:util';
import { SeedError } from '../build/seed-error.ts';
import { type Command, commands } from './commands.ts';
import { InputError, readRows, writeRow } from './json-lines.ts';

const USAGE = `usage: npm run --silent cli -- COMMAND [--seeds DIR] [--limit N] [--strict] [--table]

  names                        the names in {id, title?, text}
  annotate --seeds DIR         what would be marked in {id, text}
  related --seeds DIR          related coverage of {id, title?, text, url?, published?}
  search --seeds DIR           answers to {id, query}
  extract                      the article on the page {id, url?, html}
  corpus --seeds DIR           what the archive in DIR holds (reads nothing; --table prints it to be read)

Rows are JSON Lines on standard input, answers on standard output in the same order. docs/command-line.md has the fields.`;

async function main(): Promise<void> {
  const { values, positionals } = readArguments();
  const [name, ...rest] = positionals;
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const command: Command | undefined =
    name !== undefined && Object.hasOwn(commands, name) ? commands[name as keyof typeof commands] : undefined;
  if (command === undefined)
    throw new InputError(name === undefined ? USAGE : `There is no command "${name}".\n\n${USAGE}`);
  if (rest.length > 0)
    throw new InputError(`"${name}" takes no "${rest.join(' ')}": the folder of an archive is named with --seeds DIR.`);

  const answer = await command({
    seeds: values.seeds ?? null,
    limit: limitOf(values.limit),
    strict: values.strict,
    table: values.table,
  });
  if (answer === null) return;
  for await (const { row, line } of readRows(process.stdin)) await writeRow(process.stdout, await answer(row, line));
}

/** The call's options; a mistake in them is told with the way to call. */
function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        seeds: { type: 'string' },
        limit: { type: 'string' },
        strict: { type: 'boolean', default: false },
        table: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new InputError(`${(error as Error).message}\n\n${USAGE}`);
  }
}

const DEFAULT_LIMIT = 20;

function limitOf(given: string | undefined): number {
  if (given === undefined) return DEFAULT_LIMIT;
  const limit = Number(given);
  if (!Number.isInteger(limit) || limit < 1)
    throw new InputError(`--limit takes a whole number from 1 on, not "${given}".`);
  return limit;
}

// Whoever reads the answers may have had enough of them, as "| head" has.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
main().catch((error: unknown) => {
  // A mistake in the call or the data is told in a sentence; anything else is a fault of ours and shows where.
  console.error(error instanceof InputError || error instanceof SeedError ? error.message : error);
  process.exitCode = 1;
});
