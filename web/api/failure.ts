import type { CombinedError } from 'urql';

/** What went wrong, in words, with the id that finds it in the server's log. */
export interface Failure {
  readonly title: string;
  readonly message: string;
  readonly requestId: string | undefined;
}

export function failureOf(error: CombinedError): Failure {
  const response: unknown = error.response;
  const requestId =
    idFromExtensions(error) ?? (response instanceof Response ? response.headers.get('x-request-id') : null);
  if (error.networkError && !(response instanceof Response)) {
    return {
      title: 'The server is not responding',
      message: 'whycan may have been stopped. Start it with “npm start”, then try again.',
      requestId: undefined,
    };
  }
  if (isUnknownSnapshot(error)) {
    return {
      title: 'Snapshot not found',
      message: 'This snapshot does not exist, or it is no longer kept. Choose another one in the header.',
      requestId: undefined,
    };
  }
  return {
    title: 'The request failed',
    message: error.graphQLErrors[0]?.message ?? error.networkError?.message ?? error.message,
    requestId: requestId ?? undefined,
  };
}

/** Whether the snapshot that was asked for is not there. */
export function isUnknownSnapshot(error: CombinedError): boolean {
  return error.graphQLErrors.some(({ extensions }) => extensions['code'] === 'UNKNOWN_SNAPSHOT');
}

function idFromExtensions(error: CombinedError): string | undefined {
  for (const one of error.graphQLErrors) {
    const id = one.extensions['requestId'];
    if (typeof id === 'string') return id;
  }
  return undefined;
}
