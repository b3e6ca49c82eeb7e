import type { Picture, PictureGate } from '../../pages/answer/answer-document.ts';
import { VerdictMark } from '../../parts/verdict/verdict-mark.tsx';
import { DetailsHead } from './details-head.tsx';
import { gateTitle } from './gate-title.ts';
import { Neighbours } from './neighbours.tsx';

interface Props {
  readonly gate: PictureGate;
  readonly picture: Picture;
  readonly onClose: () => void;
}

export function GateDetails({ gate, picture, onClose }: Props) {
  return (
    <section aria-label="Selected condition">
      <DetailsHead onClose={onClose}>{gateTitle(gate)}</DetailsHead>
      <p>
        <VerdictMark verdict={gate.verdict} />
      </p>
      <Neighbours node={gate.key} picture={picture} />
    </section>
  );
}
