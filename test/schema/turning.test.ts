import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveContoso } from './stored-contoso.ts';

let served: Served;
beforeAll(async () => {
  served = await serveContoso();
});
afterAll(() => served.close());

interface Set {
  readonly changes: readonly object[];
  readonly sentences: readonly string[];
  readonly verdict: string;
  readonly person: { readonly gain: readonly string[]; readonly lose: readonly string[] };
  readonly others: { readonly people: number; readonly gain: readonly string[]; readonly lose: readonly string[] };
}
interface Turning {
  readonly total: number;
  readonly isComplete: boolean;
  readonly sets: readonly Set[];
  readonly disabling: Pick<Set, 'sentences'> | null;
}

async function turningOf(field: 'repairs' | 'removals', device: string, most = 5): Promise<Turning> {
  const query = `query ($device: String!) {
    access(user: "ana", capability: "mde.device.isolate", on: { device: $device }) {
      ... on Decision { turning: ${field}(most: ${most}) {
        total isComplete
        sets { changes sentences verdict person { gain lose } others { people gain lose } }
        disabling { sentences }
      } }
    }
  }`;
  const response = await served.app.fetch('http://127.0.0.1/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', host: '127.0.0.1' },
    body: JSON.stringify({ query, variables: { device } }),
  });
  const { data, errors } = (await response.json()) as { data: { access: { turning: Turning } }; errors?: unknown };
  expect(errors).toBeUndefined();
  return data.access.turning;
}

describe('an answer', () => {
  it('that is no names the smallest sets of changes that allow it, and what else they do', async () => {
    const { sets, total, disabling } = await turningOf('repairs', 'dc1');
    expect([sets.length, total, disabling]).toEqual([5, 9, null]);
    expect(sets[0]?.sentences).toEqual(['Add Ana Torres to Tier 0 Guardians.']);
    expect(sets[0]?.changes).toEqual([{ addMember: { group: 'tier0-guardians', member: 'ana' } }]);
    expect(sets.map(({ verdict }) => verdict)).toEqual(sets.map(() => 'ALLOW'));
    expect(sets[0]?.others).toEqual({ people: 0, gain: [], lose: [] });
    const [, , , fourth] = sets;
    expect(fourth?.sentences[0]).toMatch(/^Add .* to the user access of Domain controllers\.$/);
    expect([fourth?.others.people, fourth?.others.lose]).toEqual([1, []]);
    expect(fourth?.others.gain).not.toEqual([]);
  });

  it('that is yes names the smallest sets of removals that end it', async () => {
    const { sets, disabling } = await turningOf('removals', 'srv1', 2);
    expect(sets.map(({ sentences }) => sentences)).toEqual([
      ['Remove Ana Torres from EMEA Server Team.'],
      ['Remove Ana Torres from SOC Tier 2 EMEA.', 'Remove Ana Torres from Incident Leads.'],
    ]);
    expect(sets.every(({ verdict }) => verdict === 'DENY')).toBe(true);
    expect(disabling?.sentences).toEqual(['Disable the account of Ana Torres.']);
  });

  it('that is yes needs no repair, and one that is no no removal', async () => {
    expect(await turningOf('repairs', 'srv1')).toMatchObject({ total: 0, isComplete: true, sets: [] });
    expect(await turningOf('removals', 'dc1')).toMatchObject({ total: 0, isComplete: true, sets: [], disabling: null });
  });
});
