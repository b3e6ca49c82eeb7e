import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';
import type { Context } from './context.ts';

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      snapshotArgument: SnapshotArgumentPlugin<Types>;
    }
  }
}

export const snapshotArgument = 'snapshotArgument';

/** These are about snapshots, not about what one of them says. */
const withoutArgument: ReadonlySet<string> = new Set(['snapshots', 'snapshot', 'currentSnapshot']);

/** What resolvers get below a field with `at`, by the name of that field in the answer. */
const contextsAt = new WeakMap<object, Map<string | number, Context>>();

/**
 * Gives every entry point the argument `at`. What is below it reads that snapshot, through a context of its own: no
 * resolver has to know about it, and what one entry point loads is never mixed with what another one does.
 */
export class SnapshotArgumentPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(config: PothosOutputFieldConfig<Types>): PothosOutputFieldConfig<Types> {
    if (config.parentType !== 'Query' || withoutArgument.has(config.name)) return config;
    const at: (typeof config.args)[string] = {
      kind: 'Arg',
      graphqlKind: 'Arg',
      name: 'at',
      parentField: config.name,
      parentType: config.parentType,
      type: { kind: 'Scalar', ref: 'Int', required: false },
      description: 'Number of the snapshot to read; the current one if omitted.',
      pothosOptions: { type: 'Int' } as never,
    };
    return { ...config, args: { ...config.args, at } };
  }

  override wrapResolve(
    resolve: GraphQLFieldResolver<unknown, Types['Context'], object>,
    { parentType }: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    if (parentType !== 'Query')
      return (parent, args, context, info) => resolve(parent, args, belowEntry(context as Context, info.path), info);
    return (parent, args, context, info) =>
      resolve(parent, args, atEntry(context as Context, args as { at?: number | null }, info.path.key), info);
  }
}

type Path = Parameters<GraphQLFieldResolver<unknown, unknown>>[3]['path'];

function atEntry(context: Context, { at }: { readonly at?: number | null }, key: string | number): Context {
  if (at === null || at === undefined) return context;
  const contexts = contextsAt.get(context) ?? new Map<string | number, Context>();
  contextsAt.set(context, contexts);
  const own: Context = Object.assign(Object.create(context), { view: () => context.viewAt(at) });
  contexts.set(key, own);
  return own;
}

function belowEntry(context: Context, path: Path): Context {
  const contexts = contextsAt.get(context);
  if (contexts === undefined) return context;
  let entry = path;
  while (entry.prev !== undefined) entry = entry.prev;
  return contexts.get(entry.key) ?? context;
}

SchemaBuilder.registerPlugin(snapshotArgument, SnapshotArgumentPlugin);
