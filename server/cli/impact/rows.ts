import type { Cell } from '../../exports/csv/csv-lines.ts';
import type { ComparedRow } from '../../store/sets/compared-rows.ts';

export const rowHeader = ['id', 'name', 'capability', 'deviceGroup', 'before', 'after', 'sentence'] as const;

export function rowCells({ id, name, capability, deviceGroup, before, after, sentence }: ComparedRow): readonly Cell[] {
  return [id, name, capability, deviceGroup, before.toUpperCase(), after.toUpperCase(), sentence];
}

export function rowJson({ id, name, capability, deviceGroup, before, after, sentence }: ComparedRow) {
  return {
    id,
    name,
    capability,
    deviceGroup: deviceGroup ?? null,
    before: before.toUpperCase(),
    after: after.toUpperCase(),
    sentence,
  };
}

export function* firstOf<Item>(items: Iterable<Item>, most: number): Generator<Item> {
  let left = most;
  if (left === 0) return;
  for (const item of items) {
    yield item;
    left -= 1;
    if (left === 0) return;
  }
}
