/** How large a synthetic tenant is; the same numbers always give the same tenant. */
export interface TenantSize {
  readonly people: number;
  readonly groups: number;
  readonly memberships: number;
  /** Default: half as many as people. */
  readonly devices?: number;
  readonly seed: number;
}

/** One file of a tenant folder, line by line: a large tenant never stands in memory as a whole. */
export interface GeneratedFile {
  readonly name: string;
  readonly lines: Iterable<string>;
}

const nestingDepth = 8;
const givenNames =
  'Ana Omar Mia Tom Ines Jack Nia Kai Ingrid Leo Helena Hugo Yuki Rey Dee Marta Béa Xavi Ezra Ivan Sara Ida Noor Gia Viktor Elin Lea Oscar Theo Priya Chen Amara Søren Zoë José Fatima Linh Dmitri Aoife Kwame'.split(
    ' ',
  );
const familyNames =
  "Torres Haddad Lindqvist Becker Carter Nguyen Johnson Moreau Tanaka Solberg Marchetti Costa Martin Sato Santos Okafor Kowalska Fontaine Soler Cole Petrov Cohen Bergström Anders Rahman Ricci Wallace Rivera Romano Hahn Dahl Schmidt Lund Almeida O'Brien Müller Yılmaz Novák García Ivanova Kim Wójcik Andersson Dubois Silva Mbeki Chaudhry Larsen Fischer Varga".split(
    ' ',
  );
const departments =
  'Finance Sales Legal Research Logistics Manufacturing Support Security Marketing Procurement Design Facilities'.split(
    ' ',
  );
const sites = 'Madrid Lyon Austin Toronto Oslo Kraków Lagos Osaka Pune Dublin Recife Perth'.split(' ');
const units = ['All', 'Region', 'Site', 'Department', 'Division', 'Unit', 'Team', 'Crew'];
const platforms = ['Windows11', 'Windows11', 'Windows10', 'WindowsServer2022', 'Linux', 'macOS'];
const kinds = ['lt', 'lt', 'pc', 'srv', 'web', 'mac'];
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

/** A believable tenant as a tenant folder: people and groups line by line, everything small in one document. */
export function generateTenant(size: TenantSize): GeneratedFile[] {
  const { people, groups, devices = Math.floor(people / 2), seed } = size;
  return [
    { name: 'tenant.json', lines: [JSON.stringify(tenantDocument(size))] },
    { name: 'users.ndjson', lines: lines(people, (index) => person(index, seed)) },
    { name: 'servicePrincipals.ndjson', lines: lines(Math.ceil(people / 500), application) },
    { name: 'groups.ndjson', lines: lines(groups, groupsOf(size)) },
    { name: 'devices.ndjson', lines: lines(devices, (index) => device(index, seed)) },
  ];
}

function* lines(count: number, entry: (index: number) => object): Generator<string> {
  for (let index = 0; index < count; index += 1) yield JSON.stringify(entry(index));
}

/** A number in [0, 1) that looks random and depends on nothing but its arguments. */
function noise(seed: number, ...coordinates: number[]): number {
  let hash = seed | 0;
  for (const coordinate of coordinates) {
    hash = Math.imul(hash ^ coordinate, 0x9e3779b1);
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
    hash ^= hash >>> 13;
  }
  return (hash >>> 0) / 2 ** 32;
}

const pick = <Item>(items: readonly Item[], at: number): Item => items[Math.floor(at * items.length)] as Item;
const below = (most: number, at: number): number => Math.floor(most * at);

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');
/** Looks like the object id of a directory and still says which entry it is. */
const objectId = (kind: number, index: number): string => `${hex(kind, 8)}-0000-4000-8000-${hex(index, 12)}`;
const personId = (index: number): string => objectId(0xa11ce, index);
const groupId = (index: number): string => objectId(0x9509, index);
const roleId = (index: number): string => `role-${index + 1}`;

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/ı/g, 'i')
    .replace(/ø/g, 'o')
    .replace(/[^\p{ASCII}]|[^\p{L}]/gu, '')
    .toLowerCase();

function person(index: number, seed: number): object {
  const given = pick(givenNames, noise(seed, 1, index));
  const family = pick(familyNames, noise(seed, 2, index));
  return {
    id: personId(index),
    displayName: `${given} ${family}`,
    userPrincipalName: `${plain(given)}.${plain(family)}.${index}@generated.example`,
    ...(noise(seed, 3, index) < 0.03 ? { accountEnabled: false } : {}),
    ...(noise(seed, 4, index) < 0.04 ? { userType: 'Guest' } : {}),
  };
}

const application = (index: number): object => ({ id: objectId(0xa99, index), displayName: `Automation ${index + 1}` });

/** Group 0 is the largest and others fall off as in real directories; each level contains groups of the next one. */
function groupsOf(size: TenantSize): (index: number) => object {
  const { people, groups, memberships, seed } = size;
  let weights = 0;
  for (let index = 0; index < groups; index += 1) weights += weightOf(index);
  let given = 0;
  let passed = 0;
  return (index) => {
    passed += weightOf(index);
    const wanted = Math.round((memberships * passed) / weights) - given;
    const members = distinctPeople(Math.min(wanted, people), people, noise(seed, 5, index), noise(seed, 6, index));
    given += members.length;
    return {
      id: groupId(index),
      displayName: groupName(index, seed),
      members: [...members, ...nestedIn(index, groups, seed)],
      ...(noise(seed, 7, index) < 0.02 ? { eligible: [personId(below(people, noise(seed, 8, index)))] } : {}),
      ...(noise(seed, 9, index) < 0.01 ? { isAssignableToRole: true } : {}),
    };
  };
}

const weightOf = (index: number): number => 1 / (index + 20) ** 0.75;

function distinctPeople(count: number, people: number, at: number, stride: number): string[] {
  const start = below(people, at);
  let step = 1 + below(people, stride);
  while (greatestCommonDivisor(step, people) !== 1) step += 1;
  return Array.from({ length: count }, (_, position) => personId((start + position * step) % people));
}

function greatestCommonDivisor(left: number, right: number): number {
  return right === 0 ? left : greatestCommonDivisor(right, left % right);
}

/** Chains of eight: a group of one level contains the group after it, and sometimes one more of the next level. */
function nestedIn(index: number, groups: number, seed: number): string[] {
  const level = index % nestingDepth;
  if (level === nestingDepth - 1 || index + 1 >= groups) return [];
  const another = below(Math.floor(groups / nestingDepth), noise(seed, 10, index)) * nestingDepth + level + 1;
  const isWider = noise(seed, 11, index) < 0.3 && another !== index + 1 && another < groups;
  return isWider ? [groupId(index + 1), groupId(another)] : [groupId(index + 1)];
}

function groupName(index: number, seed: number): string {
  const department = pick(departments, noise(seed, 12, index));
  return `${department} ${pick(sites, noise(seed, 13, index))} ${units[index % nestingDepth]} ${index + 1}`;
}

function device(index: number, seed: number): object {
  const at = noise(seed, 14, index);
  const site = pick(sites, noise(seed, 15, index));
  const name = `${pick(kinds, at)}-${plain(site)}-${index + 1}.generated.example`;
  return {
    id: objectId(0xde71ce, index),
    displayName: name,
    domain: 'generated.example',
    osPlatform: pick(platforms, at),
    ...(noise(seed, 16, index) < 0.05 ? { tags: ['critical'] } : {}),
  };
}

function tenantDocument({ people, groups, seed }: TenantSize): object {
  const someGroups = (count: number, salt: number): string[] => [
    ...new Set(Array.from({ length: count }, (_, position) => groupId(below(groups, noise(seed, 17, salt, position))))),
  ];
  const somePerson = (salt: number): string => personId(below(people, noise(seed, 18, salt)));
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
