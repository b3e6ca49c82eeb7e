import { Agent, type IncomingMessage, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

export interface Answer<Data> {
  readonly data: Data;
  /** From sending the question until its answer is read and parsed. */
  readonly ms: number;
}

export interface Client {
  readonly ask: <Data>(query: string, variables?: object) => Promise<Answer<Data>>;
  readonly end: () => void;
}

interface AnswerError {
  readonly message: string;
  readonly extensions?: { readonly code?: string };
}

/** The server, or the one who waits for it, has given up. */
export class TookTooLong extends Error {}

/** Asks GraphQL one question after the other on one connection that is kept alive. */
export function createClient(url: string): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const address = new URL('/graphql', url);
  return {
    async ask<Data>(query: string, variables: object = {}): Promise<Answer<Data>> {
      const start = performance.now();
      const text = await post(address, agent, JSON.stringify({ query, variables }));
      const { data, errors }: { data: Data; errors?: readonly AnswerError[] } = JSON.parse(text);
      const ms = performance.now() - start;
      if (errors?.some(({ extensions }) => extensions?.code === 'TIMEOUT')) throw new TookTooLong(errors[0]?.message);
      if (errors) throw new Error(errors.map((error) => error.message).join('\n'));
      return { data, ms };
    },
    end: () => agent.destroy(),
  };
}

/** A connection that stood idle may be closed by the server at the very moment of a question, which is asked again. */
async function post(address: URL, agent: Agent, body: string): Promise<string> {
  try {
    return await postOnce(address, agent, body);
  } catch (error) {
    if (!(error instanceof ClosedWhileIdle)) throw error;
    return postOnce(address, agent, body);
  }
}

class ClosedWhileIdle extends Error {}

function postOnce(address: URL, agent: Agent, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(address, { method: 'POST', agent, headers, timeout: 30_000 }, (answer) =>
      textOf(answer).then(resolve, reject),
    );
    sent.once('timeout', () => sent.destroy(new TookTooLong('No answer within 30 seconds.')));
    sent.once('error', (error) =>
      reject(sent.reusedSocket && !(error instanceof TookTooLong) ? new ClosedWhileIdle(error.message) : error),
    );
    sent.end(body);
  });
}

async function textOf(answer: IncomingMessage): Promise<string> {
  answer.setEncoding('utf8');
  let text = '';
  for await (const chunk of answer) text += chunk;
  return text;
}

/** Asks until an answer is as wanted; the server notices what others store by itself. */
export async function askUntil<Data>(client: Client, query: string, isWanted: (data: Data) => boolean): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (isWanted((await client.ask<Data>(query)).data)) return;
    await pause(100);
  }
  throw new Error('The server did not answer from the new snapshot within a minute.');
}
