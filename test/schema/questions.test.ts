import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentChanges } from '../../server/schema/changes/document-changes.ts';
import { ask, emptyApp } from '../http/empty-app.ts';
import { type Served, serveContoso } from './stored-contoso.ts';

let served: Served;
beforeAll(async () => {
  served = await serveContoso();
});
afterAll(() => served?.close());

const document = `query q($user: String!, $capability: String!, $on: TargetInput, $assuming: [ChangeInput!], $at: Int) {
  access(user: $user, capability: $capability, on: $on, assuming: $assuming, at: $at) {
    __typename ... on Problem { code message suggestion }
  }
}`;

async function problemOf(variables: Record<string, unknown>) {
  const reply = await ask(served.app, document, { user: 'ana', capability: 'mde.device.isolate', ...variables });
  expect(reply.json.errors).toBeUndefined();
  return reply.json.data?.['access'];
}

describe('a question that cannot be answered says why', () => {
  it.each([
    [{ user: 'anna' }, 'UnknownPerson', 'No user or service principal of the tenant has the id "anna"', 'ana'],
    [{ user: 'incident-leads' }, 'UnknownPerson', 'No user or service principal of the tenant', null],
    [{ user: '' }, 'UnknownPerson', 'No user or service principal of the tenant', null],
    [
      { capability: 'mde.device.isolat' },
      'UnknownCapability',
      'Unknown capability "mde.device.isolat"',
      'mde.device.isolate',
    ],
    [
      { capability: 'permission:as.authz' },
      'UnknownCapability',
      'Unknown capability "permission:as.authz": "as.authz" needs its level',
      null,
    ],
    [
      { capability: 'mdo.policies.edit', on: { policy: 'safelink' } },
      'InvalidQuestion',
      'on.policy: "safelink" is not a known threat policy',
      null,
    ],
    [{ on: { policy: 'safelinks' } }, 'InvalidQuestion', 'does not accept the target policy', null],
    [
      { assuming: [{ setPlan: { MDO: 'BUSINESS' } }] },
      'InvalidQuestion',
      'assuming[0].setPlan.MDO: expected one of none, P1, P2',
      null,
    ],
    [{ on: { device: 'nope' } }, 'InvalidQuestion', 'on.device: no device has the id "nope"', null],
    [
      { on: { device: 'srv1', deviceGroup: 'servers' } },
      'InvalidQuestion',
      'on.deviceGroup: a device and a device group cannot be combined',
      null,
    ],
    [{ on: { tables: ['EmailEvents'] } }, 'InvalidQuestion', 'does not accept the target tables', null],
    [
      { capability: 'mde.lr.command', on: { device: 'srv1' } },
      'InvalidQuestion',
      'needs a live response command',
      null,
    ],
    [
      { assuming: [{ addMember: { group: 'nope', member: 'ana' } }] },
      'InvalidQuestion',
      'assuming[0].addMember.group',
      null,
    ],
    [{ assuming: [{ setLegacyRbac: true }, { setLegacyRbac: false }] }, 'InvalidQuestion', 'assuming[1]', null],
    [{ assuming: [{ activateEligible: { principal: 'ana' } }] }, 'InvalidQuestion', 'assuming[0]', null],
    [{ assuming: [{ deactivate: 'XSPM' }] }, 'InvalidQuestion', 'assuming[0]', null],
    [{ at: 999_999 }, 'UnknownSnapshot', 'Snapshot 999999 does not exist', null],
  ])('%j', async (variables, type, sentence, suggestion) => {
    const problem = await problemOf(variables);
    expect(problem).toMatchObject({ __typename: type, message: expect.stringContaining(sentence) });
    if (suggestion !== null) expect(problem).toMatchObject({ suggestion });
  });

  it('when nothing is loaded', async () => {
    const reply = await ask(emptyApp().app, document, { user: 'ana', capability: 'mde.device.isolate' });
    expect(reply.json.data?.['access']).toMatchObject({ __typename: 'NothingLoaded', code: 'NOTHING_LOADED' });
  });

  it.each([
    [[{ addMember: { group: 'a', member: 'b' }, setLegacyRbac: true }]],
    [[{}]],
    [[{ addMember: null }]],
    [[{ frobnicate: 1 }]],
    [[{ activate: 'NOPE' }]],
  ])('a change is exactly one of those that exist: %j', async (assuming) => {
    const reply = await ask(served.app, document, { user: 'ana', capability: 'mde.device.isolate', assuming });
    expect(reply.status).toBeLessThan(500);
    expect(reply.json.errors?.length).toBeGreaterThan(0);
  });
});

describe('changes', () => {
  it('become what documents write', () => {
    expect(
      documentChanges([
        { setLegacyRbac: true },
        { assign: { role: 'resp', principals: ['ana'] } },
        { assign: { role: 'resp', principals: ['ana'], dataSources: ['MDE'], includeFutureDataSources: false } },
        { activateEligible: { principal: 'oli', role: 'Security Reader', group: null } },
        { activate: 'MDE' },
        { setAccount: { user: 'bob', enabled: false } },
        { setLiveResponse: { servers: true, unsignedScripts: false, enabled: null } },
        { setPlan: { MDO: 'P2' } },
        { setRemediationLevel: { deviceGroup: 'ungrouped', level: 'none' } },
        { setDataSources: { role: 'resp', assignment: 'a1' } },
        { setDataSources: { role: 'resp', assignment: 'a1', dataSources: ['SENT'] } },
        { setScopes: { role: 'resp', assignment: 'a1', scopes: [] } },
        { setPrincipals: { role: 'resp', assignment: 'a1', principals: ['ana'] } },
        { setGroupType: { group: 'SOC', type: 'microsoft365' } },
      ]),
    ).toEqual([
      { setLegacyRbac: 'on' },
      { assign: { role: 'resp', principals: ['ana'], dataSources: 'all' } },
      { assign: { role: 'resp', principals: ['ana'], dataSources: ['MDE'], includeFutureDataSources: false } },
      { activateEligible: { principal: 'oli', role: 'Security Reader' } },
      { activate: 'MDE' },
      { setAccount: { user: 'bob', enabled: false } },
      { setLiveResponse: { servers: 'on', unsignedScripts: 'off' } },
      { setPlan: { MDO: 'P2' } },
      { setRemediationLevel: { deviceGroup: 'ungrouped', level: 'none' } },
      { setDataSources: { role: 'resp', assignment: 'a1', dataSources: 'all' } },
      { setDataSources: { role: 'resp', assignment: 'a1', dataSources: ['SENT'] } },
      { setScopes: { role: 'resp', assignment: 'a1', scopes: [] } },
      { setPrincipals: { role: 'resp', assignment: 'a1', principals: ['ana'] } },
      { setGroupType: { group: 'SOC', type: 'microsoft365' } },
    ]);
  });
});
