import type { GraphiQLProps } from 'graphiql';

type Fetcher = GraphiQLProps['fetcher'];
type Parameters = { readonly query: string; readonly operationName?: string | null };

/** Sends a document as the server takes it: POST and JSON, to the origin of the page. */
export const fetcher: Fetcher = async (parameters, options) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { ...options?.headers, 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(withOwnName(parameters)),
  });
  return response.json();
};

/** Right after a change of tabs GraphiQL still names the operation of the tab before, which this document does not have. */
function withOwnName<Sent extends Parameters>(parameters: Sent): Sent | Omit<Sent, 'operationName'> {
  const { operationName, ...rest } = parameters;
  if (!operationName || !/^\w+$/.test(operationName)) return rest;
  const isOwn = new RegExp(`\\b(query|mutation|subscription)\\s+${operationName}\\b`).test(parameters.query);
  return isOwn ? parameters : rest;
}
