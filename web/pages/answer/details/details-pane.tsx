import { Kbd } from '@mantine/core';
import type { Change } from '../../../address/change.ts';
import { Hint } from '../../../parts/hints/hint.tsx';
import { EdgeDetails } from '../../../picture/details/edge-details.tsx';
import { GateDetails } from '../../../picture/details/gate-details.tsx';
import { NodeDetails } from '../../../picture/details/node-details.tsx';
import type { AnswerAddress } from '../address.ts';
import type { Decision } from '../answer-document.ts';
import { OverTimePane } from '../over-time/over-time-pane.tsx';
import { TurningPane } from '../turning/turning-pane.tsx';
import { AnswerFacts } from './answer-facts.tsx';
import { CopyAnswer } from './copy-answer.tsx';
import { KeepTrue } from './keep-true.tsx';
import { Notes } from './notes.tsx';
import './details-pane.css';

interface Props {
  readonly decision: Decision;
  readonly address: AnswerAddress;
  /** Everything that the answer assumes. */
  readonly changes: readonly Change[];
  readonly onSelect: (item: string | undefined) => void;
}

/** What is selected, the remarks of the answer, and the ways to copy or export it. */
export function DetailsPane({ decision, address, changes, onSelect }: Props) {
  const { graph } = decision;
  const node = graph.nodes.find((one) => one.key === address.item);
  const edge = graph.edges.find((one) => one.key === address.item);
  const gate = graph.gates.find((one) => one.key === address.item);
  const isNothing = !node && !edge && !gate;
  // Where documents contradict each other, what they say is the answer.
  const isDisputed = isNothing && decision.verdict === 'CONDITIONAL';
  return (
    <aside className="card details-pane" aria-label="Details" id="details">
      {node && <NodeDetails node={node} picture={graph} onSelect={onSelect} />}
      {edge && <EdgeDetails edge={edge} picture={graph} onSelect={onSelect} />}
      {gate && <GateDetails gate={gate} picture={graph} onSelect={onSelect} />}
      <Hint>
        <Kbd size="xs">[</Kbd> and <Kbd size="xs">]</Kbd> follow one route after the other in list and picture.
      </Hint>
      {isDisputed && <Notes notes={decision.notes} />}
      {isNothing && <AnswerFacts decision={decision} onSelect={onSelect} />}
      {isNothing && (
        <TurningPane key={JSON.stringify(address)} decision={decision} address={address} changes={changes} />
      )}
      {isNothing && changes.length === 0 && (
        <OverTimePane key={`over time ${JSON.stringify(address)}`} address={address} />
      )}
      {!isDisputed && <Notes notes={decision.notes} />}
      <CopyAnswer decision={decision} address={address} changes={changes} />
      <KeepTrue decision={decision} address={address} changes={changes} />
    </aside>
  );
}
