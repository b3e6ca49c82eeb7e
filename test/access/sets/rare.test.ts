import { expect, it } from 'vitest';
import { applyChanges } from '../../../server/access/changes/apply-changes.ts';
import { accessModel } from '../../../server/access/judge/model.ts';
import { personOf } from '../../../server/access/judge/person.ts';
import { bearingOf } from '../../../server/access/sets/bearing.ts';
import { PersonVerdicts } from '../../../server/access/sets/effects/person-verdicts.ts';
import { gather } from '../../../server/access/sets/everybody.ts';
import { repairsOf } from '../../../server/access/sets/repairs/repairs-of.ts';
import { verdictLists } from '../../../server/access/sets/verdict-lists.ts';
import { ungroupedId } from '../../../server/access/terms/facts.ts';
import { verdicts } from '../../../server/access/terms/vocabulary.ts';
import { loadCatalogue } from '../../../server/catalogue/load.ts';
import { readTenant } from '../../../server/origins/document/read-tenant.ts';
import { effectIn, everybodyIn, finished } from './alone.ts';

const catalogue = loadCatalogue();
const { rulebook } = catalogue;

function factsOf(lines: string) {
  const text = `whycan: tenant/1\ntenant: { id: small, displayName: Small }\n${lines}`;
  const read = readTenant(text, { file: 'small.tenant.yaml', catalogue });
  return 'problems' in read ? expect.fail(JSON.stringify(read.problems)) : read.facts;
}

it('a change of what a group holds concerns everybody who may be an unread member of it', () => {
  const facts = factsOf(`
workloads: { available: [MDE], mde: { legacyRbac: on } }
users: [{ id: ana }, { id: bob }, { id: cyd }]
groups: { outer: { members: [inner] }, inner: { members: [ana] } }
legacyRoles: { mde: [{ id: watch, permissions: [View data - Security operations], groups: [outer] }] }
sources: [{ kind: members, state: partial, groups: [inner] }]
`);
  const before = gather(accessModel(facts, rulebook), everybodyIn(facts));
  const after = applyChanges(before.model, [{ kind: 'removeMember', group: 'outer', member: 'inner' }]);
  expect(effectIn(facts, before, after, 'nobody').people).toBe(3);
});

it('assigning a role for Endpoint is among the ways to a permission on IoT, which that data source covers', () => {
  const facts = factsOf(`
workloads: { available: [MDE, IOT], urbac: [MDE] }
users: [{ id: ana }]
urbacRoles: [{ id: tuner, permissions: [as.tuning], assignments: [] }]
`);
  const model = accessModel(facts, rulebook);
  const question = { capability: 'iot.onboard', on: {} };
  const person = personOf(facts, 'ana') ?? expect.fail();
  const { found } = repairsOf({ model, person, question, device: undefined }, bearingOf(model));
  const assigned = found.flatMap((set) => set.flatMap(({ members }) => members.map(({ change }) => change)));
  const sources = assigned.flatMap((change) => (change.kind === 'assign' ? [change.dataSources] : []));
  expect(sources).toEqual([['IOT'], ['MDE']]);
});

it('a change of what a group holds concerns everybody where groups were not imported', () => {
  const facts = factsOf(`
workloads: { available: [MDE], urbac: [MDE] }
users: [{ id: ana }, { id: bob }, { id: cyd }]
groups: { team: { members: [ana] } }
urbacRoles: [{ id: watch, permissions: [so.sd.basics], assignments: [{ id: one, principals: [team], dataSources: all }] }]
sources: [{ kind: groups, state: missing }]
`);
  const before = gather(accessModel(facts, rulebook), everybodyIn(facts));
  const after = applyChanges(before.model, [{ kind: 'unassign', role: 'watch', assignment: 'one' }]);
  expect(effectIn(facts, before, after, 'nobody').people).toBe(3);
});

it('what sees every device is among the ways to device groups that were not imported', () => {
  const facts = factsOf(`
workloads: { available: [MDE, XSPM], urbac: [MDE] }
users: [{ id: ana }]
urbacRoles: [{ id: scores, permissions: ["sp.exposure:manage"], assignments: [{ id: one, principals: [ana], dataSources: [XSPM] }] }]
sources: [{ kind: deviceGroups, state: partial }]
`);
  const model = accessModel(facts, rulebook);
  const question = { capability: 'xspm.initiativeTarget.set', on: {} };
  const person = personOf(facts, 'ana') ?? expect.fail();
  const { verdict, found } = repairsOf({ model, person, question, device: undefined }, bearingOf(model));
  const roles = found.flatMap((set) => set.flatMap(({ members }) => members.map(({ change }) => change)));
  expect(verdict).toBe('unknown');
  expect(roles.map((change) => change.kind === 'grantEntraRole' && rulebook.entraRoles.get(change.role)?.name)).toEqual(
    expect.arrayContaining(['Global Administrator', 'Security Administrator']),
  );
});

it('whoever may have no account that is enabled has nothing for sure on a device group either', () => {
  const facts = factsOf(`
workloads: { available: [MDE], urbac: [MDE] }
users: [{ id: ana }, { id: bob, accountEnabled: true }]
groups: { team: { members: [ana, bob] } }
urbacRoles: [{ id: watch, permissions: [so.sd.basics], assignments: [{ id: one, principals: [ana, bob], dataSources: all }] }]
ungroupedDevices: { access: [team] }
sources: [{ kind: users, state: missing }]
`);
  const model = accessModel(facts, rulebook);
  const { profiles, profileOf } = gather(model, everybodyIn(facts));
  const capability = rulebook.capabilities.get('mde.device.view') ?? expect.fail();
  const { listOf, write } = finished(verdictLists(model, profiles, [{ capability, deviceGroup: ungroupedId }]));
  const row = new Uint8Array(1);
  const found = [...profileOf].map((place) => {
    write(listOf[place] as number, row);
    return verdicts[row[0] as number];
  });
  expect(found).toEqual(['unknown', 'allow']);
});

it('a device group that is in another tenant only is seen by nobody, whatever switches were not imported', () => {
  const facts = factsOf(`
workloads: { available: [MDE] }
users: [{ id: ana }]
entraRoles: { Global Administrator: [ana] }
sources: [{ kind: workloads, state: missing }]
`);
  const model = accessModel(facts, rulebook);
  const { profiles, profileOf } = gather(model, everybodyIn(facts));
  const capability = rulebook.capabilities.get('mde.device.view') ?? expect.fail();
  const questions = [undefined, 'gone'].map((deviceGroup) => ({ capability, ...(deviceGroup && { deviceGroup }) }));
  const { listOf, write } = finished(verdictLists(model, profiles, questions));
  const row = new Uint8Array(2);
  write(listOf[profileOf[0] as number] as number, row);
  const one = new PersonVerdicts(model, profiles[0]?.person ?? expect.fail(), questions);
  expect([...row].map((place) => verdicts[place])).toEqual(['allow', 'deny']);
  expect([one.at(0), one.at(1)]).toEqual(['allow', 'deny']);
});

it('two roles of which each helps under another setting of switches repair together where these were not imported', () => {
  const facts = factsOf(`
workloads: { available: [MDI, XSPM, IOT] }
users: []
servicePrincipals: [{ id: bot }]
legacyRoles: { mdi: { Viewer: [bot] } }
sources: [{ kind: workloads, state: missing }]
`);
  const model = accessModel(facts, rulebook);
  const question = { capability: 'mdi.assessments.view', on: { workload: 'MDI' as const } };
  const person = personOf(facts, 'bot') ?? expect.fail();
  const { found } = repairsOf({ model, person, question, device: undefined }, bearingOf(model));
  const pairs = found.filter((set) => set.length === 2);
  const nameOf = (role: string) => rulebook.entraRoles.get(role)?.name;
  const names = pairs.flatMap((set) =>
    set.map(({ members }) => members.map(({ change }) => change.kind === 'grantEntraRole' && nameOf(change.role))),
  );
  expect(found.filter((set) => set.length > 2)).toEqual([]);
  expect(names).toEqual([
    ['Entra SOC Identity Responder'],
    expect.arrayContaining(['Service Support Administrator', 'Exchange Administrator']),
  ]);
});
