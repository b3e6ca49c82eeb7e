import members from './tabs/members.graphql?raw';
import permission from './tabs/permission.graphql?raw';
import person from './tabs/person.graphql?raw';
import tenant from './tabs/tenant.graphql?raw';
import why from './tabs/why.graphql?raw';

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

export const tabs: readonly Tab[] = [
  { query: person, variables: (examples) => ({ person: examples.person }) },
  { query: why, variables: (examples) => ({ person: examples.person, capability: examples.capability, on: {} }) },
  { query: members, variables: (examples) => ({ group: examples.group }) },
  { query: permission, variables: (examples) => ({ permission: examples.permission }) },
  { query: tenant, variables: () => ({}) },
];
