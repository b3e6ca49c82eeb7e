import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { requestIdOf } from './use-request-id.ts';

/**
 * What a client did wrong is said to the client. Everything else is our fault: logged once with the request's id,
 * and answered with that id and nothing more.
 */
export function useErrorMasking(log: Logger): Plugin {
  return {
    onResultProcess({ request, result, setResult }) {
      if (Array.isArray(result) || !('errors' in result) || !result.errors) return;
      const requestId = requestIdOf(request);
      const errors = result.errors.map((error) => (isForClient(error) ? error : masked(error, requestId, log)));
      setResult({ ...result, errors });
    },
  };
}

function isForClient(error: unknown): boolean {
  if (!(error instanceof GraphQLError)) return false;
  return error.originalError === undefined || isForClient(error.originalError);
}

function masked(error: GraphQLError, requestId: string, log: Logger): GraphQLError {
  log.error({ requestId, path: error.path, err: error.originalError ?? error }, 'a request failed unexpectedly');
  return new GraphQLError(`Something went wrong in whycan. Its log says more under the request id ${requestId}.`, {
    nodes: error.nodes ?? null,
    path: error.path ?? null,
    extensions: { code: 'INTERNAL_SERVER_ERROR', unexpected: true, requestId },
  });
}
