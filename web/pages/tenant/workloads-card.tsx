import { AddressLink } from '../../address/address-link.tsx';
import type { Regime, WorkloadCode } from '../../api/vocabulary.ts';
import { unifiedStatus } from '../../parts/text/unified-status.ts';
import { hasSwitch, turned } from '../../parts/text/unified-switch.ts';
import { visible } from '../../parts/text/visible.ts';
import { whatIfAddress } from '../what-if/address.ts';

interface Props {
  readonly workloads: readonly {
    readonly isAvailable: boolean;
    readonly regime: Regime;
    readonly workload: {
      readonly id: string;
      readonly code: WorkloadCode;
      readonly displayName: string;
      readonly isStatusKnown: boolean;
    };
  }[];
}

/** For each workload: whether it is active in Unified RBAC, and which roles apply. */
export function WorkloadsCard({ workloads }: Props) {
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
            const { word, meaning } = unifiedStatus(workload, regime);
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
                      {workload.isStatusKnown && hasSwitch.has(workload.code) && (
                        <AddressLink className="workload-what-if" to={whatIfAddress(turned(workload.code, regime))}>
                          {regime === 'UNIFIED' ? 'What if it were not active?' : 'What if it were active?'}
                        </AddressLink>
                      )}
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
