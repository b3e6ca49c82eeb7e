import { KindMark } from '../../../parts/kind/kind-mark.tsx';
import { Emphasised } from '../../../parts/text/emphasised.tsx';
import type { RouteChoice } from '../address.ts';
import type { Route } from '../answer-document.ts';
import { countText } from '../count-text.ts';
import { passes } from './highlight-route.ts';
import type { RouteListProps } from './route-list-props.ts';

type Props = RouteListProps & { readonly route: Route; readonly choice: RouteChoice; readonly total: string };

/** One route: pinned by its heading, and every step of it can be opened in the details. */
export function RouteCard({ route, choice, total, chosen, hovered, selected, onHover, onPin, onSelect }: Props) {
  const isChosen = chosen?.kind === 'route' && chosen.leaf === choice.leaf && chosen.index === choice.index;
  const isTouched = hovered !== undefined && 'item' in hovered && passes(route, hovered.item);
  const state = [isChosen && 'route-chosen', isTouched && 'route-touched'].filter(Boolean).join(' ');
  return (
    <li
      className={`route ${state}`}
      onPointerEnter={() => onHover({ route: choice })}
      onPointerLeave={() => onHover(undefined)}
    >
      <button
        type="button"
        className="plain-button route-heading"
        aria-pressed={isChosen}
        onClick={() => onPin(choice)}
        onFocus={() => onHover({ route: choice })}
        onBlur={() => onHover(undefined)}
      >
        <span>
          Route {choice.index + 1} of {countText(total)}
        </span>
        <span className="faint">
          {route.steps.length} {route.steps.length === 1 ? 'step' : 'steps'}
        </span>
      </button>
      <ol className="steps">
        {route.steps.map((step, index) => {
          const key = route.nodeKeys[index + 1];
          return (
            <li key={route.edgeKeys[index] ?? index}>
              <button
                type="button"
                className={
                  key !== undefined && key === selected ? 'plain-button step step-selected' : 'plain-button step'
                }
                onClick={() => onSelect(key === selected ? undefined : key)}
              >
                <KindMark kind={step.to.kind} size={14} />
                <Emphasised text={step.sentence} names={[step.from.name, step.to.name]} most={60} />
              </button>
            </li>
          );
        })}
      </ol>
    </li>
  );
}
