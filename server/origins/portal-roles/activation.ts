import type { Workload } from '../../access/terms/vocabulary.ts';
import type { Catalogue } from '../../catalogue/load.ts';

const states: Readonly<Record<string, boolean>> = {
  active: true,
  activated: true,
  on: true,
  enabled: true,
  true: true,
  yes: true,
  inactive: false,
  'not active': false,
  'not activated': false,
  deactivated: false,
  off: false,
  disabled: false,
  'not enabled': false,
  false: false,
  no: false,
};

function stateOf(text: string): boolean | undefined {
  const words = text
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();
  return Object.hasOwn(states, words) ? states[words] : undefined;
}

export interface ActivationState {
  readonly workload: Workload;
  readonly isActive: boolean;
}

/** The workload that a text names, with or without words about its activation around the name. */
export function workloadIn(text: string, catalogue: Catalogue): Workload | undefined {
  const bare = text.replace(
    /\b(?:workload|activation|activated|status|state|is active|active|in Unified RBAC)\b/gi,
    ' ',
  );
  const name = bare.replace(/^[\s\-–:]+|[\s\-–:]+$/g, '').replace(/\s+/g, ' ');
  if (name === '') return undefined;
  const reading = catalogue.workload(name);
  return 'value' in reading ? reading.value : undefined;
}

/** `Defender for Endpoint: Active`, also several in one cell. */
function statesInCell(cell: string, catalogue: Catalogue): readonly ActivationState[] {
  return cell.split(/[;\n|,]/).flatMap((part) => {
    const [, name = '', state = ''] = /^(.+?)\s*[:=–-]\s*([\w\s]+)$/.exec(part.trim()) ?? [];
    const [workload, isActive] = [workloadIn(name, catalogue), stateOf(state)];
    return workload === undefined || isActive === undefined ? [] : [{ workload, isActive }];
  });
}

/** Every state in a row: a workload with its state in the next cell, or both in one cell. */
export function activationIn(cells: readonly string[], catalogue: Catalogue): readonly ActivationState[] {
  const filled = cells.filter((cell) => cell !== '');
  return filled.flatMap((cell, at) => {
    const isActive = stateOf(filled[at + 1] ?? '');
    const workload = isActive === undefined ? undefined : workloadIn(cell, catalogue);
    if (workload !== undefined && isActive !== undefined) return [{ workload, isActive }];
    return statesInCell(cell, catalogue);
  });
}

/** States in a row whose workloads are named in the row above it. */
export function activationBelow(
  names: readonly string[],
  cells: readonly string[],
  catalogue: Catalogue,
): readonly ActivationState[] {
  return names.flatMap((name, at) => {
    const [workload, isActive] = [workloadIn(name, catalogue), stateOf(cells[at] ?? '')];
    return workload === undefined || isActive === undefined ? [] : [{ workload, isActive }];
  });
}
