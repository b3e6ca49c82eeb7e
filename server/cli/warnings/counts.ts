import type { Desk, WarningState } from '../../store/warnings/desk.ts';

export function countOf({ warnings }: Desk, state: WarningState): number {
  return warnings.filter((warning) => warning.state === state).length;
}
