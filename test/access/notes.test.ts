import { expect, it } from 'vitest';
import type { Target } from '../../server/access/terms/question.ts';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { readTenant } from '../../server/origins/document/read-tenant.ts';
import { answer } from './answer.ts';

const catalogue = loadCatalogue();

/** A tenant in which ana has one thing, written as in a tenant document. */
async function notesAbout(has: string, capability: string, on: Target) {
  const text = `whycan: tenant/1\ntenant: { id: t }\nusers: [ana, bob]\n${has}\n`;
  const reading = await readTenant(text, { file: 'inline', catalogue });
  if ('problems' in reading) throw new Error(reading.problems.map(({ message }) => message).join('\n'));
  return answer(reading.facts, catalogue.rulebook, 'ana', { capability, on });
}

const unified = (...codes: string[]) => `workloads: { urbac: [${codes.join(', ')}] }`;
const entra = (role: string) => `entraRoles: { ${role}: [ana] }`;
const role = (permissions: string, dataSources: string, scopes = '') =>
  `urbacRoles: [{ id: r, permissions: [${permissions}], assignments: [{ principals: [ana], dataSources: [${dataSources}], scopes: [${scopes}] }] }]`;
const both = (...lines: string[]) => lines.join('\n');

const cases: readonly (readonly [string, string, string, Target, string])[] = [
  ['R-11 the portal only', both(unified('MDO'), role('as.core:read', 'MDO')), 'mdo.policies.view', {}, 'N-portal-only'],
  [
    'R-17 T-01 device data',
    both(unified('MDE'), entra('Security Reader')),
    'investigation.view',
    { workload: 'MDE' },
    'T-01',
  ],
  ['R-28 no way back', entra('Security Administrator'), 'mde.roles.manage', {}, 'N-rbac-is-final'],
  ['R-55 the original stays', entra('Security Administrator'), 'urbac.roles.edit', {}, 'N-original-unchanged'],
  ['R-51 assets in scope', role('sp.exposure:read', 'XSPM'), 'xspm.view', {}, 'N-sees-part'],
  [
    'R-52 Explorer itself',
    both(unified('MDO'), role('so.sd.mailadvanced', 'MDO')),
    'mdo.mail.remediate',
    {},
    'N-explorer-needs-metadata',
  ],
  [
    'R-58 Azure adds',
    'legacyRoles: { sent: { Microsoft Sentinel Reader: [ana] } }',
    'sent.incidents.view',
    {},
    'N-azure-adds',
  ],
  [
    'T-20 a role group that only shares its name',
    'legacyRoles: { mdo: { roles: { Search and Purge: [ana] }, roleGroups: { Security Administrator: [ana] } } }',
    'actioncenter.remediate.mail',
    {},
    'T-20',
  ],
  ['T-03 the reader', entra('Security Reader'), 'alerts.manage', { workload: 'MDA' }, 'T-03'],
  ['T-05 the operator', both(unified('MDE'), entra('Security Operator')), 'alerts.manage', { workload: 'MDE' }, 'T-05'],
  [
    'T-06 getfile',
    both(unified('MDE'), role('so.sd.lr.basic', 'MDE')),
    'mde.lr.command',
    { command: 'getfile' },
    'T-06',
  ],
  [
    'T-07 indicators',
    both(
      'workloads: { mde: { legacyRbac: on } }',
      'groups: { soc: [ana] }',
      'legacyRoles: { mde: [{ id: x, permissions: [Active remediation actions - Security operations], groups: [soc] }] }',
    ),
    'mde.indicators.manage',
    {},
    'T-07',
  ],
  [
    'T-08 advanced without basic',
    both(
      'workloads: { mde: { legacyRbac: on } }',
      'groups: { soc: [ana] }',
      'legacyRoles: { mde: [{ id: x, permissions: [Live response capabilities - advanced], groups: [soc] }] }',
    ),
    'mde.lr.session',
    {},
    'T-08',
  ],
  ['T-10 the viewer', 'legacyRoles: { mdi: { Viewer: [ana] } }', 'mdi.settings.view', {}, 'T-10'],
  ['T-15 S-25 basic mode', entra('Security Reader'), 'mde.device.view', {}, 'T-15'],
  [
    'T-16 open and scoped',
    both(
      unified('MDE'),
      role('so.sd.response', 'MDE'),
      'groups: { soc: [ana] }',
      'deviceGroups: [{ id: a, rank: 1, access: [soc] }, { id: b, rank: 2 }]',
    ),
    'mde.device.isolate',
    { deviceGroup: 'b' },
    'T-16',
  ],
  ['T-18 onboarding', both(unified('MDE'), role('as.tuning', 'MDE')), 'mde.onboard', {}, 'T-18'],
  [
    'T-19 mail tables',
    both(unified('MDO'), role('so.raw.meta', 'MDO')),
    'hunting.view',
    { tables: ['EmailEvents'] },
    'T-19',
  ],
  [
    'T-20 the role group with search and purge',
    'legacyRoles: { mdo: { roles: { Search and Purge: [ana] }, roleGroups: { Security Administrator: [ana] } } }',
    'actioncenter.remediate.mail',
    {},
    'T-20',
  ],
  [
    'T-24 R-39 incidents',
    both(unified('MDO'), role('so.sd.alerts', 'MDO')),
    'incident.manage',
    { workloads: ['MDO'] },
    'T-24',
  ],
  [
    'T-30 automated investigation',
    both(unified('MDE'), role('so.sd.alerts', 'MDE')),
    'mde.device.investigation.start',
    {},
    'T-30',
  ],
  [
    'S-19 through the mapping tables',
    'legacyRoles: { mdi: { Viewer: [ana] } }',
    'permission:so.sd.basics',
    { workload: 'MDI' },
    'N-through-mapping',
  ],
  [
    'S-27 by the mapping alone',
    'legacyRoles: { mdo: { roleGroups: { Organization Management: [ana] } } }',
    'mdo.policies.view',
    {},
    'N-portal-only',
  ],
  ['S-28 R alone', both(unified('MDO'), role('so.sd.response', 'MDO')), 'actioncenter.remediate.mail', {}, 'T-31'],
  ['S-29 the operator and exposure', entra('Security Operator'), 'xspm.view', {}, 'N-security-operator-exposure'],
  ['S-31 the Identity user', 'legacyRoles: { mdi: { User: [ana] } }', 'mdi.alerts.manage', {}, 'N-identity-user'],
  ['S-29 the operator changes none', entra('Security Operator'), 'xspm.manage', {}, 'N-security-operator-exposure'],
  [
    'S-31 the user lacks a level',
    'legacyRoles: { mdi: { User: [ana] } }',
    'mdi.settings.configure',
    {},
    'N-identity-user',
  ],
  [
    'S-30 T-04 the global reader of Cloud Apps',
    'legacyRoles: { mda: { Global reader: [ana] } }',
    'alerts.manage',
    { workload: 'MDA' },
    'T-04',
  ],
  ['S-30 T-04 of the directory', entra('Global Reader'), 'alerts.manage', { workload: 'MDA' }, 'T-04'],
  [
    'S-41 a known scope',
    both(unified('MDI'), role('so.sd.alerts, so.sd.basics', 'MDI', '"mdi:domain:a.test"')),
    'mdi.alerts.manage',
    {},
    'N-scope',
  ],
  [
    'S-41 an unknown scope',
    both(unified('MDE'), role('so.sd.alerts', 'MDE', '/administrativeUnits/x')),
    'alerts.manage',
    { workload: 'MDE' },
    'N-unknown-scope',
  ],
  ['S-43 inferred for Cloud', entra('Security Reader'), 'mdc.alerts.view', {}, 'N-inferred-cloud'],
  ['S-45 file policies', entra('Compliance Administrator'), 'mda.policies.manage', {}, 'N-file-policies-only'],
  [
    'S-52 not on this platform',
    both(unified('MDE'), role('so.sd.lr.basic', 'MDE'), 'devices: [{ id: mac, osPlatform: macOS }]'),
    'mde.lr.command',
    { command: 'registry', device: 'mac' },
    'N-no-platform',
  ],
  [
    'R-38 what a scope does not hide',
    both(unified('MDI'), role('so.sd.basics, sp.exposure:read', 'MDI, XSPM', '"mdi:domain:a.test"')),
    'xspm.view',
    {},
    'N-scoped-identity',
  ],
];

it.each(cases)('%s is told as a note', async (_, has, capability, on, id) => {
  const { notes } = await notesAbout(has, capability, on);
  const note = notes.find((candidate) => candidate.id === id);
  expect(notes.map((candidate) => candidate.id)).toContain(id);
  expect(note?.text).not.toBe('');
  if (id.startsWith('T-')) expect(note?.readings.length, id).toBeGreaterThanOrEqual(2);
});

it('a note of one way is not told where another way needs none', async () => {
  const has = both(unified('MDO'), role('so.raw.meta, so.sd.mailadvanced, so.sd.response', 'MDO'));
  const { notes } = await notesAbout(has, 'actioncenter.remediate.mail', {});
  expect(notes.map(({ id }) => id)).not.toContain('T-31');
});

it('S-29 and S-31 a note on a denial is not told to who does not hold the role, nor while the role counts for nothing', async () => {
  const ids = async (has: string, capability: string) =>
    (await notesAbout(has, capability, {})).notes.map(({ id }) => id);
  expect(await ids(entra('Security Reader'), 'xspm.manage')).not.toContain('N-security-operator-exposure');
  const user = 'legacyRoles: { mdi: { User: [ana] } }';
  expect(await ids(both(unified('MDI'), user), 'mdi.settings.configure')).not.toContain('N-identity-user');
});
