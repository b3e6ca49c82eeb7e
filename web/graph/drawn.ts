import type { Palette } from './palette.ts';
import type { Plan } from './plan.ts';
import type { Scene } from './scene.ts';

/** What is drawn over the boxes: texts, marks and headings. */
export interface Lettering {
  readonly plan: Plan;
  readonly scene: Scene;
  readonly palette: Palette;
  readonly verdict: string;
}
