import type { Slot } from './slots.ts';

/** The place of every slot in its lane. */
export function placesOf(lanes: readonly Slot[][]): Map<Slot, number> {
  return new Map(lanes.flatMap((lane) => lane.map((slot, place) => [slot, place] as const)));
}

/** Pairs of links between neighbouring lanes that cross, counted with a Fenwick tree. */
export function countCrossings(lanes: readonly Slot[][]): number {
  const places = placesOf(lanes);
  let crossings = 0;
  for (const [index, lane] of lanes.entries()) {
    const size = lanes[index + 1]?.length ?? 0;
    const tree = new Array<number>(size + 1).fill(0);
    let seen = 0;
    for (const slot of lane) {
      const ends = slot.after.map((next) => places.get(next) ?? 0).sort((a, b) => a - b);
      for (const end of ends) {
        let notAfter = 0;
        for (let at = end + 1; at > 0; at -= at & -at) notAfter += tree[at] ?? 0;
        crossings += seen - notAfter;
      }
      for (const end of ends) {
        for (let at = end + 1; at <= size; at += at & -at) tree[at] = (tree[at] ?? 0) + 1;
        seen++;
      }
    }
  }
  return crossings;
}
