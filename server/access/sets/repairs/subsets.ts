/** Every set of at most so many of the items, small ones first, each in the order of the items. */
export function subsetsOf<Item>(items: readonly Item[], most: number): readonly (readonly Item[])[] {
  const all: (readonly Item[])[] = [[]];
  let last: readonly { readonly set: readonly Item[]; readonly next: number }[] = [{ set: [], next: 0 }];
  for (let size = 1; size <= most; size += 1) {
    last = last.flatMap(({ set, next }) =>
      items.slice(next).map((item, place) => ({ set: [...set, item], next: next + place + 1 })),
    );
    all.push(...last.map(({ set }) => set));
  }
  return all;
}
