import type { Measures } from '../../../picture/plan/face.ts';
import { pictureSvg } from '../../../picture/svg/picture-svg.ts';
import type { Decision } from '../answer-document.ts';
import { pictureLabel } from '../picture-label.ts';
import type { Provenance } from './carry-document.ts';

/** An answer with everything that a file about it says. */
export interface Carried {
  readonly decision: Decision;
  readonly question: Readonly<Record<string, unknown>>;
  /** The address of the answer. */
  readonly address: string;
  readonly sources: readonly string[];
  readonly snapshot: Provenance['snapshot'];
  /** When the file was made, ISO 8601. */
  readonly madeAt: string;
  readonly measures: Measures;
}

/** The picture as SVG; `own` is what its ids begin with. */
export function svgOf({ decision, measures }: Pick<Carried, 'decision' | 'measures'>, own = ''): string {
  const { graph: picture, verdict } = decision;
  return pictureSvg({ picture, verdict, label: pictureLabel(decision), own }, measures);
}
