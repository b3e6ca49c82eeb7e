import { AddressLink } from '../../address/address-link.tsx';
import type { NodeKind } from '../../api/vocabulary.ts';
import { Icon } from '../../parts/icon/icon.tsx';
import { isPersonKind } from '../../parts/kind/kind.ts';
import { KindMark } from '../../parts/kind/kind-mark.tsx';
import { citations } from '../../parts/text/citation.ts';
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

/** What is valid but probably not intended, each with what it is about and the documents behind it. */
export function WarningsCard({ warnings, total }: Props) {
  return (
    <section className="card tenant-card" aria-labelledby="warnings-title">
      <h2 id="warnings-title" className="card-title">
        Configuration warnings · {total}
      </h2>
      <p className="soft">{total === 0 ? 'None found.' : 'Valid, but probably not intended.'}</p>
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
              <p className="faint" title={visible(warning.source.join('; '))}>
                <code>{visible(warning.id)}</code>
                {sources(warning.source)}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {warnings.length < total && (
        <p className="faint">
          The first {warnings.length} of {total} are listed. The API returns up to 500.
        </p>
      )}
    </section>
  );
}

function sources(ids: readonly string[]): string {
  const documents = citations(ids);
  return documents === '' ? '' : ` · ${visible(documents)}`;
}
