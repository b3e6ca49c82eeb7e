import type { GrantRow } from '../../access/terms/rulebook.ts';
import { builder } from '../builder.ts';
import { pageOfKind } from '../connection.ts';
import type { Context } from '../context.ts';
import { NodeOrderEnum } from '../order.ts';
import { entraRolePages } from './connections.ts';
import { EntraRoleFilter, orderedBy, whichAreListed } from './filters.ts';
import { HoldingStateEnum } from './holding-state.ts';
import { arrangedComplexity } from './list-cost.ts';
import { loadNode, loadNodes } from './loaders.ts';
import { modelNodes } from './model-nodes.ts';
import type { EntraRoleNode } from './node-shapes.ts';
import { pageOfPrincipals } from './page-of-principals.ts';
import { HolderFilter } from './principal-filters.ts';
import { EntraRoleRef, PermissionRef, PrincipalRef } from './refs.ts';
import { WorkloadCodeEnum } from './workload-code.ts';

const EntraGrantType = builder.objectRef<GrantRow>('EntraGrant').implement({
  description: 'Permissions that an Entra role includes for some products, from one row of the catalogue.',
  fields: (t) => ({
    permissions: t.field({
      type: [PermissionRef],
      description: 'The permissions.',
      resolve: async (grant, _, context) =>
        (await loadNodes('Permission', grant.permissions, context)).filter((node) => node !== undefined),
    }),
    products: t.expose('products', { type: [WorkloadCodeEnum], description: 'The products they apply in.' }),
  }),
});

builder.node(EntraRoleRef, {
  description: 'A Microsoft Entra role. Roles that the catalogue does not list for Defender have no effect there.',
  id: { resolve: (role) => role.id, description: 'Opaque id of the role.' },
  loadMany: (ids, context) => loadNodes('EntraRole', ids, context),
  fields: (t) => ({
    key: t.exposeString('id', { description: 'Template id of the role.' }),
    displayName: t.exposeString('name', { description: 'Name of the role in Microsoft Entra.' }),
    isBuiltIn: t.exposeBoolean('isBuiltIn', { description: 'False for a custom Entra role of the tenant.' }),
    grants: t.expose('grants', {
      type: [EntraGrantType],
      description:
        'The permissions it includes in Defender, by row of the catalogue; empty if it has no effect in Defender.',
    }),
    holders: t.connection(
      {
        type: PrincipalRef,
        description: 'Direct assignments, active and eligible.',
        complexity: arrangedComplexity,
        args: {
          filter: t.arg({ type: HolderFilter, description: whichAreListed }),
          orderBy: t.arg({ type: NodeOrderEnum, description: orderedBy('as assigned') }),
        },
        resolve: (role, args, context) => pageOfPrincipals(args, role.holdings, context),
      },
      { name: 'HolderConnection', description: 'A page of assigned principals.' },
      {
        name: 'HolderEdge',
        description: 'A principal the role is assigned to directly.',
        fields: (edge) => ({
          state: edge.expose('state', {
            type: HoldingStateEnum,
            description: 'Whether the assignment is active or eligible in PIM.',
          }),
          scope: edge.exposeString('scope', { description: 'Scope of the assignment; `/` is the whole tenant.' }),
        }),
      },
    ),
  }),
});

builder.queryFields((t) => ({
  entraRole: t.field({
    type: EntraRoleRef,
    nullable: true,
    description: 'An Entra role by template id or name; null if there is none.',
    args: {
      key: t.arg.string({ required: true, description: 'Template id or display name, such as `Security Reader`.' }),
    },
    resolve: (_, { key }, context) => entraRole(key, context),
  }),
  entraRoles: t.connection(
    {
      type: EntraRoleRef,
      description: 'All Entra roles by name: the built-in ones and those declared in the tenant document.',
      complexity: arrangedComplexity,
      args: {
        filter: t.arg({ type: EntraRoleFilter, description: whichAreListed }),
        orderBy: t.arg({ type: NodeOrderEnum, description: orderedBy('by name') }),
      },
      resolve: (_, args, context) => pageOfKind('EntraRole', args, context),
    },
    ...entraRolePages,
  ),
}));

async function entraRole(key: string, context: Context): Promise<EntraRoleNode | undefined> {
  const byId = await loadNode('EntraRole', key, context);
  if (byId) return byId;
  const model = (await context.view())?.model;
  if (!model) return undefined;
  const roles = modelNodes(model).EntraRole;
  const builtIn = model.rulebook.entraRoleNamed(key);
  return (builtIn && roles.get(builtIn.id)) ?? [...roles.values()].find((role) => role.name === key);
}
