import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { readTenant } from '../../server/origins/document/read-tenant.ts';
import { statementsOf } from '../../server/origins/document/statements-of.ts';
import type { FormatName } from '../../server/origins/format.ts';
import { Gathering } from '../../server/origins/merge/gathering.ts';
import { settle } from '../../server/origins/merge/settle.ts';
import { readSettings, stateSettings } from '../../server/origins/settings.ts';
import type { Statement } from '../../server/origins/statements/statement.ts';

const catalogue = loadCatalogue();
const [anaId, benId, socId] = [1, 2, 3].map((digit) => `${`${digit}`.repeat(8)}-aaaa-bbbb-cccc-dddddddddddd`) as [
  string,
  string,
  string,
];

function merged(...sources: readonly (readonly [FormatName, readonly Statement[]])[]) {
  const gathering = new Gathering();
  for (const [format, statements] of sources) {
    const source = { path: `${format} file`, format };
    for (const [index, statement] of statements.entries())
      gathering.state(statement, source, { file: source.path, line: index + 1 });
  }
  const settled = settle(gathering, 'merged', catalogue);
  const coverageOf = (kind: string) => settled.facts.coverage.find((entry) => entry.kind === kind);
  const complaints = settled.complaints.map(({ message, place }) => `${place?.file}:${place?.line}: ${message}`);
  return { ...settled, complaints, conflicts: gathering.conflicts.found, coverageOf };
}

const user = (id: string, more: object = {}): Statement => ({ kind: 'user', id, ...more });
const group = (id: string, more: object = {}): Statement => ({ kind: 'group', id, ...more });
const member = (of: string, id: string): Statement => ({
  kind: 'member',
  group: { id: of },
  member: { id },
  state: 'active',
});
const complete = (of: 'members' | 'groups' | 'entraRoles' | 'users'): Statement => ({
  kind: 'coverage',
  of,
  state: 'complete',
});

describe('people of several files', () => {
  it('are one by object id, whatever its case, and what the first says of them stands', () => {
    const { facts, conflicts } = merged(
      ['raw', [user(anaId, { accountEnabled: true })]],
      ['csv', [user(anaId.toUpperCase(), { displayName: 'Ana', accountEnabled: false })]],
    );
    expect(facts.people).toMatchObject([{ id: anaId, displayName: 'Ana', enabled: true }]);
    expect(conflicts).toEqual([
      {
        kind: 'user',
        id: anaId,
        field: 'accountEnabled',
        kept: 'true',
        from: 'raw file',
        other: 'false',
        otherFrom: 'csv file',
      },
    ]);
  });

  it('are one by on-premises SID, and so are their memberships', () => {
    const { facts } = merged(
      ['raw', [user(anaId, { sid: 'S-1-5-21-1-2-3-1104' }), group(socId, { sid: 'S-1-5-21-1-2-3-2200' })]],
      [
        'bloodhound',
        [
          user('S-1-5-21-1-2-3-1104'),
          group('S-1-5-21-1-2-3-2200'),
          member('S-1-5-21-1-2-3-2200', 'S-1-5-21-1-2-3-1104'),
        ],
      ],
    );
    expect(facts.people.map(({ id }) => id)).toEqual([anaId]);
    expect(facts.groups).toMatchObject([{ id: socId, members: [anaId] }]);
  });
});

describe('an id that files define as several kinds of principal', () => {
  it('is kept as one of them, which is told, and the other kind is incomplete', () => {
    const { facts, complaints, coverageOf } = merged(
      ['graph', [user(anaId), group(anaId), complete('groups'), complete('users'), group(socId), member(socId, anaId)]],
      ['csv', [{ kind: 'servicePrincipal', id: benId }, user(benId)]],
    );
    expect(facts.people.map(({ kind, id }) => `${kind} ${id}`)).toEqual([`User ${anaId}`, `User ${benId}`]);
    expect(facts.groups).toMatchObject([{ id: socId, members: [anaId] }]);
    expect(complaints).toEqual([
      `csv file:1: ${benId} is defined here as a service principal and elsewhere as a user; it is kept as a user`,
      `graph file:2: ${anaId} is defined here as a group and elsewhere as a user; it is kept as a user`,
    ]);
    expect(coverageOf('groups')).toMatchObject({ state: 'partial' });
    expect(coverageOf('users')).toMatchObject({ state: 'partial' });
  });

  it('is not deleted where a file still has it', () => {
    const { facts, complaints } = merged([
      'graph',
      [user(anaId), { kind: 'deletedPrincipal', id: anaId }, { kind: 'deletedPrincipal', id: benId }],
    ]);
    expect(facts.people).toMatchObject([{ id: anaId }]);
    expect(facts.deletedPrincipals).toEqual([benId]);
    expect(complaints).toEqual([
      `graph file:2: ${anaId} is defined here as a deleted principal and elsewhere as a user; it is kept as a user`,
    ]);
  });
});

describe('members of a group in several files', () => {
  it('are each one membership, in their order, however often and in which turns they are stated', () => {
    const people = Array.from({ length: 40 }, (_, number) => `person-${number}`);
    const again = [...people, ...people.slice(0, 30), ...people].flatMap((id) => [
      member(socId, id),
      member('other', id),
    ]);
    const { facts, groups } = merged([
      'csv',
      [...people.map((id) => user(id)), group(socId), group('other'), ...again],
    ]);
    expect(facts.groups.map(({ members }) => members)).toEqual([people, people]);
    expect(groups.memberships).toBe(80);
  });

  const people = [user(anaId), user(benId), group(socId)];

  it('are united where a list is partial', () => {
    const { facts } = merged(['azurehound', [...people, member(socId, anaId)]], ['csv', [member(socId, benId)]]);
    expect(facts.groups[0]?.members).toEqual([anaId, benId]);
  });

  it('are those of the complete list, and what others add is a contradiction', () => {
    const { facts, conflicts } = merged(
      ['raw', [...people, member(socId, anaId), complete('members')]],
      ['csv', [member(socId, benId)]],
    );
    expect(facts.groups[0]?.members).toEqual([anaId]);
    expect(conflicts).toMatchObject([
      { kind: 'group', id: socId, field: 'member', other: benId, otherFrom: 'csv file' },
    ]);
  });

  it('are incomplete for the groups whose lists were not read, which are named', () => {
    const { coverageOf } = merged([
      'graph',
      [
        ...people,
        group('SOC 2'),
        { kind: 'list', of: 'members', group: 'SOC 2', state: 'complete' },
        { kind: 'list', of: 'members', group: socId, state: 'partial', reason: 'too many requests' },
      ],
    ]);
    expect(coverageOf('members')).toEqual({
      kind: 'members',
      state: 'partial',
      reason: 'too many requests',
      groups: [socId],
    });
  });

  it('are not complete because of a file that knows none of the groups', () => {
    const { coverageOf } = merged(['raw', people], ['csv', [user(anaId), complete('members')]]);
    expect(coverageOf('members')).toEqual({
      kind: 'members',
      state: 'partial',
      reason: 'the lists that were read belong to other groups',
    });
  });

  it('that nobody defines are counted as unknown', () => {
    const { facts, groups, unknownPrincipals } = merged([
      'raw',
      [group(socId), member(socId, anaId), member(socId, 'ghost')],
    ]);
    expect([facts.groups[0]?.members, groups.memberships, [...unknownPrincipals]]).toEqual([[], 2, [anaId, 'ghost']]);
  });
});

describe('what a complete source does not list', () => {
  it('is not there, whoever else lists it', () => {
    const holding: Statement = {
      kind: 'entraHolding',
      role: 'Security Reader',
      principal: { id: anaId },
      state: 'active',
      scope: '/',
    };
    const { facts, conflicts } = merged(['raw', [user(anaId), complete('entraRoles')]], ['azurehound', [holding]]);
    expect(facts.entraHoldings).toEqual([]);
    expect(conflicts).toMatchObject([
      { kind: 'entraRoles', field: 'exists', kept: 'absent', otherFrom: 'azurehound file' },
    ]);
  });
});

describe('a tenant document beside other files', () => {
  it('takes nothing away of what it does not speak of', () => {
    const text = 'whycan: tenant/1\ntenant: { id: t }\nusers: []\nworkloads: { urbac: [MDE] }\n';
    const reading = readTenant(text, { file: 'three-lines.yaml', catalogue });
    if ('problems' in reading) throw new Error(reading.problems.map(({ message }) => message).join());
    const holding: Statement = {
      kind: 'entraHolding',
      role: 'Security Reader',
      principal: { id: anaId },
      state: 'active',
      scope: '/',
    };
    const { facts, conflicts, coverageOf } = merged(
      ['tenant', [...statementsOf(reading.facts)]],
      ['raw', [user(anaId), holding, { kind: 'coverage', of: 'entraRoles', state: 'partial', reason: 'cut' }]],
    );
    expect([facts.entraHoldings.length, facts.activated, conflicts]).toEqual([1, ['MDE'], []]);
    expect(coverageOf('entraRoles')).toEqual({ kind: 'entraRoles', state: 'partial', reason: 'cut' });
    expect(coverageOf('legacyMda')).toEqual({ kind: 'legacyMda', state: 'complete' });
  });
});

describe('names instead of ids', () => {
  const assignment = (...names: string[]): Statement => ({
    kind: 'unifiedAssignment',
    role: 'r',
    id: 'a',
    principals: names.map((name) => ({ name })),
    dataSources: ['MDE'],
    scopes: [],
  });
  const role: Statement = { kind: 'unifiedRole', id: 'r', permissions: ['so.sd.basics'] };

  it('stand for whoever alone has the name, by display name or user principal name', () => {
    const people = [
      user(anaId, { displayName: 'Ana', userPrincipalName: 'ana@contoso.com' }),
      group(socId, { displayName: 'SOC' }),
    ];
    const { facts } = merged(['raw', people], ['portal-roles', [role, assignment('soc', 'ANA@contoso.com')]]);
    expect(facts.unifiedRoles[0]?.assignments[0]?.principals).toEqual([socId, anaId]);
  });

  it('that several have, or nobody, stay as somebody unknown, and the kind is incomplete', () => {
    const people = [user(anaId, { displayName: 'Ana' }), user(benId, { displayName: 'Ana' })];
    const { facts, coverageOf, complaints } = merged(
      ['raw', people],
      [
        'portal-roles',
        [role, assignment('Ana', 'Nobody'), { kind: 'coverage', of: 'unifiedAssignments', state: 'complete' }],
      ],
    );
    expect(facts.unifiedRoles[0]?.assignments[0]?.principals).toEqual(['Ana', 'Nobody']);
    expect(coverageOf('unifiedAssignments')?.state).toBe('partial');
    expect(complaints).toEqual([
      'portal-roles file:2: several are named "Ana"; it is kept as unknown',
      'portal-roles file:2: nobody is named "Nobody"; it is kept as unknown',
    ]);
  });
});

describe('a role that one file knows by id and another by name', () => {
  it('is one role, with the assignments of both unless the first has all of them', () => {
    const known: Statement[] = [
      user(anaId, { displayName: 'Ana' }),
      { kind: 'unifiedRole', id: 'guid', displayName: 'Responder', permissions: ['so.sd.basics'] },
      {
        kind: 'unifiedAssignment',
        role: 'guid',
        id: 'a1',
        principals: [{ id: anaId }],
        dataSources: ['MDE'],
        scopes: [],
      },
    ];
    const named: Statement[] = [
      { kind: 'unifiedRole', id: 'responder', displayName: 'responder', permissions: ['so.sd.response'] },
      {
        kind: 'unifiedAssignment',
        role: 'responder',
        id: 'responder#1',
        principals: [{ name: 'Ana' }],
        dataSources: ['MDO'],
        scopes: [],
      },
    ];
    const all: Statement = { kind: 'coverage', of: 'unifiedAssignments', state: 'complete' };
    const assignmentsOf = (first: readonly Statement[]) => {
      const { facts, conflicts } = merged(['raw', first], ['portal-roles', named]);
      expect(facts.unifiedRoles).toMatchObject([{ id: 'guid', permissions: ['so.sd.basics'] }]);
      return [facts.unifiedRoles[0]?.assignments.map(({ id }) => id), conflicts.map(({ field }) => field)];
    };
    expect(assignmentsOf(known)).toEqual([['a1', 'responder#1'], ['permissions']]);
    expect(assignmentsOf([...known, all])).toEqual([['a1'], ['permissions']]);
  });
});

describe('device groups', () => {
  it('whose access list names nobody who counts stay closed', () => {
    const { facts } = merged([
      'har',
      [
        user(anaId),
        { kind: 'deviceGroup', id: '1', displayName: 'Servers', rank: 0, access: [{ id: anaId }, { name: 'Gone' }] },
      ],
    ]);
    expect(facts.deviceGroups).toMatchObject([{ id: '1', rank: 1, access: [`${anaId} (not a group)`, 'Gone'] }]);
  });

  it('keep their order where products count from 0 or leave gaps, and those without a rank come last', () => {
    const { facts } = merged(
      [
        'har',
        [
          ['a', 7],
          ['b', 0],
          ['c', 3],
        ].map(([id, rank]) => ({ kind: 'deviceGroup', id, rank, access: [] }) as Statement),
      ],
      ['machines', [{ kind: 'deviceGroup', id: 'd', displayName: 'D' }]],
    );
    expect(facts.deviceGroups.map(({ id, rank }) => [id, rank])).toEqual([
      ['b', 1],
      ['c', 2],
      ['a', 3],
      ['d', 4],
    ]);
  });
});

describe('an assignment whose data sources are not known', () => {
  it('covers nothing for certain, and leaves assignments incomplete', () => {
    const { facts, coverageOf } = merged([
      'entraops',
      [
        user(anaId),
        { kind: 'unifiedRole', id: 'r', permissions: ['so.sd.basics'] },
        {
          kind: 'unifiedAssignment',
          role: 'r',
          id: 'a',
          principals: [{ id: anaId }],
          dataSources: 'unknown',
          scopes: [],
        },
        { kind: 'coverage', of: 'unifiedAssignments', state: 'complete' },
      ],
    ]);
    expect(facts.unifiedRoles[0]?.assignments[0]?.dataSources).toEqual([]);
    expect(coverageOf('unifiedAssignments')).toMatchObject({ state: 'partial' });
  });
});

describe('what is stated by hand', () => {
  it('goes before every file: active workloads make their own roles needless', () => {
    const read = readSettings(['workloads.urbac=mde,MDI', 'complete=deviceGroupAccess']);
    if ('problems' in read) throw new Error(read.problems.join());
    const gathering = new Gathering();
    stateSettings(read.settings, gathering);
    gathering.state({ kind: 'workloads', inactive: ['MDE'] }, { path: 'p', format: 'portal' });
    const { facts } = settle(gathering, 't', catalogue);
    const states = Object.fromEntries(facts.coverage.map(({ kind, state }) => [kind, state]));
    expect(facts.activated).toEqual(['MDE', 'MDI']);
    expect(states).toMatchObject({
      workloads: 'complete',
      legacyMde: 'complete',
      legacyMdi: 'complete',
      legacyMdo: 'missing',
      deviceGroupAccess: 'complete',
      deviceGroups: 'missing',
    });
    expect(gathering.conflicts.found).toMatchObject([{ kind: 'workload', id: 'MDE', kept: 'true', other: 'false' }]);
  });

  it('is refused with what was probably meant', () => {
    expect(readSettings(['workload.urbac=MDE', 'complete=legacyMdx', 'workloads.mde.legacyRbac=yes', 'x'])).toEqual({
      problems: [
        expect.stringMatching(
          /^--set workload\.urbac=MDE: "workload\.urbac" cannot be set; did you mean "workloads\.urbac"\?$/,
        ),
        expect.stringMatching(/^--set complete=legacyMdx: "legacyMdx" is not known; write users, groups, /),
        '--set workloads.mde.legacyRbac=yes: write on or off.',
        '--set x: expected key=value, found "x".',
      ],
    });
  });
});

describe('principals that no file defines', () => {
  const [lostId, goneId] = [4, 5].map((digit) => `${`${digit}`.repeat(8)}-aaaa-bbbb-cccc-dddddddddddd`) as [
    string,
    string,
  ];
  const assigned = (...principals: readonly string[]): Statement[] => [
    { kind: 'unifiedRole', id: 'r', permissions: ['so.sd.response'] },
    {
      kind: 'unifiedAssignment',
      id: 'a',
      role: 'r',
      principals: principals.map((id) => ({ id })),
      dataSources: 'all',
      scopes: [],
    },
  ];

  it('are not known where users or groups are not complete, and deleted where both are', () => {
    const statements = [user(anaId), group(socId), ...assigned(anaId, lostId), complete('users')];
    const deleted: Statement = { kind: 'deletedPrincipal', id: goneId };
    const partial = merged(['graph', [...statements, deleted]]);
    expect(partial.facts).toMatchObject({ unknownPrincipals: [lostId], deletedPrincipals: [goneId] });
    const whole = merged(['graph', [...statements, deleted, complete('groups')]]);
    expect(whole.facts.deletedPrincipals).toEqual([goneId, lostId]);
    expect(whole.facts.unknownPrincipals).toBeUndefined();
    for (const { unknownPrincipals } of [partial, whole]) expect([...unknownPrincipals]).toEqual([lostId]);
  });

  it('are members of nothing, so that a document of them reads back', () => {
    const { facts, unknownPrincipals } = merged(['csv', [user(anaId), group(socId), member(socId, lostId)]]);
    expect([...unknownPrincipals]).toEqual([lostId]);
    expect(facts.groups).toMatchObject([{ id: socId, members: [] }]);
    expect([facts.unknownPrincipals, facts.deletedPrincipals]).toEqual([undefined, []]);
  });

  it('a name that stands for several leaves open who sees a device group', () => {
    const list = (name: string): Statement => ({ kind: 'deviceGroup', id: 'S', rank: 1, access: [{ name }] });
    const groups = [group(socId, { displayName: 'SOC' }), group(lostId, { displayName: 'SOC' }), user(anaId)];
    const all: Statement[] = [complete('users'), complete('groups')];
    const listed: Statement = { kind: 'coverage', of: 'deviceGroupAccess', state: 'complete' };
    const { facts, coverageOf } = merged(['portal', [...groups, ...all, listed, list('SOC')]]);
    expect(coverageOf('deviceGroupAccess')).toEqual({
      kind: 'deviceGroupAccess',
      state: 'partial',
      reason: 'some names in it could not be resolved; import the users and groups too, or write ids',
    });
    expect(facts).toMatchObject({ unknownPrincipals: ['SOC'], deviceGroups: [{ access: ['SOC'] }] });
    const named = merged(['portal', [group(socId, { displayName: 'SOC' }), ...all, listed, list('SOC')]]);
    expect(named.coverageOf('deviceGroupAccess')).toEqual({ kind: 'deviceGroupAccess', state: 'complete' });
  });
});

describe('devices that do not state their device group', () => {
  const device = (id: string, more: object = {}): Statement => ({ kind: 'device', id, ...more });
  const deviceGroup = (id: string, more: object): Statement => ({ kind: 'deviceGroup', id, access: [], ...more });
  const listed: Statement = { kind: 'coverage', of: 'deviceGroups', state: 'complete' };
  const unevaluatedRule = 'Tag (operator 2): Desk';
  const linux = { rule: { osPlatform: { equals: ['Linux'] } } };

  it('may be in a group whose rule cannot be evaluated, so that not all groups of theirs are known', () => {
    const groups = [listed, deviceGroup('A', { rank: 1, unevaluatedRule }), deviceGroup('B', { rank: 2, ...linux })];
    const { facts, coverageOf } = merged(['portal', [...groups, device('d', { osPlatform: 'Linux' })]]);
    expect(coverageOf('deviceGroups')?.state).toBe('partial');
    expect(facts.deviceGroups).toMatchObject([{ id: 'A', unevaluatedRule }, { id: 'B' }]);
    expect(facts.devices).toMatchObject([{ id: 'd', matches: ['B'] }]);
  });

  it('are placed by rules that can all be evaluated, and others by what they state', () => {
    const known = merged(['portal', [listed, deviceGroup('B', { rank: 2, ...linux }), device('d')]]);
    expect(known.coverageOf('deviceGroups')?.state).toBe('complete');
    const groups = [listed, deviceGroup('A', { rank: 1, unevaluatedRule })];
    const stated = merged(['portal', [...groups, device('d', { group: 'A' }), device('e', { group: null })]]);
    expect(stated.coverageOf('deviceGroups')?.state).toBe('complete');
    expect(stated.facts.devices.map(({ matches }) => matches)).toEqual([['A'], []]);
  });
});

describe('accounts', () => {
  const partial: Statement = { kind: 'coverage', of: 'users', state: 'partial', reason: 'some are left out' };
  const states = { accountEnabled: true, userType: 'Member' } as const;
  const unstatedOf = (...sources: readonly (readonly [FormatName, readonly Statement[]])[]) =>
    merged(...sources).facts.people.map(({ id, enabled, unstated = [] }) => [id, enabled, ...unstated]);

  it('that no file states are enabled members as far as is known, where users are not complete', () => {
    const app: Statement = { kind: 'servicePrincipal', id: socId };
    expect(unstatedOf(['entraops', [user(anaId), user(benId, states), app, partial]])).toEqual([
      [anaId, true, 'enabled', 'userType'],
      [benId, true],
      [socId, true, 'enabled'],
    ]);
  });

  it('are known as soon as another file states them', () => {
    expect(unstatedOf(['entraops', [user(anaId), partial]], ['csv', [user(anaId, { accountEnabled: false })]])).toEqual(
      [[anaId, false, 'userType']],
    );
  });

  it('that no file states are enabled members where users are complete', () => {
    expect(unstatedOf(['graph', [user(anaId), complete('users')]])).toEqual([[anaId, true]]);
  });

  it('that a document does not state can be stated by another file, and the other way round', () => {
    const document = (users: string) => {
      const text = `{ whycan: tenant/1, tenant: { id: t }, users: ${users}, sources: [{ kind: users, state: partial }] }`;
      const reading = readTenant(text, { file: 't.yaml', catalogue });
      if ('problems' in reading) throw new Error(JSON.stringify(reading.problems));
      return [...statementsOf(reading.facts)];
    };
    const off = user(anaId, { accountEnabled: false, userType: 'Guest' });
    const bare = merged(['tenant', document(`[${anaId}]`)], ['csv', [off]]);
    expect([bare.facts.people, bare.conflicts]).toMatchObject([[{ enabled: false, userType: 'Guest' }], []]);
    const stated = merged(['tenant', document(`[{ id: ${anaId}, accountEnabled: true }]`)], ['csv', [off]]);
    expect([stated.facts.people, stated.conflicts]).toMatchObject([
      [{ enabled: true, userType: 'Guest' }],
      [{ field: 'accountEnabled' }],
    ]);
  });
});
