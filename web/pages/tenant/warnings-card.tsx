import { AddressLink } from '../../address/address-link.tsx';
import type { NodeKind } from '../../api/vocabulary.ts';
import { Icon } from '../../parts/icon/icon.tsx';
import { isPersonKind } from '../../parts/kind/kind.ts';
import { KindMark } from '../../parts/kind/kind-mark.tsx';
import { Name } from '../../parts/text/name.tsx';
import { visible } from '../../parts/text/visible.ts';
import { nodeAddress } from '../node/address.ts';
import { personAddress } from '../person/address.ts';

interface Props {
  readonly warnings: readonly {
    readonly id: string;
    readonly sentence: string;
    readonly source: readonly string[];
    readonly nodes: readonly {
      readonly kind: NodeKind;
      readonly key: string;
      readonly name: string;
      readonly id: string;
    }[];
  }[];
  /** How many there are; not all of them are listed where they are very many. */
  readonly total: number;
}

/** What is odd about the tenant, each with what it is about and who says so. */
export function WarningsCard({ warnings, total }: Props) {
  return (
    <section className="card tenant-card" aria-labelledby="warnings-title">
      <h2 id="warnings-title" className="card-title">
        Warnings · {total}
      </h2>
      {total === 0 && <p className="soft">Nothing in the configuration stands out.</p>}
      <ul className="tenant-warnings">
        {warnings.map((warning, index) => (
          <li key={`${warning.id} ${index + 1}`}>
            <Icon name="warning" size={15} />
            <div>
              <p>
                <bdi>{visible(warning.sentence)}</bdi>
              </p>
              {warning.nodes.length > 0 && (
                <ul className="tenant-about">
                  {warning.nodes.map(({ kind, key, name, id }) => (
                    <li key={`${kind} ${key}`}>
                      <KindMark kind={kind} size={13} />
                      <AddressLink to={isPersonKind(kind) ? personAddress(key) : nodeAddress(id)}>
                        <Name text={name} most={60} />
                      </AddressLink>
                    </li>
                  ))}
                </ul>
              )}
              <p className="faint">
                <code>{visible(warning.id)}</code>
                {warning.source.length > 0 && ` · ${visible(warning.source.join('; '))}`}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {warnings.length < total && (
        <p className="faint">
          The first {warnings.length} of {total} are listed here; the API gives up to 500.
        </p>
      )}
    </section>
  );
}
