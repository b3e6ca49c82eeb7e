import type { NodeReference } from '../../access/terms/node.ts';
import type { NodeKind } from '../../access/terms/vocabulary.ts';
import type { Issue, Path } from '../../document/problem.ts';
import type { Warning } from '../../findings/configuration.ts';
import type { FactPlace } from '../../findings/finding.ts';

/** A file can be wrong in a million lines; beyond this many, problems are counted only. */
const mostIssues = 50_000;

/** Collects what is wrong while facts are made from a document, and where the document states what. */
export class Report {
  readonly issues: Issue[] = [];
  /** What only the text of a document shows; all other warnings follow from the facts. */
  readonly documentWarnings: { readonly warning: Warning; readonly path: Path }[] = [];
  /** How many issues there were beyond those kept. */
  omitted = 0;
  readonly #places = new Map<string, Path>();
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

  /** The first place that states something of a node is where warnings about it point. */
  place({ kind, id }: Pick<NodeReference, 'kind' | 'id'>, path: Path): void {
    const key = `${kind}:${id}`;
    if (!this.#places.has(key)) this.#places.set(key, path);
  }

  /** Every node with its place, in the order in which they were met. */
  *placedNodes(): Iterable<{ readonly kind: NodeKind; readonly id: string; readonly path: Path }> {
    for (const [key, path] of this.#places) {
      const end = key.indexOf(':');
      yield { kind: key.slice(0, end) as NodeKind, id: key.slice(end + 1), path };
    }
  }

  pathOf({ node, field }: FactPlace): Path | undefined {
    const path = this.#places.get(`${node.kind}:${node.id}`);
    return path && field !== undefined ? [...path, field] : path;
  }

  /** Adds an issue for a name that is not known, with the one that was probably meant. */
  unknown(path: Path, message: string, suggestion: string | undefined, atKey = false): void {
    const hint = suggestion === undefined ? {} : { hint: `did you mean ${JSON.stringify(suggestion)}?` };
    this.add(path, message, { ...hint, ...(atKey ? { atKey } : {}) });
  }
}
