import type { Cell } from '../../exports/csv/csv-lines.ts';
import type { Ability, WhatCan } from '../../store/sets/what-can.ts';

/** One row for each capability; a group has a column for how many of its members can, too. */
export function whatCanHeader(answer: WhatCan): string[] {
  const isGroup = answer.of !== undefined;
  const places = ['', ...deviceGroupsOf(answer).map((id) => `@${id}`)];
  return [
    'id',
    'title',
    ...places.flatMap((at) => [`verdict${at}`, ...(isGroup ? [`some${at}`] : [])]),
    ...ofColumn(isGroup, 'of'),
  ];
}

export function* whatCanRows(answer: WhatCan): Generator<readonly Cell[]> {
  const isGroup = answer.of !== undefined;
  const ids = deviceGroupsOf(answer);
  const cellsOf = (ability: Ability | undefined): Cell[] => [
    ability?.verdict.toUpperCase(),
    ...(isGroup ? [ability?.members] : []),
  ];
  for (const { capability, deviceGroups, ...ability } of answer.rows) {
    const each = ids.flatMap((id) => cellsOf(deviceGroups.get(id)));
    yield [capability.id, capability.title, ...cellsOf(ability), ...each, ...ofColumn(isGroup, answer.of)];
  }
}

function ofColumn<Value>(isGroup: boolean, value: Value): Value[] {
  return isGroup ? [value] : [];
}

function deviceGroupsOf({ rows }: WhatCan): string[] {
  return [...new Set(rows.flatMap(({ deviceGroups }) => [...deviceGroups.keys()]))];
}
