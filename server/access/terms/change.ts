import type { LiveResponseSwitches, Plans } from './facts.ts';
import type { GroupType, Product, RemediationLevel, Workload } from './vocabulary.ts';

/** One step of a what-if (docs/formats.md, Changes), names normalised; legacy roles by key, Entra roles by template id. */
export type Change =
  | { readonly kind: 'addMember' | 'removeMember'; readonly group: string; readonly member: string }
  | { readonly kind: 'activate' | 'deactivate'; readonly workload: Workload }
  | { readonly kind: 'importRoles'; readonly system: 'mde' | 'mdo' | 'exo' | 'mdi' | 'mda' }
  | { readonly kind: 'setLegacyRbac'; readonly on: boolean }
  | {
      readonly kind: 'assign';
      readonly role: string;
      readonly principals: readonly string[];
      readonly dataSources: readonly Product[] | 'all';
      readonly includeFutureDataSources: boolean;
      readonly scopes: readonly string[];
    }
  | { readonly kind: 'unassign'; readonly role: string; readonly assignment: string }
  | { readonly kind: 'setPermissions'; readonly role: string; readonly permissions: readonly string[] }
  | { readonly kind: 'grantEntraRole' | 'revokeEntraRole'; readonly role: string; readonly principal: string }
  | { readonly kind: 'grantLegacyRole' | 'revokeLegacyRole'; readonly role: string; readonly principal: string }
  | { readonly kind: 'setDeviceGroupAccess'; readonly deviceGroup: string; readonly access: readonly string[] }
  | { readonly kind: 'setRank'; readonly deviceGroup: string; readonly rank: number }
  | {
      readonly kind: 'activateEligibleRole';
      readonly principal: string;
      readonly role: string;
      /** Groups through which it is eligible where it is not so itself; any group where this is left out. */
      readonly through?: readonly string[];
    }
  | { readonly kind: 'activateEligibleGroup'; readonly principal: string; readonly group: string }
  | { readonly kind: 'setAccount'; readonly user: string; readonly enabled: boolean }
  | { readonly kind: 'setScopedDeploymentForMdiAlerts'; readonly on: boolean }
  | { readonly kind: 'addDataSource'; readonly product: Product }
  | { readonly kind: 'setLiveResponse'; readonly switches: LiveResponseSwitches }
  | { readonly kind: 'setPlan'; readonly plans: Plans }
  | { readonly kind: 'setRemediationLevel'; readonly deviceGroup: string; readonly level: RemediationLevel }
  | {
      readonly kind: 'setDataSources';
      readonly role: string;
      readonly assignment: string;
      readonly dataSources: readonly Product[] | 'all';
    }
  | {
      readonly kind: 'setScopes';
      readonly role: string;
      readonly assignment: string;
      readonly scopes: readonly string[];
    }
  | {
      readonly kind: 'setPrincipals';
      readonly role: string;
      readonly assignment: string;
      readonly principals: readonly string[];
    }
  | { readonly kind: 'setGroupType'; readonly group: string; readonly type: GroupType };
