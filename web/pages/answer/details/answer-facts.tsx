import { dataAsOf } from '../../../parts/text/moment.ts';
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
      <p className="soft">
        {dataAsOf(decision)} ·{' '}
        {decision.completeness.isComplete ? 'all needed data imported' : 'needed data not imported'}
      </p>
      {essential.length > 0 && essentialNodes.length > 0 && (
        <div>
          <h3 className="faint">Single points of failure: removing any one of these changes the answer</h3>
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
      <p className="faint">Select a step, a node or a link to see its details.</p>
    </section>
  );
}
