import type { AccessModel } from '../access/judge/model.ts';
import type { PersonFact, TenantFacts } from '../access/terms/facts.ts';

/** Who is in groups, through active memberships of any depth (S-36). */
export interface Populations {
  /** Whether somebody whose account is enabled is in the group. */
  readonly isInhabited: (group: string) => boolean;
  /** People and applications with enabled accounts among the principals and in those that are groups. */
  readonly enabledAmong: (principals: Iterable<string>) => ReadonlyMap<string, PersonFact>;
}

/** Costs one pass over the memberships each time it is asked about new principals; nothing is kept per group. */
export function populationsOf(facts: TenantFacts, { groups, parents }: AccessModel): Populations {
  const enabled = new Map(facts.people.filter((person) => person.enabled).map((person) => [person.id, person]));
  let inhabited: ReadonlySet<string> | undefined;
  return {
    isInhabited: (group) => {
      inhabited ??= closure(
        facts.groups.filter(({ members }) => members.some((member) => enabled.has(member))).map(({ id }) => id),
        (id) => parents.get(id) ?? [],
      );
      return inhabited.has(group);
    },
    enabledAmong: (principals) => {
      const found = new Map<string, PersonFact>();
      for (const id of closure(principals, (group) => groups.get(group)?.members ?? [])) {
        const person = enabled.get(id);
        if (person) found.set(id, person);
      }
      return found;
    },
  };
}

/** Everything that is reached from the start, the start included; circles are walked once. */
export function closure(start: Iterable<string>, next: (id: string) => readonly string[]): Set<string> {
  const reached = new Set(start);
  for (const id of reached) for (const further of next(id)) reached.add(further);
  return reached;
}
