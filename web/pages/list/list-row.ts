import type { ResultOf } from '../../api/graphql.ts';
import type { NodeKind } from '../../api/vocabulary.ts';
import { kinds } from '../../parts/kind/kind.ts';
import { shortName, systemNames } from '../../parts/text/product-name.ts';
import { sectionTitle } from '../../parts/text/section-title.ts';
import type { ListedKind } from './address.ts';
import type { listDocuments } from './list-documents.ts';

export type ListPage = ResultOf<(typeof listDocuments)[ListedKind]>['list'];
export type ListedNode = ListPage['edges'][number]['node'];

/** The columns of each kind after the name and the id. */
export const columnsOf: Readonly<Record<ListedKind, readonly string[]>> = {
  USER: ['User principal name', 'Account'],
  SERVICE_PRINCIPAL: ['Account'],
  FOREIGN_PRINCIPAL: ['Home tenant'],
  GROUP: ['Type', 'Microsoft Entra roles can be assigned'],
  ENTRA_ROLE: ['Assigned to', 'Has an effect in'],
  UNIFIED_ROLE: ['Permissions', 'Assignments'],
  LEGACY_ROLE: ['Product', 'Assigned to'],
  DEVICE_GROUP: ['Rank', 'User access'],
  DEVICE: ['Device group', 'Operating system'],
  PERMISSION: ['Level', 'Path in the portal'],
  CAPABILITY: ['Section'],
};

/** The cells of a row in the same order. */
export function cellsOf(node: ListedNode): readonly string[] {
  switch (node.__typename) {
    case 'User':
      return [node.userPrincipalName ?? '', accountOf(node.accountEnabled, node.userType === 'Guest')];
    case 'ServicePrincipal':
      return [accountOf(node.accountEnabled, false)];
    case 'ForeignPrincipal':
      return [node.homeTenant ?? 'not known'];
    case 'Group':
      return [
        node.type === null ? 'not stated' : node.type.toLowerCase().replaceAll('_', ' '),
        said(node.isAssignableToRole),
      ];
    case 'EntraRole':
      return [String(node.holders.totalCount), productsOf(node.grants)];
    case 'UnifiedRole':
      return [String(node.permissions.totalCount), String(node.assignments.totalCount)];
    case 'LegacyRole':
      return [systemNames[node.system], String(node.holders.totalCount)];
    case 'DeviceGroup':
      return [
        node.rank === null ? 'last' : String(node.rank),
        node.isOpenToAll ? 'everybody' : counted(node.access.totalCount),
      ];
    case 'Device':
      return [node.deviceGroup?.displayName ?? 'not known', node.osPlatform ?? 'not stated'];
    case 'Permission':
      return [node.level ?? '', node.path];
    case 'Capability':
      return [sectionTitle(node.section)];
  }
}

function accountOf(isEnabled: boolean | null, isGuest: boolean): string {
  const state = isEnabled === null ? 'state not known' : isEnabled ? 'enabled' : 'disabled';
  return isGuest ? `${state}, guest` : state;
}

function said(is: boolean | null): string {
  return is === null ? 'not stated' : is ? 'yes' : 'no';
}

function productsOf(grants: readonly { readonly products: readonly Parameters<typeof shortName>[0][] }[]): string {
  const products = [...new Set(grants.flatMap((grant) => grant.products))];
  return products.length === 0 ? 'nothing in Defender' : products.map(shortName).join(', ');
}

function counted(groups: number): string {
  return groups === 1 ? '1 group' : `${groups} groups`;
}

export function titleOf(kind: NodeKind): string {
  return kinds[kind].plural;
}
