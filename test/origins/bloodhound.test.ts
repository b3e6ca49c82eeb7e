import { describe, expect, it } from 'vitest';
import { bloodhoundFormat } from '../../server/origins/bloodhound/format.ts';
import { readBy, refusalOf } from './parcels/in-memory.ts';

const domain = 'S-1-5-21-1-2-3';
const sid = (rid: number): string => `${domain}-${rid}`;
const builtIn = 'FABRIKAM.EXAMPLE-S-1-5-32-544';

function list(type: string, data: readonly unknown[], version = 6): string {
  return JSON.stringify({ data, meta: { methods: 0, type, count: 999, version } }, null, 1);
}

const user = (rid: number, properties: object = {}, more: object = {}) => ({
  Properties: properties,
  PrimaryGroupSID: sid(513),
  ObjectIdentifier: sid(rid),
  IsDeleted: false,
  ...more,
});
const group = (id: string, name: string, members: readonly unknown[]) => ({
  Properties: { name, domainsid: domain },
  Members: members,
  ObjectIdentifier: id,
});
const member = (id: string, type: string) => ({ ObjectIdentifier: id, ObjectType: type });

const users = list('users', [
  user(1001, { name: 'ANA@FABRIKAM.EXAMPLE', displayname: 'Ana Torres', enabled: true }),
  user(1002, { name: 'BOB@FABRIKAM.EXAMPLE', displayname: null, enabled: false }),
  user(1003, {}, { IsDeleted: true }),
  user(1004, null as never, { PrimaryGroupSID: null }),
]);
const groups = list('groups', [
  group(sid(513), 'DOMAIN USERS@FABRIKAM.EXAMPLE', []),
  group(builtIn, 'ADMINISTRATORS@FABRIKAM.EXAMPLE', [
    member(sid(1001), 'User'),
    member(sid(2001), 'Group'),
    member(sid(3001), 'Computer'),
    member(sid(3002), 'Computer'),
    member(sid(1002), 'Computer'),
    member(sid(3003), 'User'),
    member(sid(9999), 'Base'),
  ]),
  group(sid(2001), 'SOC@FABRIKAM.EXAMPLE', [member(sid(1001).toLowerCase(), 'User')]),
]);
const computers = list('computers', [
  { ObjectIdentifier: sid(3001), PrimaryGroupSID: sid(515), Sessions: { Results: [] } },
  { ObjectIdentifier: sid(3001), PrimaryGroupSID: sid(515) },
  { ObjectIdentifier: sid(3003), PrimaryGroupSID: null },
]);
const active = (groupId: string, memberId: string) =>
  ({ kind: 'member', group: { id: groupId }, member: { id: memberId }, state: 'active' }) as const;
const reason =
  'SharpHound reads Active Directory only, and what exists only in Microsoft Entra ID is not in it. Add a collected folder or the output of AzureHound.';

describe('files of SharpHound', () => {
  it('state users, groups, members and primary groups; computers are only counted', async () => {
    const told = await readBy(bloodhoundFormat, {
      '1_users.json': users,
      '2_groups.json': groups,
      '3_computers.json': computers,
      '4_gpos.json': list('gpos', [{ ObjectIdentifier: 'A' }, { ObjectIdentifier: 'B' }]),
    });
    expect(told.statements).toEqual([
      { ...active(sid(515), sid(3001)), isPrincipal: false },
      { kind: 'group', id: sid(513), displayName: 'DOMAIN USERS@FABRIKAM.EXAMPLE', sid: sid(513) },
      { kind: 'group', id: builtIn, displayName: 'ADMINISTRATORS@FABRIKAM.EXAMPLE' },
      active(builtIn, sid(1001)),
      active(builtIn, sid(2001)),
      { ...active(builtIn, sid(3001)), isPrincipal: false },
      { ...active(builtIn, sid(3003)), isPrincipal: false },
      active(builtIn, sid(9999)),
      { kind: 'group', id: sid(2001), displayName: 'SOC@FABRIKAM.EXAMPLE', sid: sid(2001) },
      active(sid(2001), sid(1001).toLowerCase()),
      {
        kind: 'user',
        id: sid(1001),
        displayName: 'Ana Torres',
        userPrincipalName: 'ANA@FABRIKAM.EXAMPLE',
        accountEnabled: true,
        sid: sid(1001),
      },
      active(sid(513), sid(1001)),
      {
        kind: 'user',
        id: sid(1002),
        displayName: 'BOB@FABRIKAM.EXAMPLE',
        userPrincipalName: 'BOB@FABRIKAM.EXAMPLE',
        accountEnabled: false,
        sid: sid(1002),
      },
      active(sid(513), sid(1002)),
      active(builtIn, sid(1002)),
      { kind: 'deletedPrincipal', id: sid(1003) },
      { kind: 'user', id: sid(1004), sid: sid(1004) },
      { ...active(builtIn, sid(3002)), isPrincipal: false },
      { kind: 'coverage', of: 'members', state: 'partial', reason },
      { kind: 'coverage', of: 'groups', state: 'partial', reason },
      { kind: 'coverage', of: 'users', state: 'partial', reason },
    ]);
    expect(told.records).toEqual([
      `computer ${sid(3001)}`,
      `computer ${sid(3001)}`,
      `computer ${sid(3003)}`,
      `group ${sid(513)}`,
      `group ${builtIn}`,
      `group ${sid(2001)}`,
      ...[1001, 1002, 1003, 1004].map((rid) => `user ${sid(rid)}`),
    ]);
    expect([told.unneeded, told.unreadable]).toEqual([{ gpos: 2 }, []]);
  });

  it('say the same in every encoding, with "meta" first, and in older versions', async () => {
    const expected = (await readBy(bloodhoundFormat, { a: users, b: groups })).statements;
    const metaFirst = (text: string): string => {
      const { data, meta } = JSON.parse(text);
      return JSON.stringify({ meta, data });
    };
    for (const change of [
      (text: string) => `\uFEFF${text}`,
      (text: string) => text.replaceAll('\n', '\r\n'),
      (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
      metaFirst,
      (text: string) => text.replace('"version": 6', '"version": 4'),
    ])
      expect((await readBy(bloodhoundFormat, { a: change(users), b: change(groups) })).statements).toEqual(expected);
  });

  it('state only what their lists are about', async () => {
    const kinds = async (files: Record<string, string>) =>
      (await readBy(bloodhoundFormat, files)).statements.flatMap((one) => (one.kind === 'coverage' ? [one.of] : []));
    expect(await kinds({ a: users })).toEqual(['users', 'members']);
    expect(await kinds({ a: groups })).toEqual(['groups', 'members']);
    expect(await kinds({ a: list('sessions', []) })).toEqual([]);
  });

  it('are recognised by what they hold', async () => {
    const told = await readBy(bloodhoundFormat, {
      'azure.json': '{"data": [{"kind": "AZUser", "data": {"domainsid": "x"}}], "meta": {"type": "azure"}}',
      'sessions.json': '\uFEFF{"meta": {"methods": 0, "type": "sessions", "count": 0, "version": 5}, "data": []}',
      'other.json': '{"data": [{"id": 1}], "meta": {"type": "users"}}',
      'users.json': users,
    });
    expect(told.recognised).toEqual(['sessions.json', 'users.json']);
  });
});

describe('what is wrong with them', () => {
  it.each([
    ['a record that is text', '"ana"', 'a:1: this record (user) is skipped: it is not an object'],
    ['no id', '{"Properties":{}}', 'a:1: this record (user) is skipped: it has no ObjectIdentifier'],
    [
      'properties that are a list',
      '{"ObjectIdentifier":"S-1","Properties":[]}',
      'a:1: this record (user) is skipped: the field Properties is not an object',
    ],
    [
      'a name that is a number',
      '{"ObjectIdentifier":"S-1","Properties":{"name":1}}',
      'a:1: this record (user) is skipped: the field name is not text',
    ],
    [
      'a flag that is text',
      '{"ObjectIdentifier":"S-1","Properties":{"enabled":"1"}}',
      'a:1: this record (user) is skipped: the field enabled is neither true nor false',
    ],
    [
      'a name that is too long',
      `{"ObjectIdentifier":"S-1","Properties":{"name":"${'x'.repeat(1025)}"}}`,
      'a:1: this record (user) is skipped: the field name is longer than 1024 characters',
    ],
  ])('is told with its line: %s', async (_, record, sentence) => {
    const file = `{"data":[${record},\n{"ObjectIdentifier":"${sid(1)}"}],"meta":{"methods":0,"type":"users","count":2,"version":6}}`;
    const told = await readBy(bloodhoundFormat, { a: file });
    expect([told.unreadable, told.records]).toEqual([[sentence], [`user ${sid(1)}`]]);
  });

  it('does not lose the other members of a group', async () => {
    const told = await readBy(bloodhoundFormat, {
      a: list('groups', [group('G', 'G', [member(sid(1), 'User'), {}, 'x', member(sid(2), 'User')])]),
    });
    expect(told.statements.filter(({ kind }) => kind === 'member')).toHaveLength(2);
    expect(told.unreadable).toEqual([
      'a:3: this record (group) is read in part: of a member, it has no ObjectIdentifier, and 1 more like it',
    ]);
  });

  it.each([
    [
      'its end is missing',
      users.slice(0, -40),
      'a: this file does not state in "meta" what it lists, so its end may be missing. Run SharpHound again, or copy the file again.',
    ],
    [
      'its end is missing after "meta"',
      `{"meta":{"methods":0,"type":"users","version":6},"data":[{"ObjectIdentifier":"x"}`,
      'a: this file ends in the middle of its JSON. Export or copy it again.',
    ],
    [
      'it is of an old version',
      list('users', [user(1)], 3),
      'a: this file has version 3 of the format of BloodHound, and version 4 is the oldest that can be read. Run a newer SharpHound.',
    ],
    [
      'it is not JSON',
      users.replace('"Ana Torres"', 'Ana'),
      'a:6: not valid JSON: unexpected "A". Export the file again.',
    ],
    [
      'its records are an object',
      '{"data":{"x":{"ObjectIdentifier":"x"}},"meta":{"methods":0,"type":"users","version":6}}',
      'a:1: its "data" is not a list. Run SharpHound again.',
    ],
    [
      'it is nested too deep',
      `{"meta":{"methods":0,"type":"users","version":6},"data":[{"ObjectIdentifier":"x","A":${'['.repeat(60)}`,
      'a:1: not valid JSON: nested deeper than 50 levels. Export the file again.',
    ],
    [
      'a byte is not UTF-8',
      Buffer.from(users.replace('Ana', '\xff'), 'latin1'),
      'a:6: this line is not valid UTF-8. Save or export the file again as UTF-8.',
    ],
  ])('is refused: %s', async (_, file, sentence) => {
    expect(await refusalOf(() => readBy(bloodhoundFormat, { a: file }))).toBe(sentence);
  });
});
