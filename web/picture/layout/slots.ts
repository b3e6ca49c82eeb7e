import type { Box, Link } from './ranks.ts';

/** One place in a lane: a box, or the point where a longer link passes through. */
export interface Slot {
  readonly id: string;
  readonly lane: number;
  readonly height: number;
  readonly isBend: boolean;
  /** Neighbours in the lanes to the left and to the right. */
  readonly before: Slot[];
  readonly after: Slot[];
  /** What this box leads to in its own lane. */
  readonly inside: Slot[];
}

export interface Lanes {
  readonly lanes: Slot[][];
  /** The slots that each forward link passes, from its source to its target. */
  readonly chains: ReadonlyMap<string, readonly Slot[]>;
}

/** Puts boxes into lanes and gives links that skip lanes a bend in each of them. */
export function slotLanes(
  boxes: readonly Box[],
  links: readonly Link[],
  laneOf: ReadonlyMap<string, number>,
  bendHeight: number,
): Lanes {
  const lanes: Slot[][] = [];
  const add = (id: string, lane: number, height: number, isBend: boolean): Slot => {
    const slot: Slot = { id, lane, height, isBend, before: [], after: [], inside: [] };
    while (lanes.length <= lane) lanes.push([]);
    lanes[lane]?.push(slot);
    return slot;
  };
  const slots = new Map(boxes.map((box) => [box.key, add(box.key, laneOf.get(box.key) ?? 0, box.height, false)]));
  const chains = new Map<string, Slot[]>();
  for (const link of links) {
    const source = slots.get(link.source);
    const target = slots.get(link.target);
    if (!source || !target) continue;
    if (source.lane === target.lane && source !== target) source.inside.push(target);
    if (source.lane >= target.lane) continue;
    const chain = [source];
    for (let lane = source.lane + 1; lane < target.lane; lane++)
      chain.push(add(`${link.key}#${lane}`, lane, bendHeight, true));
    chain.push(target);
    chains.set(link.key, chain);
    chain.reduce((from, to) => {
      from.after.push(to);
      to.before.push(from);
      return to;
    });
  }
  return { lanes, chains };
}
