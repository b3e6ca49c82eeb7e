import { visible } from '../../../parts/text/visible.ts';
import type { RouteChoice } from '../address.ts';
import type { Miss } from '../answer-document.ts';
import { reasonWords } from '../reason.ts';
import { passes } from './highlight-route.ts';
import type { RouteListProps } from './route-list-props.ts';

type Props = RouteListProps & { readonly miss: Miss; readonly choice: RouteChoice };

/** A near miss: what is there and what would be needed. */
export function MissCard({ miss, choice, chosen, hovered, onHover, onPin }: Props) {
  const isChosen = chosen?.kind === 'miss' && chosen.leaf === choice.leaf && chosen.index === choice.index;
  const isTouched = hovered !== undefined && 'item' in hovered && passes(miss, hovered.item);
  const look = miss.reason === 'ELIGIBLE' ? 'route-missing route-eligible' : 'route-missing';
  const state = [isChosen && 'route-chosen', isTouched && 'route-touched'].filter(Boolean).join(' ');
  return (
    <li
      className={`route ${look} ${state}`}
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
        <span className="reason-chip">{reasonWords[miss.reason]}</span>
      </button>
      <p className="miss-sentence">
        <bdi>{visible(miss.sentence)}</bdi>
      </p>
    </li>
  );
}
