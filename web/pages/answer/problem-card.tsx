import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { AddressLink } from '../../address/address-link.tsx';
import { useAddress } from '../../address/use-address.ts';
import { MessageCard } from '../../parts/feedback/message-card.tsx';
import { focusControl, hasControl } from '../../parts/target/target-control.tsx';
import { Lines } from '../../parts/text/lines.tsx';
import { Name } from '../../parts/text/name.tsx';
import { startAddress } from '../start/address.ts';
import type { AnswerAddress } from './address.ts';
import type { AskedCapability, Problem } from './answer-document.ts';

interface Props {
  readonly problem: Problem;
  readonly capability: AskedCapability | null;
  readonly address: AnswerAddress;
}

const titles: Readonly<Record<Problem['__typename'], string>> = {
  UnknownPerson: 'User not found in this snapshot',
  UnknownCapability: 'Action not found',
  InvalidQuestion: 'This question is not valid',
  NothingLoaded: 'No tenant has been imported yet',
  UnknownSnapshot: 'Snapshot not found',
  NotSupportedYet: 'Not supported yet',
};

/** The server understood the question and reports why it has no answer, and what would have worked. */
export function ProblemCard({ problem, capability, address }: Props) {
  const { open } = useAddress();
  const { suggestion } = problem;
  const nearest = suggestion === null ? undefined : suggestedAddress(problem, suggestion, address);
  const part = /^on\.(\w+): /.exec(problem.message)?.[1];
  const isFixable = part !== undefined && hasControl(capability?.takes ?? [], part);
  useEffect(() => (isFixable ? focusControl(part) : undefined), [isFixable, part]);
  const isInvalid = problem.__typename === 'InvalidQuestion';
  const isCommandMissing = part === 'command' && address.on.command === undefined;
  return (
    <MessageCard
      icon="warning"
      title={isCommandMissing ? 'Choose a live response command' : titles[problem.__typename]}
    >
      <Lines text={isCommandMissing ? commandMissing : messageOf(problem, address)} />
      {nearest && (
        <p>
          Did you mean{' '}
          <AddressLink to={nearest}>
            <Name text={suggestion ?? ''} most={80} />
          </AddressLink>
          ?
        </p>
      )}
      {!isFixable && (
        <Button size="xs" variant="default" onClick={() => open(isInvalid ? { ...address, on: {} } : startAddress)}>
          {isInvalid ? 'Remove the target' : 'Back to Home'}
        </Button>
      )}
    </MessageCard>
  );
}

const commandMissing = 'The answer depends on the command. Enter its name above, for example getfile.';

/** What the server says to those who call it is said here to those who search and click. */
function messageOf({ __typename: kind, message }: Problem, { person, capability }: AnswerAddress): string {
  if (kind === 'UnknownPerson')
    return `No user, application or principal of another tenant has the id “${person}”. Search by name, or import newer data.`;
  if (kind === 'UnknownCapability') return `“${capability}” is not an action that whycan knows. Search for it by name.`;
  return message.replace(/^on\.\w+: /gm, '');
}

function suggestedAddress(problem: Problem, suggestion: string, address: AnswerAddress): AnswerAddress | undefined {
  if (problem.__typename === 'UnknownPerson') return { ...address, person: suggestion };
  return problem.__typename === 'UnknownCapability' ? { ...address, capability: suggestion } : undefined;
}
