import { useQuery } from 'urql';
import { AddressLink } from '../../../address/address-link.tsx';
import { FailureCard } from '../../../parts/feedback/failure-card.tsx';
import { Loading } from '../../../parts/feedback/loading.tsx';
import { grouped } from '../../../parts/lists/grouped.ts';
import { sectionTitle } from '../../../parts/text/section-title.ts';
import { VerdictMark } from '../../../parts/verdict/verdict-mark.tsx';
import { capabilityAddress } from '../../capability/address.ts';
import { type Given, givenIn, givesDocument } from './gives-document.ts';
import './gives-pane.css';

/** What a role or an assignment gives by itself, or the members of a group have, product by product. */
export function GivesPane({ id, title }: { readonly id: string; readonly title: string }) {
  const [{ data, error }, ask] = useQuery({ query: givesDocument, variables: { id } });
  const given = givenIn(data);
  const itself = (given ?? []).filter(({ verdict }) => verdict !== 'DENY');
  const others = (given ?? []).filter(({ verdict }) => verdict === 'DENY');
  return (
    <section className="gives" aria-labelledby="gives-title">
      <h2 id="gives-title" className="card-title">
        {title}
        {given ? ` · ${itself.length}` : ''}
      </h2>
      {error && !given && <FailureCard error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />}
      {!error && !given && <Loading what="what it gives" rows={4} />}
      {given && <GivenSections given={itself} none="Nothing, with Unified RBAC as it is set in this tenant now." />}
      {others.length > 0 && (
        <details>
          <summary>{others.length} more that some members can do through other groups or roles</summary>
          <GivenSections given={others} none="" />
        </details>
      )}
    </section>
  );
}

function GivenSections({ given, none }: { readonly given: readonly Given[]; readonly none: string }) {
  if (given.length === 0) return <p className="soft">{none}</p>;
  return (
    <div className="gives-sections">
      {[...grouped(given, ({ capability }) => capability.section)].map(([section, rows]) => (
        <GivenSection key={section} title={sectionTitle(section)} rows={rows} />
      ))}
    </div>
  );
}

function GivenSection({ title, rows }: { readonly title: string; readonly rows: readonly Given[] }) {
  return (
    <div>
      <h3 className="faint">
        {title} · {rows.length}
      </h3>
      <ul>
        {rows.map(({ capability, verdict, note }) => (
          <li key={capability.id} className="given">
            <VerdictMark verdict={verdict} look="sign" />
            <span>
              <AddressLink to={capabilityAddress(capability.key)}>{capability.title}</AddressLink>
              {note !== '' && <span className="faint given-note">{note}</span>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
