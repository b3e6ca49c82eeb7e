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

/** These are about snapshots, not about what one of them says, or name theirs in other ways. */
const withoutArgument: ReadonlySet<string> = new Set([
  'snapshots',
  'snapshot',
  'currentSnapshot',
  'diff',
  'answerHistory',
]);

/** Below the entry points, these have the argument too. */
const withArgument: ReadonlySet<string> = new Set([
  'User.capabilities',
  'ServicePrincipal.capabilities',
  'ForeignPrincipal.capabilities',
  'Group.capabilities',
]);

/** What resolvers get below a field with `at`, by the place of that field in the answer. */
const contextsAt = new WeakMap<Path, Context>();
/** Contexts of requests that name a snapshot: all others are spared the look upwards. */
const naming = new WeakSet<Context>();

/**
 * Gives every entry point the argument `at`. What is below it reads that snapshot, through a context of its own: no
 * resolver has to know about it, and what one entry point loads is never mixed with what another one does.
 */
export class SnapshotArgumentPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(config: PothosOutputFieldConfig<Types>): PothosOutputFieldConfig<Types> {
    if (!takesSnapshot(config)) return config;
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
    config: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    if (!takesSnapshot(config))
      return (parent, args, context, info) => resolve(parent, args, below(context as Context, info.path), info);
    return (parent, args, context, info) => {
      const { at } = args as { readonly at?: number | null };
      return resolve(parent, args, entering(context as Context, at, info.path), info);
    };
  }
}

type Path = Parameters<GraphQLFieldResolver<unknown, unknown>>[3]['path'];

function takesSnapshot({ parentType, name }: { readonly parentType: string; readonly name: string }): boolean {
  if (parentType === 'Query' || parentType === 'Mutation') return !withoutArgument.has(name);
  return withArgument.has(`${parentType}.${name}`);
}

function entering(context: Context, at: number | null | undefined, path: Path): Context {
  if (at === null || at === undefined) return below(context, path);
  return readBelow(context, path, () => context.viewAt(at));
}

/** What is below a field reads this snapshot from now on, through the context that is returned. */
export function readBelow(context: Context, path: Path, view: Context['view']): Context {
  const own: Context = Object.assign(Object.create(context), { view });
  naming.add(context);
  contextsAt.set(path, own);
  return own;
}

/** The context of the nearest field above that names a snapshot. */
function below(context: Context, path: Path): Context {
  if (!naming.has(context)) return context;
  for (let above = path.prev; above !== undefined; above = above.prev) {
    const own = contextsAt.get(above);
    if (own) return own;
  }
  return context;
}

SchemaBuilder.registerPlugin(snapshotArgument, SnapshotArgumentPlugin);
