import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Intake } from '../intake/intake.ts';
import { answerImport, type ImportAnswer } from './import/answer-import.ts';
import { onlyOnThisMachine, refusalOf } from './import/refusal.ts';
import { importPath } from './paths.ts';
import { requestIdOf } from './use-request-id.ts';

/**
 * Importing in the page: plain HTTP, because GraphQL takes no files. Without an intake, as where other machines can reach
 * the server, everything here is refused.
 */
export function useImport(intake: Intake | undefined, log: Logger): Plugin {
  return {
    async onRequest({ request, url, fetchAPI, endResponse }) {
      if (url.pathname !== importPath && !url.pathname.startsWith(`${importPath}/`)) return;
      const answer = await answered(intake, request, url, log);
      const type = answer.json === undefined ? 'text/plain' : 'application/json';
      const headers = {
        'content-type': `${type}; charset=utf-8`,
        ...(answer.allow === undefined ? {} : { allow: answer.allow }),
      };
      endResponse(new fetchAPI.Response(answer.json ?? `${answer.text}\n`, { status: answer.status, headers }));
    },
  };
}

async function answered(intake: Intake | undefined, request: Request, url: URL, log: Logger): Promise<ImportAnswer> {
  const refusal = intake === undefined ? onlyOnThisMachine : refusalOf(request, url);
  if (intake === undefined || refusal !== undefined) return refusal ?? onlyOnThisMachine;
  try {
    return await answerImport(intake, request, url);
  } catch (error) {
    const requestId = requestIdOf(request);
    log.error({ requestId, err: error }, 'an import failed');
    return {
      status: 500,
      text: `whycan failed to answer. For details, search its log for the request id ${requestId}.`,
    };
  }
}
