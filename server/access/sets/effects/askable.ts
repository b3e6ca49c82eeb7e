import type { Question } from '../../terms/question.ts';
import type { CapabilityRow, Rulebook } from '../../terms/rulebook.ts';

/** Capabilities that can be asked for without a further detail. */
export function askable({ capabilities }: Rulebook): readonly CapabilityRow[] {
  return [...capabilities.values()].filter(({ takes }) => !takes.includes('command'));
}

export function onSomething({ id }: CapabilityRow): Question {
  return { capability: id, on: {} };
}

/** Asked of Endpoint alone: something else may give the same elsewhere and hide what changes there. */
export function onEndpoint(row: CapabilityRow): Question | undefined {
  return isAboutDevices(row) && row.products.size > 1 ? { capability: row.id, on: { workload: 'MDE' } } : undefined;
}

export function onDeviceGroup(row: CapabilityRow, deviceGroup: string): Question | undefined {
  return isAboutDevices(row) ? { capability: row.id, on: { deviceGroup } } : undefined;
}

function isAboutDevices({ products }: CapabilityRow): boolean {
  return products.get('MDE')?.needsDeviceGroup === true;
}
