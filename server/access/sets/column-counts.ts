import type { Everybody } from './everybody.ts';
import { outcomes } from './outcome.ts';
import type { OutcomeLists } from './outcome-lists.ts';
import type { Counts } from './population.ts';

/** Of many questions asked together: how many people come to each outcome, by question; yields after each list. */
export function* columnCounts(
  { sizes }: Pick<Everybody, 'sizes'>,
  lists: OutcomeLists,
  columns: number,
): Generator<void, readonly Counts[]> {
  const people = new Float64Array(lists.count);
  for (const [profile, size] of sizes.entries()) {
    const list = lists.listOf[profile] as number;
    people[list] = (people[list] as number) + size;
  }
  const counted = new Float64Array(columns * outcomes.length);
  const row = new Uint8Array(columns);
  for (const [list, size] of people.entries()) {
    lists.write(list, row);
    for (let column = 0; column < columns; column += 1) {
      const at = column * outcomes.length + (row[column] as number);
      counted[at] = (counted[at] as number) + size;
    }
    yield;
  }
  return Array.from({ length: columns }, (_, column) => {
    const first = column * outcomes.length;
    return Object.fromEntries(outcomes.map((outcome, place) => [outcome, counted[first + place]])) as Counts;
  });
}
