import type { FactKind } from '../../access/terms/vocabulary.ts';
import type { Problem } from '../../document/problem.ts';
import type { ParcelFile } from '../parcel/parcel.ts';
import type { Statement } from './statement.ts';

/** Whom a reader tells what it reads. Nothing is kept by the reader itself: files may be larger than memory. */
export interface Listener {
  /** What is told from now on stands in this file. */
  inFile(file: ParcelFile): void;
  /** What a record says; `line` is where it stands in its file, from 1, where lines mean something. */
  state(statement: Statement, line?: number): void;
  /**
   * A record was read, whatever it states: counted as used, or as merged when one of the same kind and id was read
   * from these files before.
   */
  record(kind: string, id: string): void;
  /**
   * A record cannot be read; with `--strict` this refuses the file. `message` says why, without a full stop; `of` are the
   * kinds of data that it may be about.
   */
  unreadable(message: string, of: readonly FactKind[], line?: number): void;
  /** Something that the owner of the files should know, such as that one holds a session; a whole sentence. */
  notice(sentence: string): void;
  /** A record of a kind that access does not depend on; told once per kind, with its count. */
  unneeded(kind: string): void;
}

/** The file as a whole cannot be read as what it is: nothing is imported. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly file: string;
  readonly line: number | undefined;

  constructor(file: string, message: string, line?: number) {
    super(message);
    this.file = file;
    this.line = line;
  }

  get problems(): readonly Problem[] {
    const { file, line, message } = this;
    return [{ file, path: '', message, ...(line === undefined ? {} : { line, column: 1 }) }];
  }
}

/** A tenant document of whycan itself, with everything that is wrong with it. */
export class UnreadableTenant extends Unreadable {
  readonly #problems: readonly Problem[];

  constructor(file: string, problems: readonly Problem[]) {
    super(file, `${problems.length} problems`);
    this.#problems = problems;
  }

  override get problems(): readonly Problem[] {
    return this.#problems;
  }
}
