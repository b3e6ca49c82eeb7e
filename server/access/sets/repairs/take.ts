import { assume } from '../../changes/assume.ts';
import { asItIs } from '../../judge/lens.ts';
import type { AccessModel } from '../../judge/model.ts';
import { personIn } from '../../judge/person.ts';
import { reachOf } from '../../judge/reach.ts';
import type { Change } from '../../terms/change.ts';
import type { Person } from '../../terms/facts.ts';

export interface Taken {
  readonly model: AccessModel;
  readonly changes: readonly Change[];
}

const order: readonly Change['kind'][] = [
  'setAccount',
  'activate',
  'addMember',
  'activateEligibleGroup',
  'activateEligibleRole',
];

/** Memberships come before what only members are offered; the rest stays in the order given. */
function placeOf({ kind }: Change): number {
  const place = order.indexOf(kind);
  return place === -1 ? order.length : place;
}

/** The tenant after all of the changes; undefined where one of them activates what is not offered by then. */
export function takeAll(model: AccessModel, person: Person, changes: readonly Change[]): Taken | undefined {
  const waiting = [...changes].sort((one, other) => placeOf(one) - placeOf(other));
  const done: Change[] = [];
  let after = model;
  while (waiting.length > 0) {
    const next = waiting.findIndex((change) => isOffered(after, person, change));
    const [change] = next === -1 ? [] : waiting.splice(next, 1);
    if (change === undefined) return undefined;
    const exact = withOfferers(after, person, change);
    done.push(exact);
    after = assume(after, exact);
  }
  return { model: after, changes: done };
}

function isOffered(model: AccessModel, person: Person, change: Change): boolean {
  if (change.kind === 'activateEligibleGroup')
    return person.eligibleGroups.includes(change.group) || offersGroup(model, person, change.group);
  if (change.kind === 'activateEligibleRole') return offerersOf(model, person, change.role).length > 0;
  return true;
}

function principalsOf(model: AccessModel, person: Person): readonly string[] {
  return reachOf(model, personIn(model, person), asItIs).principals;
}

function offersGroup(model: AccessModel, person: Person, group: string): boolean {
  return principalsOf(model, person).some((id) => model.eligibleParents.get(id)?.includes(group));
}

/** A role that groups are eligible for becomes active for the person alone; which groups that are is said with it. */
function withOfferers(model: AccessModel, person: Person, change: Change): Change {
  if (change.kind !== 'activateEligibleRole') return change;
  const { kind, principal, role } = change;
  const through = offerersOf(model, person, role);
  return { kind, principal, role, ...(through.includes(person.id) ? {} : { through }) };
}

/** Of the person and their groups those that are eligible for the role, as far as groups pass it on (S-78, S-79). */
export function offerersOf(model: AccessModel, person: Person, role: string): string[] {
  const { groups, entraHoldings } = model;
  const direct = personIn(model, person).groups;
  return principalsOf(model, person).filter((id) => {
    const isEligible = entraHoldings.get(id)?.some((held) => held.role === role && held.state === 'eligible');
    if (!isEligible || id === person.id) return isEligible === true;
    const group = groups.get(id);
    if (group?.type === 'distribution' || group?.isAssignableToRole === false) return false;
    return group?.isAssignableToRole === undefined || direct.includes(id);
  });
}
