import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tenantWith, user } from '../graph/small-tenant.ts';
import { ask } from '../http/empty-app.ts';
import { type Served, serveContoso } from './stored-contoso.ts';

let served: Served;
beforeAll(async () => {
  served = await serveContoso();
  const tenant = { id: 'contoso', displayName: 'Contoso later' };
  await served.store.importTenant(tenantWith({ tenant, people: [user('ana'), user('newcomer')] }));
  await served.store.importTenant(tenantWith({ tenant, people: [user('newcomer')] }));
  await served.store.mark(2, { label: 'the small one' });
});
afterAll(() => served?.close());

const entry = '{ snapshot label verdict state sentence changed problem { code message } }';
const document = `query ($user: String!, $capability: String!, $on: TargetInput) {
  answerHistory(user: $user, capability: $capability, on: $on) { __typename ... on AnswerHistory { total entries ${entry} } ... on Problem { code } }
}`;

interface Entry {
  readonly snapshot: number;
  readonly verdict: string | null;
  readonly problem: { readonly code: string } | null;
}

async function historyOf(variables: Record<string, unknown>) {
  const reply = await ask(served.app, document, variables);
  expect(reply.json.errors).toBeUndefined();
  return reply.json.data?.['answerHistory'] as { total: number; entries: Entry[]; code?: string };
}

describe('the history of an answer', () => {
  it.each([
    ['ana', 'mde.device.isolate'],
    ['newcomer', 'mde.device.isolate'],
    ['ana', 'mdo.mail.remediate'],
  ])('is what is answered about %s and %s at each snapshot, oldest first', async (who, capability) => {
    const { total, entries } = await historyOf({ user: who, capability });
    expect([total, entries.map(({ snapshot }) => snapshot)]).toEqual([3, [1, 2, 3]]);
    for (const { snapshot, ...found } of entries) {
      const reply = await ask(
        served.app,
        'query ($user: String!, $capability: String!, $at: Int) { access(user: $user, capability: $capability, at: $at) { ... on Decision { verdict state sentence } ... on Problem { code message } } }',
        { user: who, capability, at: snapshot },
      );
      const { access } = reply.json.data as { access: { code?: string; message?: string } };
      if (access.code === undefined) expect(found).toMatchObject({ ...access, problem: null });
      else expect(found).toMatchObject({ verdict: null, state: null, sentence: access.message, problem: access });
    }
  });

  it('marks what changed, and says where a person is not in a snapshot', async () => {
    const on = { device: 'srv1' };
    expect((await historyOf({ user: 'ana', capability: 'mde.device.isolate' })).entries).toMatchObject([
      { verdict: 'ALLOW', state: 'NOW', changed: null, label: null, problem: null },
      { verdict: 'DENY', state: 'NEVER', changed: true, label: 'the small one' },
      { verdict: null, changed: true, problem: { code: 'UNKNOWN_PERSON' } },
    ]);
    expect((await historyOf({ user: 'newcomer', capability: 'mde.device.isolate' })).entries).toMatchObject([
      { problem: { code: 'UNKNOWN_PERSON' }, changed: null },
      { verdict: 'DENY', changed: true },
      { verdict: 'DENY', changed: false },
    ]);
    const withTarget = await historyOf({ user: 'ana', capability: 'mde.device.isolate', on });
    expect(withTarget.entries).toMatchObject([{ verdict: 'ALLOW' }, { problem: { code: 'INVALID_QUESTION' } }, {}]);
  });

  it('refuses at once what no snapshot could answer', async () => {
    expect(await historyOf({ user: 'ana', capability: 'mde.device.isolat' })).toMatchObject({
      code: 'UNKNOWN_CAPABILITY',
    });
  });

  it('reads people once for each snapshot', async () => {
    await historyOf({ user: 'ana', capability: 'mde.device.isolate' });
    served.takeReads();
    await historyOf({ user: 'kai', capability: 'mde.device.isolate' });
    const people = served.takeReads().filter((name) => name === 'person/with-devices');
    expect(people).toHaveLength(3);
  });
});
