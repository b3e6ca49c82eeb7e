import { kinds } from '../parts/kind/kind.ts';
import { KindMark } from '../parts/kind/kind-mark.tsx';
import { LineSample } from './line-sample.tsx';
import type { Picture } from './picture-fragment.ts';
import { lookOf } from './plan/edge-look.ts';

/** Explains what is on screen, and nothing else. */
export function Legend({ picture }: { readonly picture: Picture }) {
  const present = new Set(picture.nodes.map((node) => node.kind));
  const shown = Object.entries(kinds).flatMap(([kind, { word }]) => {
    const own = [...present].find((one) => one === kind);
    return own ? [{ kind: own, word }] : [];
  });
  const looks = new Set(picture.edges.map(lookOf));
  const isMissing = looks.has('missing') || picture.nodes.some((node) => node.state === 'MISSING');
  const operators = new Set(picture.gates.map((gate) => gate.operator));
  return (
    <ul className="legend" aria-label="Legend">
      {shown.map(({ kind, word }) => (
        <li key={kind}>
          <KindMark kind={kind} size={13} />
          <span aria-hidden="true">{word}</span>
        </li>
      ))}
      {looks.has('eligible') && (
        <li className="legend-eligible">
          <LineSample dashes="7 3.5" />
          eligible in PIM, not active
        </li>
      )}
      {looks.has('mapped') && (
        <li>
          <LineSample dashes="1.5 3" />
          includes, built-in mapping
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
      {operators.has('DISPUTED') && <li>◇ ?: Microsoft’s documents disagree</li>}
      {picture.nodes.some((node) => node.isEssential) && (
        <li>
          <span className="legend-badge" aria-hidden="true">
            !
          </span>
          single point of failure
        </li>
      )}
    </ul>
  );
}
