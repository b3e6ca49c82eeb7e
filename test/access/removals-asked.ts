import { verdictOf } from '../../server/access/judge/grade.ts';
import { judge } from '../../server/access/judge/judge.ts';
import { asItIs } from '../../server/access/judge/lens.ts';
import { Subject } from '../../server/access/judge/subject.ts';
import type { HangsOn } from '../../server/access/terms/claim.ts';
import type { TenantFacts } from '../../server/access/terms/facts.ts';
import { administratorKey } from '../../server/access/terms/node-references.ts';
import type { Verdict } from '../../server/access/terms/vocabulary.ts';
import { type Asked, closureOf, modelOf, personIn, verdictIn } from './asked-tenant.ts';

/** Takes everything that can be removed out of the tenant in turn. */
export function hangsAsClaimed({ points, now }: HangsOn, asked: Asked): boolean {
  const own = new Map(points.map(({ node, without }) => [`${node.kind}:${node.id}`, without]));
  if (verdictIn(asked) !== now) return false;
  // What was not imported may stand in for what is removed: then only that the answer changes is claimed.
  const isKnown = asked.facts.coverage.every(({ state }) => state === 'complete');
  const isAsClaimed = (key: string, without: Verdict): boolean => {
    const claimed = own.get(key) ?? now;
    return isKnown ? without === claimed : (without === now) === (claimed === now);
  };
  return (
    removalsOf(asked).every(({ key, facts }) => isAsClaimed(key, verdictIn({ ...asked, facts }))) &&
    heldRolesOf(asked).every((key) => isAsClaimed(`LegacyRole:${key}`, withoutRole(asked, key)))
  );
}

/** Roles of products' own models that the person holds, but for those that directory roles are in whatever is done. */
function heldRolesOf({ facts, person }: Asked): string[] {
  const own = closureOf(facts, person);
  const held = facts.legacyRoles.filter(({ principals }) => principals.some((id) => own.has(id)));
  return held.map(({ key }) => key).filter((key) => key !== administratorKey && !key.includes(':roleGroup:'));
}

/** A role is gone when no role group has it any more either; what was imported from it stays. */
function withoutRole({ facts, rulebook, person, question }: Asked, id: string): Verdict {
  const model = modelOf(facts, rulebook);
  const who = personIn(facts, person);
  const device = facts.devices.find((one) => one.id === question.on.device);
  const { again } = judge(model, who, question, device);
  return verdictOf(again(new Subject(model, who, { ...asItIs, without: { kind: 'LegacyRole', id } })).span);
}

/** The tenant without one thing, for each that the person has to do with. */
function removalsOf({ facts, person }: Asked): { readonly key: string; readonly facts: TenantFacts }[] {
  const own = closureOf(facts, person);
  const isOwn = ({ principals }: { readonly principals: readonly string[] }) => principals.some((id) => own.has(id));
  const { groups, entraHoldings, unifiedRoles } = facts;
  const entraRoles = new Set(entraHoldings.filter(({ principal }) => own.has(principal)).map(({ role }) => role));
  const roles = unifiedRoles.filter(({ assignments }) => assignments.some(isOwn));
  const assignments = roles.flatMap((role) => role.assignments.filter(isOwn));
  return [
    ...groups.filter(({ id }) => own.has(id)).map(({ id }) => removed(facts, 'Group', id)),
    ...[...entraRoles].map((id) => removed(facts, 'EntraRole', id)),
    ...roles.map(({ id }) => removed(facts, 'UnifiedRole', id)),
    ...assignments.map(({ id }) => removed(facts, 'UnifiedAssignment', id)),
  ];
}

const without: Readonly<Record<string, (facts: TenantFacts, id: string) => Partial<TenantFacts>>> = {
  Group: ({ groups }, id) => ({ groups: groups.filter((one) => one.id !== id) }),
  EntraRole: ({ entraHoldings }, id) => ({ entraHoldings: entraHoldings.filter(({ role }) => role !== id) }),
  UnifiedRole: ({ unifiedRoles }, id) => ({ unifiedRoles: unifiedRoles.filter((role) => role.id !== id) }),
  UnifiedAssignment: ({ unifiedRoles }, id) => ({
    unifiedRoles: unifiedRoles.map((role) => ({
      ...role,
      assignments: role.assignments.filter((one) => one.id !== id),
    })),
  }),
};

const tenants = new WeakMap<TenantFacts, Map<string, TenantFacts>>();

/** Made once for each tenant, so that its model is too. */
function removed(facts: TenantFacts, kind: string, id: string): { readonly key: string; readonly facts: TenantFacts } {
  const key = `${kind}:${id}`;
  const known = tenants.get(facts) ?? new Map<string, TenantFacts>();
  const rest = known.get(key) ?? { ...facts, ...without[kind]?.(facts, id) };
  tenants.set(facts, known.set(key, rest));
  return { key, facts: rest };
}
