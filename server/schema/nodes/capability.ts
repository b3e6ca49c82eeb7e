import { builder } from '../builder.ts';
import { pageOfKind } from '../connection.ts';
import { loadNode, loadNodes } from './loaders.ts';
import { NoteType } from './note.ts';
import { CapabilityRef, PermissionRef } from './refs.ts';
import { permissionsIn } from './required-permissions.ts';

builder.node(CapabilityRef, {
  description: 'Something a person does in the Defender portal, with what it needs.',
  id: { resolve: (node) => node.id, description: 'Opaque id of the capability.' },
  loadMany: (ids, context) => loadNodes('Capability', ids, context),
  fields: (t) => ({
    key: t.exposeString('id', { description: 'Stable id, such as `mde.device.isolate`.' }),
    title: t.string({
      description: 'Short title in the imperative, such as `Isolate a device`.',
      resolve: ({ row }) => row.title,
    }),
    phrase: t.string({
      description: 'Completes "Ana can …"; `{device}` and `{product}` stand for parts of the question.',
      resolve: ({ row }) => row.phrase,
    }),
    section: t.string({
      description:
        'Heading for lists: the code of a product, `cross` for several products, `urbac` for Unified RBAC itself.',
      resolve: ({ row }) => row.section,
    }),
    takes: t.stringList({
      description:
        'What a question about it may name: `workload`, `workloads`, `tables`, `policy`, `command`, `device`, `deviceGroup`, `devices` (all of them).',
      resolve: ({ row }) => [...row.takes],
    }),
    policies: t.stringList({
      description: 'Threat policies that a question about it may name, in the order of the catalogue; empty for most.',
      resolve: ({ row }) => [...row.policies.keys()],
    }),
    requires: t.field({
      type: [PermissionRef],
      description:
        'Every permission that its requirement names, on any product and in any regime; which of them must hold together is in the proof of an answer.',
      resolve: async ({ row }, _, context) =>
        (await loadNodes('Permission', permissionsIn(row), context)).filter((node) => node !== undefined),
    }),
    notes: t.field({
      type: [NoteType],
      description: 'Remarks that belong to it whoever asks.',
      resolve: async ({ row }, _, context) => {
        const notes = (await context.reading())?.model.rulebook.notes;
        return row.notes.flatMap((id) => notes?.get(id) ?? []);
      },
    }),
    sources: t.stringList({ description: 'The documents this rests on.', resolve: ({ row }) => [...row.source] }),
  }),
});

builder.queryFields((t) => ({
  capability: t.field({
    type: CapabilityRef,
    nullable: true,
    description: 'A capability by its id; null when there is none.',
    args: { key: t.arg.string({ required: true, description: 'Id such as `mde.device.isolate`.' }) },
    resolve: (_, { key }, context) => loadNode('Capability', key, context),
  }),
  capabilities: t.connection(
    {
      type: CapabilityRef,
      description: 'All capabilities in the order of the catalogue.',
      resolve: (_, args, context) => pageOfKind('Capability', args, context),
    },
    { description: 'A page of capabilities.' },
    { description: 'A capability in a list.' },
  ),
}));
