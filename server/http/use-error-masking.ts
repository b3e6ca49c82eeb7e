import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { DatabaseProblem, QueryFailed } from '../graph/errors.ts';
import { StoreProblem } from '../store/problems.ts';
import { requestIdOf } from './use-request-id.ts';

/**
 * What a client did wrong, or can wait for, is said to the client. Everything else is our fault: logged once with the
 * request's id, and answered with that id and nothing more.
 */
export function useErrorMasking(log: Logger): Plugin {
  return {
    onResultProcess({ request, result, setResult }) {
      if (Array.isArray(result) || !('errors' in result) || !result.errors) return;
      const requestId = requestIdOf(request);
      const errors = result.errors.map((error) => explained(error, requestId, log));
      setResult({ ...result, errors });
    },
  };
}

function explained(error: GraphQLError, requestId: string, log: Logger): GraphQLError {
  if (isForClient(error)) return error;
  const cause = error.originalError ?? error;
  if (cause instanceof StoreProblem) return refused(error, cause);
  const isOutage = cause instanceof DatabaseProblem && !(cause instanceof QueryFailed);
  log[isOutage ? 'warn' : 'error']({ requestId, path: error.path, err: cause }, 'a request failed');
  return new GraphQLError(isOutage ? cause.message : `${unexpected} ${requestId}.`, {
    nodes: error.nodes ?? null,
    path: error.path ?? null,
    extensions: isOutage
      ? { code: 'DATABASE_UNAVAILABLE', requestId }
      : { code: 'INTERNAL_SERVER_ERROR', unexpected: true, requestId },
  });
}

/** A snapshot that cannot be read, say: whoever asked can correct it. */
function refused({ nodes, path }: GraphQLError, { message, code }: StoreProblem): GraphQLError {
  return new GraphQLError(message, { nodes: nodes ?? null, path: path ?? null, extensions: { code } });
}

const unexpected = 'whycan failed to answer. For details, search its log for the request id';

function isForClient(error: unknown): boolean {
  if (!(error instanceof GraphQLError)) return false;
  return error.originalError === undefined || isForClient(error.originalError);
}
