import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerOf } from './fake-answers.ts';
import { type Arrived, errorReply, type Fault, type Reply } from './fake-request.ts';
import type { FakeTenant } from './fake-tenant.ts';

export interface FakeService {
  readonly origin: string;
  readonly arrived: Arrived[];
  readonly pathsAsked: () => readonly string[];
  setFault(fault: Fault): void;
  readonly close: () => Promise<void>;
}

export interface ServiceOptions {
  readonly pageSize?: number;
  readonly token?: string | (() => string);
  readonly latencyMs?: number;
}

/** Both services on a real port of loopback, with pages of two unless asked otherwise. */
export async function startService(
  tenant: FakeTenant,
  { pageSize = 2, token = 'token', latencyMs = 0 }: ServiceOptions = {},
): Promise<FakeService> {
  const arrived: Arrived[] = [];
  const times = new Map<string, number>();
  let fault: Fault = () => undefined;
  const server = createServer(async (request, response) => {
    const body = await textOf(request);
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://fake');
    const asked = `${request.method} ${request.url} ${body}`;
    times.set(asked, (times.get(asked) ?? 0) + 1);
    const one: Arrived = {
      method: request.method ?? '',
      path: pathname,
      query: searchParams,
      url: request.url ?? '',
      headers: request.headers,
      body,
      atMs: performance.now(),
      times: times.get(asked) ?? 1,
    };
    arrived.push(one);
    const valid = typeof token === 'string' ? token : token();
    const refused =
      request.headers.authorization === `Bearer ${valid}` ? undefined : errorReply(401, 'InvalidAuthenticationToken');
    send(response, fault(one) ?? refused ?? { ...answerOf(tenant, one, { origin, pageSize }), afterMs: latencyMs });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    arrived,
    pathsAsked: () => arrived.map(({ path }) => path),
    setFault(next) {
      fault = next;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, { status, headers = {}, body, ends, afterMs = 0 }: Reply): void {
  if (ends === 'never') return;
  const text = typeof body === 'string' ? body : JSON.stringify(body ?? {});
  const write = (): void => {
    response.writeHead(status, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
      ...headers,
    });
    if (ends !== 'early') return void response.end(text);
    response.write(text.slice(0, Math.floor(text.length / 2)), () => response.destroy());
  };
  if (afterMs === 0) write();
  else setTimeout(write, afterMs);
}
