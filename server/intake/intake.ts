import type { Config } from '../config.ts';
import { deleteLeftovers, makeImportFolder } from './import-folder.ts';
import { type RunningImport, runImport } from './import-program.ts';
import { optionsOf, type Publishing, type Reading } from './import-settings.ts';
import type { IntakeState, IntakeStep } from './intake-state.ts';
import { type Arrival, type ReceivedFile, ReceivedFiles } from './received-files.ts';
import { IntakeRefusal } from './refusal.ts';

const unusedMs = 30 * 60_000;

export interface IntakeOptions {
  readonly config: Config;
  /** How long files stay that nobody does anything with. */
  readonly unusedMs?: number;
}

type Running = RunningImport & { readonly step: 'reading' | 'publishing' };

/** The one import that the web page is at: files received, read, and published or discarded. */
export class Intake {
  readonly #config: Config;
  readonly #unusedMs: number;
  #files: ReceivedFiles | undefined;
  #running: Running | undefined;
  #read: { readonly options: readonly string[]; readonly report: string } | undefined;
  #snapshot: number | undefined;
  #said: readonly string[] = [];
  #deletion: NodeJS.Timeout | undefined;

  constructor(options: IntakeOptions) {
    this.#config = options.config;
    this.#unusedMs = options.unusedMs ?? unusedMs;
    deleteLeftovers(options.config);
  }

  state(): IntakeState {
    this.#use();
    return {
      step: this.#step(),
      files: this.#files?.whole ?? [],
      arriving: this.#files?.arriving ?? [],
      mostBytes: this.#config.importBytes,
      percent: this.#running?.percent() ?? null,
      said: this.#said,
      snapshot: this.#snapshot ?? null,
      report: this.#read?.report,
    };
  }

  /** Takes a file in. What was read before does not have it, so it has to be read again. */
  async receive(arrival: Arrival): Promise<ReceivedFile> {
    const files = this.#changeable();
    const file = await files.receive(arrival);
    this.#forget();
    this.#use();
    return file;
  }

  async remove(path: string): Promise<void> {
    await this.#changeable().remove(path);
    this.#forget();
  }

  /** Starts to read all files and to store nothing. */
  read(reading: Reading): void {
    const files = this.#complete();
    this.#forget();
    const options = optionsOf(reading);
    const running = this.#run('reading', files, [...options, '--dry-run']);
    running.ended.then(({ report, said }) => {
      if (this.#running !== running) return;
      this.#running = undefined;
      this.#said = said;
      this.#read = report === undefined ? undefined : { options, report };
      this.#use();
    });
  }

  /** Starts to store what was read, as it was read. */
  publish({ label }: Publishing): void {
    const files = this.#complete();
    if (this.#read === undefined) throw new IntakeRefusal(409, 'Read the files first, and look at the report.');
    const { options } = this.#read;
    const running = this.#run('publishing', files, [...options, ...(label ? [`--label=${label}`] : [])]);
    this.#said = [];
    running.ended.then(async ({ snapshot, said }) => {
      if (this.#running !== running) return;
      if (snapshot !== undefined) await this.#delete();
      this.#running = undefined;
      this.#snapshot = snapshot;
      this.#said = said;
      this.#use();
    });
  }

  /** Ends what is running and deletes everything; what was stored by then stays, and is said. */
  async discard(): Promise<void> {
    const running = this.#running;
    running?.cancel();
    const outcome = await running?.ended;
    await this.#delete();
    this.#running = undefined;
    this.#forget();
    this.#snapshot = running?.step === 'publishing' ? outcome?.snapshot : undefined;
  }

  async close(): Promise<void> {
    await this.discard();
    clearTimeout(this.#deletion);
  }

  #step(): IntakeStep {
    if (this.#running !== undefined) return this.#running.step;
    if (this.#files === undefined || this.#files.isEmpty) return this.#snapshot === undefined ? 'empty' : 'published';
    return this.#read === undefined ? 'received' : 'read';
  }

  #changeable(): ReceivedFiles {
    this.#refuseWhileRunning();
    this.#files ??= new ReceivedFiles(makeImportFolder(this.#config), this.#config.importBytes);
    return this.#files;
  }

  #complete(): ReceivedFiles {
    this.#refuseWhileRunning();
    if (this.#files === undefined || this.#files.isEmpty)
      throw new IntakeRefusal(409, 'There are no files to import. Add them first.');
    if (this.#files.arriving.length > 0)
      throw new IntakeRefusal(409, 'Files are still being received. Wait until all of them are there.');
    return this.#files;
  }

  #refuseWhileRunning(): void {
    this.#use();
    if (this.#running === undefined) return;
    const doing = this.#running.step === 'reading' ? 'Files are being read' : 'An import is being stored';
    throw new IntakeRefusal(409, `${doing}, and there is one import at a time. Wait for its end, or discard it.`);
  }

  #run(step: Running['step'], files: ReceivedFiles, options: readonly string[]): Running {
    const running = { step, ...runImport(this.#config, files.folder, [...options, '--', ...files.paths]) };
    this.#running = running;
    return running;
  }

  #forget(): void {
    this.#read = undefined;
    this.#snapshot = undefined;
    this.#said = [];
  }

  async #delete(): Promise<void> {
    const files = this.#files;
    this.#files = undefined;
    this.#read = undefined;
    await files?.delete();
  }

  /** Puts off the deletion of what nobody uses. */
  #use(): void {
    clearTimeout(this.#deletion);
    this.#deletion = setTimeout(() => void this.#deleteUnused(), this.#unusedMs);
    this.#deletion.unref();
  }

  async #deleteUnused(): Promise<void> {
    if (this.#running !== undefined || this.#files === undefined || this.#files.arriving.length > 0) return this.#use();
    await this.discard();
    const minutes = Math.round(this.#unusedMs / 60_000);
    this.#said = [`The files were deleted, because nobody used them for ${minutes} minutes. Add them again.`];
  }
}
