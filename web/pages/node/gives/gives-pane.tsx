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

/** What a role or an assignment gives by itself, product by product. */
export function GivesPane({ id }: { readonly id: string }) {
  const [{ data, error }, ask] = useQuery({ query: givesDocument, variables: { id } });
  const given = givenIn(data);
  return (
    <section className="gives" aria-labelledby="gives-title">
      <h2 id="gives-title" className="card-title">
        What it gives by itself{given ? ` · ${given.length}` : ''}
      </h2>
      {error && !given && <FailureCard error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />}
      {!error && !given && <Loading what="what it gives" rows={4} />}
      {given?.length === 0 && <p className="soft">Nothing, as Unified RBAC is active in this tenant now.</p>}
      {given && given.length > 0 && (
        <div className="gives-sections">
          {[...grouped(given, ({ capability }) => capability.section)].map(([section, rows]) => (
            <GivenSection key={section} title={sectionTitle(section)} rows={rows} />
          ))}
        </div>
      )}
    </section>
  );
}

function GivenSection({ title, rows }: { readonly title: string; readonly rows: readonly Given[] }) {
  return (
    <div>
      <h3 className="faint">
        {title} · {rows.length}
      </h3>
      <ul>
        {rows.map(({ capability, verdict, needsUserAccess }) => (
          <li key={capability.id} className="given">
            <VerdictMark verdict={verdict} look="sign" />
            <span>
              <AddressLink to={capabilityAddress(capability.key)}>{capability.title}</AddressLink>
              {needsUserAccess && <span className="faint given-note">with user access to a device group</span>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
