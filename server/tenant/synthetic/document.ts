import { circlesOf } from './circles.ts';
import { groupId } from './ids.ts';
import { plain, sites } from './names.ts';
import { below, noise, pick } from './noise.ts';
import type { TenantSize } from './size.ts';

const roleId = (index: number): string => `role-${index + 1}`;
const roles: readonly (readonly [name: string, permissions: readonly string[]])[] = [
  ['Triage', ['so.sd.basics', 'so.sd.alerts']],
  ['Responder', ['so.sd.basics', 'so.sd.alerts', 'so.sd.response']],
  ['Live response', ['so.sd.basics', 'so.sd.lr.basic', 'so.sd.lr.adv', 'so.sd.filecollect']],
  ['Mail triage', ['so.sd.basics', 'so.raw.meta', 'so.raw.content.alert']],
  ['Mail response', ['so.sd.response', 'so.sd.mailadvanced', 'so.sd.mailquarantine']],
  ['Vulnerability manager', ['sp.vuln', 'sp.exception', 'sp.remediation', 'sp.baseline']],
  ['Exposure analyst', ['sp.exposure:manage']],
  ['Detection engineer', ['so.sd.basics', 'as.tuning']],
  ['Access governance', ['as.authz:manage']],
  ['Reader', ['so.sd.basics', 'sp.vuln', 'sp.exposure:read', 'as.core:read']],
];

/** Everything of a tenant but people, groups and devices: whose it is, roles, assignments and device groups. */
export function tenantDocument(size: TenantSize): object {
  const { people, groups, seed, isRealistic = false } = size;
  const [bearing] = circlesOf(size);
  let named = 0;
  // Every group that is to bear something is named once before one is named again.
  const oneGroup = (at: number): string => {
    named += 1;
    return groupId(isRealistic && named <= bearing.groups ? named - 1 : below(bearing.groups, at));
  };
  const someGroups = (count: number, salt: number): string[] => [
    ...new Set(Array.from({ length: count }, (_, position) => oneGroup(noise(seed, 17, salt, position)))),
  ];
  const somePerson = (salt: number): string => bearing.personAt(below(bearing.people, noise(seed, 18, salt)));
  return {
    whycan: 'tenant/1',
    tenant: { id: `generated-${seed}`, displayName: `Generated ${people} people, ${groups} groups` },
    asOf: '2026-01-01T00:00:00Z',
    workloads: { urbac: ['MDE', 'MDO', 'SENT'], mde: { legacyRbac: 'on' } },
    users: [],
    entraRoles: {
      'Global Administrator': [somePerson(1)],
      'Security Administrator': { active: [somePerson(2)], eligible: [somePerson(3)] },
      'Security Operator': someGroups(2, 4),
      'Security Reader': [...someGroups(3, 5), somePerson(6)],
      'Global Reader': someGroups(1, 7),
      'Compliance Administrator': [somePerson(8)],
    },
    urbacRoles: Array.from({ length: Math.min(60, 2 * sites.length + roles.length) }, (_, index) => {
      const [name, permissions] = roles[index % roles.length] as (typeof roles)[number];
      return {
        id: roleId(index),
        displayName: `${name} ${sites[index % sites.length]}`,
        permissions,
        assignments: Array.from({ length: 1 + (index % 8) }, (_, position) => ({
          id: `${roleId(index)}-${position + 1}`,
          principals: [
            ...someGroups(1 + (position % 3), 100 + index * 8 + position),
            ...(position === 7 ? [somePerson(index)] : []),
          ],
          dataSources:
            position === 0
              ? 'all'
              : [pick(['MDE', 'MDO', 'MDI', 'MDA', 'XSPM', 'MDC'], noise(seed, 19, index, position))],
        })),
      };
    }),
    legacyRoles: {
      mdi: { Viewer: someGroups(2, 9), Admin: [somePerson(10)] },
      mda: { 'Security operator': someGroups(1, 11), 'Security reader': [somePerson(12), somePerson(13)] },
      exo: { roleGroups: { 'View-Only Organization Management': [somePerson(14)] } },
    },
    deviceGroups: sites.flatMap((site, index) =>
      ['srv', 'pc', 'lt'].map((kind, position) => ({
        id: `${kind}-${plain(site)}`,
        displayName: `${site} ${{ srv: 'servers', pc: 'workstations', lt: 'laptops' }[kind]}`,
        rank: index * 3 + position + 1,
        access: someGroups(2 + position, 900 + index * 3 + position),
        rule: { name: { startsWith: [`${kind}-${plain(site)}-`] } },
      })),
    ),
    ungroupedDevices: { access: someGroups(2, 15) },
  };
}
