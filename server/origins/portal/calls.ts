import type { FactKind } from '../../access/terms/vocabulary.ts';

/** The answers of the portal that are read, each with what tells it from others of its kind. */
export type PortalCall =
  | { readonly kind: 'deviceGroups'; readonly namesGroups: boolean }
  | { readonly kind: 'workloads' }
  | { readonly kind: 'roles' }
  | { readonly kind: 'role'; readonly role: string }
  | { readonly kind: 'assignments'; readonly role: string }
  | { readonly kind: 'importableRoles'; readonly workload: string };

/** Which kinds of data an answer is about. */
export function kindsOf({ kind }: PortalCall): readonly FactKind[] {
  switch (kind) {
    case 'deviceGroups':
      return ['deviceGroups', 'deviceGroupAccess'];
    case 'workloads':
      return ['workloads'];
    case 'roles':
    case 'role':
    case 'assignments':
      return ['unifiedRoles', 'unifiedAssignments', 'scopes'];
    case 'importableRoles':
      return [];
  }
}

/** The Defender portal: worldwide and GCC, GCC High, DoD. */
const hosts: ReadonlySet<string> = new Set(['security.microsoft.com', 'security.microsoft.us', 'security.apps.mil']);

const unifiedRbac = '/apiproxy/mtp/urbacconfiguration/gw/unifiedrbac/configuration';
const paths: readonly [RegExp, (url: URL, part: string) => PortalCall][] = [
  [
    /^\/apiproxy\/mtp\/rbacmanagementapi\/rbac\/machine_groups$/,
    (url) => ({ kind: 'deviceGroups', namesGroups: url.searchParams.get('addAadGroupNames') === 'true' }),
  ],
  [new RegExp(`^${unifiedRbac}/tenantinfo$`), () => ({ kind: 'workloads' })],
  [new RegExp(`^${unifiedRbac}/roledefinitions$`), () => ({ kind: 'roles' })],
  [new RegExp(`^${unifiedRbac}/roledefinitions/([^/]+)$`), (_, role) => ({ kind: 'role', role })],
  [
    new RegExp(`^${unifiedRbac}/roledefinitions/([^/]+)/roleassignments$`),
    (_, role) => ({ kind: 'assignments', role }),
  ],
  [
    new RegExp(`^${unifiedRbac}/migration/importedroledefinitions$`),
    (url) => ({ kind: 'importableRoles', workload: url.searchParams.get('workloadsToImportFrom[0]') ?? '' }),
  ],
];

/** The address as the portal's, or nothing when it is of another site. */
export function portalAddress(address: string): URL | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  return url.protocol === 'https:' && hosts.has(url.hostname) ? url : undefined;
}

/** The tenant that an address of the portal names. */
export function tenantIn(url: URL): string | undefined {
  const tenant = url.searchParams.get('tid')?.toLowerCase();
  return tenant !== undefined && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(tenant) ? tenant : undefined;
}

/** Which of the answers that are read this address gives; nothing for every other one. */
export function portalCall(url: URL): PortalCall | undefined {
  const path = url.pathname.toLowerCase().replace(/\/+$/, '');
  for (const [pattern, call] of paths) {
    const found = pattern.exec(path);
    if (found !== null) return call(url, found[1] ?? '');
  }
  return undefined;
}

/** Two answers with the same key are of the same thing; the later one counts. */
export function keyOf(call: PortalCall): string {
  if (call.kind === 'role' || call.kind === 'assignments') return `${call.kind} ${call.role}`;
  return call.kind === 'importableRoles' ? `${call.kind} ${call.workload.toLowerCase()}` : call.kind;
}
