import { execute, GraphQLSchema, isObjectType, parse } from 'graphql';
import { atOnce } from '../../turns/turns.ts';
import { schema } from '../index.ts';
import type { DecisionShape } from './decision.ts';

let rooted: GraphQLSchema | undefined;

/** A decision as an object with the names of the GraphQL types, from a selection of the fields of `Decision`. */
export async function decisionObject(shape: DecisionShape, selection: string): Promise<Record<string, unknown>> {
  rooted ??= decisionSchema();
  const { data, errors } = await execute({
    schema: rooted,
    document: parse(selection),
    rootValue: shape,
    contextValue: { turn: atOnce },
  });
  const [error] = errors ?? [];
  if (error) throw error.originalError ?? error;
  return data ?? {};
}

/** The same types with `Decision` as the root, so that nothing has to be asked again. */
function decisionSchema(): GraphQLSchema {
  const decision = schema.getType('Decision');
  if (!isObjectType(decision)) throw new Error('The schema has no type Decision.');
  return new GraphQLSchema({ query: decision });
}
