import type { Regime, WorkloadCode } from '../../api/vocabulary.ts';
import { capitalised } from './case.ts';

interface Status {
  readonly word: string;
  readonly meaning: string;
}

/** Roles of the individual RBAC model, which have no effect while the workload is active. */
const individualRoles: Partial<Readonly<Record<WorkloadCode, string>>> = {
  MDE: 'Defender for Endpoint roles',
  MDVM: 'Defender for Endpoint roles',
  MDO: 'Email & collaboration roles',
  EXO: 'Exchange Online roles',
  MDI: 'Defender for Identity roles',
  MDA: 'Defender for Cloud Apps roles',
};

const customRoles = 'custom roles of Microsoft Defender XDR Unified RBAC';

interface Workload {
  readonly code: WorkloadCode;
  readonly isStatusKnown: boolean;
}

/** Unified RBAC status of a workload, and which roles apply because of it. */
export function unifiedStatus({ code, isStatusKnown }: Workload, regime: Regime): Status {
  if (!isStatusKnown) return { word: 'Not known', meaning: 'The import does not say whether Unified RBAC is active.' };
  const word = regime === 'UNIFIED' ? 'Active' : 'Not active';
  return { word, meaning: code === 'SENT' ? sentinel(regime) : meaningOf(individualRoles[code], regime) };
}

function meaningOf(own: string | undefined, regime: Regime): string {
  if (regime === 'BASIC') return 'Microsoft Entra roles alone apply (basic permissions).';
  const entra = 'Microsoft Entra roles';
  if (regime === 'LEGACY')
    return `${own ? `${own} and ${entra}` : `Roles of the individual RBAC model and ${entra}`} apply; ${customRoles} have no effect.`;
  return `${capitalised(customRoles)} and ${entra} apply${own ? `; ${own} have no effect` : ''}.`;
}

/** R-58: Azure roles on the workspace apply in either case. */
function sentinel(regime: Regime): string {
  return regime === 'UNIFIED'
    ? `${capitalised(customRoles)} and Azure roles apply.`
    : `Azure roles apply; ${customRoles} have no effect.`;
}
