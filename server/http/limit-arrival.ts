import type { IncomingMessage, ServerResponse } from 'node:http';
import { importedFilesPath } from './paths.ts';
import { answerPlainly } from './plain-answer.ts';

/** A file has to come with at least so many bytes in each stretch of time. */
const leastBytes = 16 * 1024;

/**
 * Cuts off requests that do not arrive in time, so that slow clients cannot hold connections for ever. A file may take
 * longer as long as it goes on and is wanted.
 */
export function limitArrival(request: IncomingMessage, response: ServerResponse, withinMs: number): void {
  const { socket } = request;
  const mayGoOn = request.method === 'PUT' && (request.url ?? '').startsWith(importedFilesPath);
  let seenBytes = socket.bytesRead;
  const looking = setInterval(() => {
    if (request.complete) return clearInterval(looking);
    const arrivedBytes = socket.bytesRead - seenBytes;
    seenBytes = socket.bytesRead;
    if (mayGoOn && !response.writableEnded && arrivedBytes >= leastBytes) return;
    clearInterval(looking);
    // Whoever reads the request learns that no more will come; before that, the answer goes out.
    const cut = () => request.destroy(new Error('The request did not arrive in time.'));
    if (response.headersSent) return void cut();
    response.once('finish', cut);
    answerPlainly(response, 408, 'The request did not arrive in time.');
  }, withinMs);
  looking.unref();
  const stop = () => clearInterval(looking);
  request.once('end', stop).once('close', stop);
  response.once('close', () => {
    if (request.complete) stop();
  });
}
