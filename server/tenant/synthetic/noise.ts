/** A number in [0, 1) that looks random and depends on nothing but its arguments. */
export function noise(seed: number, ...coordinates: number[]): number {
  let hash = seed | 0;
  for (const coordinate of coordinates) {
    hash = Math.imul(hash ^ coordinate, 0x9e3779b1);
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
    hash ^= hash >>> 13;
  }
  return (hash >>> 0) / 2 ** 32;
}

export const pick = <Item>(items: readonly Item[], at: number): Item => items[Math.floor(at * items.length)] as Item;
export const below = (most: number, at: number): number => Math.floor(most * at);
