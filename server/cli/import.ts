import { keepAutomaticBackup } from '../backup/automatic.ts';
import { type Catalogue, loadCatalogue } from '../catalogue/load.ts';
import { type FormatName, formatNames } from '../origins/format.ts';
import { type OriginReading, readOrigins } from '../origins/read-origins.ts';
import type { TenantReading } from '../origins/reading.ts';
import { readSettings, type Settings } from '../origins/settings.ts';
import { BadInput } from './bad-input.ts';
import type { Command, CommandOptions } from './command.ts';
import { exitCode } from './exit-code.ts';
import { freeMemoryEarly } from './import/memory.ts';
import { importReportLines, isWorthStoring } from './import/report-lines.ts';
import { interruptible } from './interruption.ts';
import { formatWarning, sayProblems } from './problem-lines.ts';
import { progressOf } from './progress.ts';
import type { Terminal } from './terminal.ts';
import { visible } from './visible.ts';
import { type OpenStore, withStore } from './with-store.ts';

type ReadTenant = Exclude<TenantReading, { readonly problems: unknown }>;
type ReadOrigin = Exclude<OriginReading, { readonly problems: unknown }>;

/** `whycan import`: everything is read, merged and checked before anything is stored. */
export const importPaths: Command = async ({ arguments: paths, options, terminal }) => {
  const settings = settingsOf(options);
  const as = formatOf(options.last('as'));
  freeMemoryEarly();
  const catalogue = loadCatalogue();
  const reading = await readOrigins(paths, {
    catalogue,
    settings,
    ...(as === undefined ? {} : { as }),
    isStrict: options.has('strict'),
  });
  const what = paths.join(', ');
  if ('problems' in reading) {
    sayProblems(what, reading.problems, terminal);
    return exitCode.badInput;
  }
  const isDryRun = options.has('dry-run');
  if (!isDryRun && !isWorthStoring(reading.report)) {
    terminal.say(visible(`${what}: nothing in it is about access, so nothing is stored.`));
    return exitCode.badInput;
  }
  sayAside(reading, options, terminal);
  const label = options.last('label');
  const number = isDryRun
    ? null
    : await interruptible((signal) => store(reading, { terminal, label, signal, catalogue }));
  if (number === undefined) return exitCode.undecided;
  if (options.has('json')) terminal.printJson({ snapshot: number, ...reading.report });
  else for (const line of importReportLines(what, number, reading)) terminal.print(visible(line));
  return exitCode.success;
};

interface Storing {
  readonly terminal: Terminal;
  readonly label: string | undefined;
  readonly signal: AbortSignal;
  readonly catalogue: Catalogue;
}

/** The number of the snapshot; nothing after an interruption. */
async function store(
  reading: ReadOrigin,
  { terminal, label, signal, catalogue }: Storing,
): Promise<number | undefined> {
  try {
    return await withStore(terminal, (open) => storeTenant(open, reading, terminal, { label, signal }), {
      catalogue,
      signal,
    });
  } catch (error) {
    if (!signal.aborted) throw error;
    terminal.say('Interrupted. Nothing was stored; what was current before still is.');
    return undefined;
  }
}

function sayAside({ warnings, notices }: ReadOrigin, options: CommandOptions, terminal: Terminal): void {
  for (const notice of notices) terminal.say(visible(notice));
  if (options.has('json')) return;
  for (const warning of warnings) terminal.say(formatWarning(warning));
}

/** Stores a tenant that was read, with its progress; returns the number of its snapshot. */
export async function storeTenant(
  { store, config }: Pick<OpenStore, 'store' | 'config'>,
  { facts, warnings, report, evidence }: Omit<ReadTenant, 'places'> & Pick<ReadOrigin, 'report' | 'evidence'>,
  terminal: Terminal,
  { label, signal }: { readonly label?: string | undefined; readonly signal?: AbortSignal } = {},
): Promise<number> {
  const progress = progressOf('Storing', terminal);
  try {
    const number = await store.importTenant(facts, {
      ...(label === undefined ? {} : { label }),
      ...(signal === undefined ? {} : { signal }),
      warnings,
      report,
      evidence,
      onProgress: ({ written, expected }) => progress.show(written, expected),
    });
    await keepAutomaticBackup(store, config, number, facts).catch((error: unknown) => {
      terminal.say(
        `Stored, but the automatic backup could not be written: ${error instanceof Error ? error.message : error}`,
      );
    });
    return number;
  } finally {
    progress.end();
  }
}

function settingsOf(options: CommandOptions): Settings {
  const read = readSettings(options.all('set'));
  if ('problems' in read) throw new BadInput(read.problems.map(visible).join('\n'));
  return read.settings;
}

function formatOf(as: string | undefined): FormatName | undefined {
  const format = formatNames.find((name) => name === as);
  if (as === undefined || format !== undefined) return format;
  throw new BadInput(
    `--as: "${visible(as)}" is not a format. The formats are ${formatNames.join(', ')}. The tenant id is set with --set tenant.id=<id>.`,
  );
}
