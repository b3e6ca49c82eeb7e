import { Button } from '@mantine/core';
import { AddressLink } from '../../address/address-link.tsx';
import { useAddress } from '../../address/use-address.ts';
import { MessageCard } from '../../parts/feedback/message-card.tsx';
import { Lines } from '../../parts/text/lines.tsx';
import { Name } from '../../parts/text/name.tsx';
import { startAddress } from '../start/address.ts';
import type { AnswerAddress } from './address.ts';
import type { Problem } from './answer-document.ts';

interface Props {
  readonly problem: Problem;
  readonly address: AnswerAddress;
}

const titles: Readonly<Record<Problem['__typename'], string>> = {
  UnknownPerson: 'Nobody has this id',
  UnknownCapability: 'There is no such capability',
  InvalidQuestion: 'The question cannot be asked like this',
  NothingLoaded: 'Nothing is loaded yet',
  UnknownSnapshot: 'There is no such snapshot',
  NotSupportedYet: 'Not answered yet',
};

/** The server understood the question and says why there is no answer, and what would have worked. */
export function ProblemCard({ problem, address }: Props) {
  const { open } = useAddress();
  const { suggestion } = problem;
  const nearest = suggestion === null ? undefined : suggestedAddress(problem, suggestion, address);
  return (
    <MessageCard icon="warning" title={titles[problem.__typename]}>
      <Lines text={problem.message} />
      {nearest && (
        <p>
          Did you mean{' '}
          <AddressLink to={nearest}>
            <Name text={suggestion ?? ''} most={80} />
          </AddressLink>
          ?
        </p>
      )}
      <Button
        size="xs"
        variant="default"
        onClick={() => open(problem.__typename === 'InvalidQuestion' ? { ...address, on: {} } : startAddress)}
      >
        {problem.__typename === 'InvalidQuestion' ? 'Ask without a target' : 'Back to the start'}
      </Button>
    </MessageCard>
  );
}

function suggestedAddress(problem: Problem, suggestion: string, address: AnswerAddress): AnswerAddress | undefined {
  if (problem.__typename === 'UnknownPerson') return { ...address, person: suggestion };
  return problem.__typename === 'UnknownCapability' ? { ...address, capability: suggestion } : undefined;
}
