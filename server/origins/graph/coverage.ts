import type { CoverageState, FactKind } from '../../access/terms/vocabulary.ts';
import type { CoverageStatement } from '../statements/statement.ts';
import { identityRoles } from './objects/identity-group.ts';
import type { Telling } from './telling.ts';

/** How completely a kind was read, and why not; `groups` are those whose own lists are incomplete. */
export interface Found {
  readonly state: CoverageState;
  readonly reasons?: readonly string[];
  readonly groups?: readonly string[] | undefined;
}

/** The statement of a kind: less than complete as soon as a record of it leaves something open. */
export function coverageOf(kind: FactKind, found: Found, telling: Telling): CoverageStatement {
  const reasons = [...(found.reasons ?? []), ...telling.reasonsOf(kind)];
  const state = found.state === 'complete' && telling.reasonsOf(kind).length > 0 ? 'partial' : found.state;
  // Which groups are incomplete says nothing any more when the rest is in doubt too.
  const groups = telling.reasonsOf(kind).length > 0 ? undefined : found.groups;
  return {
    kind: 'coverage',
    of: kind,
    state,
    ...(state === 'complete' || reasons.length === 0 ? {} : { reason: reasons.join(' ') }),
    ...(groups === undefined || groups.length === 0 ? {} : { groups }),
  };
}

/** Roles of Defender for Identity are groups with certain names; renamed ones are not found. */
export function identityCoverage(groups: CoverageState, telling: Telling): Found {
  if (groups === 'missing') return { state: 'missing', reasons: ['The groups are not known.'] };
  const missing = identityRoles.filter((role) => !telling.identityRoles.has(role));
  if (missing.length === 0) return { state: groups };
  const why = `No group is named as those of Defender for Identity are (Azure ATP … ${missing.map(endingOf).join(', ')}).`;
  const advice = 'If Defender for Identity is active in Unified RBAC, say so with --set workloads.urbac=MDI.';
  return { state: 'partial', reasons: [`${why} ${advice}`] };
}

function endingOf(role: string): string {
  return role === 'Admin' ? 'Administrators' : `${role}s`;
}
