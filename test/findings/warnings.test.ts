import { test as property } from '@fast-check/vitest';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRules } from '../../server/access/terms/device-rule.ts';
import type { DeviceRule } from '../../server/access/terms/facts.ts';
import { assumedFacts } from '../../server/findings/assumed-facts.ts';
import { configurationWarnings, type WarningId, warningIds } from '../../server/findings/configuration.ts';
import { askedBy, takesAllOf } from '../../server/findings/rule-cover.ts';
import { catalogue, factsOf, tenant, warningsOf } from '../tenant/documents.ts';

/** Sentences of one kind of warning about a document with the lines given. */
function told(id: WarningId, lines: string, users?: string): string[] {
  return warningsOf(tenant(lines, users)).flatMap((warning) => (warning.id === id ? [warning.sentence] : []));
}

function nodesOf(id: WarningId, lines: string): string[][] {
  return warningsOf(tenant(lines)).flatMap((warning) =>
    warning.id === id ? [warning.nodes.map((node) => `${node.kind}:${node.id}`)] : [],
  );
}

describe('every kind of warning', () => {
  it('stands in the catalogue with what says so, and the catalogue has no other', () => {
    expect([...catalogue.warnings.keys()].sort()).toEqual([...warningIds].sort());
  });

  it('comes with a sentence, sources, the nodes it is about and, where it stands in a text, a line', () => {
    const [warning] = warningsOf(tenant('workloads: { urbac: [EXO] }'));
    expect(warning).toEqual({
      id: 'exo-without-mdo',
      sentence:
        'Exchange Online permissions are active without Defender for Office 365, which the portal does not allow; they are treated as not active.',
      source: [expect.stringContaining('activate-defender-rbac.md'), 'R-10'],
      nodes: [{ kind: 'Workload', id: 'MDO', name: 'Microsoft Defender for Office 365' }],
      file: 'x.tenant.yaml',
      path: 'workloads.urbac',
      line: 4,
      column: expect.any(Number),
    });
  });

  it('says nothing about a tenant in which everything is in order', () => {
    const lines = `
workloads: { urbac: [MDE, MDO, EXO] }
groups: { SOC: [ana, bob] }
entraRoles: { Security Administrator: [ana] }
urbacRoles: [{ id: r, permissions: [so.sd.basics, so.sd.alerts], assignments: [{ principals: [SOC], dataSources: all }] }]
deviceGroups: [{ id: S, rank: 1, access: [SOC], rule: { name: { startsWith: [srv] } } }]`;
    expect(warningsOf(tenant(lines))).toEqual([]);
  });
});

describe('roles and assignments', () => {
  it('a role of the tenant that nobody is given', () => {
    const lines = `urbacRoles: [{ id: r, displayName: Idle }]
legacyRoles: { mde: [{ id: T, groups: [] }, { builtIn: administrator, groups: [] }], mdi: { Viewer: [] } }`;
    expect(nodesOf('role-without-assignment', lines)).toEqual([['UnifiedRole:r'], ['LegacyRole:mde:T']]);
  });

  it('is not told where the assignments were not all imported', () => {
    const lines = 'urbacRoles: [{ id: r }]\nsources: [{ kind: unifiedAssignments, state: partial }]';
    expect(told('role-without-assignment', lines)).toEqual([]);
  });

  it('an assignment that names nobody, or only who is deleted', () => {
    const lines = `deletedPrincipals: [gone]
urbacRoles:
  - id: r
    assignments: [{ id: a, principals: [], dataSources: all }, { id: b, principals: [gone], dataSources: all }, { id: c, principals: [gone, ana], dataSources: all }]`;
    expect(nodesOf('assignment-without-principals', lines)).toEqual([
      ['UnifiedAssignment:a', 'UnifiedRole:r'],
      ['UnifiedAssignment:b', 'UnifiedRole:r'],
    ]);
    expect(told('principal-deleted', lines)).toHaveLength(2);
  });

  it('names that are in no list that was imported, which is not the same as deleted', () => {
    const lines = `unknownPrincipals: [lost, astray]
deletedPrincipals: [gone]
urbacRoles: [{ id: r, displayName: R, assignments: [{ id: a, principals: [lost, astray, gone], dataSources: all }] }]
deviceGroups: [{ id: S, rank: 1, access: [lost] }]`;
    expect(told('principal-unknown', lines)).toEqual([
      'The assignment "a" of the custom role "R" includes "lost" and "astray", which are not in the imported data: who gets access in this way is not known.',
      'The user access of "S" includes "lost", which is not in the imported data: who gets access in this way is not known.',
    ]);
    expect(told('principal-deleted', lines)).toEqual([
      'The assignment "a" of the custom role "R" includes "gone", which is deleted and has no access.',
    ]);
    expect(told('assignment-without-principals', lines)).toEqual([]);
  });

  it('two roles of one name (R-57), however it is capitalised', () => {
    const lines = 'urbacRoles: [{ id: a, displayName: Tier 1 }, { id: b, displayName: "tier  1" }, { id: c }]';
    expect(nodesOf('duplicate-role-name', lines)).toEqual([['UnifiedRole:a', 'UnifiedRole:b']]);
  });

  it('a role with the name of an Entra role (R-24), after normalisation (S-17)', () => {
    const lines = `urbacRoles: [{ id: a, displayName: security-admin }, { id: b, displayName: Responder }]
legacyRoles: { mde: [{ id: T, displayName: Global Reader, groups: [] }], mdo: { roleGroups: { Security Reader: [ana] } } }`;
    expect(nodesOf('name-collision', lines)).toEqual([
      ['UnifiedRole:a', 'EntraRole:194ae4cb-b126-40b2-bd5b-6091b380977d'],
      ['LegacyRole:mde:T', 'EntraRole:f2ef992c-3afb-46b9-b7cf-a126ee74c451'],
    ]);
  });
});

describe('a permission without what it needs (T-21)', () => {
  const missing = (role: string) => nodesOf('permission-without-prerequisite', `urbacRoles: [{ id: r, ${role} }]`);

  it('alerts without basics, unless they come by a whole area', () => {
    expect(missing('permissions: [so.sd.alerts]')).toEqual([
      ['UnifiedRole:r', 'Permission:so.sd.alerts', 'Permission:so.sd.basics'],
    ]);
    expect(missing('permissions: [so.sd.alerts], permissionSets: [{ area: so, level: read }]')).toEqual([]);
  });

  it('what the portal would have selected too (R-53); an import does', () => {
    expect(missing('permissions: [so.raw.content, so.sd.basics]')).toEqual([
      ['UnifiedRole:r', 'Permission:so.raw.content', 'Permission:so.raw.meta'],
    ]);
    expect(missing('importedFrom: { system: mdo, role: Preview }')).toEqual([]);
  });

  it('what an import alone brings (R-52)', () => {
    expect(missing('importedFrom: { system: mdo, role: Search and Purge }')).toEqual([
      ['UnifiedRole:r', 'Permission:so.sd.mailadvanced', 'Permission:so.raw.meta'],
    ]);
  });
});

describe('access lists', () => {
  it('a group without a role (T-27); a role of a group that it is in counts, an eligible one does not', () => {
    const lines = `groups: { A: [ana], B: [bob], Outer: [B], C: { members: [ana], eligible: [] }, Hope: { eligible: [C] }, Reader: [ana], Biller: [ana] }
entraRoles: { Security Reader: [Reader], Billing Administrator: [Biller] }
urbacRoles: [{ id: r, assignments: [{ principals: [Outer, Hope], dataSources: [MDO] }] }]
deviceGroups: [{ id: S, rank: 1, access: [A, B, C, Reader, Biller] }]
ungroupedDevices: { access: [A] }`;
    expect(nodesOf('device-group-access-without-role', lines)).toEqual([
      ['DeviceGroup:S', 'Group:A'],
      ['DeviceGroup:S', 'Group:C'],
      ['DeviceGroup:S', 'Group:Biller'],
      ['DeviceGroup:ungrouped', 'Group:A'],
    ]);
  });

  const people = '[ana, { id: left, accountEnabled: false }]';
  it('a group that is empty, or full of disabled accounts, at any depth; circles end', () => {
    const lines = `groups: { Full: [Inner], Inner: [Full, ana], Empty: [], Loop: [Loop], Gone: [left, Empty] }
deviceGroups: [{ id: S, rank: 1, access: [Full, Empty, Loop, Gone] }]`;
    expect(told('empty-group-in-access-list', lines, people)).toEqual([
      '"Empty" is in the user access of "S", but has no member with an enabled account.',
      '"Loop" is in the user access of "S", but has no member with an enabled account.',
      '"Gone" is in the user access of "S", but has no member with an enabled account.',
    ]);
    expect(told('device-group-unreachable', lines, people)).toEqual([]);
  });

  it('a list that reaches nobody, which an empty list never is', () => {
    const lines = `groups: { Empty: [] }
deletedPrincipals: [gone]
deviceGroups: [{ id: S, rank: 1, access: [Empty, gone] }, { id: Open, rank: 2 }]`;
    expect(nodesOf('device-group-unreachable', lines)).toEqual([['DeviceGroup:S', 'Group:Empty']]);
    expect(nodesOf('device-group-unreachable', `${lines}\nsources: [{ kind: members, state: partial }]`)).toEqual([]);
  });
});

describe('device groups that no device can be in (R-31)', () => {
  const groups = (narrow: string, wide: string) =>
    `deviceGroups: [{ id: Narrow, rank: 2, rule: ${narrow} }, { id: Wide, rank: 1, rule: ${wide} }]`;

  it.each([
    ['{ name: { startsWith: [SRV-db] } }', '{ name: { startsWith: [srv] } }'],
    ['{ name: [srv-1, db-1] }', '{ name: { startsWith: [srv], endsWith: ["-1"] } }'],
    ['{ tag: [prod], osPlatform: [Linux] }', '{ osPlatform: [linux, macOS] }'],
    ['{ domain: { endsWith: [emea.contoso.com] } }', '{ domain: { contains: [contoso] } }'],
  ])('%s behind %s', (narrow, wide) => {
    expect(nodesOf('device-group-unreachable', groups(narrow, wide))).toEqual([
      ['DeviceGroup:Narrow', 'DeviceGroup:Wide'],
    ]);
  });

  it.each([
    ['{ name: { startsWith: [srv] } }', '{ name: { startsWith: [srv-db] } }'],
    ['{ tag: [prod] }', '{ tag: [prod], osPlatform: [Linux] }'],
    ['{ name: { contains: [srv] } }', '{ name: { startsWith: [srv] } }'],
  ])('but not %s behind %s', (narrow, wide) => {
    expect(nodesOf('device-group-unreachable', groups(narrow, wide))).toEqual([]);
  });

  it('nor one into which the document itself puts a device', () => {
    const lines = groups('{ tag: [prod] }', '{ tag: [prod] }');
    expect(nodesOf('device-group-unreachable', `${lines}\ndevices: [{ id: d, matches: [Narrow] }]`)).toEqual([]);
    expect(nodesOf('device-group-unreachable', `${lines}\ndevices: [{ id: d, tags: [prod] }]`)).toHaveLength(1);
  });

  it('a rule without any condition', () => {
    expect(
      told('device-group-unreachable', 'deviceGroups: [{ id: S, rank: 1, rule: {} }, { id: T, rank: 2 }]'),
    ).toEqual(['No device can be in "S": its rule has no condition, so it matches nothing.']);
  });

  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'A'), minLength: 1, maxLength: 3 });
  const condition = fc.record(
    { equals: fc.array(text), startsWith: fc.array(text), endsWith: fc.array(text), contains: fc.array(text) },
    { requiredKeys: [] },
  );
  const rule = fc.record({ name: condition, domain: condition, tag: condition }, { requiredKeys: [] });
  const device = fc.record({ displayName: text, domain: text, tags: fc.array(text, { maxLength: 2 }) });
  property.prop([rule, rule, fc.array(device, { minLength: 5 })], { numRuns: 500 })(
    'is never said of a rule that matches a device which the better rank leaves to it',
    (narrow, wide, devices) => {
      if (!takesAllOf(askedBy(wide as DeviceRule), askedBy(narrow as DeviceRule))) return;
      const named = (id: string, one: unknown) => ({
        id,
        displayName: id,
        rank: 1,
        access: [],
        rule: one as DeviceRule,
      });
      const matches = compileRules([named('narrow', narrow), named('wide', wide)]);
      for (const one of devices) if (matches(one).includes('narrow')) expect(matches(one)).toContain('wide');
    },
  );
});

describe('lock-out (R-26, R-27, R-28)', () => {
  const risk = (lines: string, users?: string) => told('lock-out-risk', lines, users);
  const readers = 'entraRoles: { Security Reader: [ana, Readers], Global Reader: [bob] }\ngroups: { Readers: [bob] }';

  it('is a risk while the access control of Endpoint is off, and a fact while it is on', () => {
    expect(risk(readers)).toEqual([
      'Turning on role-based access control of Defender for Endpoint would lock out "ana" and "bob", who can read through "Security Reader" and "Global Reader": no group of theirs has a Defender for Endpoint role, and it cannot be turned off again.',
    ]);
    expect(risk(`${readers}\nworkloads: { mde: { legacyRbac: on } }`)[0]).toContain(
      'is on and has locked out "ana" and "bob"',
    );
  });

  it('is none in Unified RBAC, without Endpoint, or where somebody administers or has a role of Endpoint', () => {
    expect(risk(`${readers}\nworkloads: { urbac: [MDVM] }`)).toEqual([]);
    expect(risk(`${readers}\nworkloads: { available: [MDO] }`)).toEqual([]);
    expect(risk('entraRoles: { Security Reader: [ana], Security Administrator: [ana] }')).toEqual([]);
    const nested = 'groups: { SOC: [Tier1], Tier1: [ana] }\nlegacyRoles: { mde: [{ id: T, groups: [SOC] }] }';
    expect(risk(`entraRoles: { Security Reader: [ana] }\n${nested}`)).toEqual([]);
  });

  it('is not about disabled accounts, eligible or scoped roles, or facts that are missing', () => {
    expect(risk('entraRoles: { Security Reader: [left] }', '[{ id: left, accountEnabled: false }]')).toEqual([]);
    const scoped = '{ eligible: [ana], scoped: [{ principal: bob, scope: /administrativeUnits/a }] }';
    expect(risk(`entraRoles: { Security Reader: ${scoped} }`)).toEqual([]);
    expect(risk(`${readers}\nsources: [{ kind: legacyMde, state: missing }]`)).toEqual([]);
  });

  it('names the first of many and counts the others', () => {
    const users = Array.from({ length: 40 }, (_, index) => `u${index}`).join(', ');
    const [warning] = warningsOf(tenant(`entraRoles: { Security Reader: [${users}] }`, `[${users}]`));
    expect(warning?.sentence).toContain('"u0", "u1", "u2", "u3", "u4" and 35 more');
    expect(warning?.nodes.length).toBeLessThan(30);
  });
});

describe('warnings about a tenant after changes', () => {
  it('count people who join, leave, or whose accounts change', () => {
    const facts = factsOf(
      tenant('groups: { SOC: [ana] }\ndeviceGroups: [{ id: S, rank: 1, access: [SOC] }]', '[ana, bob]'),
    );
    const isEmptyAfter = (...changes: Parameters<typeof assumedFacts>[1]) =>
      configurationWarnings(assumedFacts(facts, changes, catalogue.rulebook), catalogue).some(
        ({ id }) => id === 'empty-group-in-access-list',
      );
    const leaves = { kind: 'removeMember', group: 'SOC', member: 'ana' } as const;
    expect(isEmptyAfter()).toBe(false);
    expect(isEmptyAfter(leaves)).toBe(true);
    expect(isEmptyAfter(leaves, { kind: 'addMember', group: 'SOC', member: 'bob' })).toBe(false);
    expect(isEmptyAfter({ kind: 'setAccount', user: 'ana', enabled: false })).toBe(true);
  });
});

describe('hostile names in warnings', () => {
  it('are quoted, shortened and without characters that mislead', () => {
    const name = `\\u202e${'x'.repeat(500)}`;
    const [sentence = ''] = told('role-without-assignment', `urbacRoles: [{ id: r, displayName: "${name}" }]`);
    expect(sentence).toContain('\\u{202e}xxx');
    expect(sentence.length).toBeLessThan(250);
  });
});
