import type { GroupFact } from '../../access/terms/facts.ts';
import { builder } from '../builder.ts';
import { pageOfEdges, pageOfKind, pageOfNodes, pageOfRows } from '../connection.ts';
import { DeviceGroupOrderEnum, NodeOrderEnum } from '../order.ts';
import { deviceGroupPages, groupPages } from './connections.ts';
import {
  GroupFilter,
  MembershipFilter,
  NameFilter,
  orderedBy,
  type Stated,
  statedIn,
  whichAreListed,
} from './filters.ts';
import { GroupTypeEnum } from './group-type.ts';
import { HoldingStateEnum } from './holding-state.ts';
import { arrangedBelowComplexity, arrangedComplexity, filteredComplexity } from './list-cost.ts';
import { loadNode, loadNodes } from './loaders.ts';
import { modelNodes } from './model-nodes.ts';
import { memberCountLoader, membersLoader } from './page-loaders.ts';
import { HolderFilter } from './principal-filters.ts';
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
        complexity: filteredComplexity,
        args: {
          filter: t.arg({ type: HolderFilter, description: whichAreListed }),
          orderBy: t.arg({ type: NodeOrderEnum, description: orderedBy('by name') }),
        },
        resolve: (group, { filter, ...args }, context) => {
          const asked = withEligibility(statedIn(filter));
          return pageOfRows(
            args,
            (page) => membersLoader(context).load({ parent: group.id, page, filter: asked }),
            ({ person, isEligible }) => ({
              node: person,
              state: isEligible ? ('eligible' as const) : ('active' as const),
            }),
            () => memberCountLoader(context).load({ parent: group.id, filter: asked }),
          );
        },
      },
      { name: 'MemberConnection', description: 'A page of members.' },
      {
        name: 'MemberEdge',
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
        complexity: arrangedBelowComplexity,
        args: {
          filter: t.arg({ type: MembershipFilter, description: whichAreListed }),
          orderBy: t.arg({ type: NodeOrderEnum, description: orderedBy('active ones first') }),
        },
        resolve: async (group, args, context) => {
          const view = await context.view();
          const fact = view?.model.groups.get(group.id);
          const groups = view && modelNodes(view.model).Group;
          const nested = fact ? nestedIn(fact) : [];
          const known = nested.flatMap(({ id, state }) => {
            const node = groups?.get(id);
            return node ? [{ node, state }] : [];
          });
          return pageOfEdges(args, known);
        },
      },
      { name: 'NestedGroupConnection', description: 'A page of member groups.' },
      {
        name: 'NestedGroupEdge',
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
        complexity: arrangedBelowComplexity,
        args: {
          filter: t.arg({ type: NameFilter, description: whichAreListed }),
          orderBy: t.arg({ type: DeviceGroupOrderEnum, description: orderedBy('by rank') }),
        },
        resolve: async (group, args, context) => {
          const view = await context.view();
          const deviceGroups = view && modelNodes(view.model).DeviceGroup;
          const visible = (view?.model.visibleDeviceGroups.get(group.id) ?? []).flatMap((id) => {
            const node = deviceGroups?.get(id);
            return node ? [node] : [];
          });
          return pageOfNodes(args, visible);
        },
      },
      ...deviceGroupPages,
    ),
  }),
});

function withEligibility({ state, ...asked }: Stated<typeof HolderFilter.$inferInput>) {
  return state === undefined ? asked : { ...asked, isEligible: state === 'eligible' };
}

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
      complexity: arrangedComplexity,
      args: {
        filter: t.arg({ type: GroupFilter, description: whichAreListed }),
        orderBy: t.arg({ type: NodeOrderEnum, description: orderedBy('by name') }),
      },
      resolve: (_, args, context) => pageOfKind('Group', args, context),
    },
    ...groupPages,
  ),
}));
