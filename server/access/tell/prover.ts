import { type Span, verdictOf } from '../judge/grade.ts';
import type { Again, Graded, GradedGate, GradedLeaf } from '../judge/graded.ts';
import { allActivated } from '../judge/lens.ts';
import type { Subject } from '../judge/subject.ts';
import { personNode } from '../terms/node-references.ts';
import type { Miss, Proof, ProofLeaf } from '../terms/proof.ts';
import type { ReasonClass } from '../terms/reason-classes.ts';
import type { FactKind } from '../terms/vocabulary.ts';
import { evidenceOf } from './evidence.ts';
import { missesOfLeaf } from './misses/of-leaf.ts';
import { otherModelMisses } from './misses/other-model.ts';
import { everyGroupMisses } from './misses/sight-misses.ts';
import { missesOfSet } from './misses/step-set.ts';
import { type StepSet, stepSetsFor } from './steps.ts';
import { titleOf } from './title.ts';

const farClasses: ReadonlySet<ReasonClass> = new Set(['permission', 'unsupported-role', 'name-collision']);

/** Classes whose sentence states an absence. */
const saysWhatIsMissing: ReadonlySet<ReasonClass> = new Set(['permission', 'licence', 'switched-off']);

/** Turns what was found into the proof that is shown; near misses are worked out once. */
export class Prover {
  readonly subject: Subject;
  readonly #misses = new Map<Graded, readonly Miss[]>();
  readonly #stepSets = new Map<Again, readonly StepSet[]>();

  constructor(subject: Subject) {
    this.subject = subject;
  }

  /** With near misses where `isOpen`, that is where the answer is not an allow. */
  proofOf(graded: Graded, isOpen: boolean): Proof {
    if (graded.kind === 'leaf') return this.#leafOf(graded, isOpen);
    const { kind, span, notes, isConjunction, isEitherWay } = graded;
    const parts = graded.parts.map((part) => this.proofOf(part, isOpen));
    return { kind, verdict: verdictOf(span), parts, notes, isConjunction, ...(isEitherWay ? { isEitherWay } : {}) };
  }

  missesOf(leaf: GradedLeaf): readonly Miss[] {
    return this.#once(leaf, () => {
      const misses = missesOfLeaf(this.subject, leaf);
      const turning = misses.filter(({ reason }) => reason !== 'eligible' || this.#turnsByActivation(leaf));
      return turning.length > 0 || misses.length === 0 ? turning : [this.#notHeld(leaf)];
    });
  }

  /** S-103: an activation is told only where it turns what is required, or could, not where a rule takes it away again. */
  #turnsByActivation({ again }: GradedLeaf): boolean {
    const { model, now } = this.subject;
    return !again || again(this.subject.under({ model, lens: { ...now.lens, ...allActivated } })).span.high > 0;
  }

  #notHeld({ aim }: GradedLeaf): Miss {
    const { person } = this.subject;
    const missing = [{ kind: 'HOLDS', from: personNode(person), to: aim.goal }] as const;
    return {
      reason: 'permission',
      sentence: `${person.displayName} does not have ${titleOf(this.subject.model, aim)}.`,
      edges: [],
      missing,
    };
  }

  /** What explains a gate as a whole; nothing where its parts explain themselves. */
  gateMissesOf(gate: GradedGate): readonly Miss[] | undefined {
    return gate.isOfEveryGroup ? this.#once(gate, () => everyGroupMisses(this.subject)) : undefined;
  }

  /** Near misses as they are; of what nothing comes near to, the steps that are enough together (S-86). */
  withStepSets(graded: Graded, own: readonly Miss[]): readonly Miss[] {
    if (!own.every(({ reason }) => farClasses.has(reason))) return own;
    const near = this.stepSetsOf(graded).flatMap((set) => missesOfSet(set, graded));
    const isNearer = near.some(({ reason }) => reason !== 'regime');
    return [...near, ...(isNearer ? own.filter(({ reason }) => reason !== 'permission') : own)];
  }

  /** S-86: steps that are enough for it, one or two together; looked for once. */
  stepSetsOf(graded: Graded): readonly StepSet[] {
    const { again } = graded;
    if (!again || graded.span.high > 0) return [];
    const known = this.#stepSets.get(again) ?? stepSetsFor(this.subject, graded, again);
    this.#stepSets.set(again, known);
    return known;
  }

  moreMissesOf(gate: GradedGate): readonly Miss[] {
    return gate.inOtherModel ? otherModelMisses(gate.inOtherModel) : [];
  }

  missingFactsOf(graded: Graded): FactKind[] {
    if (!isUnknown(graded.span)) return [];
    const found =
      graded.kind === 'leaf' ? graded.missingFacts : graded.parts.flatMap((part) => this.missingFactsOf(part));
    return [...new Set(found)];
  }

  #leafOf(graded: GradedLeaf, isOpen: boolean): ProofLeaf {
    const { aim, chains, span, missingFacts } = graded;
    const scoped = chains.flatMap((chain) => chain.scope ?? []);
    const isNarrow = scoped.length === chains.length;
    return {
      kind: 'leaf',
      requirement: aim.requirement,
      title: titleOf(this.subject.model, aim),
      goal: aim.goal,
      verdict: verdictOf(span),
      edges: evidenceOf(this.subject.now, chains),
      misses: isOpen && span.low === 0 ? this.#missesToTell(graded) : [],
      scopes: isNarrow ? [...new Set(scoped.map((scope) => scope.text))] : [],
      missingFacts,
    };
  }

  /** Of what is not known only what is there is told, not that something is missing; nothing where known facts meet it. */
  #missesToTell(leaf: GradedLeaf): readonly Miss[] {
    if (leaf.span.high > 0 && leaf.chains.length > 0) return [];
    const misses = this.withStepSets(leaf, this.missesOf(leaf));
    return leaf.span.high === 0 ? misses : misses.filter(({ reason }) => !saysWhatIsMissing.has(reason));
  }

  #once(graded: Graded, work: () => readonly Miss[]): readonly Miss[] {
    const known = this.#misses.get(graded);
    if (known) return known;
    const misses = work();
    this.#misses.set(graded, misses);
    return misses;
  }
}

function isUnknown(span: Span): boolean {
  return span.low !== span.high;
}
