import { describe, expect, it } from 'vitest';
import { entraopsFormat } from '../../server/origins/entraops/format.ts';
import { fileOf, heard, jsonFile, recognised, refusal } from './listening.ts';

const row = {
  RoleAssignmentId: 'a1',
  RoleAssignmentScopeId: '/',
  RoleAssignmentScopeName: 'Tenant-wide',
  RoleAssignmentType: 'Direct',
  PIMAssignmentType: 'Permanent',
  RoleDefinitionName: 'Responder',
  RoleDefinitionId: 'resp',
  RoleType: 'Custom',
};
const current = { ...row, AppScopeName: ['Mde', 'Mdi'], ScopeResolutionStatus: 'WorkloadWide' };
const soc = { ObjectId: 'soc', ObjectType: 'group', ObjectDisplayName: 'SOC', RoleSystem: 'Defender' };
const ana = {
  ObjectId: 'ana',
  ObjectType: 'user',
  ObjectDisplayName: 'Ana',
  ObjectUserPrincipalName: 'ana@contoso.com',
  RoleSystem: 'Defender',
};
const defender = (...objects: readonly unknown[]) => jsonFile(objects, 'Defender.json');

describe('assignments in Defender as EntraOps exports them', () => {
  it('are put together from the rows of every principal and every scope', async () => {
    const scoped = {
      ...current,
      RoleAssignmentScopeId: '/CloudSet/7',
      AppScopeName: 'Mdc',
      ScopeResolutionStatus: 'Resolved',
    };
    const said = await heard(
      entraopsFormat,
      defender({ ...soc, RoleAssignments: [current, scoped] }, { ...ana, RoleAssignments: [current] }),
    );
    expect(said.statements).toEqual([
      { kind: 'group', id: 'soc', displayName: 'SOC' },
      { kind: 'user', id: 'ana', displayName: 'Ana', userPrincipalName: 'ana@contoso.com' },
      { kind: 'unifiedRole', id: 'resp', displayName: 'Responder' },
      {
        kind: 'unifiedAssignment',
        role: 'resp',
        id: 'a1',
        principals: [{ id: 'soc' }, { id: 'ana' }],
        dataSources: ['MDE', 'MDI', 'MDC'],
        scopes: ['/CloudSet/7'],
      },
    ]);
    expect(said.records).toEqual(['principal in Defender soc', 'principal in Defender ana']);
    expect(said.coverage).toMatchObject({ unifiedAssignments: 'complete' });
    expect(said.coverage['unifiedRoles']).toMatch(/^partial: EntraOps does not say what custom roles allow/);
    expect(said.coverage['users']).toMatch(/^partial: .* whether accounts are enabled\.$/);
  });

  it('do not say for which data sources they are in older exports', async () => {
    const said = await heard(entraopsFormat, defender({ ...soc, RoleAssignments: [row] }));
    expect(said.statements.at(-1)).toMatchObject({ id: 'a1', dataSources: 'unknown', scopes: [] });
    expect(said.coverage['unifiedAssignments']).toBe(
      'partial: 1 assignment does not say for which data sources it is. Export again with a current EntraOps, or collect the tenant.',
    );
  });

  it('do not say it either where current exports have no data source, and keep a scope that was not resolved', async () => {
    const wide = { ...row, AppScopeName: null, ScopeResolutionStatus: 'DirectoryScope' };
    const unresolved = {
      ...current,
      RoleAssignmentId: 'a2',
      RoleAssignmentScopeId: '/Unheard/1',
      ScopeResolutionStatus: 'Unresolved',
    };
    const cloudApps = { ...unresolved, RoleAssignmentId: 'a3', RoleAssignmentScopeId: 'Mda', AppScopeName: [] };
    const said = await heard(entraopsFormat, defender({ ...soc, RoleAssignments: [wide, unresolved, cloudApps] }));
    expect(said.statements.slice(-3)).toMatchObject([
      { id: 'a1', dataSources: 'unknown' },
      { id: 'a2', dataSources: ['MDE', 'MDI'], scopes: ['/Unheard/1'] },
      { id: 'a3', dataSources: ['MDA'], scopes: [] },
    ]);
    expect(said.coverage['unifiedAssignments']).toMatch(/^partial: 1 assignment/);
  });

  it('are only those that somebody has directly', async () => {
    const transitive = { ...current, RoleAssignmentType: 'Transitive', TransitiveByObjectId: 'soc' };
    const said = await heard(entraopsFormat, defender({ ...ana, RoleAssignments: transitive }));
    expect(said.statements.map(({ kind }) => kind)).toEqual(['user']);
  });
});

describe('roles of Entra ID as EntraOps exports them', () => {
  it('are active or eligible, and define custom roles once', async () => {
    const reader = { ...row, RoleDefinitionId: 'reader', RoleType: 'Built-In' };
    const said = await heard(
      entraopsFormat,
      jsonFile(
        [
          {
            ...ana,
            RoleSystem: 'EntraID',
            RoleAssignments: [
              reader,
              { ...row, PIMAssignmentType: 'Eligible', RoleAssignmentScopeId: '/administrativeUnits/1' },
              row,
            ],
          },
        ],
        'EntraID.json',
      ),
    );
    expect(said.statements.slice(1)).toEqual([
      { kind: 'entraHolding', role: 'reader', principal: { id: 'ana' }, state: 'active', scope: '/' },
      { kind: 'entraRole', id: 'resp', displayName: 'Responder', isBuiltIn: false },
      {
        kind: 'entraHolding',
        role: 'resp',
        principal: { id: 'ana' },
        state: 'eligible',
        scope: '/administrativeUnits/1',
      },
      { kind: 'entraHolding', role: 'resp', principal: { id: 'ana' }, state: 'active', scope: '/' },
    ]);
    expect(said.coverage['entraRoles']).toMatch(/^partial: EntraOps leaves out principals/);
  });
});

describe('exports of EntraOps in general', () => {
  it('are recognised by their fields, one object or many', async () => {
    const files = [
      jsonFile([{ ...soc, RoleAssignments: [] }], 'a.json'),
      jsonFile({ ...soc, RoleAssignments: [] }, 'b.json'),
      jsonFile([row], 'c.json'),
      jsonFile([{ EAMTierLevelName: 'ControlPlane' }], 'd.json'),
      jsonFile({ value: [{ id: 'ana', userPrincipalName: 'x' }] }, 'e.json'),
    ];
    expect(await recognised(entraopsFormat, ...files)).toEqual(['a.json', 'b.json', 'c.json']);
    expect((await heard(entraopsFormat, files[1] ?? fileOf(''))).records).toEqual(['principal in Defender soc']);
  });

  it('of other systems are told as not needed', async () => {
    const said = await heard(
      entraopsFormat,
      jsonFile([{ ...ana, RoleSystem: 'DeviceManagement', RoleAssignments: [row] }, row]),
    );
    expect(said.unneeded).toEqual(['role assignments of other systems', 'role assignments of other systems']);
    expect(said.coverage).toEqual({});
  });

  it.each([
    ['no principal', { ...soc, ObjectId: null, RoleAssignments: [] }, 'this record is skipped: it has no ObjectId'],
    [
      'an assignment without role',
      { ...soc, RoleAssignments: [{ RoleAssignmentId: 'a' }] },
      'this record is skipped: it has no RoleDefinitionId',
    ],
    [
      'assignments that are none',
      { ...soc, RoleAssignments: ['a'] },
      'this record is skipped: its RoleAssignments is not a list of objects',
    ],
    [
      'a role without scope',
      { ...soc, RoleSystem: 'EntraID', RoleAssignments: [{ ...row, RoleAssignmentScopeId: null }] },
      'this record is skipped: it has an assignment without RoleAssignmentScopeId',
    ],
  ])('lose only an object with %s', async (_, object, message) => {
    const said = await heard(entraopsFormat, defender(object, { ...ana, RoleAssignments: [] }));
    expect(said.unreadable).toEqual([`Defender.json:1: ${message}`]);
    expect(said.records).toEqual(['principal in Defender ana']);
  });

  it.each([
    ['no JSON', '[\n{"RoleSystem": <Defender>}]', 'x.json:2: not valid JSON: expected a value. Save the answer again.'],
    [
      'something else',
      '{"colour": "red"}',
      'x.json: this is not an export of EntraOps. Import Defender.json or EntraID.json of it.',
    ],
    [
      'a file that is cut',
      '[{"RoleSystem": "Defender",',
      'x.json:1: not valid JSON: the text ends in the middle of an object. Save the answer again.',
    ],
  ])('are refused where they are %s', async (_, text, message) => {
    expect(await refusal(entraopsFormat, fileOf(text, 'x.json'))).toBe(message);
  });
});
