import { entraRoleNode, workloadNode } from '../access/terms/node-references.ts';
import type { Finding } from './finding.ts';
import type { Setup } from './setup.ts';
import { namesOf } from './wording.ts';

/**
 * Endpoint is not in Unified RBAC, and some enabled account reads it only by an active, tenant-wide Entra
 * role that counts in basic mode alone: it holds no role that administers Endpoint, and no group of it (at any depth)
 * is given a role of Endpoint. With Endpoint's own access control on, these accounts are locked out; with it off, they
 * would be once it is turned on, which cannot be undone.
 */
export function lockOutWarnings({ facts, model, populations, knowsAll }: Setup): Finding[] {
  if (model.regimes.get('MDE') === 'unified' || !facts.available.includes('MDE')) return [];
  if (!knowsAll('users', 'groups', 'members', 'entraRoles', 'workloads', 'legacyMde')) return [];
  const holdings = facts.entraHoldings.filter(({ state, scope }) => state === 'active' && scope === '/');
  const holdersOf = (kind: 'administrator' | 'reader') =>
    holdings.filter(({ role }) => model.rulebook.entraRoles.get(role)?.legacyEndpoint === kind);
  const readers = holdersOf('reader');
  const safe = populations.enabledAmong([
    ...holdersOf('administrator').flatMap(({ principal }) => reached(principal)),
    ...facts.legacyRoles
      .filter(({ system }) => system === 'mde')
      .flatMap(({ principals }) => principals.filter(isSecurityGroup)),
  ]);
  const reading = populations.enabledAmong(readers.flatMap(({ principal }) => reached(principal)));
  const locked = [...reading.values()].filter(({ id }) => !safe.has(id));
  if (locked.length === 0) return [];
  const roles = [...new Set(readers.map(({ role }) => role))].map((role) => entraRoleNode(model, role));
  const could = facts.legacyRbac ? 'could' : 'can';
  const whose = `${namesOf(locked)}, who ${could} read through ${namesOf(roles.map(({ name }) => ({ displayName: name })))}`;
  const sentence = facts.legacyRbac
    ? `Role-based access control of Defender for Endpoint is on and has locked out ${whose}: no group of theirs has a Defender for Endpoint role.`
    : `Turning on role-based access control of Defender for Endpoint would lock out ${whose}: no group of theirs has a Defender for Endpoint role, and it cannot be turned off again.`;
  const people = locked.slice(0, mostNodes).map(({ kind, id, displayName }) => ({ kind, id, name: displayName }));
  const node = workloadNode(model, 'MDE');
  return [{ at: { node }, nodes: [node, ...roles, ...people], sentence }];

  /** Whom a directory role reaches that the principal is given (S-78, S-79). */
  function reached(principal: string): readonly string[] {
    const group = model.groups.get(principal);
    if (group?.type === 'distribution' || group?.isAssignableToRole === false) return [];
    return group?.isAssignableToRole ? group.members.filter((member) => !model.groups.has(member)) : [principal];
  }

  function isSecurityGroup(id: string): boolean {
    return (model.groups.get(id)?.type ?? 'security') === 'security';
  }
}

const mostNodes = 20;
