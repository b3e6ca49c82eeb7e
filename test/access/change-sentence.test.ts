import { expect, test } from 'vitest';
import { accessModel } from '../../server/access/judge/model.ts';
import { changeSentence } from '../../server/access/tell/change-sentence.ts';
import type { Change } from '../../server/access/terms/change.ts';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { groupOf, tenantWith, user } from '../graph/small-tenant.ts';

const { rulebook } = loadCatalogue();
const securityReader = '5d6b6bb7-de71-4623-b4af-96380a352509';
const assignment = {
  id: 'a1',
  displayName: 'Analysts',
  principals: ['soc'],
  dataSources: ['MDE' as const],
  includeFutureDataSources: false,
  scopes: [],
};
const role = {
  id: 'r1',
  displayName: 'Triage',
  permissions: [],
  permissionSets: [],
  imported: [],
  assignments: [assignment],
};
const people = [user('ana', { displayName: 'Ana Torres' }), user('ben', { displayName: 'Ben Ito' })];
const facts = tenantWith({
  people,
  groups: [groupOf('soc', []), groupOf('it', [])],
  unifiedRoles: [role],
  deviceGroups: [{ id: 'servers', displayName: 'Servers', rank: 1, access: ['soc'] }],
});
const model = accessModel(facts, rulebook);
const nameOf = (id: string) => people.find((person) => person.id === id)?.displayName;
const of = { role: 'r1', assignment: 'a1' };

const cases: readonly (readonly [Change, string])[] = [
  [{ kind: 'addMember', group: 'soc', member: 'ana' }, 'Add Ana Torres to soc.'],
  [{ kind: 'removeMember', group: 'soc', member: 'ben' }, 'Remove Ben Ito from soc.'],
  [{ kind: 'activate', workload: 'MDE' }, 'Activate Defender for Endpoint in Unified RBAC.'],
  [{ kind: 'deactivate', workload: 'MDO' }, 'Deactivate Defender for Office 365 in Unified RBAC.'],
  [{ kind: 'importRoles', system: 'mde' }, 'Import the Defender for Endpoint roles into Unified RBAC.'],
  [{ kind: 'setLegacyRbac', on: true }, 'Turn on roles in Defender for Endpoint.'],
  [
    {
      kind: 'assign',
      role: 'r1',
      principals: ['ana', 'soc'],
      dataSources: 'all',
      includeFutureDataSources: true,
      scopes: [],
    },
    'Assign the custom role Triage to Ana Torres and soc for all data sources.',
  ],
  [{ kind: 'unassign', ...of }, 'Delete the assignment Analysts of the custom role Triage.'],
  [{ kind: 'setPermissions', role: 'r1', permissions: [] }, 'Replace the permissions of the custom role Triage.'],
  [
    { kind: 'setDataSources', ...of, dataSources: ['MDE', 'MDI'] },
    'Add Defender for Identity to the data sources of the assignment Analysts of the custom role Triage.',
  ],
  [
    { kind: 'setDataSources', ...of, dataSources: ['MDI'] },
    'Limit the data sources of the assignment Analysts of the custom role Triage to Defender for Identity.',
  ],
  [
    { kind: 'setScopes', ...of, scopes: [] },
    'Replace the scopes of the assignment Analysts of the custom role Triage.',
  ],
  [
    { kind: 'setPrincipals', ...of, principals: ['ana', 'it'] },
    'Give the assignment Analysts of the custom role Triage to Ana Torres and it alone.',
  ],
  [
    { kind: 'grantEntraRole', role: securityReader, principal: 'ana' },
    'Assign the Entra role Security Reader to Ana Torres.',
  ],
  [
    { kind: 'revokeEntraRole', role: securityReader, principal: 'soc' },
    'Remove the assignment of the Entra role Security Reader to soc.',
  ],
  [
    { kind: 'setDeviceGroupAccess', deviceGroup: 'servers', access: ['soc', 'it'] },
    'Add it to the user access of Servers.',
  ],
  [
    { kind: 'setDeviceGroupAccess', deviceGroup: 'servers', access: ['it'] },
    'Add it to the user access of Servers. Remove soc from the user access of Servers.',
  ],
  [
    { kind: 'setDeviceGroupAccess', deviceGroup: 'servers', access: [] },
    'Remove soc from the user access of Servers. Every portal user then has access to it.',
  ],
  [{ kind: 'setRank', deviceGroup: 'servers', rank: 2 }, 'Give Servers the rank 2.'],
  [
    { kind: 'setRemediationLevel', deviceGroup: 'servers', level: 'full' },
    'Set the remediation level of Servers: full – remediate threats automatically.',
  ],
  [
    { kind: 'activateEligibleRole', principal: 'ana', role: securityReader },
    'Ana Torres activates the eligible Entra role Security Reader in PIM.',
  ],
  [
    { kind: 'activateEligibleGroup', principal: 'ben', group: 'soc' },
    'Ben Ito activates the eligible membership of soc in PIM.',
  ],
  [{ kind: 'setAccount', user: 'ana', enabled: false }, 'Disable the account of Ana Torres.'],
  [{ kind: 'addDataSource', product: 'MDI' }, 'Add Defender for Identity to the tenant.'],
  [
    { kind: 'setLiveResponse', switches: { enabled: true, unsignedScripts: false } },
    'Live response: turn on live response and turn off unsigned scripts.',
  ],
  [{ kind: 'setPlan', plans: { MDE: 'P1', MDO: 'P2' } }, 'Plans: MDE P1, MDO P2.'],
  [{ kind: 'setGroupType', group: 'soc', type: 'microsoft365' }, 'Make soc a Microsoft 365 group.'],
];

test.each(cases)('%o is told as an instruction', (change, sentence) => {
  expect(changeSentence(change, { model, nameOf })).toBe(sentence);
});
