import { builder } from '../builder.ts';
import { pageOfKind } from '../connection.ts';
import { NodeOrderEnum } from '../order.ts';
import { capabilityPages } from './connections.ts';
import { NameFilter, orderedBy, whichAreListed } from './filters.ts';
import { arrangedComplexity } from './list-cost.ts';
import { loadNode, loadNodes } from './loaders.ts';
import { nameableWorkloads } from './nameable-workloads.ts';
import { NoteType } from './note.ts';
import { CapabilityRef, PermissionRef } from './refs.ts';
import { permissionsIn } from './required-permissions.ts';
import { WorkloadCodeEnum } from './workload-code.ts';

builder.node(CapabilityRef, {
  description: 'An action in the Defender portal, and the permissions it requires.',
  id: { resolve: (node) => node.id, description: 'Opaque id of the capability.' },
  loadMany: (ids, context) => loadNodes('Capability', ids, context),
  fields: (t) => ({
    key: t.exposeString('id', { description: 'Stable id, such as `mde.device.isolate`.' }),
    title: t.string({
      description: 'Short title in the imperative, such as `Isolate a device`.',
      resolve: ({ row }) => row.title,
    }),
    phrase: t.string({
      description: 'Phrase that completes "Ana can …"; `{device}` and `{product}` are placeholders for the target.',
      resolve: ({ row }) => row.phrase,
    }),
    section: t.string({
      description:
        'Heading in lists: the code of a product, `cross` for Microsoft Defender XDR (several workloads), `urbac` for permissions and roles.',
      resolve: ({ row }) => row.section,
    }),
    takes: t.stringList({
      description:
        'Targets that a question about it accepts: `workload`, `workloads`, `tables`, `policy`, `command`, `device`, `deviceGroup`, `devices` (all devices).',
      resolve: ({ row }) => [...row.takes],
    }),
    workloads: t.field({
      type: [WorkloadCodeEnum],
      description:
        'Workloads that a question about it can name; empty if it is about one product only, where naming it changes nothing.',
      resolve: ({ row }) => nameableWorkloads(row),
    }),
    policies: t.stringList({
      description:
        'Threat policies that a question about it accepts, in the order of the catalogue; empty for most capabilities.',
      resolve: ({ row }) => [...row.policies.keys()],
    }),
    requires: t.field({
      type: [PermissionRef],
      description:
        'All permissions named in its requirements, for any product and in any permission model. The proof of an answer shows which of them are needed together.',
      resolve: async ({ row }, _, context) =>
        (await loadNodes('Permission', permissionsIn(row), context)).filter((node) => node !== undefined),
    }),
    notes: t.field({
      type: [NoteType],
      description: 'Notes that apply to every answer about it.',
      resolve: async ({ row }, _, context) => {
        const notes = (await context.view())?.model.rulebook.notes;
        return row.notes.flatMap((id) => notes?.get(id) ?? []);
      },
    }),
    sources: t.stringList({
      description: 'Ids of the documents it is based on.',
      resolve: ({ row }) => [...row.source],
    }),
  }),
});

builder.queryFields((t) => ({
  capability: t.field({
    type: CapabilityRef,
    nullable: true,
    description: 'A capability by its id; null if there is none.',
    args: { key: t.arg.string({ required: true, description: 'Id such as `mde.device.isolate`.' }) },
    resolve: (_, { key }, context) => loadNode('Capability', key, context),
  }),
  capabilities: t.connection(
    {
      type: CapabilityRef,
      description: 'All capabilities in the order of the catalogue.',
      complexity: arrangedComplexity,
      args: {
        filter: t.arg({ type: NameFilter, description: whichAreListed }),
        orderBy: t.arg({ type: NodeOrderEnum, description: orderedBy('as in the catalogue') }),
      },
      resolve: (_, args, context) => pageOfKind('Capability', args, context),
    },
    ...capabilityPages,
  ),
}));
