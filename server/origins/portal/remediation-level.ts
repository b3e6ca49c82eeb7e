import type { RemediationLevel } from '../../access/terms/vocabulary.ts';

/** As the portal's answer codes them, and as Migrate2GSA writes them out; the portal has a fifth level of unknown code. */
const levels: Readonly<Record<string, RemediationLevel>> = {
  '0': 'none',
  NoAutomatedResponse: 'none',
  '1': 'semi-all',
  SemiRequireApprovalAll: 'semi-all',
  '2': 'semi-non-temporary',
  SemiRequireApprovalNonTemp: 'semi-non-temporary',
  '3': 'full',
  FullAutomated: 'full',
};

export function remediationLevelOf(code: string | undefined): RemediationLevel | undefined {
  return code === undefined || !Object.hasOwn(levels, code) ? undefined : levels[code];
}
