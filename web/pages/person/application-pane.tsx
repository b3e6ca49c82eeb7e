import { AddressLink } from '../../address/address-link.tsx';
import { FailureCard } from '../../parts/feedback/failure-card.tsx';
import { Loading } from '../../parts/feedback/loading.tsx';
import { Icon } from '../../parts/icon/icon.tsx';
import { grouped } from '../../parts/lists/grouped.ts';
import { sectionTitle } from '../../parts/text/section-title.ts';
import { answerAddress } from '../answer/address.ts';
import { useCatalogue } from './use-catalogue.ts';

/** Applications are answered one capability at a time: here they are, to be asked. */
export function ApplicationPane({ application }: { readonly application: string }) {
  const { capabilities, error, retry } = useCatalogue();
  if (error && !capabilities) return <FailureCard error={error} onRetry={retry} />;
  if (!capabilities) return <Loading what="the actions" rows={10} />;
  return (
    <section className="card capabilities-pane" aria-labelledby="ask-title">
      <h2 id="ask-title" className="card-title">
        Effective permissions
      </h2>
      <p className="soft">Select an action to check it.</p>
      {[...grouped(capabilities, (capability) => capability.section)].map(([section, own]) => (
        <section key={section} className="capability-section" aria-label={sectionTitle(section)}>
          <h3>{sectionTitle(section)}</h3>
          <ul>
            {own.map((capability) => (
              <li key={capability.key}>
                <AddressLink
                  className="capability-row capability-row-plain"
                  to={answerAddress(application, capability.key)}
                >
                  <span className="capability-title">{capability.title}</span>
                  <Icon name="chevron" size={14} />
                </AddressLink>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
