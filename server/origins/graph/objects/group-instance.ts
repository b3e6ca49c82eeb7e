import { idOf } from '../../json/fields.ts';
import type { MemberStatement } from '../../statements/statement.ts';
import { isInForce, isProvisioned, type ObjectReader } from './reading.ts';

/** Memberships of groups under PIM: eligible ones, or active ones. */
function instanceReader(state: MemberStatement['state']): ObjectReader {
  return (object, { asOf, completeGroups }) => {
    const access = idOf(object, 'accessId').toLowerCase();
    if (access === 'owner') return { unneeded: `owners of groups in PIM (${state})` };
    const [group, member] = [idOf(object, 'groupId'), idOf(object, 'principalId')];
    if (!isInForce(object, asOf) || !isProvisioned(object))
      return { unneeded: `memberships in PIM (${state}) of another time` };
    if (state === 'active' && completeGroups.has(group))
      return { unneeded: 'memberships in PIM that are members anyway' };
    const says = [{ kind: 'member', group: { id: group }, member: { id: member }, state } as const];
    return { kind: `${state} member`, id: `${group}/${member}`, says };
  };
}

export const readEligibleMember = instanceReader('eligible');
export const readActiveMember = instanceReader('active');
