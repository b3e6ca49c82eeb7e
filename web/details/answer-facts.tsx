import type { Decision } from '../answer/answer-document.ts';
import { countText } from '../answer/count-text.ts';
import { fullMoment, shortMoment } from '../text/moment.ts';
import { ItemButton } from './item-button.tsx';
import { nameOf } from './item-name.ts';

/** Nothing is selected: the answer itself is described. */
export function AnswerFacts({ decision }: { readonly decision: Decision }) {
  const { graph, essential } = decision;
  const essentialNodes = graph.nodes.filter((node) => node.isEssential);
  return (
    <section aria-label="This answer">
      <h2 className="card-title">This answer</h2>
      <dl className="facts">
        <dt>Routes</dt>
        <dd>{countText(decision.routes.total)}</dd>
        <dt>Snapshot</dt>
        <dd title={fullMoment(decision.asOf)}>
          {decision.snapshot}
          {shortMoment(decision.asOf) && `, ${shortMoment(decision.asOf)}`}
        </dd>
        <dt>Sources</dt>
        <dd>{decision.completeness.isComplete ? 'complete' : 'incomplete'}</dd>
      </dl>
      {essential.length > 0 && essentialNodes.length > 0 && (
        <div>
          <h3 className="faint">Single points of removal</h3>
          <ul className="neighbours">
            {essentialNodes.map((node) => (
              <li key={node.key}>
                <ItemButton item={node.key} kind={node.kind}>
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
