import { AddressLink } from '../../address/address-link.tsx';
import { capabilityAddress } from '../../pages/capability/address.ts';
import { visible } from '../text/visible.ts';
import type { Differences } from './differences-document.ts';
import '../table/table.css';

/** How many gain and lose each action, anywhere and on each device group where that differs. */
export function GainsTable({ capabilities }: { readonly capabilities: Differences['capabilities'] }) {
  return (
    <section aria-labelledby="gains-title" className="impact-part">
      <h2 id="gains-title" className="card-title">
        Actions that people gain or lose · {capabilities.length}
      </h2>
      <div className="table-scroll gains-scroll">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Action</th>
              <th scope="col">Lose</th>
              <th scope="col">Gain</th>
              <th scope="col">By device group</th>
            </tr>
          </thead>
          <tbody>
            {capabilities.map(({ capability, gain, lose, deviceGroups }) => (
              <tr key={capability.key}>
                <th scope="row">
                  <AddressLink to={capabilityAddress(capability.key)}>{capability.name}</AddressLink>
                </th>
                <td>{lose.toLocaleString('en')}</td>
                <td>{gain.toLocaleString('en')}</td>
                <td className="soft">
                  {deviceGroups.map((group) => (
                    <span key={group.deviceGroup.key} className="gains-group">
                      <bdi>{visible(group.deviceGroup.name)}</bdi>: {amounts(group)}
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function amounts({ gain, lose }: { readonly gain: number; readonly lose: number }): string {
  return [...(lose > 0 ? [`${lose} lose`] : []), ...(gain > 0 ? [`${gain} gain`] : [])].join(', ');
}
