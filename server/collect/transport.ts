import { Agent, type Dispatcher, EnvHttpProxyAgent, fetch } from 'undici';
import { safeCode } from './failure.ts';

/** No page of any list comes near; more is not read. */
const mostBytes = 256 * 1024 * 1024;

/** How long nothing may come before an answer, and in the middle of one. */
const timeouts = { headersTimeout: 60_000, bodyTimeout: 30_000 };

export interface Sent {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal: AbortSignal;
}

/** What came back as a whole, or the code of what went wrong on the way. */
export type Received =
  | { readonly status: number; readonly retryAfter: string | null; readonly text: string }
  | { readonly broken: string | null }
  | { readonly tooLarge: true };

export interface Transport {
  readonly send: (sent: Sent) => Promise<Received>;
  readonly close: () => Promise<void>;
}

/** Sends requests and reads answers whole; follows no redirect. A proxy is used as the environment says, never for a test. */
export function createTransport({ isTest }: { readonly isTest: boolean }): Transport {
  const dispatcher: Dispatcher = isTest ? new Agent(timeouts) : new EnvHttpProxyAgent(timeouts);
  return {
    send: (sent) => exchange(sent, dispatcher),
    close: () => dispatcher.destroy(),
  };
}

async function exchange({ url, signal, ...request }: Sent, dispatcher: Dispatcher): Promise<Received> {
  try {
    const response = await fetch(url, { ...request, signal, redirect: 'manual', dispatcher });
    const chunks: Uint8Array[] = [];
    let bytes = 0;
    for await (const chunk of response.body ?? []) {
      bytes += chunk.byteLength;
      if (bytes > mostBytes) return { tooLarge: true };
      chunks.push(chunk);
    }
    const text = Buffer.concat(chunks, bytes).toString('utf8');
    return { status: response.status, retryAfter: response.headers.get('retry-after'), text };
  } catch (error) {
    return { broken: networkCode(error) };
  }
}

/** The messages of network errors name addresses, so only their code is kept. */
function networkCode(error: unknown): string | null {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  if (!(cause instanceof Error)) return null;
  return ('code' in cause ? safeCode(cause.code) : null) ?? safeCode(cause.name);
}
