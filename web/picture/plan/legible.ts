import { depths, type FoldedPicture, foldPicture } from '../fold/fold.ts';
import type { Picture } from '../picture-fragment.ts';
import { across, type Density, down } from './density.ts';
import type { Measures } from './face.ts';
import { mostZoomOf, type Plan, planPicture, type Room, zoomOf } from './plan.ts';
import { readableZoom } from './type-size.ts';

/** A plan of as much of a picture as can be read at once, and what shares a box in it. */
export interface LegiblePlan {
  readonly folded: FoldedPicture;
  readonly plan: Plan;
}

interface Wanted {
  /** Nodes that have boxes of their own before others: a route that is followed. */
  readonly followed: ReadonlySet<string>;
  /** Nodes that were taken out of their box; nothing else is folded for that. */
  readonly opened: ReadonlySet<string>;
}

/** Folds no more than it takes to read every text; where even that is not enough, all that can be folded. */
export function planLegibly(picture: Picture, measures: Measures, room: Room, wanted: Wanted): LegiblePlan {
  const isFollowed = (key: string) => wanted.followed.has(key);
  const isKept = (key: string) => isFollowed(key) || wanted.opened.has(key);
  const { roomy, tight, tightest } = room.isDown ? down : across;
  for (const depth of depths) {
    const folded = foldPicture(picture, depth, isFollowed);
    const isDeepest = depth === depths.at(-1);
    const densities: readonly [Density, ...Density[]] = isDeepest ? [roomy, tight, tightest] : [roomy, tight];
    const canFit = (density: Density) => mostZoomOf(folded.picture, measures, room, density) >= readableZoom;
    if (!isDeepest && !densities.some(canFit)) continue;
    const plan = firstLegible(folded.picture, measures, room, densities);
    if (!isLegible(plan, room) && !isDeepest) continue;
    if (wanted.opened.size === 0) return { folded, plan };
    const opened = foldPicture(picture, depth, isKept);
    return { folded: opened, plan: firstLegible(opened.picture, measures, room, [roomy, tight, tightest]) };
  }
  throw new Error('There is no depth to fold to.');
}

/** The roomiest plan in which everything can be read, else the last one; what cannot be read in any case is not laid out for it. */
function firstLegible(
  picture: Picture,
  measures: Measures,
  room: Room,
  densities: readonly [Density, ...Density[]],
): Plan {
  const last = densities.at(-1) ?? densities[0];
  for (const density of densities) {
    if (density === last || mostZoomOf(picture, measures, room, density) < readableZoom) continue;
    const plan = planPicture(picture, measures, room, density);
    if (isLegible(plan, room)) return plan;
  }
  return planPicture(picture, measures, room, last);
}

function isLegible({ layout }: Plan, room: Room): boolean {
  return zoomOf(layout, room) >= readableZoom;
}
