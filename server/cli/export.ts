import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Catalogue, loadCatalogue } from '../catalogue/load.ts';
import { isSystemError, writeFailure } from '../document/write-failure.ts';
import { type ExportFormat, exportFormats } from '../exports/export-format.ts';
import { type ExportSource, storedSource } from '../exports/export-source.ts';
import { exportTenant } from '../exports/export-tenant.ts';
import { pseudonymKey } from '../exports/pseudonyms/key-file.ts';
import { pseudonymousSource } from '../exports/pseudonyms/pseudonymous-source.ts';
import { isZip, refuseExisting, writeExport } from '../exports/write-export.ts';
import { targetOfOptions } from '../questions/target/options.ts';
import { type Asked, checkBeforeReading } from '../store/answers.ts';
import { NothingLoaded } from '../store/problems.ts';
import type { SnapshotView } from '../store/snapshot-view.ts';
import { BadInput } from './bad-input.ts';
import type { Command, CommandOptions } from './command.ts';
import { exitCode } from './exit-code.ts';
import { type Progress, progressOf } from './progress.ts';
import { atOption } from './snapshot-number.ts';
import { visible } from './visible.ts';
import { withStore } from './with-store.ts';

/** `whycan export`: a snapshot as a file, a folder or a zip. What can be refused without the database is refused first. */
export const exportSnapshot: Command = async ({ arguments: typed, options, terminal }) => {
  const catalogue = loadCatalogue();
  const { target, proof } = argumentsOf(typed, options, catalogue);
  const format = formatOf(options);
  if (proof !== undefined && format !== 'graphml') throw new BadInput('--proof: only --as graphml can be a proof.');
  if (options.last('key') !== undefined && !options.has('pseudonymise'))
    throw new BadInput('--key: a key is used together with --pseudonymise only.');
  if (proof !== undefined) checkBeforeReading(catalogue, proof);
  const at = atOption(options.last('at'));
  refuseExisting(target);
  if (!existsSync(dirname(resolve(target))))
    throw new BadInput(`${target}: the folder ${dirname(resolve(target))} does not exist.`);
  const key = options.has('pseudonymise') ? keyIn(options.last('key')) : undefined;
  const isJson = /\.json$/i.test(target);
  const progress = progressOf('Answering for everybody', terminal);
  const snapshot = await withStore(
    terminal,
    async ({ store }) => {
      const view = await store.open(at);
      if (!view) throw new NothingLoaded();
      try {
        const stored = storedSource(view, catalogue);
        const source = key === undefined ? stored : pseudonymousSource(stored, view, catalogue, key);
        const watched = watchedSource(source, view.counts, progress);
        const exported = await exportTenant(watched, { format, isJson, ...(proof ? { proof } : {}) });
        await onDisk(target, () => writeExport(target, exported));
        return view.number;
      } finally {
        progress.end();
        view.release();
      }
    },
    { catalogue },
  );
  if (options.has('json')) terminal.printJson({ path: target, format, snapshot });
  else terminal.print(visible(`Wrote ${target}: snapshot ${snapshot} as ${format}${isZip(target) ? ', zipped' : ''}.`));
  return exitCode.success;
};

function formatOf(options: CommandOptions): ExportFormat {
  const given = options.last('as');
  const format = exportFormats.find((name) => name === given);
  if (format !== undefined) return format;
  const said = given === undefined ? 'the format is missing' : `"${visible(given)}" is not a format of an export`;
  throw new BadInput(`--as: ${said}. Use one of ${exportFormats.join(', ')}.`);
}

/** After `--proof <who>` comes the capability, which is one argument more; it may also stand before the file. */
function argumentsOf(
  [first = '', second]: readonly string[],
  options: CommandOptions,
  catalogue: Catalogue,
): { readonly target: string; readonly proof?: Asked } {
  const who = options.last('proof');
  if (who === undefined) {
    if (second === undefined) return { target: first };
    throw new BadInput(`export: "${visible(second)}" is an unexpected extra argument. See whycan export --help.`);
  }
  if (second === undefined)
    throw new BadInput('--proof: the capability is missing. Write --proof <who> <capability>, and the file to write.');
  const target = targetOfOptions(options.all('on'));
  if ('problem' in target) throw new BadInput(`${target.problem}.`);
  const isCapability = (text: string) => catalogue.rulebook.capabilities.has(text) || text.startsWith('permission:');
  const [file, capability] = isCapability(first) && !isCapability(second) ? [second, first] : [first, second];
  return { target: file, proof: { who, capability, on: target.on } };
}

/** Answering takes most of the time, so that people see how far it is. */
function watchedSource(source: ExportSource, counts: SnapshotView['counts'], progress: Progress): ExportSource {
  const expected = counts.User + counts.ServicePrincipal + counts.ForeignPrincipal;
  return {
    ...source,
    async *peopleWithGroups() {
      let done = 0;
      for await (const person of source.peopleWithGroups()) {
        progress.show(done, expected);
        done += 1;
        yield person;
      }
    },
  };
}

function keyIn(file: string | undefined): Buffer {
  try {
    return pseudonymKey(file);
  } catch (error) {
    throw explained(`--key ${file}`, error);
  }
}

async function onDisk(target: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw explained(target, error);
  }
}

function explained(path: string, error: unknown): unknown {
  if (!isSystemError(error)) return error;
  return new BadInput(
    visible(`${path}: this cannot be used: ${writeFailure(error)}. Name a file or folder that you can write to.`),
  );
}
