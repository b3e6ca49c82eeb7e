import type { Workplace } from '../workplace.ts';
import { inPieces, type Peer, partsOf, post, type Tuple } from './peer.ts';
import { startEngine } from './start-engine.ts';

const tuplesInOneWrite = 100;

const direct = { this: {} };
const from = (relation: string, tupleset: string) => ({
  tupleToUserset: { tupleset: { relation: tupleset }, computedUserset: { relation } },
});
const people = [{ type: 'user' }, { type: 'group', relation: 'member' }];
const heldBy = (relation: string) => ({
  relations: { [relation]: direct },
  metadata: { relations: { [relation]: { directly_related_user_types: people } } },
});

const model = {
  schema_version: '1.1',
  type_definitions: [
    { type: 'user' },
    { type: 'group', ...heldBy('member') },
    { type: 'permission', ...heldBy('holder') },
    { type: 'device_group', ...heldBy('viewer') },
    {
      type: 'action',
      relations: {
        permission: direct,
        place: direct,
        can: { intersection: { child: [from('holder', 'permission'), from('viewer', 'place')] } },
      },
      metadata: {
        relations: {
          permission: { directly_related_user_types: [{ type: 'permission' }] },
          place: { directly_related_user_types: [{ type: 'device_group' }] },
        },
      },
    },
  ],
};

/** OpenFGA as it is without settings, but for its addresses; what it is told stays in its memory. */
export async function openFga(binary: string, place: Workplace): Promise<Peer> {
  const url = await startEngine(place, binary, (http, grpc) => [
    'run',
    ...['--http-addr', http, '--grpc-addr', grpc, '--metrics-enabled=false', '--playground-enabled=false'],
    ...['--log-level', 'error'],
  ]);
  const store: { id: string } = JSON.parse(await post(`${url}/stores`, { name: 'whycan' }, place.signal));
  const base = `${url}/stores/${store.id}`;
  const written: { authorization_model_id: string } = JSON.parse(
    await post(`${base}/authorization-models`, model, place.signal),
  );
  return {
    name: 'OpenFGA',
    async load(tuples, signal) {
      for (const piece of inPieces(tuples, tuplesInOneWrite))
        await post(`${base}/write`, { writes: { tuple_keys: piece.map(keyOf) }, ...written }, signal);
    },
    async whoCan(action, signal) {
      const { type, id } = partsOf(action);
      const question = { object: { type, id }, relation: 'can', user_filters: [{ type: 'user' }], ...written };
      const { users }: { users: readonly { object: { id: string } }[] } = JSON.parse(
        await post(`${base}/list-users`, question, signal),
      );
      return users.map(({ object }) => object.id);
    },
  };
}

function keyOf({ object, relation, subject }: Tuple): object {
  return { object, relation, user: subject };
}
