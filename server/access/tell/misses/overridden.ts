import { carryOverGrants } from '../../judge/grants/carry-over.ts';
import { type Chain, strict, type Wanted } from '../../judge/grants/chain.ts';
import { isIdentityScopeOnly } from '../../judge/grants/overridden.ts';
import { covers, scopesOf } from '../../judge/grants/unified.ts';
import type { Subject } from '../../judge/subject.ts';
import { assignmentNode, legacyRoleNode } from '../../terms/node-references.ts';
import type { Miss } from '../../terms/proof.ts';
import { productNames } from '../../terms/vocabulary.ts';
import { evidenceOf } from '../evidence.ts';
import { listed } from '../wording.ts';
import { brokenAtTheEnd, giversOf } from './miss.ts';

/** what Entra roles would give in Cloud Apps if a local role did not decide instead. */
export function localRoleMisses({ now, person }: Subject, chains: readonly Chain[]): Miss[] {
  const local = now.legacy.filter(({ holding }) => holding.system === 'mda');
  const names = listed(local.map(({ holding }) => holding.displayName));
  const held = local.map(({ principal, holding }) => ({
    edges: [{ kind: 'HOLDS', from: principal, to: legacyRoleNode(holding) } as const],
  }));
  const entra = chains.length === 0 ? 'their Entra roles' : listed(giversOf(chains));
  const [role, overrides] = local.length === 1 ? ['role', 'overrides'] : ['roles', 'override'];
  const sentence = `The Defender for Cloud Apps ${role} ${names} of ${person.displayName} ${overrides} ${entra}.`;
  const missing = chains.flatMap((chain) => chain.edges.at(-1) ?? []);
  return [{ reason: 'permission', sentence, edges: evidenceOf(now, held), missing }];
}

/** what an Identity scope hides. */
export function identityScopeMisses({ now, person }: Subject, chains: readonly Chain[]): Miss[] {
  if (chains.length === 0 || !isIdentityScopeOnly(now)) return [];
  const scoped = now.unified.filter(({ holding }) => covers(holding.assignment, 'MDI'));
  const scopes = listed(scoped.flatMap(({ holding }) => scopesOf(holding.assignment)));
  const narrowing = scoped.map(({ principal, holding }) => ({
    edges: [{ kind: 'ASSIGNED', from: principal, to: assignmentNode(holding.role, holding.assignment) } as const],
  }));
  const sentence = `Every ${productNames.MDI} assignment of ${person.displayName} is limited to ${scopes}, which hides ${productNames.XSPM}.`;
  const miss = brokenAtTheEnd(now, chains, 'scope', sentence);
  return [{ ...miss, edges: [...evidenceOf(now, narrowing), ...miss.edges] }];
}

/** Cloud Apps roles that opened Identity until a scoped deployment was configured. */
export function scopedDeploymentMisses({ now, model }: Subject, wanted: Wanted): Miss[] {
  if (!model.facts.scopedDeploymentForMdiAlerts || carryOverGrants(now, wanted, strict).length > 0) return [];
  const chains = carryOverGrants(now, wanted, { scopedDeployment: true });
  if (chains.length === 0) return [];
  const roles = listed(giversOf(chains));
  const sentence = `${roles} in ${productNames.MDA} would give access to ${productNames.MDI}, but its scoped deployment for alerts ended that.`;
  return [brokenAtTheEnd(now, chains, 'scope', sentence)];
}
