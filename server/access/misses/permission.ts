import { listed } from '../evidence.ts';
import { type Chain, type Lenience, strict, type Wanted } from '../grants/chain.ts';
import { grantsOf } from '../grants/every-source.ts';
import { permissionNode, personNode } from '../node-references.ts';
import type { Miss } from '../proof.ts';
import { includedIn } from '../role-permissions.ts';
import type { EntraRoleRow } from '../rulebook.ts';
import type { Subject } from '../subject.ts';
import { productNames } from '../vocabulary.ts';
import { activationMisses, administrativeUnitMisses } from './activation.ts';
import { dataSourceMisses } from './data-source.ts';
import { nameCollisionMisses, unsupportedRoleMisses } from './look-alikes.ts';
import { brokenAtTheEnd, giversOf } from './miss.ts';
import { identityScopeMisses, localRoleMisses, scopedDeploymentMisses } from './taken.ts';

/** Why a permission is not held on a product: every class of near miss, else that nothing grants it. */
export function permissionMisses(subject: Subject, wanted: Wanted): Miss[] {
  const { now, person } = subject;
  const goal = permissionNode(subject.model, wanted.permission, wanted.product);
  const product = productNames[wanted.product];
  const what = `${goal.name} on ${product}`;
  const chainsIn = (view: typeof now, lenience: Lenience) => grantsOf(view, wanted, lenience);
  const near = [
    ...activationMisses(subject, what, chainsIn),
    ...administrativeUnitMisses(subject, what, chainsIn),
    ...(wanted.product === 'XSPM' ? identityScopeMisses(subject, chainsIn(now, { taken: true })) : []),
    ...scopedDeploymentMisses(subject, wanted),
    ...dataSourceMisses(subject, wanted, goal),
    ...broken(subject, chainsIn(now, { inactive: true }), 'inactive', (roles) => {
      return `${roles} would grant ${what}, but ${product} is not active in Unified RBAC.`;
    }),
    ...broken(subject, chainsIn(now, { legacyIgnored: true }), 'legacy-ignored', (roles) => {
      return `${roles} would give ${what}, but ${product} is active in Unified RBAC, where legacy roles count for nothing.`;
    }),
  ];
  const lookAlikes = [
    ...unsupportedRoleMisses(subject, wanted.product),
    ...nameCollisionMisses(subject, (row) => gives(row, wanted), what),
  ];
  if (near.length > 0) return [...near, ...lookAlikes];
  const taken = wanted.product === 'MDA' && chainsIn(now, strict).length === 0 ? chainsIn(now, { taken: true }) : [];
  if (taken.length > 0) return [...lookAlikes, ...localRoleMisses(subject, taken)];
  const nothing = `Nothing that ${person.displayName} holds grants ${what}.`;
  const missing = [{ kind: 'HOLDS', from: personNode(person), to: goal }] as const;
  return [...lookAlikes, { reason: 'permission', sentence: nothing, edges: [], missing }];
}

function broken(
  subject: Subject,
  chains: readonly Chain[],
  reason: 'inactive' | 'legacy-ignored',
  sentenceOf: (roles: string) => string,
): Miss[] {
  if (chains.length === 0) return [];
  return [brokenAtTheEnd(subject.now, chains, reason, sentenceOf(listed(giversOf(chains))))];
}

function gives(row: EntraRoleRow, { permission, product }: Wanted): boolean {
  return row.grants.some(
    (grant) =>
      (grant.products.includes(product) || (product === 'IOT' && grant.products.includes('MDE'))) &&
      grant.permissions.some((given) => includedIn(given).includes(permission)),
  );
}
