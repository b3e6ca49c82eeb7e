import type { LiveResponseSwitches, TenantFacts } from '../../../server/access/terms/facts.ts';
import type { Question } from '../../../server/access/terms/question.ts';
import type { Rulebook } from '../../../server/access/terms/rulebook.ts';
import { type GroupType, type PlannedProduct, plansOf } from '../../../server/access/terms/vocabulary.ts';
import { principalsOf } from './principals.ts';

export type World = (facts: TenantFacts) => TenantFacts;
export const asKnown: World = (facts) => facts;

export function subsetsOf<Item>([first, ...rest]: readonly Item[]): Item[][] {
  if (first === undefined) return [[]];
  const without = subsetsOf(rest);
  return [...without, ...without.map((set) => [first, ...set])];
}

/** S-81: a key of live response that is not stated may be off. */
export function switchWorlds({ liveResponse }: TenantFacts): World[] {
  const keys = (['enabled', 'servers'] as const).filter((key) => liveResponse?.[key] === undefined);
  return subsetsOf(keys).map((off) => {
    const switches: LiveResponseSwitches = Object.fromEntries(off.map((key) => [key, false]));
    return (world) => ({ ...world, liveResponse: { ...world.liveResponse, ...switches } });
  });
}

/** S-02, S-75: of whom it is not stated, the account may be disabled, and they may be a guest. */
export function accountWorlds({ people }: TenantFacts, person: string): World[] {
  const { unstated = [] } = people.find(({ id }) => id === person) ?? {};
  const others = {
    enabled: { enabled: false },
    userType: { userType: 'Guest' },
  } as const;
  return subsetsOf(unstated).map(
    (fields): World =>
      (world) => ({
        ...world,
        people: world.people.map((one) =>
          one.id === person ? Object.assign({}, one, ...fields.map((field) => others[field])) : one,
        ),
      }),
  );
}

/** The products of which the question asks for some plans and not for others. */
function productsByPlan(rulebook: Rulebook, question: Question): Set<string> {
  const row = rulebook.capabilities.get(question.capability);
  if (!row) return new Set();
  const tables = [...row.tables.values()].flatMap((demand) => [...demand.products]);
  const policies = [...row.policies.values()].map((policy) => [policy.product, policy.requirement] as const);
  const blocks = [...row.products, ...tables, ...policies];
  return new Set(blocks.filter(([, block]) => block.needsPlan.length > 0).map(([product]) => product));
}

/** S-93: a product whose plan is not stated may have any. */
export function planWorlds(facts: TenantFacts, rulebook: Rulebook, question: Question): World[] {
  const asked = productsByPlan(rulebook, question);
  const unstated = (Object.keys(plansOf) as PlannedProduct[]).filter(
    (product) => asked.has(product) && facts.plans?.[product] === undefined,
  );
  return unstated.reduce<World[]>(
    (worlds, product) =>
      worlds.flatMap((world) => [
        world,
        ...plansOf[product].map(
          (plan): World =>
            (before) => {
              const after = world(before);
              return { ...after, plans: { ...after.plans, [product]: plan } };
            },
        ),
      ]),
    [asKnown],
  );
}

/** More groups than this are not tried in every combination. */
const most = 4;

/** S-78: a group whose type is not stated may be of any, where it is named for something that types decide. */
export function groupTypeWorlds(facts: TenantFacts, person: string, mayJoinGroups: boolean): World[] {
  const named = new Set([
    ...facts.unifiedRoles.flatMap((role) => role.assignments).flatMap((assignment) => assignment.principals),
    ...facts.entraHoldings.map((holding) => holding.principal),
    ...facts.legacyRoles.filter((role) => role.system === 'mde').flatMap((role) => role.principals),
    ...facts.deviceGroups.flatMap((group) => group.access),
    ...facts.ungroupedAccess,
  ]);
  const principals = principalsOf(facts, person);
  const ids = facts.groups
    .filter((group) => group.type === undefined && named.has(group.id))
    .filter((group) => mayJoinGroups || principals.has(group.id))
    .map((group) => group.id);
  const subsets =
    ids.length <= most ? subsetsOf(ids) : [[], ids, ...ids.map((id) => [id]), ...ids.map((id) => but(ids, id))];
  return [...subsets.map((some) => typed(some, 'distribution')), typed(ids, 'microsoft365')];
}

function but(ids: readonly string[], id: string): string[] {
  return ids.filter((other) => other !== id);
}

function typed(ids: readonly string[], type: GroupType): World {
  return (world) => ({
    ...world,
    groups: world.groups.map((group) => (ids.includes(group.id) ? { ...group, type } : group)),
  });
}
