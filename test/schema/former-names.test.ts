import { isInterfaceType, isObjectType, parse, validate } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { schema } from '../../server/schema/index.ts';
import { ask } from '../http/empty-app.ts';
import { type Served, serveContoso } from './stored-contoso.ts';

let served: Served;
beforeAll(async () => {
  served = await serveContoso();
});
afterAll(() => served?.close());

/** Every list that had types of its own, by the type and the field it is of. */
const lists = [
  'DeviceGroup access devices foreignAccess',
  'EntraRole holders',
  'ForeignPrincipal deviceGroups',
  'Group deviceGroups members nestedGroups',
  'LegacyRole holders',
  'Permission capabilities entraRoles legacyRoles unifiedRoles',
  'Principal entraRoles legacyRoles memberOf unifiedAssignments',
  'Query capabilities deviceGroups devices entraRoles foreignPrincipals groups legacyRoles permissions servicePrincipals unifiedRoles users',
  'UnifiedAssignment principals',
  'UnifiedRole assignments permissions',
].flatMap((line) => {
  const [type = '', ...fields] = line.split(' ');
  return fields.map((field) => [type, field] as const);
});

it.each(lists)('%s.%s can be spread by its former names, at the same cost', (parent, field) => {
  const former = `${parent}${field[0]?.toUpperCase()}${field.slice(1)}Connection`;
  const start = parent === 'Query' ? '' : `... on ${parent}`;
  const fragments = `fragment page on ${former} { totalCount pageInfo { endCursor } nodes { id: __typename } edges { ...edge } }
    fragment edge on ${former}Edge { cursor node { __typename } }`;
  const open = start ? `node(id: "x") { ${start} { ${field} { ...page } } }` : `${field} { ...page }`;
  expect(validate(schema, parse(`{ ${open} } ${fragments}`)).map(({ message }) => message)).toEqual([]);
  for (const name of [former, `${former}Edge`]) {
    const known = schema.getType(name);
    if (!isInterfaceType(known)) return expect.fail(`${name} is gone.`);
    const [only, ...others] = schema.getImplementations(known).objects;
    expect([isObjectType(only), others]).toEqual([true, []]);
    for (const [key, own] of Object.entries(known.getFields())) {
      expect(own.extensions['complexity']).toEqual(only?.getFields()[key]?.extensions['complexity']);
      expect(own.deprecationReason).toBe(`This type is called ${only?.name} now.`);
    }
  }
});

it('a fragment on a former name reads the same as one on the name', async () => {
  const document = (list: string, edge: string, members: string) => `{
    users(first: 3) { __typename ...page } group(key: "tier2-emea") { members { ...members } }
  }
  fragment page on ${list} { totalCount edges { ... on ${edge} { cursor node { key } } } }
  fragment members on ${members} { nodes { key } edges { state } }`;
  const read = async (query: string) => (await ask(served.app, query)).json;
  const now = await read(document('UserConnection', 'UserEdge', 'MemberConnection'));
  const before = await read(document('QueryUsersConnection', 'QueryUsersConnectionEdge', 'GroupMembersConnection'));
  expect(before).toEqual(now);
  expect(now.data).toMatchObject({
    users: { __typename: 'UserConnection', edges: [{}, {}, {}] },
    group: { members: { nodes: [{ key: 'ana' }, { key: 'eve' }, { key: 'omar' }] } },
  });
});
