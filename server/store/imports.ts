import type { TenantFacts } from '../access/terms/facts.ts';
import type { Rulebook } from '../access/terms/rulebook.ts';
import type { Graph } from '../graph/driver.ts';
import type { Owner } from '../graph/owner.ts';
import type { StoredImport } from '../graph/stored-import.ts';
import type { StoredWarning } from '../graph/stored-warning.ts';
import { type RestoredSnapshot, writeSnapshot } from '../graph/write/write-snapshot.ts';
import type { ImportEvidence } from '../origins/evidence/import-evidence.ts';
import type { ImportReport } from '../origins/report/import-report.ts';
import type { Current } from './current.ts';
import { keptReport } from './kept-report.ts';

export interface ImportOptions {
  /** The tenant id to store it under, instead of the document's own. */
  readonly as?: string;
  /** What people call the snapshot. */
  readonly label?: string;
  /** What is odd about the tenant; kept with the snapshot. */
  readonly warnings?: readonly StoredWarning[];
  /** What the import counted, skipped and lacks; kept with the snapshot, except for what the snapshot says itself. */
  readonly report?: ImportReport;
  /** Where its facts come from; kept with the report. */
  readonly evidence?: ImportEvidence | undefined;
  readonly onProgress?: (progress: { readonly written: number; readonly expected: number }) => void;
  readonly signal?: AbortSignal;
}

/** A snapshot of a backup, with what it keeps of its first life. */
export interface RestoreOptions extends RestoredSnapshot, Pick<ImportOptions, 'warnings'> {
  readonly report?: StoredImport | undefined;
}

/** Stores the facts of a backup under the number that they had, as the current snapshot. */
export type RestoreSnapshot = (facts: TenantFacts, options: RestoreOptions) => Promise<void>;

export function restorerOf(graph: Graph, owner: Owner, rulebook: Rulebook, current: Current): RestoreSnapshot {
  return async (facts, { warnings = [], report, ...restored }) => {
    await writeSnapshot(graph, facts, rulebook, { owner, warnings, report, restored });
    await current.refresh();
  };
}

/** Stores facts that were read and checked before, as the new current snapshot; returns its number. */
export type ImportTenant = (facts: TenantFacts, options?: ImportOptions) => Promise<number>;

export function importerOf(graph: Graph, owner: Owner, rulebook: Rulebook, current: Current): ImportTenant {
  return async (facts, { as, report, evidence, ...options } = {}) => {
    const named = as === undefined ? facts : { ...facts, tenant: { ...facts.tenant, id: as } };
    const kept = report && keptReport(report, evidence);
    const { number } = await writeSnapshot(graph, named, rulebook, { owner, report: kept, ...options });
    // It is stored, whatever becomes of the database now; the next look finds it.
    await current.refresh().catch(() => undefined);
    return number;
  };
}
