import { graphql, type ResultOf } from '../../api/graphql.ts';
import { factsOf, listOf, type NodeFacts, wholeList } from './node-facts.ts';

export const deviceGroupFragment = graphql(`
  fragment DeviceGroupFacts on DeviceGroup {
    rank
    remediationLevel
    unevaluatedRule
    isOpenToAll
    access(first: $first, after: $after) { edges { node { id displayName } } pageInfo { hasNextPage endCursor } }
    foreignAccess(first: $first, after: $after) {
      edges { node { id key displayName } }
      pageInfo { hasNextPage endCursor }
    }
    devices(first: $first, after: $afterRow) { edges { node { id displayName } } pageInfo { hasNextPage endCursor } }
  }
`);

const levels: Readonly<Record<string, string>> = {
  none: 'No automated response',
  'semi-all': 'Semi - Approval required for all folders',
  'semi-non-temporary': 'Semi - Approval required for non-temporary folders',
  'semi-system': 'Semi - Approval required for core folders',
  full: 'Full - Remediate automatically',
};

export function deviceGroupFacts(group: ResultOf<typeof deviceGroupFragment>): NodeFacts {
  const { rank, remediationLevel: level, isOpenToAll } = group;
  return {
    facts: factsOf({
      Rank: rank === null ? 'Ungrouped devices (default), last' : String(rank),
      'User access': isOpenToAll ? everybody : chosen(group.foreignAccess.edges.length > 0),
      'Remediation level': level && (levels[level] ?? level),
      'Rule (not evaluated)': group.unevaluatedRule,
    }),
    lists: [
      ...listOf('Groups in its user access', 'GROUP', group.access),
      ...listOf('Principals of other tenants in its user access', 'FOREIGN_PRINCIPAL', group.foreignAccess),
      ...listOf('Devices', 'DEVICE', group.devices, 'afterRow'),
    ],
  };
}

/** S-26: administrators need not be named. */
function chosen(areForeignNamed: boolean): string {
  const named = areForeignNamed ? 'Selected Entra groups and principals of other tenants' : 'Selected Entra groups';
  return `${named}; Global and Security Administrators have access to every device group`;
}

const everybody = 'No group selected: every portal user has access';

export const deviceFragment = graphql(`
  fragment DeviceFacts on Device {
    domain
    osPlatform
    tags
    deviceGroup { id displayName }
    matches { id displayName }
  }
`);

export function deviceFacts(device: ResultOf<typeof deviceFragment>): NodeFacts {
  const others = device.matches.filter((group) => group.id !== device.deviceGroup?.id);
  return {
    facts: factsOf({ 'Operating system': device.osPlatform, Domain: device.domain, Tags: device.tags.join(', ') }),
    lists: [
      ...wholeList('Device group', 'DEVICE_GROUP', device.deviceGroup ? [device.deviceGroup] : []),
      ...wholeList('Also matches (lower rank, not applied)', 'DEVICE_GROUP', others),
    ],
  };
}
