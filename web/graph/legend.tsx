import type { Picture } from '../answer/answer-document.ts';
import { kinds } from '../kind/kind.ts';
import { KindMark } from '../kind/kind-mark.tsx';
import { LineSample } from './line-sample.tsx';

/** Explains what is on screen, and nothing else. */
export function Legend({ picture }: { readonly picture: Picture }) {
  const present = new Set(picture.nodes.map((node) => node.kind));
  const shown = Object.entries(kinds).filter(([kind]) => picture.nodes.some((node) => node.kind === kind));
  const has = (kind: string) => picture.edges.some((edge) => edge.kind === kind && edge.state === 'PRESENT');
  const isMissing = [...picture.edges, ...picture.nodes].some((element) => element.state === 'MISSING');
  const operators = new Set(picture.gates.map((gate) => gate.operator));
  return (
    <ul className="legend" aria-label="Legend">
      {[...present].length > 0 &&
        shown.map(([kind, { word }]) => {
          const own = [...present].find((one) => one === kind);
          return (
            own && (
              <li key={kind}>
                <KindMark kind={own} size={13} />
                <span aria-hidden="true">{word}</span>
              </li>
            )
          );
        })}
      {has('ELIGIBLE_FOR') && (
        <li>
          <LineSample dashes="6 3" />
          eligible, not active
        </li>
      )}
      {(has('MAPS_TO') || has('INCLUDES') || has('CARRIES_OVER')) && (
        <li>
          <LineSample dashes="1.5 3" />
          follows by mapping
        </li>
      )}
      {isMissing && (
        <li className="legend-missing">
          <LineSample dashes="4 3" />
          missing
        </li>
      )}
      {operators.has('AND') && <li>◇ AND: all needed</li>}
      {operators.has('OR') && <li>◇ OR: one is enough</li>}
      {operators.has('DISPUTED') && <li>◇ ?: documents disagree</li>}
      {picture.nodes.some((node) => node.isEssential) && (
        <li>
          <span className="legend-badge" aria-hidden="true">
            !
          </span>
          single point of removal
        </li>
      )}
    </ul>
  );
}
