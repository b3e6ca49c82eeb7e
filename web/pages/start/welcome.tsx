import { Kbd } from '@mantine/core';
import type { LoadedTenant } from '../../api/tenant.ts';
import { FirstPeople } from '../../parts/examples/first-people.tsx';
import { useExamples } from '../../parts/examples/use-examples.ts';
import { Loading } from '../../parts/feedback/loading.tsx';
import { useTitle } from '../../parts/feedback/use-title.ts';
import { Hint } from '../../parts/hints/hint.tsx';
import { Name } from '../../parts/text/name.tsx';
import { answerAddress } from '../answer/address.ts';
import { personAddress } from '../person/address.ts';
import { ExampleCard } from './example-card.tsx';
import { openPhrase } from './open-phrase.ts';
import { VerdictLegend } from './verdict-legend.tsx';
import './welcome.css';

/** The start page: what this is, and questions that run on what is loaded. */
export function Welcome({ tenant }: { readonly tenant: LoadedTenant }) {
  useTitle('');
  const { people, hasMore, capabilities, isLoading } = useExamples();
  const [first, second] = people;
  const [capability, other] = capabilities;
  return (
    <div className="welcome">
      <h1>
        Who can do what in <Name text={tenant.displayName} most={60} />, and why?
      </h1>
      <p className="welcome-lead">
        Search for a user to see their effective permissions in Microsoft Defender. Each answer shows the routes that
        lead to it or, if there is none, what is missing.
      </p>
      <Hint>
        <Kbd size="xs">/</Kbd> starts a search or a question in plain words, such as <em>who can isolate a device</em>,
        and <Kbd size="xs">?</Kbd> lists all keys. Above every answer the question stands as a sentence: change any part
        of it.
      </Hint>
      {isLoading && <Loading what="examples" rows={3} />}
      <ul className="welcome-examples">
        {first && (
          <ExampleCard icon="person" to={personAddress(first.key)}>
            What can <Name text={first.displayName} most={40} /> do?
          </ExampleCard>
        )}
        {first && capability && (
          <ExampleCard icon="bolt" to={answerAddress(first.key, capability.key)}>
            Can <Name text={first.displayName} most={40} /> {openPhrase(capability.phrase)}, and why?
          </ExampleCard>
        )}
        {second && (other ?? capability) && (
          <ExampleCard icon="question" to={answerAddress(second.key, (other ?? capability)?.key ?? '')}>
            Can <Name text={second.displayName} most={40} /> {openPhrase((other ?? capability)?.phrase ?? '')}?
          </ExampleCard>
        )}
      </ul>
      {people.length > 0 && (
        <section aria-labelledby="welcome-people">
          <h2 id="welcome-people">Users{hasMore && ` · first ${people.length}; search to find the others`}</h2>
          <FirstPeople people={people} to={personAddress} />
        </section>
      )}
      <VerdictLegend />
    </div>
  );
}
