import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, emptyApp } from '../http/empty-app.ts';
import { type Served, serveContoso } from './stored-contoso.ts';

let served: Served;
beforeAll(async () => {
  served = await serveContoso();
});
afterAll(() => served?.close());

const document = `query q($questions: [QuestionInput!]!, $at: Int) {
  checks(questions: $questions, at: $at) {
    __typename
    ... on Problem { code message suggestion }
    ... on Decision { verdict state reasons { reason } }
  }
}`;

const isolate = 'mde.device.isolate';
const questions = [
  { user: 'ana', capability: isolate, on: { device: 'srv1' } },
  { user: 'ana', capability: isolate, on: { device: 'dc1' } },
  { user: 'nobody', capability: isolate },
  { user: 'kai', capability: isolate, on: { device: 'dc1' } },
  { user: 'kai', capability: 'mde.device.isolat' },
  { user: 'kai', capability: isolate, on: { device: 'nope' } },
  {
    user: 'ana',
    capability: isolate,
    on: { device: 'srv1' },
    assuming: [{ setAccount: { user: 'ana', enabled: false } }],
  },
  { user: 'soar', capability: isolate, on: { device: null } },
];

async function answers(variables: Record<string, unknown>) {
  const reply = await ask(served.app, document, variables);
  expect(reply.json.errors).toBeUndefined();
  return reply.json.data?.['checks'] as readonly Record<string, unknown>[];
}

describe('many questions at once', () => {
  it('are answered in the order asked, each by its decision or its problem', async () => {
    expect(await answers({ questions })).toMatchObject([
      { __typename: 'Decision', verdict: 'ALLOW', state: 'NOW', reasons: [] },
      { __typename: 'Decision', verdict: 'DENY', state: 'NEVER', reasons: [{ reason: 'DEVICE_GROUP' }] },
      {
        __typename: 'UnknownPerson',
        message: expect.stringContaining('has the id "nobody"'),
        suggestion: null,
      },
      { __typename: 'Decision', verdict: 'DENY', state: 'AFTER_ACTIVATION' },
      { __typename: 'UnknownCapability', suggestion: isolate },
      { __typename: 'InvalidQuestion', message: expect.stringContaining('on.device: no device has the id "nope"') },
      { __typename: 'Decision', verdict: 'DENY', reasons: [{ reason: 'ACCOUNT_DISABLED' }] },
      { __typename: 'Decision' },
    ]);
  });

  it('answer what each question answers by itself', async () => {
    const single = `query ($user: String!, $capability: String!, $on: TargetInput, $assuming: [ChangeInput!]) {
      access(user: $user, capability: $capability, on: $on, assuming: $assuming) {
        __typename ... on Problem { code message } ... on Decision { verdict state reasons { reason } }
      }
    }`;
    for (const [at, answer] of (await answers({ questions })).entries()) {
      if (answer['code'] === 'UNKNOWN_PERSON') continue;
      const { suggestion: _suggestion, ...alone } = answer;
      expect((await ask(served.app, single, questions[at])).json.data?.['access']).toEqual(alone);
    }
  });

  it('are answered from one snapshot, or not at all where none can be read', async () => {
    const two = questions.slice(0, 2);
    expect((await answers({ questions: two, at: 1 })).map(({ verdict }) => verdict)).toEqual(['ALLOW', 'DENY']);
    expect((await answers({ questions: two, at: 99 })).map(({ code }) => code)).toEqual([
      'UNKNOWN_SNAPSHOT',
      'UNKNOWN_SNAPSHOT',
    ]);
    const empty = await ask(emptyApp().app, document, { questions: two });
    expect(empty.json.data?.['checks']).toMatchObject([{ code: 'NOTHING_LOADED' }, { code: 'NOTHING_LOADED' }]);
    expect(await answers({ questions: [] })).toEqual([]);
  });

  it('cost two reads at most: of the people and of the devices of all of them', async () => {
    const people = ['ana', 'ben', 'kai', 'mia', 'nobody', 'omar', 'soar'];
    const many = Array.from({ length: 1_000 }, (_, at) => ({
      user: people[at % people.length],
      capability: isolate,
      on: { device: ['srv1', 'dc1'][at % 2] },
    }));
    const verdicts = document.replace('verdict state reasons { reason }', 'verdict');
    const reads = await served.readsOfNewServer(async (app) => {
      const reply = await ask(app, verdicts, { questions: many });
      expect(reply.json.errors).toBeUndefined();
      expect(reply.json.data?.['checks']).toHaveLength(1_000);
    });
    expect(reads.length).toBeLessThanOrEqual(2);
    expect(new Set(reads)).toEqual(new Set(['person/with-devices']));
  });

  it('are a thousand at most, and cost what single ones cost', async () => {
    const times = (count: number) => Array.from({ length: count }, () => questions[0]);
    const names = 'query ($questions: [QuestionInput!]!) { checks(questions: $questions) { __typename } }';
    const tooMany = await ask(served.app, names, { questions: times(1_001) });
    expect(tooMany.json.errors?.[0]).toMatchObject({
      message: 'checks answers at most 1000 questions, not 1001. Ask in several documents.',
      extensions: { code: 'TOO_MANY_QUESTIONS' },
    });
    const pictures = document.replace(
      'verdict state',
      'graph { nodes { key name reference { kind key name } } edges { key } gates { key } } verdict',
    );
    const tooDear = await ask(served.app, pictures, { questions: times(1_000) });
    expect(tooDear.json.errors?.[0]?.extensions?.code).toBe('DOCUMENT_TOO_EXPENSIVE');
    expect((await ask(served.app, pictures, { questions: times(20) })).json.errors).toBeUndefined();
  });
});
