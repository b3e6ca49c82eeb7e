import { useQuery } from 'urql';
import { AddressLink } from '../../address/address-link.tsx';
import { graphql } from '../../api/graphql.ts';
import { hasSwitch, turned } from '../../parts/text/unified-switch.ts';
import { visible } from '../../parts/text/visible.ts';
import { whatIfAddress } from './address.ts';

const switchesDocument = graphql(`
  query Switches {
    tenant {
      workloads {
        isAvailable
        regime
        workload { code displayName isStatusKnown }
      }
    }
  }
`);

/** What administrators ask first: the switches of Unified RBAC, as they are not set. */
export function FirstChanges() {
  const [{ data }] = useQuery({ query: switchesDocument });
  const switches = (data?.tenant?.workloads ?? []).filter(
    ({ isAvailable, workload }) => isAvailable && workload.isStatusKnown && hasSwitch.has(workload.code),
  );
  if (switches.length === 0) return null;
  return (
    <section aria-labelledby="first-changes-title">
      <h2 id="first-changes-title" className="card-title">
        Start with a question
      </h2>
      <ul className="first-changes">
        {switches.map(({ workload, regime }) => (
          <li key={workload.code}>
            <AddressLink to={whatIfAddress(turned(workload.code, regime))}>
              What if {visible(workload.displayName)} were {regime === 'UNIFIED' ? 'not active' : 'active'} in Unified
              RBAC?
            </AddressLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
