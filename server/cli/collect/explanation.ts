import { type CallName, callOf, calls } from '../../collect/calls.ts';

export interface ExplainedPermission {
  readonly permission: string;
  /** The permission of a user who signs in, where it has another name. */
  readonly delegated: string;
  readonly role: string;
  /** The name of the API that has it, as the portal lists it. */
  readonly api: string;
  readonly reads: readonly string[];
  readonly without: readonly string[];
}

/** Every permission that collecting uses: what it reads, and what is unknown without it. */
export function explainedPermissions(): readonly ExplainedPermission[] {
  const all = (Object.keys(calls) as CallName[]).map(callOf);
  const names = [...new Set(all.map(({ permission }) => permission.application))];
  return names.map((permission) => {
    const using = all.filter((call) => call.permission.application === permission);
    return {
      permission,
      delegated: using[0]?.permission.delegated ?? permission,
      role: using[0]?.role ?? '',
      api: using[0]?.host === 'endpoint' ? 'WindowsDefenderATP' : 'Microsoft Graph',
      reads: [...new Set(using.map(({ reads }) => reads))],
      without: [...new Set(using.map(({ without }) => without))],
    };
  });
}

/** The same for people. */
export function explanationLines(): readonly string[] {
  const permissions = explainedPermissions().flatMap(({ permission, delegated, reads, without }) => [
    '',
    permission === delegated ? permission : `${permission} (for a user who signs in: ${delegated})`,
    `  reads: ${reads.join('; ')}`,
    `  unknown without it: ${without.join('; ')}`,
  ]);
  return [
    'whycan collect uses these permissions. All of them only read, and each but the first may be left out.',
    'An application needs them as application permissions. A user who signs in needs them as delegated permissions,',
    'and the Entra roles Global Reader and Security Reader.',
    ...permissions,
    '',
    'No interface gives the status of Unified RBAC, the roles of single products, and the rank, rule and user access of',
    'device groups. They are imported from files.',
  ];
}
