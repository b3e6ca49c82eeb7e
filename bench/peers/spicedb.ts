import { randomBytes } from 'node:crypto';
import type { Workplace } from '../workplace.ts';
import { inPieces, type Peer, partsOf, post, type Tuple } from './peer.ts';
import { startEngine } from './start-engine.ts';

const updatesInOneWrite = 1_000;

const schema = `
definition user {}
definition group { relation member: user | group#member }
definition permission { relation holder: user | group#member }
definition device_group { relation viewer: user | group#member }
definition action {
  relation permission: permission
  relation place: device_group
  permission can = permission->holder & place->viewer
}`;

/** SpiceDB as it is without settings, but for its addresses; what it is told stays in its memory. */
export async function spiceDb(binary: string, place: Workplace): Promise<Peer> {
  const key = randomBytes(16).toString('hex');
  const url = await startEngine(place, binary, (http, grpc) => [
    'serve',
    ...['--grpc-preshared-key', key, '--http-enabled', '--http-addr', http, '--grpc-addr', grpc],
    ...['--metrics-enabled=false', '--datastore-engine', 'memory', '--log-level', 'error', '--skip-release-check'],
  ]);
  const headers = { authorization: `Bearer ${key}` };
  const ask = (path: string, body: object, signal: AbortSignal) => post(`${url}/v1/${path}`, body, signal, headers);
  await ask('schema/write', { schema }, place.signal);
  return {
    name: 'SpiceDB',
    async load(tuples, signal) {
      for (const piece of inPieces(tuples, updatesInOneWrite))
        await ask('relationships/write', { updates: piece.map(updateOf) }, signal);
    },
    async whoCan(action, signal) {
      const question = { resource: objectOf(action), permission: 'can', subjectObjectType: 'user' };
      const text = await ask('permissions/subjects', { ...question, consistency: { fullyConsistent: true } }, signal);
      return text.split('\n').flatMap((line) => {
        const { result }: { result?: { subject: { subjectObjectId: string } } } = line === '' ? {} : JSON.parse(line);
        return result === undefined ? [] : [result.subject.subjectObjectId];
      });
    },
  };
}

function objectOf(text: string): object {
  const { type, id } = partsOf(text);
  return { objectType: type, objectId: id };
}

function updateOf({ object, relation, subject }: Tuple): object {
  const { relation: optionalRelation } = partsOf(subject);
  const held = { object: objectOf(subject), optionalRelation };
  return { operation: 'OPERATION_TOUCH', relationship: { resource: objectOf(object), relation, subject: held } };
}
