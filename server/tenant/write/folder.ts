import type { DeviceFact, GroupFact, PersonFact, StructuralFacts } from '../../access/terms/facts.ts';
import { compact, type Fields, named } from './fields.ts';
import { writePerson } from './people.ts';
import { writeDevice, writeStructure } from './tenant.ts';

/** One file of a tenant folder, line by line: a large tenant never stands in memory as a whole. */
export interface FolderFile {
  readonly name: string;
  readonly lines: AsyncIterable<string> | Iterable<string>;
}

type Many<Item> = AsyncIterable<Item> | Iterable<Item>;

/** What a tenant folder is written from; each is walked over once, in this order. */
export interface FolderContents {
  readonly structure: StructuralFacts;
  readonly people: Many<PersonFact>;
  readonly groups: Many<GroupFact>;
  readonly devices: Many<DeviceFact>;
}

/** A line of a group stays far below what a reader accepts as one line. */
const membersPerLine = 10_000;

/** The facts as a tenant folder; reading it gives the same facts. */
export async function* writeTenantFolder(contents: FolderContents): AsyncGenerator<FolderFile> {
  const foreign: (Fields | string)[] = [];
  const applications: string[] = [];
  yield { name: 'users.ndjson', lines: users(contents, applications, foreign) };
  yield { name: 'servicePrincipals.ndjson', lines: applications };
  yield { name: 'groups.ndjson', lines: groups(contents.groups) };
  yield { name: 'devices.ndjson', lines: devices(contents.devices) };
  const document = { ...writeStructure(contents.structure), ...compact({ foreignPrincipals: foreign }) };
  yield { name: 'tenant.json', lines: [JSON.stringify(document, undefined, 1)] };
}

/** Applications and principals of other tenants are few: they are set aside for the files after this one. */
async function* users({ people, structure }: FolderContents, applications: string[], foreign: (Fields | string)[]) {
  for await (const person of people) {
    const written = writePerson(person, structure.coverage);
    if (person.kind === 'User') yield JSON.stringify(written);
    else if (person.kind === 'ServicePrincipal') applications.push(JSON.stringify(written));
    else foreign.push(written);
  }
}

async function* groups(all: Many<GroupFact>) {
  for await (const group of all) {
    const { type, isAssignableToRole, eligible, members } = group;
    const stated = { ...named(group), ...compact({ type, isAssignableToRole, eligible }) };
    yield JSON.stringify({ ...stated, members: members.slice(0, membersPerLine) });
    for (let from = membersPerLine; from < members.length; from += membersPerLine)
      yield JSON.stringify({ id: group.id, members: members.slice(from, from + membersPerLine) });
  }
}

async function* devices(all: Many<DeviceFact>) {
  for await (const device of all) yield JSON.stringify(writeDevice(device));
}
