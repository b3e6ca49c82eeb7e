import type { HostName } from './clouds.ts';
import { type Credential, SignInFailed } from './credential.ts';
import { type Answer, type Failure, failed, safeCode } from './failure.ts';
import type { HostPause, Workers } from './pace.ts';
import type { Received, Transport } from './transport.ts';
import { askedWaitMs, backOffWaitMs, type Patience, waitFor } from './waiting.ts';

/** Reads from one host: GET, and the few POSTs that only read. */
export interface Reader {
  readonly host: HostName;
  readonly origin: string;
  readonly get: (url: string, count: RequestCount) => Promise<Answer>;
  readonly post: (url: string, body: unknown, count: RequestCount) => Promise<Answer>;
}

/** Counts every try of a piece of work. */
export interface RequestCount {
  requests: number;
}

export interface ReaderParts {
  readonly host: HostName;
  readonly origin: string;
  readonly credential: Credential;
  readonly transport: Transport;
  readonly pause: HostPause;
  readonly workers: Workers;
  readonly patience: Patience;
  readonly userAgent: string;
  readonly signal: AbortSignal;
}

/** So many calls in a row without a valid sign-in, and the host is not asked again. */
const mostUnauthorized = 5;
/** POSTs that read and change nothing; no other is sent. */
const readingPosts: readonly string[] = ['/v1.0/directoryObjects/getByIds'];

export function createReader(parts: ReaderParts): Reader {
  const restUntilMs = new Map<string, number>();
  let unauthorized = 0;
  const ask = async (method: 'GET' | 'POST', url: string, count: RequestCount, body?: string): Promise<Answer> => {
    if (unauthorized >= mostUnauthorized) return { failure: failed('unauthorized', 401) };
    if ((restUntilMs.get(url) ?? 0) > Date.now()) return { failure: failed('tooLongWait', 429) };
    const answer = await persist(parts, { method, url, ...(body === undefined ? {} : { body }) }, count, restUntilMs);
    unauthorized = 'failure' in answer && answer.failure.cause === 'unauthorized' ? unauthorized + 1 : 0;
    return answer;
  };
  return {
    host: parts.host,
    origin: parts.origin,
    get: (url, count) => ask('GET', url, count),
    post(url, body, count) {
      if (!readingPosts.includes(new URL(url).pathname)) throw new Error('Only calls that read are sent.');
      return ask('POST', url, count, JSON.stringify(body));
    },
  };
}

type Request = { readonly method: 'GET' | 'POST'; readonly url: string; readonly body?: string };

/** Tries until there is an answer that more tries would not change. */
async function persist(
  parts: ReaderParts,
  request: Request,
  count: RequestCount,
  restUntilMs: Map<string, number>,
): Promise<Answer> {
  const { pause, workers, patience, signal } = parts;
  let isRefused = false;
  for (let failures = 0; ; ) {
    await pause.ready(signal);
    const received = await send(parts, request, isRefused, count);
    if ('failure' in received) return received;
    const judged = judge(received);
    if (!('again' in judged)) {
      if (!('failure' in judged) || judged.failure.cause !== 'unauthorized' || isRefused) return judged;
      isRefused = true;
      continue;
    }
    failures += 1;
    const waitMs = askedWaitMs(judged.retryAfter, Date.now()) ?? backOffWaitMs(failures, patience);
    const isTooLong = waitMs > patience.longestWaitMs + 1_000;
    if (isTooLong || failures >= patience.tries) restUntilMs.set(request.url, Date.now() + waitMs);
    if (isTooLong) return { failure: failed('tooLongWait', judged.again.status, judged.again.code) };
    const isThrottled = judged.again.status === 429;
    if (isThrottled && pause.pauseFor(waitMs)) workers.slowDown();
    if (failures >= patience.tries) return { failure: judged.again };
    if (!isThrottled) await waitFor(waitMs, signal);
  }
}

async function send(
  { host, credential, transport, patience, userAgent, signal }: ReaderParts,
  { method, url, body }: Request,
  isRefused: boolean,
  count: RequestCount,
): Promise<Received | { readonly failure: Failure }> {
  let token: string;
  try {
    token = (await credential.token(host, { isRefused, signal })).reveal();
  } catch (error) {
    if (error instanceof SignInFailed) return { failure: failed('unauthorized') };
    throw error;
  }
  count.requests += 1;
  const received = await transport.send({
    method,
    url,
    headers: {
      authorization: `Bearer ${token}`,
      accept: 'application/json',
      'user-agent': userAgent,
      ...(host === 'graph' ? { 'x-ms-throttle-priority': 'low' } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body }),
    signal: AbortSignal.any([signal, AbortSignal.timeout(patience.requestTimeoutMs)]),
  });
  signal.throwIfAborted();
  return received;
}

type Judged = Answer | { readonly again: Failure; readonly retryAfter: string | null };

const transientStatuses: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);

/** Whether an answer is one, a failure, or a reason to try again: a body that was cut is no answer. */
function judge(received: Received): Judged {
  if ('tooLarge' in received) return { failure: failed('tooLarge') };
  if ('broken' in received) return { again: failed('exhausted', null, received.broken), retryAfter: null };
  const { status, retryAfter, text } = received;
  const body = parsed(text);
  if (status === 200) {
    return body === undefined ? { again: failed('exhausted', status, 'IncompleteBody'), retryAfter } : { body };
  }
  const code = errorCode(body);
  if (transientStatuses.has(status)) return { again: failed('exhausted', status, code), retryAfter };
  if (status >= 300 && status < 400) return { failure: failed('redirected', status) };
  return { failure: failed(causeOf(status, code), status, code) };
}

function causeOf(status: number, code: string | null): Failure['cause'] {
  if (status === 401) return 'unauthorized';
  if (status === 403) return 'forbidden';
  if (status === 404 || status === 410) return 'absent';
  if (code !== null && /^AadPremiumLicenseRequired$/i.test(code)) return 'unlicensed';
  if (code !== null && /ExpiredPageToken|PageTokenNotFound/i.test(code)) return 'expired';
  return 'rejected';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function errorCode(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('error' in body)) return null;
  const { error } = body;
  return typeof error === 'object' && error !== null && 'code' in error ? safeCode(error.code) : null;
}
