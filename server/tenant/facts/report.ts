import type { NodeReference } from '../../access/terms/node.ts';
import type { Issue, Path } from '../../document/problem.ts';
import type { WarningId } from '../../findings/ids.ts';
import type { Warning } from '../../findings/warning.ts';

/** A file can be wrong in a million lines; beyond this many, problems are counted only. */
const mostIssues = 50_000;

/** Collects what is wrong and what is odd while facts are made from a document. */
export class Report {
  readonly issues: Issue[] = [];
  readonly warnings: Warning[] = [];
  /** How many issues there were beyond those kept. */
  omitted = 0;
  readonly #isIgnored: (path: Path) => boolean;

  /** What is found at an ignored place is nobody's fault. */
  constructor(isIgnored: (path: Path) => boolean = () => false) {
    this.#isIgnored = isIgnored;
  }

  /** Takes note of issues that somebody else found. */
  include(issues: Iterable<Issue>): void {
    for (const issue of issues) {
      if (this.issues.length < mostIssues) this.issues.push(issue);
      else this.omitted += 1;
    }
  }

  add(path: Path, message: string, details: Omit<Issue, 'path' | 'message'> = {}): void {
    if (!this.#isIgnored(path)) this.include([{ path, message, ...details }]);
  }

  warn(id: WarningId, path: Path, sentence: string, nodes: readonly NodeReference[] = []): void {
    this.warnings.push({ id, sentence, nodes, path });
  }

  /** Adds an issue for a name that is not known, with the one that was probably meant. */
  unknown(path: Path, message: string, suggestion: string | undefined, atKey = false): void {
    const hint = suggestion === undefined ? {} : { hint: `did you mean ${JSON.stringify(suggestion)}?` };
    this.add(path, message, { ...hint, ...(atKey ? { atKey } : {}) });
  }
}
