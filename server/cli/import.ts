import { keepAutomaticBackup } from '../backup/automatic.ts';
import { loadCatalogue } from '../catalogue/load.ts';
import { readTenantPath } from '../origins/read-path.ts';
import type { TenantReading } from '../origins/reading.ts';
import { BadInput } from './bad-input.ts';
import { summaryOf } from './check.ts';
import type { Command } from './command.ts';
import { exitCode } from './exit-code.ts';
import { formatWarning, sayProblems } from './problem-lines.ts';
import { progressOf } from './progress.ts';
import type { Terminal } from './terminal.ts';
import { visible } from './visible.ts';
import { type OpenStore, withStore } from './with-store.ts';

type ReadTenant = Exclude<TenantReading, { readonly problems: unknown }>;

/** `whycan import`: everything is read and checked before anything is stored. */
export const importPath: Command = async ({ arguments: [path = ''], options, terminal }) => {
  const as = tenantId(options.last('as'));
  const catalogue = loadCatalogue();
  const reading = await readTenantPath(path, path, catalogue);
  if ('problems' in reading) {
    sayProblems(path, reading.problems, terminal);
    return exitCode.badInput;
  }
  for (const warning of reading.warnings) terminal.say(formatWarning(warning));
  const number = await withStore(terminal, (open) => storeTenant(open, reading, terminal, as), catalogue);
  terminal.print(visible(`${path}: stored as snapshot ${number}. ${summaryOf(reading.facts)}`));
  return exitCode.success;
};

/** Stores a tenant that was read, with its progress; returns the number of its snapshot. */
export async function storeTenant(
  { store, config }: Pick<OpenStore, 'store' | 'config'>,
  { facts, warnings }: ReadTenant,
  terminal: Terminal,
  as?: string,
): Promise<number> {
  const progress = progressOf('Storing', terminal);
  try {
    const number = await store.importTenant(facts, {
      ...(as === undefined ? {} : { as }),
      warnings,
      onProgress: ({ written, expected }) => progress.show(written, expected),
    });
    await keepAutomaticBackup(store, config).catch((error: unknown) => {
      terminal.say(
        `Stored, but the automatic backup could not be written: ${error instanceof Error ? error.message : error}`,
      );
    });
    return number;
  } finally {
    progress.end();
  }
}

function tenantId(as: string | undefined): string | undefined {
  if (as === undefined || /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,255}$/u.test(as)) return as;
  throw new BadInput(
    `--as: "${visible(as)}" is not a tenant id. Use letters, digits, dots, underscores and hyphens, starting with a letter or digit, at most 256 characters.`,
  );
}
