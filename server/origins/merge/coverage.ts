import type { FactCoverage } from '../../access/terms/facts.ts';
import { type CoverageState, type FactKind, factKinds } from '../../access/terms/vocabulary.ts';
import type { Source } from './source.ts';

interface Claim {
  readonly state: CoverageState;
  readonly reason?: string | undefined;
  readonly source: Source | undefined;
}

/** Kinds that an import speaks of only when a file does: not known, they have no effect (S-94). */
const onlyWhenStated: ReadonlySet<FactKind> = new Set(['tenantSettings', 'plans']);

export const notContained = 'none of the files contains it';

const nothingSaid: { readonly state: CoverageState; readonly reason?: string } = { state: 'complete' };

const order: readonly CoverageState[] = ['missing', 'partial', 'complete'];

/** How completely each kind of data was read, from what all sources claim: one that is complete is enough. */
export class Coverage {
  readonly #claims = new Map<FactKind, Claim>();
  readonly #declared = new Set<FactKind>();
  readonly #implied = new Set<FactKind>();

  /** The strongest claim counts; among equal ones the first, which comes from the source of most authority. */
  claim(kind: FactKind, state: CoverageState, source: Source | undefined, reason?: string): void {
    const known = this.#claims.get(kind);
    if (known !== undefined && order.indexOf(known.state) >= order.indexOf(state)) return;
    this.#claims.set(kind, { state, reason: state === 'complete' ? undefined : reason, source });
  }

  /** Complete as long as no source says anything of it. */
  imply(kind: FactKind): void {
    this.#implied.add(kind);
  }

  /** What turned out to be incomplete although it was said to be complete. */
  lower(kind: FactKind, reason: string): void {
    const known = this.#claims.get(kind);
    if (known?.state === 'complete') this.#claims.set(kind, { state: 'partial', reason, source: known.source });
  }

  /** What somebody declares, whatever the files say. */
  declare(kind: FactKind): void {
    this.#declared.add(kind);
  }

  /** What was declared complete is not, because a source has records of it that could not be read; what another source holds completely stays so. */
  takeBack(kind: FactKind, reason: string, source: Source): void {
    if (!this.#declared.delete(kind) || this.#claims.get(kind)?.state === 'complete') return;
    this.#claims.set(kind, { state: 'partial', reason, source });
  }

  isClaimed(kind: FactKind): boolean {
    return this.#claims.has(kind) || this.#declared.has(kind);
  }

  isDeclared(kind: FactKind): boolean {
    return this.#declared.has(kind);
  }

  /** What follows from everything together takes the place of what single files claim. */
  settle(kind: FactKind, { state, reason }: { readonly state: CoverageState; readonly reason?: string }): void {
    this.#claims.set(kind, { state, reason, source: undefined });
  }

  of(kind: FactKind): { readonly state: CoverageState; readonly reason?: string } {
    if (this.#declared.has(kind)) return nothingSaid;
    const unclaimed = this.#implied.has(kind) ? nothingSaid : { state: 'missing' as const, reason: notContained };
    const { state, reason } = this.#claims.get(kind) ?? unclaimed;
    return { state, ...(reason === undefined || state === 'complete' ? {} : { reason }) };
  }

  /** The source that holds a kind completely: what others say of it besides is not so. */
  completeFrom(kind: FactKind): Source | undefined {
    const claim = this.#declared.has(kind) ? undefined : this.#claims.get(kind);
    return claim?.state === 'complete' ? claim.source : undefined;
  }

  entries(): FactCoverage[] {
    return factKinds
      .filter((kind) => this.isClaimed(kind) || !onlyWhenStated.has(kind))
      .map((kind) => ({ kind, ...this.of(kind) }));
  }
}
