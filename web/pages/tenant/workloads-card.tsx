import type { Regime, WorkloadCode } from '../../api/vocabulary.ts';
import { unifiedStatus } from '../../parts/text/unified-status.ts';
import { visible } from '../../parts/text/visible.ts';

interface Props {
  /** Whether the import says of every workload that is not active that it is not. */
  readonly isKnown: boolean;
  readonly workloads: readonly {
    readonly isAvailable: boolean;
    readonly regime: Regime;
    readonly workload: { readonly id: string; readonly code: WorkloadCode; readonly displayName: string };
  }[];
}

const unknownStatus = { word: 'Not known', meaning: 'The import does not say whether Unified RBAC is active.' };

/** For each workload: whether it is active in Unified RBAC, and which roles apply. */
export function WorkloadsCard({ workloads, isKnown }: Props) {
  return (
    <section className="card tenant-card" aria-labelledby="workloads-title">
      <h2 id="workloads-title" className="card-title">
        Unified RBAC status by workload
      </h2>
      <table className="tenant-table">
        <thead>
          <tr>
            <th scope="col">Workload</th>
            <th scope="col">Unified RBAC</th>
          </tr>
        </thead>
        <tbody>
          {workloads.map(({ workload, isAvailable, regime }) => {
            const { word, meaning } =
              isKnown || regime === 'UNIFIED' ? unifiedStatus(workload.code, regime) : unknownStatus;
            return (
              <tr key={workload.id} className={isAvailable ? undefined : 'tenant-absent'}>
                <th scope="row">
                  {visible(workload.displayName)} <span className="faint workload-code">{workload.code}</span>
                </th>
                <td>
                  {isAvailable ? (
                    <>
                      <span className={`regime regime-${regime.toLowerCase()}`}>{word}</span>
                      <span className="faint">{meaning}</span>
                    </>
                  ) : (
                    <span className="soft">Not in this tenant</span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
