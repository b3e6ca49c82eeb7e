import { answersOfEverybody } from '../answers-of-everybody.ts';
import { deviceGroupOf } from '../device-group-of.ts';
import type { ExportSource } from '../export-source.ts';
import { statedAccount } from '../stated-account.ts';
import type { Cell } from './csv-lines.ts';

/** A table: what its columns are called, and its rows. */
export interface Table {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>;
}

/** Tables with a row for each person, membership or device: as long as the tenant is large. */
export function peopleTables(source: ExportSource): Table[] {
  return [
    {
      name: 'users',
      header: [
        'kind',
        'id',
        'displayName',
        'userPrincipalName',
        'accountEnabled',
        'userType',
        'home',
        'via',
        'homeTenant',
      ],
      rows: users(source),
    },
    { name: 'memberships', header: ['group', 'member', 'memberKind', 'state'], rows: memberships(source) },
    {
      name: 'devices',
      header: ['id', 'displayName', 'domain', 'osPlatform', 'tags', 'deviceGroup', 'matches'],
      rows: devices(source),
    },
    {
      name: 'capabilities',
      header: ['person', 'displayName', 'capability', 'title', 'verdict', 'sentence'],
      rows: capabilities(source),
    },
  ];
}

async function* users(source: ExportSource): AsyncGenerator<Cell[]> {
  for await (const person of source.people()) {
    const { kind, id, displayName, userPrincipalName, home, via, homeTenant } = person;
    const { enabled, userType } = statedAccount(person);
    const type = kind === 'User' ? userType : undefined;
    yield [kind, id, displayName, userPrincipalName, enabled, type, home, via, homeTenant];
  }
}

async function* memberships(source: ExportSource): AsyncGenerator<Cell[]> {
  const kindOf = (id: string) => (source.model.groups.has(id) ? 'Group' : 'Person');
  for await (const { id, members, eligible } of source.groups()) {
    for (const member of members) yield [id, member, kindOf(member), 'active'];
    for (const member of eligible) yield [id, member, kindOf(member), 'eligible'];
  }
}

async function* devices(source: ExportSource): AsyncGenerator<Cell[]> {
  for await (const device of source.devices()) {
    const { id, displayName, domain, osPlatform, tags, matches } = device;
    yield [
      id,
      displayName,
      domain,
      osPlatform,
      tags.join('; '),
      deviceGroupOf(device, source.model),
      matches.join('; '),
    ];
  }
}

/** Denials are left out: whatever is not listed is denied. */
async function* capabilities(source: ExportSource): AsyncGenerator<Cell[]> {
  const answers = answersOfEverybody(source, new Set(['allow', 'conditional', 'unknown']));
  for await (const { person, capability, verdict, sentence } of answers)
    yield [person.id, person.displayName, capability.id, capability.title, verdict, sentence];
}
