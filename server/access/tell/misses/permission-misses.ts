import { type Chain, type Lenience, strict, type Wanted } from '../../judge/grants/chain.ts';
import { coverageGrants } from '../../judge/grants/unified.ts';
import { includedIn } from '../../judge/role-permissions.ts';
import type { Subject } from '../../judge/subject.ts';
import type { View } from '../../judge/view.ts';
import type { Claim } from '../../terms/claim.ts';
import type { NodeReference } from '../../terms/node.ts';
import { permissionNode, personNode } from '../../terms/node-references.ts';
import type { Miss } from '../../terms/proof.ts';
import type { ReasonClass } from '../../terms/reason-classes.ts';
import type { EntraRoleRow } from '../../terms/rulebook.ts';
import { type OfficeSwitch, productNames, products, workloadNames } from '../../terms/vocabulary.ts';
import { listed } from '../wording.ts';
import { activationMisses, administrativeUnitMisses } from './activation.ts';
import { dataSourceMisses } from './data-source.ts';
import { kindMisses } from './kind.ts';
import { nameCollisionMisses, unsupportedRoleMisses } from './look-alikes.ts';
import { brokenAtTheEnd, endsAtDirectoryRole, giversOf } from './miss.ts';
import { identityScopeMisses, localRoleMisses, scopedDeploymentMisses } from './overridden.ts';
import { regimeMisses } from './regime.ts';

export interface LookedFor {
  readonly chainsIn: (view: View, lenience: Lenience) => readonly Chain[];
  /** The switches that Unified RBAC needs here and that are off; the product's own when left out. */
  readonly off?: readonly OfficeSwitch[];
}

/** Why a permission is not held on a product: every class of near miss, else that nothing grants it. */
export function permissionMisses(subject: Subject, wanted: Wanted, looked: LookedFor): Miss[] {
  const { now } = subject;
  const goal = permissionNode(subject.model, wanted.permission, wanted.product);
  const product = productNames[wanted.product];
  const what = `${goal.name} for ${product}`;
  const { chainsIn } = looked;
  const off = looked.off && looked.off.length > 0 ? looked.off.map((code) => workloadNames[code]) : [product];
  const isOff = `${off.join() === product ? 'it' : listed(off)} ${off.length > 1 ? 'are' : 'is'}`;
  const inactive = chainsIn(now, { inactive: true });
  const ignored = chainsIn(now, { legacyIgnored: true });
  const near = [
    ...activationMisses(subject, what, chainsIn),
    ...administrativeUnitMisses(subject, what, chainsIn),
    ...(wanted.product === 'XSPM' ? identityScopeMisses(subject, chainsIn(now, { taken: true })) : []),
    ...scopedDeploymentMisses(subject, wanted),
    ...dataSourceMisses(subject, wanted, goal).flatMap((miss) => besidesInactive(subject, miss, wanted, off)),
    ...kindMisses(subject, what, chainsIn),
    ...broken(
      subject,
      inactive.filter((chain) => !endsAtDirectoryRole(chain)),
      'inactive',
      (roles) => `${roles} would give ${what}, but ${isOff} not active in Unified RBAC.`,
    ),
    ...broken(subject, ignored.filter(isOfProduct), 'legacy-ignored', (roles) => {
      return `${roles} would give ${what}, but Unified RBAC is active there and replaces these roles.`;
    }),
    ...broken(
      subject,
      ignored.filter((chain) => !isOfProduct(chain)),
      'legacy-ignored',
      (roles) => {
        return `${roles} in ${productNames.MDA} would give access to ${productNames.MDI}, but ${productNames.MDA} is active in Unified RBAC, which ended that.`;
      },
    ),
  ];
  const regime = regimeMisses(subject, wanted, inactive);
  const lookAlikes = [
    ...unsupportedRoleMisses(subject, wanted.product),
    ...nameCollisionMisses(subject, (row) => gives(row, wanted)),
  ];
  if (near.length > 0) return [...near, ...regime, ...lookAlikes];
  const taken = wanted.product === 'MDA' && chainsIn(now, strict).length === 0 ? chainsIn(now, { taken: true }) : [];
  if (taken.length > 0) return [...regime, ...lookAlikes, ...localRoleMisses(subject, taken)];
  return [...regime, ...lookAlikes, nothing(subject, goal, { what, isUnifiedOnly: looked.off !== undefined })];
}

/** Where only Unified RBAC counts, roles of the product's own may give as much and open nothing (S-56). */
function nothing(
  { person, now }: Subject,
  permission: NodeReference,
  { what, isUnifiedOnly }: { readonly what: string; readonly isUnifiedOnly: boolean },
): Miss {
  const who = personNode(person);
  const missing = [{ kind: 'HOLDS', from: who, to: permission }] as const;
  const elsewhere = products.filter(
    (product) => coverageGrants(now, { permission: permission.id, product }, {}).length > 0,
  );
  const unassigned: Claim = { kind: 'assigned-on', person: who, permission, products: elsewhere };
  const told = isUnifiedOnly
    ? { sentence: `No Unified RBAC assignment gives ${person.displayName} ${what}.`, claims: [unassigned] }
    : {
        sentence: `No role of ${person.displayName} gives ${what}.`,
        claims: [{ kind: 'ungranted', person: who, permission } satisfies Claim],
      };
  return { reason: 'permission', ...told, edges: [], missing };
}

/** R-32 carries what Cloud Apps gives over to Identity. */
function isOfProduct({ edges }: Chain): boolean {
  return edges.at(-1)?.kind !== 'CARRIES_OVER';
}

/** S-86: where the product is not active either, both are missing. */
function besidesInactive({ model }: Subject, miss: Miss, { product }: Wanted, off: readonly string[]): Miss[] {
  if (model.regimes.get(product) === 'unified') return [miss];
  const sentence = `In addition, ${listed(off)} ${off.length > 1 ? 'are' : 'is'} not active in Unified RBAC.`;
  return [miss, { ...miss, reason: 'inactive', sentence, claims: [] }];
}

function broken(
  subject: Subject,
  chains: readonly Chain[],
  reason: Extract<ReasonClass, 'inactive' | 'legacy-ignored'>,
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
