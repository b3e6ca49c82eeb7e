import type { Issue, Path } from '../document/problem.ts';

/** Something odd but legal about a tenant; `id` is what an expectation names after `warns`. */
export interface Warning {
  readonly id: string;
  readonly message: string;
  readonly path?: Path;
}

/** Collects what is wrong and what is odd while facts are made from a document. */
export class Report {
  readonly issues: Issue[] = [];
  readonly warnings: Warning[] = [];

  add(path: Path, message: string, details: Omit<Issue, 'path' | 'message'> = {}): void {
    this.issues.push({ path, message, ...details });
  }

  warn(id: string, path: Path, message: string): void {
    this.warnings.push({ id, message, path });
  }

  /** Adds an issue for a name that is not known, with the one that was probably meant. */
  unknown(path: Path, message: string, suggestion: string | undefined, atKey = false): void {
    const hint = suggestion === undefined ? {} : { hint: `did you mean ${JSON.stringify(suggestion)}?` };
    this.issues.push({ path, message, ...hint, ...(atKey ? { atKey } : {}) });
  }
}
