import type { Regime } from '../../api/vocabulary.ts';
import { visible } from '../../parts/text/visible.ts';

interface Props {
  readonly workloads: readonly {
    readonly isAvailable: boolean;
    readonly regime: Regime;
    readonly workload: { readonly id: string; readonly code: string; readonly displayName: string };
  }[];
}

const regimes: Readonly<Record<Regime, { readonly word: string; readonly meaning: string }>> = {
  UNIFIED: {
    word: 'Unified RBAC',
    meaning: 'Unified roles and Entra roles decide; the product’s own roles count for nothing.',
  },
  LEGACY: {
    word: 'Own roles',
    meaning: 'The product’s own roles and Entra roles decide; unified roles count for nothing.',
  },
  BASIC: { word: 'Basic permissions', meaning: 'Entra roles alone decide.' },
};

/** Per workload: which roles decide. */
export function WorkloadsCard({ workloads }: Props) {
  return (
    <section className="card tenant-card" aria-labelledby="workloads-title">
      <h2 id="workloads-title" className="card-title">
        Who decides, per workload
      </h2>
      <table className="tenant-table">
        <thead>
          <tr>
            <th scope="col">Workload</th>
            <th scope="col">Decided by</th>
          </tr>
        </thead>
        <tbody>
          {workloads.map(({ workload, isAvailable, regime }) => (
            <tr key={workload.id} className={isAvailable ? undefined : 'tenant-absent'}>
              <th scope="row">
                {visible(workload.displayName)} <span className="faint">{workload.code}</span>
              </th>
              <td>
                {isAvailable ? (
                  <>
                    <span className={`regime regime-${regime.toLowerCase()}`}>{regimes[regime].word}</span>
                    <span className="faint">{regimes[regime].meaning}</span>
                  </>
                ) : (
                  <span className="soft">The tenant does not have it.</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
