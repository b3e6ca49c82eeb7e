import members from './tabs/members.graphql?raw';
import permission from './tabs/permission.graphql?raw';
import person from './tabs/person.graphql?raw';
import tenant from './tabs/tenant.graphql?raw';
import warnings from './tabs/warnings.graphql?raw';
import whatIf from './tabs/what-if.graphql?raw';
import why from './tabs/why.graphql?raw';
import whyNot from './tabs/why-not.graphql?raw';

/** Keys of what is loaded, so that every tab can be run as it stands. */
export interface Examples {
  readonly person: string;
  readonly group: string;
  readonly permission: string;
  readonly capability: string;
}

interface Tab {
  readonly query: string;
  readonly variables: (examples: Examples) => Readonly<Record<string, unknown>>;
}

const question = ({ person, capability }: Examples) => ({ person, capability, on: {} });

export const tabs: readonly Tab[] = [
  { query: person, variables: ({ person }) => ({ person }) },
  { query: why, variables: question },
  // Few people may do this, so that there is something to explain.
  { query: whyNot, variables: ({ person }) => ({ person, capability: 'urbac.workload.activate', on: {} }) },
  {
    query: whatIf,
    variables: (examples) => ({
      ...question(examples),
      assuming: [{ addMember: { group: examples.group, member: examples.person } }],
    }),
  },
  { query: members, variables: ({ group }) => ({ group }) },
  { query: permission, variables: ({ permission }) => ({ permission }) },
  { query: tenant, variables: () => ({}) },
  { query: warnings, variables: () => ({}) },
];
