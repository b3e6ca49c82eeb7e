import type { Measures } from '../plan/face.ts';
import type { Plan } from '../plan/plan.ts';
import type { Scene } from '../plan/scene.ts';
import type { Palette } from './palette.ts';

/** What is drawn over the boxes: texts, marks and headings. */
export interface Lettering {
  readonly plan: Plan;
  readonly scene: Scene;
  readonly palette: Palette;
  readonly verdict: string | undefined;
  readonly measures: Measures;
}
