import type { Slot } from './slots.ts';

const sweeps = 10;
/** Boxes nearly level with a neighbour are moved to be level. */
const snapDistance = 48;

/** Heights of all slots: as near to their neighbours' as the order of the lane and the gaps allow. */
export function placeSlots(lanes: readonly Slot[][], gap: number): Map<Slot, number> {
  const heights = new Map<Slot, number>();
  const at = (slot: Slot) => heights.get(slot) ?? 0;
  for (const lane of lanes) spread(lane, gap, () => 0, heights);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const isForward = sweep % 2 === 0;
    const isLast = sweep >= sweeps - 2;
    for (const lane of isForward ? lanes : [...lanes].reverse()) {
      const wish = (slot: Slot) => {
        const near = slot.isBend
          ? slot.before
          : isLast
            ? [...slot.before, ...slot.after]
            : isForward
              ? slot.before
              : slot.after;
        return near.length === 0 ? at(slot) : near.reduce((sum, other) => sum + at(other), 0) / near.length;
      };
      spread(lane, gap, wish, heights);
    }
  }
  for (const lane of lanes) snap(lane, gap, (slot) => slot.before, heights);
  for (const lane of [...lanes].reverse()) snap(lane, gap, (slot) => slot.after, heights);
  return heights;
}

/** Moves what stands beyond the room back into it, as far as order and gaps allow; the topmost of all stands at 0. */
export function squeezeSlots(lanes: readonly Slot[][], gap: number, room: number, heights: Map<Slot, number>): void {
  for (const lane of lanes) {
    const ends = [...lane.entries()].reverse();
    for (const [index, slot] of ends) {
      const below = lane[index + 1];
      const most = below ? (heights.get(below) ?? 0) - spaceBetween(slot, below, gap) : room - slot.height / 2;
      heights.set(slot, Math.min(heights.get(slot) ?? 0, most));
    }
    for (const [index, slot] of lane.entries()) {
      const above = lane[index - 1];
      const least = above ? (heights.get(above) ?? 0) + spaceBetween(above, slot, gap) : slot.height / 2;
      heights.set(slot, Math.max(heights.get(slot) ?? 0, least));
    }
  }
}

/** The space that two neighbours in a lane need between their centres. */
function spaceBetween(upper: Slot, lower: Slot, gap: number): number {
  return (upper.height + lower.height) / 2 + (upper.isBend || lower.isBend ? gap / 2 : gap);
}

/**
 * The heights nearest to the wishes that keep order and gaps. With the space between subtracted this is an isotonic
 * regression, solved exactly by pooling neighbours that would collide.
 */
function spread(lane: readonly Slot[], gap: number, wish: (slot: Slot) => number, heights: Map<Slot, number>): void {
  const offsets: number[] = [];
  const pools: { sum: number; size: number }[] = [];
  for (const [index, slot] of lane.entries()) {
    const previous = lane[index - 1];
    offsets.push((offsets[index - 1] ?? 0) + (previous ? spaceBetween(previous, slot, gap) : 0));
    pools.push({ sum: wish(slot) - (offsets[index] ?? 0), size: 1 });
    for (;;) {
      const last = pools.at(-1);
      const before = pools.at(-2);
      if (!last || !before || before.sum / before.size <= last.sum / last.size) break;
      pools.pop();
      before.sum += last.sum;
      before.size += last.size;
    }
  }
  let index = 0;
  for (const pool of pools) {
    for (let count = 0; count < pool.size; count++, index++) {
      const slot = lane[index];
      if (slot) heights.set(slot, pool.sum / pool.size + (offsets[index] ?? 0));
    }
  }
}

/** Makes a slot level with its nearest neighbour where that is close and the lane has the room. */
function snap(
  lane: readonly Slot[],
  gap: number,
  sideOf: (slot: Slot) => readonly Slot[],
  heights: Map<Slot, number>,
): void {
  const at = (slot: Slot) => heights.get(slot) ?? 0;
  for (const [index, slot] of lane.entries()) {
    const own = at(slot);
    const [nearest] = sideOf(slot)
      .map(at)
      .sort((a, b) => Math.abs(a - own) - Math.abs(b - own));
    const [above, below] = [lane[index - 1], lane[index + 1]];
    if (nearest === undefined || Math.abs(nearest - own) > snapDistance) continue;
    const least = above ? at(above) + spaceBetween(above, slot, gap) : Number.NEGATIVE_INFINITY;
    const most = below ? at(below) - spaceBetween(slot, below, gap) : Number.POSITIVE_INFINITY;
    if (nearest >= least && nearest <= most) heights.set(slot, nearest);
  }
}
