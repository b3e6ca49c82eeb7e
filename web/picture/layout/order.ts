import { countCrossings, placesOf } from './crossings.ts';
import type { Slot } from './slots.ts';

/** Orders every lane by the mean place of its neighbours, to and fro, and keeps the order with the fewest crossings. */
export function orderLanes(lanes: readonly Slot[][], sweeps = 8): Slot[][] {
  let best = lanes.map((lane) => [...lane]);
  let fewest = countCrossings(best);
  const current = best.map((lane) => [...lane]);
  for (let sweep = 0; sweep < sweeps && fewest > 0; sweep++) {
    const isForward = sweep % 2 === 0;
    const places = placesOf(current);
    const order = isForward ? current.keys() : [...current.keys()].reverse();
    for (const index of order) {
      const lane = current[index] ?? [];
      const means = new Map(
        lane.map((slot, place) => [slot, meanPlace(isForward ? slot.before : slot.after, places) ?? place]),
      );
      lane.sort((a, b) => (means.get(a) ?? 0) - (means.get(b) ?? 0));
      for (const [place, slot] of lane.entries()) places.set(slot, place);
    }
    const crossings = countCrossings(current);
    if (crossings < fewest) {
      fewest = crossings;
      best = current.map((lane) => [...lane]);
    }
  }
  return best;
}

function meanPlace(neighbours: readonly Slot[], places: ReadonlyMap<Slot, number>): number | undefined {
  if (neighbours.length === 0) return undefined;
  return neighbours.reduce((sum, slot) => sum + (places.get(slot) ?? 0), 0) / neighbours.length;
}
