import { allInWords } from '../../access/terms/in-words.ts';
import { type LegacySystem, systemNames, type Workload, workloadNames } from '../../access/terms/vocabulary.ts';

interface Options {
  readonly imported: readonly LegacySystem[];
  readonly activated: readonly Workload[];
  readonly deactivated: readonly Workload[];
  readonly others: number;
}

/** What a what-if does, as the beginning of a sentence. */
export function whatIfInWords({ imported, activated, deactivated, others }: Options): string {
  const switched = (doing: string, codes: readonly Workload[]) =>
    codes.length === 0 ? [] : [`${doing} Unified RBAC for ${allInWords(codes.map((code) => workloadNames[code]))}`];
  const parts = [
    ...(others === 0 ? [] : [`making ${others === 1 ? '1 change' : `${others} changes`}`]),
    ...(imported.length === 0
      ? []
      : [`importing the roles of ${allInWords(imported.map((system) => systemNames[system]))}`]),
    ...switched('activating', activated),
    ...switched('deactivating', deactivated),
  ];
  const text = allInWords(parts);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
