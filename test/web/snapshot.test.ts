import { fc, test } from '@fast-check/vitest';
import { type Client, gql } from 'urql';
import { afterEach, beforeEach, describe, expect, vi } from 'vitest';
import { decodeAddress, encodeAddress } from '../../web/address/codec.ts';
import { snapshotOf } from '../../web/address/snapshot.ts';
import { hrefOf } from '../../web/address/use-address.ts';
import { createClient } from '../../web/api/client.ts';
import { graphiqlLink, snapshotInFragment } from '../../web/graphiql/link.ts';
import { answerAddress } from '../../web/pages/answer/address.ts';
import { startAddress } from '../../web/pages/start/address.ts';

describe('the snapshot in the URL', () => {
  test.prop([fc.integer({ min: 1, max: 2 ** 31 - 1 })])(
    'is kept by every link, beside the rest of the address',
    (at) => {
      const asked = answerAddress('ana', 'c', { device: 'srv1' });
      expect(hrefOf(asked, at)).toBe(`/?person=ana&capability=c&device=srv1&at=${at}`);
      expect(snapshotOf(encodeAddress(asked, at))).toBe(at);
      expect(decodeAddress(encodeAddress(asked, at))).toEqual(asked);
      expect(hrefOf(startAddress, at)).toBe(`/?at=${at}`);
      expect(snapshotInFragment(graphiqlLink({ at }).replace('/graphiql', ''))).toBe(
        at % 10 ** 9 === at ? at : undefined,
      );
    },
  );

  test.each(['', '?', '?at=', '?person=ana'])('%j names the current one', (search) => {
    expect(snapshotOf(search)).toBeUndefined();
    expect([hrefOf(startAddress, undefined), graphiqlLink({ at: undefined })]).toEqual(['/', '/graphiql']);
  });

  test.each(['-1', '0', '01', '1.5', '1e3', 'two', '2147483648', '9'.repeat(400), '<b>', '\u202e3'])(
    'is none that anybody can read where it says %j, never the current one',
    (text) => {
      expect(snapshotOf(`?${new URLSearchParams({ person: 'ana', at: text })}`)).toBe(0);
    },
  );
});

interface Sent {
  readonly query: string;
  readonly variables: { readonly at?: number; readonly key?: string };
}

const userQuery = gql('query User($key: String!) { user(key: $key) { displayName } }');
const tenantQuery = gql('query Tenant { tenant { snapshot } snapshots { number } }');

describe('a client of one snapshot', () => {
  let sent: Sent[] = [];
  let current = 7;
  beforeEach(() => {
    sent = [];
    current = 7;
    vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
      const asked = JSON.parse(body) as Sent;
      sent.push(asked);
      const snapshot = asked.variables.at ?? current;
      const data = { user: { displayName: `Ana of ${snapshot}` }, tenant: { snapshot }, snapshots: [] };
      return new Response(JSON.stringify({ data }), { headers: { 'content-type': 'application/json' } });
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  const nameIn = async (client: Client, key = 'ana') =>
    (await client.query(userQuery, { key }).toPromise()).data?.user.displayName;

  test('asks it at every entry point that takes it, and keeps the other variables', async () => {
    expect(await nameIn(createClient(3))).toBe('Ana of 3');
    await createClient(3).query(tenantQuery, {}).toPromise();
    expect(sent.map(({ variables }) => variables)).toEqual([{ key: 'ana', at: 3 }, { at: 3 }]);
    expect(sent[0]?.query).toMatch(/query User\(\$key: String!, \$at: Int\) \{\s+user\(key: \$key, at: \$at\)/);
    expect(sent[1]?.query).toMatch(/tenant\(at: \$at\)[\s\S]*snapshots \{/);
  });

  test('never shows what another one was told', async () => {
    const [third, fourth] = [createClient(3), createClient(4)];
    expect([await nameIn(third), await nameIn(fourth), await nameIn(third)]).toEqual([
      'Ana of 3',
      'Ana of 4',
      'Ana of 3',
    ]);
    expect(sent).toHaveLength(2);
  });

  test('stays with the one that was current first, whatever is imported meanwhile', async () => {
    const client = createClient(undefined);
    await client.query(tenantQuery, {}).toPromise();
    current = 8;
    expect(await nameIn(client)).toBe('Ana of 7');
    expect(await nameIn(client, 'eve')).toBe('Ana of 7');
    expect(sent.map(({ variables }) => variables.at)).toEqual([undefined, 7, 7]);
    expect(await nameIn(createClient(undefined))).toBe('Ana of 8');
  });
});
