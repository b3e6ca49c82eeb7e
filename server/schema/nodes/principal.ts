import { pageOf } from '../connection.ts';
import type { Context } from '../context.ts';
import { HoldingStateEnum } from './holding-state.ts';
import { type ModelNodes, modelNodes } from './model-nodes.ts';
import { EntraRoleRef, GroupRef, LegacyRoleRef, PrincipalRef, UnifiedAssignmentRef } from './refs.ts';

PrincipalRef.implement({
  description:
    'Whoever can be a member of a group and hold roles: a user, a service principal, a principal of another tenant or a group.',
  resolveType: (principal) => principal.kind,
  fields: (t) => ({
    key: t.exposeString('id', {
      description:
        'The id that documents use; unique over users, groups, service principals and principals of other tenants.',
    }),
    displayName: t.exposeString('displayName', { description: 'Display name; not unique, any characters.' }),
    memberOf: t.connection(
      {
        type: GroupRef,
        description: 'Groups that it is a direct member of or may activate a membership of, active ones first.',
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
          return pageOf(args, known, (edge) => edge);
        },
      },
      { description: 'A page of memberships.' },
      {
        description: 'A direct membership in a group.',
        fields: (edge) => ({
          state: edge.expose('state', { type: HoldingStateEnum, description: 'Whether the membership is active.' }),
        }),
      },
    ),
    entraRoles: t.connection(
      {
        type: EntraRoleRef,
        description: 'Entra roles that it holds or is eligible for itself, not through a group.',
        resolve: async (principal, args, context) => {
          const reading = await context.reading();
          const roles = reading && modelNodes(reading.model).EntraRole;
          const held = (reading?.model.entraHoldings.get(principal.id) ?? []).flatMap(({ role, state, scope }) => {
            const node = roles?.get(role);
            return node ? [{ node, state, scope }] : [];
          });
          return pageOf(args, held, (edge) => edge);
        },
      },
      { description: 'A page of directly held Entra roles.' },
      {
        description: 'An Entra role that is held directly.',
        fields: (edge) => ({
          state: edge.expose('state', { type: HoldingStateEnum, description: 'Whether the role is active.' }),
          scope: edge.exposeString('scope', {
            description:
              '`/` when it holds in the whole tenant, else the scope, such as `/administrativeUnits/<id>`; a scoped role grants nothing in Defender.',
          }),
        }),
      },
    ),
    unifiedAssignments: t.connection(
      {
        type: UnifiedAssignmentRef,
        description: 'Assignments of unified roles that name it.',
        resolve: async (principal, args, context) => {
          const reading = await context.reading();
          const assignments = reading && modelNodes(reading.model).UnifiedAssignment;
          const held = (reading?.model.assignments.get(principal.id) ?? []).flatMap(({ assignment }) => {
            const node = assignments?.get(assignment.id);
            return node ? [node] : [];
          });
          return pageOf(args, held, (node) => ({ node }));
        },
      },
      { description: 'A page of assignments that name it.' },
      { description: 'An assignment that names it.' },
    ),
    legacyRoles: t.connection(
      {
        type: LegacyRoleRef,
        description: "Roles of the products' own models that it holds itself, not through a group.",
        resolve: async (principal, args, context) => {
          const reading = await context.reading();
          const roles = reading && modelNodes(reading.model).LegacyRole;
          const held = (reading?.model.legacyRoles.get(principal.id) ?? []).flatMap(({ key }) => {
            const node = roles?.get(key);
            return node ? [node] : [];
          });
          return pageOf(args, held, (node) => ({ node }));
        },
      },
      { description: 'A page of directly held legacy roles.' },
      { description: 'A legacy role that is held directly.' },
    ),
  }),
});

async function nodesOf<Kind extends keyof ModelNodes>(
  kind: Kind,
  context: Context,
): Promise<ModelNodes[Kind] | undefined> {
  const reading = await context.reading();
  return reading && modelNodes(reading.model)[kind];
}
