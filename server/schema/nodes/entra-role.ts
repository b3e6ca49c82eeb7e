import type { GrantRow } from '../../access/terms/rulebook.ts';
import { builder } from '../builder.ts';
import { pageOfKind, pageOfPrincipals } from '../connection.ts';
import type { Context } from '../context.ts';
import { HoldingStateEnum } from './holding-state.ts';
import { loadNode, loadNodes } from './loaders.ts';
import { modelNodes } from './model-nodes.ts';
import type { EntraRoleNode } from './node-shapes.ts';
import { EntraRoleRef, PermissionRef, PrincipalRef } from './refs.ts';
import { WorkloadCodeEnum } from './workload-code.ts';

const EntraGrantType = builder.objectRef<GrantRow>('EntraGrant').implement({
  description: 'Permissions that a directory role gives on some products, from one row of the catalogue.',
  fields: (t) => ({
    permissions: t.field({
      type: [PermissionRef],
      description: 'The permissions.',
      resolve: async (grant, _, context) =>
        (await loadNodes('Permission', grant.permissions, context)).filter((node) => node !== undefined),
    }),
    products: t.expose('products', { type: [WorkloadCodeEnum], description: 'The products that they hold on.' }),
  }),
});

builder.node(EntraRoleRef, {
  description:
    'A Microsoft Entra directory role. Roles that the catalogue does not list for Defender grant nothing here.',
  id: { resolve: (role) => role.id, description: 'Opaque id of the role.' },
  loadMany: (ids, context) => loadNodes('EntraRole', ids, context),
  fields: (t) => ({
    key: t.exposeString('id', { description: 'Template id of the role.' }),
    displayName: t.exposeString('name', { description: 'Name of the role in the directory.' }),
    isBuiltIn: t.exposeBoolean('isBuiltIn', { description: 'False for a custom directory role of the tenant.' }),
    grants: t.expose('grants', {
      type: [EntraGrantType],
      description: 'What it gives in Defender, row by row of the catalogue; empty when it gives nothing.',
    }),
    holders: t.connection(
      {
        type: PrincipalRef,
        description: 'Who holds it or is eligible for it directly.',
        resolve: async (role, args, context) => {
          const reading = await context.reading();
          const held = (reading?.model.facts.entraHoldings ?? []).filter((holding) => holding.role === role.id);
          return pageOfPrincipals(args, held, context);
        },
      },
      { description: 'A page of holders.' },
      {
        description: 'A direct holder of the role.',
        fields: (edge) => ({
          state: edge.expose('state', { type: HoldingStateEnum, description: 'Whether the role is active.' }),
          scope: edge.exposeString('scope', { description: '`/` when it holds in the whole tenant, else the scope.' }),
        }),
      },
    ),
  }),
});

builder.queryFields((t) => ({
  entraRole: t.field({
    type: EntraRoleRef,
    nullable: true,
    description: 'A directory role by template id or by name; null when there is none.',
    args: {
      key: t.arg.string({ required: true, description: 'Template id or display name, such as `Security Reader`.' }),
    },
    resolve: (_, { key }, context) => entraRole(key, context),
  }),
  entraRoles: t.connection(
    {
      type: EntraRoleRef,
      description: 'All directory roles by name: built-in ones and those that the tenant declares.',
      resolve: (_, args, context) => pageOfKind('EntraRole', args, context),
    },
    { description: 'A page of directory roles.' },
    { description: 'A directory role in a list.' },
  ),
}));

async function entraRole(key: string, context: Context): Promise<EntraRoleNode | undefined> {
  const byId = await loadNode('EntraRole', key, context);
  if (byId) return byId;
  const model = (await context.reading())?.model;
  if (!model) return undefined;
  const roles = modelNodes(model).EntraRole;
  const builtIn = model.rulebook.entraRoleNamed(key);
  return (builtIn && roles.get(builtIn.id)) ?? [...roles.values()].find((role) => role.name === key);
}
