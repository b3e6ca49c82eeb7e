import { GraphQLError, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { isFromOwnPage, isOnThisMachine } from './own-page.ts';

const onlyOnThisMachine =
  'Warnings can be accepted in the page only where whycan is reached on its own machine, because it has no sign-in. On that machine, run: npx whycan warnings accept <key> --reason <text>';
const otherOrigin =
  'This request does not come from the page of this whycan. Open the page, or run: npx whycan warnings accept <key> --reason <text>';

/**
 * Whoever changes what is kept changes it for everybody, so nobody but this server's own page may, and only where no other machine
 * can reach the server.
 */
export function useOwnChanges(isPossible: boolean): Plugin {
  return {
    onExecute({ args, setResultAndStopExecution }) {
      if (getOperationAST(args.document, args.operationName)?.operation !== 'mutation') return;
      const { request } = args.contextValue;
      const url = new URL(request.url);
      const refusal =
        isPossible && isOnThisMachine(url)
          ? isFromOwnPage(request, url)
            ? undefined
            : otherOrigin
          : onlyOnThisMachine;
      if (refusal === undefined) return;
      const extensions = { code: 'CHANGE_REFUSED', http: { status: 403 } };
      setResultAndStopExecution({ errors: [new GraphQLError(refusal, { extensions })] });
    },
  };
}
