import { pageOfEdges, pageOfNodes } from '../connection.ts';
import type { Context } from '../context.ts';
import { NodeOrderEnum } from '../order.ts';
import { legacyRolePages, unifiedAssignmentPages } from './connections.ts';
import {
  HeldEntraRoleFilter,
  LegacyRoleFilter,
  MembershipFilter,
  NameFilter,
  orderedBy,
  whichAreListed,
} from './filters.ts';
import { HoldingStateEnum } from './holding-state.ts';
import { arrangedBelowComplexity } from './list-cost.ts';
import { type ModelNodes, modelNodes } from './model-nodes.ts';
import { EntraRoleRef, GroupRef, LegacyRoleRef, PrincipalRef, UnifiedAssignmentRef } from './refs.ts';

PrincipalRef.implement({
  description:
    'Anything that roles can be assigned to: a user, a service principal, a group or a principal of another tenant.',
  resolveType: (principal) => principal.kind,
  fields: (t) => ({
    key: t.exposeString('id', {
      description:
        'Its id in tenant documents; unique across users, groups, service principals and principals of other tenants.',
    }),
    displayName: t.exposeString('displayName', {
      description: 'Display name; not unique, and it may contain any characters.',
    }),
    memberOf: t.connection(
      {
        type: GroupRef,
        description: 'Groups it belongs to directly: active memberships first, then those eligible in PIM.',
        complexity: arrangedBelowComplexity,
        args: {
          filter: t.arg({ type: MembershipFilter, description: whichAreListed }),
          orderBy: t.arg({ type: NodeOrderEnum, description: orderedBy('active ones first') }),
        },
        resolve: async (principal, args, context) => {
          const groups = await nodesOf('Group', context);
          const entries = [
            ...principal.groups.map((id) => ({ id, state: 'active' as const })),
            ...principal.eligibleGroups.map((id) => ({ id, state: 'eligible' as const })),
          ];
          const known = entries.flatMap(({ id, state }) => {
            const node = groups?.get(id);
            return node ? [{ node, state }] : [];
          });
          return pageOfEdges(args, known);
        },
      },
      { name: 'MembershipConnection', description: 'A page of memberships.' },
      {
        name: 'MembershipEdge',
        description: 'A direct membership in a group.',
        fields: (edge) => ({
          state: edge.expose('state', {
            type: HoldingStateEnum,
            description: 'Whether the membership is active or eligible in PIM.',
          }),
        }),
      },
    ),
    entraRoles: t.connection(
      {
        type: EntraRoleRef,
        description: 'Entra roles assigned directly, not through a group: active and eligible ones.',
        complexity: arrangedBelowComplexity,
        args: {
          filter: t.arg({ type: HeldEntraRoleFilter, description: whichAreListed }),
          orderBy: t.arg({ type: NodeOrderEnum, description: orderedBy('as assigned') }),
        },
        resolve: async (principal, args, context) => {
          const view = await context.view();
          const roles = view && modelNodes(view.model).EntraRole;
          const held = (view?.model.entraHoldings.get(principal.id) ?? []).flatMap(({ role, state, scope }) => {
            const node = roles?.get(role);
            return node ? [{ node, state, scope }] : [];
          });
          return pageOfEdges(args, held);
        },
      },
      { name: 'HeldEntraRoleConnection', description: 'A page of directly assigned Entra roles.' },
      {
        name: 'HeldEntraRoleEdge',
        description: 'A directly assigned Entra role.',
        fields: (edge) => ({
          state: edge.expose('state', {
            type: HoldingStateEnum,
            description: 'Whether the role is active or eligible in PIM.',
          }),
          scope: edge.exposeString('scope', {
            description:
              'Scope of the assignment: `/` for the whole tenant, or for example `/administrativeUnits/<id>`. A role with a narrower scope has no effect in Defender.',
          }),
        }),
      },
    ),
    unifiedAssignments: t.connection(
      {
        type: UnifiedAssignmentRef,
        description: 'Assignments of custom roles (Unified RBAC) that name it directly.',
        complexity: arrangedBelowComplexity,
        args: {
          filter: t.arg({ type: NameFilter, description: whichAreListed }),
          orderBy: t.arg({ type: NodeOrderEnum, description: orderedBy('as they come') }),
        },
        resolve: async (principal, args, context) => {
          const view = await context.view();
          const assignments = view && modelNodes(view.model).UnifiedAssignment;
          const held = (view?.model.assignments.get(principal.id) ?? []).flatMap(({ assignment }) => {
            const node = assignments?.get(assignment.id);
            return node ? [node] : [];
          });
          return pageOfNodes(args, held);
        },
      },
      ...unifiedAssignmentPages,
    ),
    legacyRoles: t.connection(
      {
        type: LegacyRoleRef,
        description: 'Roles of individual RBAC models assigned directly, not through a group.',
        complexity: arrangedBelowComplexity,
        args: {
          filter: t.arg({ type: LegacyRoleFilter, description: whichAreListed }),
          orderBy: t.arg({ type: NodeOrderEnum, description: orderedBy('as they come') }),
        },
        resolve: async (principal, args, context) => {
          const view = await context.view();
          const roles = view && modelNodes(view.model).LegacyRole;
          const held = (view?.model.legacyRoles.get(principal.id) ?? []).flatMap(({ key }) => {
            const node = roles?.get(key);
            return node ? [node] : [];
          });
          return pageOfNodes(args, held);
        },
      },
      ...legacyRolePages,
    ),
  }),
});

async function nodesOf<Kind extends keyof ModelNodes>(
  kind: Kind,
  context: Context,
): Promise<ModelNodes[Kind] | undefined> {
  const view = await context.view();
  return view && modelNodes(view.model)[kind];
}
