import { evidenceOf } from './evidence.ts';
import type { Finding, GateFinding, LeafFinding } from './finding.ts';
import { type Span, verdictOf } from './grade.ts';
import type { Miss, Proof, ProofLeaf } from './proof.ts';
import type { Subject } from './subject.ts';
import type { SourceKind } from './vocabulary.ts';

/** Turns what was found into the proof that is shown; near misses are worked out once. */
export class Prover {
  readonly subject: Subject;
  readonly #misses = new Map<Finding, readonly Miss[]>();

  constructor(subject: Subject) {
    this.subject = subject;
  }

  /** With near misses where `isOpen`, that is where the answer is not an allow. */
  proofOf(finding: Finding, isOpen: boolean): Proof {
    if (finding.kind === 'leaf') return this.#leafOf(finding, isOpen);
    const { kind, span, notes, isConjunction } = finding;
    const parts = finding.parts.map((part) => this.proofOf(part, isOpen));
    return { kind, verdict: verdictOf(span), parts, notes, isConjunction };
  }

  missesOf(leaf: LeafFinding): readonly Miss[] {
    return this.#once(leaf, () => leaf.aim.missesOf(this.subject));
  }

  /** What explains a gate as a whole; nothing where its parts explain themselves. */
  gateMissesOf(gate: GateFinding): readonly Miss[] | undefined {
    const { missesOf } = gate;
    return missesOf && this.#once(gate, () => missesOf(this.subject));
  }

  moreMissesOf(gate: GateFinding): readonly Miss[] {
    return gate.moreMissesOf?.(this.subject) ?? [];
  }

  missingSourcesOf(finding: Finding): SourceKind[] {
    if (!isUnknown(finding.span)) return [];
    const found =
      finding.kind === 'leaf' ? finding.missingSources : finding.parts.flatMap((part) => this.missingSourcesOf(part));
    return [...new Set(found)];
  }

  #leafOf(finding: LeafFinding, isOpen: boolean): ProofLeaf {
    const { aim, chains, span, missingSources } = finding;
    const scoped = chains.flatMap((chain) => chain.scope ?? []);
    const isNarrow = scoped.length === chains.length;
    return {
      kind: 'leaf',
      requirement: aim.requirement,
      title: aim.title,
      goal: aim.goal,
      verdict: verdictOf(span),
      edges: evidenceOf(this.subject.now, chains),
      misses: isOpen && span.low === 0 ? this.missesOf(finding) : [],
      scopes: isNarrow ? [...new Set(scoped.map((scope) => scope.text))] : [],
      missingSources,
    };
  }

  #once(finding: Finding, work: () => readonly Miss[]): readonly Miss[] {
    const known = this.#misses.get(finding);
    if (known) return known;
    const misses = work();
    this.#misses.set(finding, misses);
    return misses;
  }
}

function isUnknown(span: Span): boolean {
  return span.low !== span.high;
}
