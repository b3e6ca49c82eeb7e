import { Icon } from '../../../parts/icon/icon.tsx';
import { KindMark } from '../../../parts/kind/kind-mark.tsx';
import { Emphasised } from '../../../parts/text/emphasised.tsx';
import type { RouteChoice } from '../address.ts';
import type { Route } from '../answer-document.ts';
import { countText } from '../count-text.ts';
import { passes } from './highlight-route.ts';
import type { RouteListProps } from './route-list-props.ts';

type Props = RouteListProps & { readonly route: Route; readonly choice: RouteChoice; readonly total: string };

interface StepOriginProps extends Pick<Props, 'selected' | 'onSelect'> {
  readonly edge: string | undefined;
  readonly number: number;
}

/** Opens the details of the fact itself: where it comes from. */
function StepOrigin({ edge, number, selected, onSelect }: StepOriginProps) {
  if (edge === undefined) return null;
  const isOpen = edge === selected;
  return (
    <button
      type="button"
      className="plain-button step-origin"
      aria-label={`Where step ${number} comes from`}
      title="Where this comes from"
      aria-pressed={isOpen}
      onClick={() => onSelect(isOpen ? undefined : edge)}
    >
      <Icon name="source" size={14} />
    </button>
  );
}

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
            <li key={route.edgeKeys[index] ?? index} className="step-row">
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
              <StepOrigin edge={route.edgeKeys[index]} number={index + 1} selected={selected} onSelect={onSelect} />
            </li>
          );
        })}
      </ol>
    </li>
  );
}
