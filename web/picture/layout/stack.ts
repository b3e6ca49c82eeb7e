import type { Slot } from './slots.ts';

/** Moves every box of a lane to directly below the box that leads to it, so that their link is short and straight. */
export function stackChains(lane: readonly Slot[]): Slot[] {
  const waitsFor = new Map<Slot, number>();
  for (const slot of lane) for (const target of slot.inside) waitsFor.set(target, (waitsFor.get(target) ?? 0) + 1);
  const stacked = new Set<Slot>();
  const add = (slot: Slot): void => {
    if (stacked.has(slot)) return;
    stacked.add(slot);
    for (const target of slot.inside) {
      const left = (waitsFor.get(target) ?? 0) - 1;
      waitsFor.set(target, left);
      if (left <= 0) add(target);
    }
  };
  for (const slot of lane) if ((waitsFor.get(slot) ?? 0) === 0) add(slot);
  // What is left is part of a cycle.
  for (const slot of lane) add(slot);
  return [...stacked];
}
