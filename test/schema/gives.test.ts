import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../http/empty-app.ts';
import { type Served, serveContoso } from './stored-contoso.ts';

let served: Served;
beforeAll(async () => {
  served = await serveContoso();
});
afterAll(() => served?.close());

interface Given {
  readonly verdict: string;
  readonly needsUserAccess: boolean;
  readonly capability: { readonly key: string };
}

async function givenBy(field: string, verdicts?: readonly string[]): Promise<readonly Given[]> {
  const document = `query q($verdicts: [Verdict!]) { role: ${field} { capabilities(verdicts: $verdicts) { verdict needsUserAccess capability { key } } } }`;
  const reply = await ask(served.app, document, { verdicts });
  expect(reply.json.errors).toBeUndefined();
  const found = reply.json.data?.['role'] as { readonly capabilities: readonly Given[] };
  return found.capabilities;
}

describe('what a role gives by itself', () => {
  it('is told for every capability that can be asked without a further detail, or for some verdicts', async () => {
    const all = await givenBy('unifiedRole(key: "responder")');
    const allowed = await givenBy('unifiedRole(key: "responder")', ['ALLOW']);
    expect(allowed).toEqual(all.filter(({ verdict }) => verdict === 'ALLOW'));
    expect(all.length).toBeGreaterThan(allowed.length);
    expect(allowed.map(({ capability, needsUserAccess }) => [capability.key, needsUserAccess])).toEqual([
      ['actioncenter.remediate.device', true],
      ['mde.device.isolate', true],
      ['mde.device.contain', true],
      ['mde.device.restrictApps', true],
      ['mde.file.quarantine', true],
      ['mde.automationlists.manage', false],
      ['mde.file.download.pe', true],
      ['mde.file.download.nonpe', true],
      ['mde.lr.session', true],
      ['mde.lr.basicCommand', true],
    ]);
  });

  it('needs no user access where the role sees all devices', async () => {
    const allowed = await givenBy('entraRole(key: "Security Administrator")', ['ALLOW']);
    expect(allowed.find(({ capability }) => capability.key === 'mde.device.isolate')).toEqual({
      verdict: 'ALLOW',
      needsUserAccess: false,
      capability: { key: 'mde.device.isolate' },
    });
  });

  it('is nothing where the role does not count: one of Defender for Endpoint while Unified RBAC is active', async () => {
    expect(await givenBy('legacyRole(key: "mde:old-tier2")', ['ALLOW', 'CONDITIONAL'])).toEqual([]);
  });

  it('costs no read of the database', async () => {
    const reads = await served.readsOfNewServer((app) =>
      ask(app, '{ unifiedRole(key: "responder") { capabilities { verdict } } }', {}),
    );
    expect(reads).toEqual([]);
  });
});
