import { tenantDocument } from './synthetic/document.ts';
import { groupsOf } from './synthetic/groups.ts';
import { objectId, personId } from './synthetic/ids.ts';
import { plain, sites } from './synthetic/names.ts';
import { noise, pick } from './synthetic/noise.ts';
import type { TenantSize } from './synthetic/size.ts';

export type { TenantSize } from './synthetic/size.ts';

/** One file of a tenant folder, line by line: a large tenant never stands in memory as a whole. */
export interface GeneratedFile {
  readonly name: string;
  readonly lines: Iterable<string>;
}

const givenNames =
  'Ana Omar Mia Tom Ines Jack Nia Kai Ingrid Leo Helena Hugo Yuki Rey Dee Marta Béa Xavi Ezra Ivan Sara Ida Noor Gia Viktor Elin Lea Oscar Theo Priya Chen Amara Søren Zoë José Fatima Linh Dmitri Aoife Kwame'.split(
    ' ',
  );
const familyNames =
  "Torres Haddad Lindqvist Becker Carter Nguyen Johnson Moreau Tanaka Solberg Marchetti Costa Martin Sato Santos Okafor Kowalska Fontaine Soler Cole Petrov Cohen Bergström Anders Rahman Ricci Wallace Rivera Romano Hahn Dahl Schmidt Lund Almeida O'Brien Müller Yılmaz Novák García Ivanova Kim Wójcik Andersson Dubois Silva Mbeki Chaudhry Larsen Fischer Varga".split(
    ' ',
  );
const platforms = ['Windows11', 'Windows11', 'Windows10', 'WindowsServer2022', 'Linux', 'macOS'];
const kinds = ['lt', 'lt', 'pc', 'srv', 'web', 'mac'];

/** A believable tenant as a tenant folder: people and groups line by line, everything small in one document. */
export function generateTenant(size: TenantSize): GeneratedFile[] {
  const { people, devices = Math.floor(people / 2), seed } = size;
  return [
    { name: 'tenant.json', lines: [JSON.stringify(tenantDocument(size))] },
    { name: 'users.ndjson', lines: lines(people, (index) => person(index, seed)) },
    { name: 'servicePrincipals.ndjson', lines: lines(Math.ceil(people / 500), application) },
    { name: 'groups.ndjson', lines: linesOf(groupsOf(size)) },
    { name: 'devices.ndjson', lines: lines(devices, (index) => device(index, seed)) },
  ];
}

function* lines(count: number, entry: (index: number) => object): Generator<string> {
  for (let index = 0; index < count; index += 1) yield JSON.stringify(entry(index));
}

function* linesOf(entries: Iterable<object>): Generator<string> {
  for (const entry of entries) yield JSON.stringify(entry);
}

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
