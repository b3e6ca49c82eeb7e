import { useEffect } from 'react';
import { useQuery } from 'urql';
import { AddressLink } from '../../address/address-link.tsx';
import { useAnnounce } from '../../parts/feedback/announcer.tsx';
import { FailureCard } from '../../parts/feedback/failure-card.tsx';
import { Loading } from '../../parts/feedback/loading.tsx';
import { InGraphiql } from '../../parts/graphiql/in-graphiql.tsx';
import { answerAddress } from '../answer/address.ts';
import type { PersonAddress } from './address.ts';
import { matchingState, matchingText, matchingVerdicts } from './capability-filter.ts';
import { CapabilityFilterBar } from './capability-filter-bar.tsx';
import { CapabilitySections } from './capability-sections.tsx';
import { capabilitiesDocumentOf, type Person } from './person-document.ts';
import { WouldRegain } from './would-regain.tsx';
import './capabilities-pane.css';

interface Props {
  readonly person: Person;
  readonly address: PersonAddress;
}

/** The one action that cannot be asked about without a detail. */
const ofCommand = 'mde.lr.command';

/** Every capability of the catalogue with its verdict for this person. */
export function CapabilitiesPane({ person, address }: Props) {
  const query = capabilitiesDocumentOf(person);
  const [{ data, error }, ask] = useQuery({ query, variables: { key: person.key } });
  const announce = useAnnounce();
  const answers = data?.person?.capabilities;
  const byText = matchingText(answers ?? [], address.text);
  const shown = matchingState(matchingVerdicts(byText, address.verdicts), address.isEligible);
  const summary = answers ? `${shown.length} of ${answers.length} actions shown` : '';
  useEffect(() => {
    if (summary !== '') announce(summary);
  }, [summary, announce]);
  return (
    <section className="card capabilities-pane" aria-labelledby="capabilities-title">
      <h2 id="capabilities-title" className="card-title">
        Effective permissions
      </h2>
      {person.__typename === 'User' && person.accountEnabled === false && <WouldRegain user={person.key} />}
      {error && !answers && <FailureCard error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />}
      {!error && !answers && <Loading what="the actions" rows={10} />}
      {answers && <CapabilityFilterBar answers={byText} address={address} summary={summary} />}
      {answers && <CapabilitySections answers={shown} all={answers} person={person.key} />}
      {answers && (
        <p className="faint capabilities-left-out">
          Not listed, because the answer depends on the command:{' '}
          <AddressLink to={answerAddress(person.key, ofCommand)}>Run a live response command</AddressLink>
        </p>
      )}
      <InGraphiql document={query} variables={{ key: person.key }} />
    </section>
  );
}
