import { fullMoment, shortMoment } from '../../../parts/text/moment.ts';
import { ItemButton } from '../../../picture/details/item-button.tsx';
import { nameOf } from '../../../picture/details/item-name.ts';
import type { Decision } from '../answer-document.ts';

interface Props {
  readonly decision: Decision;
  readonly onSelect: (item: string) => void;
}

/** Nothing is selected: the answer itself is described. */
export function AnswerFacts({ decision, onSelect }: Props) {
  const { graph, essential } = decision;
  const essentialNodes = graph.nodes.filter((node) => node.isEssential);
  return (
    <section aria-label="This answer">
      <h2 className="card-title">This answer</h2>
      <p className="soft" title={fullMoment(decision.asOf)}>
        Snapshot {decision.snapshot}
        {shortMoment(decision.asOf) && `, ${shortMoment(decision.asOf)}`}
        {decision.completeness.isComplete ? ' · no facts missing' : ' · facts missing'}
      </p>
      {essential.length > 0 && essentialNodes.length > 0 && (
        <div>
          <h3 className="faint">Removing any one of these changes the answer</h3>
          <ul className="neighbours neighbours-inline">
            {essentialNodes.map((node) => (
              <li key={node.key}>
                <ItemButton item={node.key} kind={node.kind} onSelect={onSelect}>
                  <bdi>{nameOf(graph, node.key).text}</bdi>
                </ItemButton>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className="faint">Select a step, a node or a link to see its facts.</p>
    </section>
  );
}
