import { VerdictMark } from '../../parts/verdict/verdict-mark.tsx';
import type { PictureGate } from '../picture-fragment.ts';
import { DetailsHead } from './details-head.tsx';
import type { DetailsProps } from './details-props.ts';
import { gateTitle } from './gate-title.ts';
import { Neighbours } from './neighbours.tsx';

type Props = DetailsProps & { readonly gate: PictureGate };

export function GateDetails({ gate, picture, onSelect }: Props) {
  return (
    <section aria-label="Selected condition">
      <DetailsHead onClose={() => onSelect(undefined)}>{gateTitle(gate)}</DetailsHead>
      <p>
        <VerdictMark verdict={gate.verdict} />
      </p>
      <Neighbours node={gate.key} picture={picture} onSelect={onSelect} />
    </section>
  );
}
