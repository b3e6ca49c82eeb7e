import { useState } from 'react';
import type { WhoCanQuestion } from '../../../address/who-can-question.ts';
import type { ShownNode } from '../../../parts/facts/node-document.ts';
import { WhoCanPane } from '../../../parts/who-can/who-can-pane.tsx';
import { answerAddress } from '../../answer/address.ts';
import { PeoplePane } from './people-pane.tsx';
import '../../../parts/who-can/who-can-pane.css';
import './node-who.css';

/** Who is behind a node: in a group, holding a role, having a permission, seeing devices. */
export function NodeWho({ node }: { readonly node: ShownNode }) {
  switch (node.__typename) {
    case 'Group':
      return <PeoplePane id={node.id} name={node.key} hasEligible={false} title="Who is in it, at any depth" />;
    case 'EntraRole':
    case 'UnifiedRole':
    case 'UnifiedAssignment':
    case 'LegacyRole':
      return <PeoplePane id={node.id} name={node.key} hasEligible title="Who holds it, directly or through groups" />;
    case 'Permission':
      return node.isKnown ? (
        <WhoHas capability={`permission:${node.key}`} title="Who has it, for at least one product" />
      ) : null;
    case 'DeviceGroup':
      return <WhoHas capability={seeing} on={{ deviceGroup: node.key }} title="Who sees its devices" />;
    case 'Device':
      return <WhoHas capability={seeing} on={{ device: node.key }} title="Who sees it" />;
    default:
      return null;
  }
}

const seeing = 'mde.device.view';

interface Asked extends Pick<WhoCanQuestion, 'capability'> {
  readonly on?: WhoCanQuestion['on'];
  readonly title: string;
}

function WhoHas({ capability, on = {}, title }: Asked) {
  const [question, setQuestion] = useState<WhoCanQuestion>({ capability, on, outcome: 'ALLOW' });
  return (
    <WhoCanPane
      title={title}
      question={question}
      onChange={setQuestion}
      to={(person) => answerAddress(person, capability, on)}
    />
  );
}
