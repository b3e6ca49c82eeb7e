import { fc, test } from '@fast-check/vitest';
import { load } from 'js-yaml';
import { describe, expect } from 'vitest';
import { readTenant } from '../../server/origins/document/read-tenant.ts';
import { readChanges } from '../../server/questions/changes/read-changes.ts';
import { readExpectations } from '../../server/questions/expectations/read-expectations.ts';
import { lookupInFacts } from '../../server/questions/target/lookup.ts';
import type { Change } from '../../web/address/change.ts';
import { changeOfDocument, documentOfChange } from '../../web/address/document-change.ts';
import { expectationFile, expectationOf } from '../../web/pages/answer/carry/expectation.ts';
import { catalogue, factsOf } from '../tenant/documents.ts';
import { sample as decision } from './decision-sample.ts';

const tenant = `
whycan: tenant/1
tenant: { id: t }
users: [ana, { id: "yes", displayName: "x" }]
groups: { soc: { members: [ana] } }
urbacRoles: [{ id: r, permissions: [so.sd.basics], assignments: [{ id: a, principals: [soc], dataSources: [MDE] }] }]
deviceGroups: [{ id: servers, displayName: S, rank: 1, access: [soc], rule: { name: [pc] } }]
devices: [pc]
`;

const changes: readonly Change[] = [
  { importRoles: 'MDO' },
  { setLegacyRbac: true },
  { setLiveResponse: { servers: true, unsignedScripts: false } },
  { assign: { role: 'r', principals: ['ana'] } },
  { setDataSources: { role: 'r', assignment: 'a', dataSources: ['MDE', 'MDO'] } },
  { grantLegacyRole: { system: 'MDA', role: 'Security operator', principal: 'ana' } },
  { setAccount: { user: 'yes', enabled: false } },
  { activate: 'MDI' },
];

describe('changes', () => {
  test.each(changes.map((change) => [change]))(
    '%j are written as documents write them, and read again',
    async (change) => {
      const written = documentOfChange(change);
      expect(changeOfDocument(written)).toEqual(change);
      const reading = await readChanges([written], lookupInFacts(factsOf(tenant)), catalogue);
      expect('issues' in reading ? reading.issues : []).toEqual([]);
    },
  );
});

describe('an answer as an expectation', () => {
  const asked = { person: 'ana', capability: 'mde.device.isolate', on: {} };

  test('is one line in the words of the documents', () => {
    expect(expectationOf(decision, { ...asked, on: { device: 'srv1' } }, [])).toMatch(
      /^- \{ name: ".*: yes", who: ana, can: mde\.device\.isolate, on: \{ device: srv1 \}, verdict: allow \}$/,
    );
    const later = { ...decision, verdict: 'DENY', state: 'AFTER_ACTIVATION' } as const;
    expect(expectationOf(later, { ...asked, on: { allDevices: true } }, [{ activate: 'MDI' }])).toMatch(
      /: no", who: ana, .*on: \{ devices: all \}, verdict: deny, state: after-activation, assuming: \[\{ activate: MDI \}\] \}$/,
    );
  });

  test('is read by whycan test, whatever it assumes', async () => {
    const line = expectationOf(decision, { ...asked, on: { deviceGroup: 'servers' } }, changes.slice(0, 4));
    const readTenantAt = async () => readTenant(tenant, { file: 'tenant.yaml', catalogue });
    const reading = await readExpectations(expectationFile(line), { file: 'x.expect.yaml', catalogue, readTenantAt });
    expect('problems' in reading ? reading.problems : []).toEqual([]);
  });

  test.prop([fc.string({ unit: 'binary', minLength: 1 }), fc.string({ unit: 'binary' })])(
    'means what it says whatever ids and names hold',
    (id, name) => {
      const person = { ...decision.person, name };
      const line = expectationOf({ ...decision, person }, { ...asked, person: id, on: { device: id } }, []);
      expect(line).not.toMatch(/[\n\r\u0085\u2028\u2029]/);
      expect(load(line)).toMatchObject([{ who: id, on: { device: id }, verdict: 'allow' }]);
    },
  );
});
