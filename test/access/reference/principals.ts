import type { TenantFacts } from '../../../server/access/facts.ts';

/** R-22, S-36: the person and every group that contains them through active membership, however deep. */
export function principalsOf(facts: TenantFacts, person: string): Set<string> {
  const principals = new Set([person]);
  let before = -1;
  while (before !== principals.size) {
    before = principals.size;
    for (const group of facts.groups) {
      if (group.members.some((member) => principals.has(member))) principals.add(group.id);
    }
  }
  for (const gone of facts.deletedPrincipals) principals.delete(gone);
  return principals;
}
