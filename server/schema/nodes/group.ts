import type { GroupFact } from '../../access/terms/facts.ts';
import { builder } from '../builder.ts';
import { pageOf, pageOfKind, pageOfRows } from '../connection.ts';
import { filteredComplexity, GroupFilter, hasText, isAsked } from './filters.ts';
import { GroupTypeEnum } from './group-type.ts';
import { HoldingStateEnum } from './holding-state.ts';
import { loadNode, loadNodes } from './loaders.ts';
import { modelNodes } from './model-nodes.ts';
import { memberCountLoader, membersLoader } from './page-loaders.ts';
import { DeviceGroupRef, GroupRef, PrincipalRef } from './refs.ts';

builder.node(GroupRef, {
  description: 'An Entra group. Membership is transitive: members of a nested group get what is assigned to the group.',
  interfaces: [PrincipalRef],
  id: { resolve: (group) => group.id, description: 'Opaque id of the group.' },
  loadMany: (ids, context) => loadNodes('Group', ids, context),
  fields: (t) => ({
    type: t.field({
      type: GroupTypeEnum,
      nullable: true,
      description:
        'Type of the group; null if the tenant document does not state it. It then counts as a security group.',
      resolve: (group) => group.type ?? null,
    }),
    isAssignableToRole: t.boolean({
      nullable: true,
      description:
        'Whether Microsoft Entra roles can be assigned to the group; null if the tenant document does not state it.',
      resolve: (group) => group.isAssignableToRole ?? null,
    }),
    members: t.connection(
      {
        type: PrincipalRef,
        description:
          'Users and service principals that are direct members or eligible for membership in PIM. Member groups are in `nestedGroups`.',
        resolve: (group, args, context) =>
          pageOfRows(
            args,
            (page) => membersLoader(context).load({ parent: group.id, page }),
            ({ person, isEligible }) => ({
              node: person,
              state: isEligible ? ('eligible' as const) : ('active' as const),
            }),
            () => memberCountLoader(context).load(group.id),
          ),
      },
      { description: 'A page of members.' },
      {
        description: 'A member of the group.',
        fields: (edge) => ({
          state: edge.expose('state', {
            type: HoldingStateEnum,
            description: 'Whether the membership is active or eligible in PIM.',
          }),
        }),
      },
    ),
    nestedGroups: t.connection(
      {
        type: GroupRef,
        description: 'Groups that are direct members or eligible for membership in PIM.',
        resolve: async (group, args, context) => {
          const view = await context.view();
          const fact = view?.model.groups.get(group.id);
          const groups = view && modelNodes(view.model).Group;
          const nested = fact ? nestedIn(fact) : [];
          const known = nested.flatMap(({ id, state }) => {
            const node = groups?.get(id);
            return node ? [{ node, state }] : [];
          });
          return pageOf(args, known, (edge) => edge);
        },
      },
      { description: 'A page of member groups.' },
      {
        description: 'A group that is a member of the group.',
        fields: (edge) => ({
          state: edge.expose('state', {
            type: HoldingStateEnum,
            description: 'Whether the membership is active or eligible in PIM.',
          }),
        }),
      },
    ),
    deviceGroups: t.connection(
      {
        type: DeviceGroupRef,
        description:
          'Device groups whose user access names the group. Device groups that are open to every portal user are not listed.',
        resolve: async (group, args, context) => {
          const view = await context.view();
          const deviceGroups = view && modelNodes(view.model).DeviceGroup;
          const visible = (view?.model.visibleDeviceGroups.get(group.id) ?? []).flatMap((id) => {
            const node = deviceGroups?.get(id);
            return node ? [node] : [];
          });
          return pageOf(args, visible, (node) => ({ node }));
        },
      },
      { description: 'A page of device groups.' },
      { description: 'A device group the group has access to.' },
    ),
  }),
});

function nestedIn(fact: GroupFact) {
  return [
    ...fact.members.map((id) => ({ id, state: 'active' as const })),
    ...fact.eligible.map((id) => ({ id, state: 'eligible' as const })),
  ];
}

builder.queryFields((t) => ({
  group: t.field({
    type: GroupRef,
    nullable: true,
    description: 'A group by its id in tenant documents; null if the snapshot has none with this id.',
    args: { key: t.arg.string({ required: true, description: 'Id of the group, such as `SOC`.' }) },
    resolve: (_, { key }, context) => loadNode('Group', key, context),
  }),
  groups: t.connection(
    {
      type: GroupRef,
      description: 'All groups by display name.',
      complexity: filteredComplexity,
      args: { filter: t.arg({ type: GroupFilter, description: 'Which are listed; all if omitted.' }) },
      resolve: (_, { filter, ...args }, context) =>
        pageOfKind(
          'Group',
          args,
          context,
          filter
            ? (node) =>
                hasText(filter.text, node.displayName, node.id) &&
                isAsked(filter.type, node.type) &&
                isAsked(filter.isAssignableToRole, node.isAssignableToRole)
            : undefined,
        ),
    },
    { description: 'A page of groups.' },
    { description: 'A group in a list.' },
  ),
}));
