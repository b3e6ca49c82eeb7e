import type { LiveResponseSwitches } from '../../access/terms/facts.ts';
import type { Workload } from '../../access/terms/vocabulary.ts';
import type { WorkloadsStatement } from '../statements/statement.ts';
import type { Conflicts } from './conflicts.ts';
import type { Source } from './source.ts';

/** Those that somebody turns on in Unified RBAC; the others are always or never part of it. */
export const switchable = ['MDE', 'MDO', 'EXO', 'MDI', 'MDA'] as const satisfies readonly Workload[];

/** Which workloads are active in Unified RBAC and what the tenant has, as far as the sources say. */
export class WorkloadStates {
  readonly #states = new Map<string, { readonly isActive: boolean; readonly source: Source }>();
  readonly #conflicts: Conflicts;
  available: readonly string[] | undefined;
  legacyRbac: 'on' | 'off' | undefined;
  plans: Readonly<Record<string, string>> = {};
  liveResponse: LiveResponseSwitches = {};
  scopedDeploymentForMdiAlerts: boolean | undefined;

  constructor(conflicts: Conflicts) {
    this.#conflicts = conflicts;
  }

  add(statement: WorkloadsStatement, source: Source): void {
    const { active = [], inactive = [], available, legacyRbac, plans, liveResponse } = statement;
    for (const code of active) this.#set(code.toUpperCase(), true, source);
    for (const code of inactive) this.#set(code.toUpperCase(), false, source);
    this.available ??= available;
    this.legacyRbac ??= legacyRbac;
    this.scopedDeploymentForMdiAlerts ??= statement.scopedDeploymentForMdiAlerts;
    this.plans = { ...plans, ...this.plans };
    this.liveResponse = { ...liveResponse, ...this.liveResponse };
  }

  active(): string[] {
    return [...this.#states].filter(([, { isActive }]) => isActive).map(([code]) => code);
  }

  isActive(code: string): boolean {
    return this.#states.get(code)?.isActive === true;
  }

  /** Workloads of which nobody says whether they are active. */
  unknown(): (typeof switchable)[number][] {
    return switchable.filter((code) => !this.#states.has(code));
  }

  #set(code: string, isActive: boolean, source: Source): void {
    const known = this.#states.get(code);
    if (known === undefined) this.#states.set(code, { isActive, source });
    else if (known.isActive !== isActive)
      this.#conflicts.add(
        { kind: 'workload', id: code, field: 'active' },
        known.isActive,
        known.source,
        isActive,
        source,
      );
  }
}
