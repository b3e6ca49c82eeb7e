import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../server/access/changes/apply-changes.ts';
import { accessModel } from '../../server/access/judge/model.ts';
import type { Change } from '../../server/access/terms/change.ts';
import { readChanges } from '../../server/questions/changes/read-changes.ts';
import { lookupInFacts } from '../../server/questions/target/lookup.ts';
import { factsIn } from '../access/facts-in.ts';
import { catalogue, factsOf, tenant } from '../tenant/documents.ts';

async function changesOf(lines: string, changes: readonly unknown[]): Promise<readonly Change[]> {
  const reading = await readChanges(changes, lookupInFacts(factsOf(tenant(lines))), catalogue);
  if ('issues' in reading) throw new Error(JSON.stringify(reading.issues));
  return reading.changes;
}

async function keyOf(lines: string, change: 'grantLegacyRole' | 'revokeLegacyRole', role: object): Promise<unknown> {
  const [read] = await changesOf(lines, [{ [change]: { ...role, principal: 'ana' } }]);
  return read !== undefined && 'role' in read ? read.role : undefined;
}

describe('S-99 changes name roles in their own system', () => {
  const grant = (role: object, lines = '') => keyOf(lines, 'grantLegacyRole', role);
  const revoke = (role: object, lines = '') => keyOf(lines, 'revokeLegacyRole', role);

  it('of roles and role groups of one name the one is given that gives something', async () => {
    expect(await grant({ system: 'exo', role: 'Security Reader' })).toBe('exo:roleGroup:Security Reader');
    expect(await grant({ system: 'exo', role: 'Security Administrator' })).toBe('exo:roleGroup:Security Administrator');
    expect(await grant({ system: 'exo', role: 'View-Only Configuration' })).toBe('exo:role:View-Only Configuration');
    expect(await grant({ system: 'exo', role: 'Hygiene Management' })).toBe('exo:roleGroup:Hygiene Management');
    expect(await grant({ system: 'exo', role: 'Mail Tips' })).toBe('exo:role:Mail Tips');
    expect(await grant({ system: 'mdo', role: 'Security Reader' })).toBe('mdo:role:Security Reader');
    expect(await grant({ system: 'mdo', roleGroup: 'Security Reader' })).toBe('mdo:roleGroup:Security Reader');
  });
  it('the one is taken away that is held', async () => {
    const asRole = 'legacyRoles: { exo: { roles: { Security Reader: [ana] } } }';
    const asGroup = 'legacyRoles: { mdo: { roleGroups: { Security Reader: [ana] } } }';
    expect(await revoke({ system: 'exo', role: 'Security Reader' }, asRole)).toBe('exo:role:Security Reader');
    expect(await revoke({ system: 'mdo', role: 'Security Reader' }, asGroup)).toBe('mdo:roleGroup:Security Reader');
    expect(await revoke({ system: 'exo', role: 'Security Reader' })).toBe('exo:roleGroup:Security Reader');
  });
  it('what an earlier change gave is held, what it took is not', async () => {
    const role = { system: 'mdo', principal: 'ana' };
    const changes = await changesOf('legacyRoles: { mdo: { roles: { Security Reader: [ana] } } }', [
      { revokeLegacyRole: { ...role, role: 'Security Reader' } },
      { grantLegacyRole: { ...role, roleGroup: 'Security Reader' } },
      { revokeLegacyRole: { ...role, role: 'Security Reader' } },
    ]);
    expect(changes.map((change) => 'role' in change && change.role)).toEqual([
      'mdo:role:Security Reader',
      'mdo:roleGroup:Security Reader',
      'mdo:roleGroup:Security Reader',
    ]);
  });
  it('the built-in role of Endpoint is known by its names', async () => {
    const lines = 'groups: { SOC: [ana] }';
    for (const role of ['administrator', 'Microsoft Defender for Endpoint administrator']) {
      const change = { grantLegacyRole: { system: 'mde', role, principal: 'SOC' } };
      expect(await changesOf(lines, [change])).toEqual([
        { kind: 'grantLegacyRole', role: 'mde:administrator', principal: 'SOC' },
      ]);
    }
  });
  it.each([
    ['exo', 'Securty Readr', '"Securty Readr" is not a known role of this product'],
    ['mdo', 'Hygiene Management', '"Hygiene Management" is not a known role of this product'],
    ['mdi', 'Onlooker', '"Onlooker" is not a known role of this product'],
    ['mda', 'Discovery Management', '"Discovery Management" is not a known role of this product'],
    ['mde', 'Tier 9', 'no Defender for Endpoint role has the id "Tier 9"'],
  ])('a name that stands for nothing in %s is a problem: %s', async (system, role, problem) => {
    for (const change of ['grantLegacyRole', 'revokeLegacyRole']) {
      const written = [{ [change]: { system, role, principal: 'SOC' } }];
      const reading = await readChanges(written, lookupInFacts(factsOf(tenant('groups: { SOC: [] }'))), catalogue);
      const [issue] = 'issues' in reading ? reading.issues : [];
      expect(issue?.message).toBe(problem);
    }
  });
});

describe('activating what is eligible through a group', () => {
  const reader = '5d6b6bb7-de71-4623-b4af-96380a352509';
  const activate = (lines: string, more: object = { role: 'Security Reader' }) =>
    changesOf(lines, [{ activateEligible: { principal: 'ana', ...more } }]);
  const through = (...groups: string[]) => [
    { kind: 'activateEligibleRole', principal: 'ana', role: reader, through: groups },
  ];
  const eligible = (...holders: string[]) => `entraRoles: { Security Reader: { eligible: [${holders.join(', ')}] } }`;

  it('names the groups that it is eligible through', async () => {
    const groups = 'groups: { a: [ana], b: [bob], c: [a] }';
    expect(await activate(`${groups}\n${eligible('a', 'b', 'c')}`)).toEqual(through('a', 'c'));
    expect(await activate(`${groups}\n${eligible('b')}`)).toEqual([]);
  });
  it('is no matter of groups where it is eligible itself', async () => {
    const groups = 'groups: { a: [ana] }';
    expect(await activate(`${groups}\n${eligible('a', 'ana')}`)).toEqual([
      { kind: 'activateEligibleRole', principal: 'ana', role: reader },
    ]);
  });
  it('S-78, S-79: only through a group that can hold directory roles, and not through nesting in it', async () => {
    const groups = (of: string) =>
      `groups: { a: { ${of}, members: [ana] }, b: { ${of}, members: [c] }, c: [ana] }\n${eligible('a', 'b')}`;
    expect(await activate(groups('isAssignableToRole: true'))).toEqual(through('a'));
    expect(await activate(groups('isAssignableToRole: false'))).toEqual([]);
    expect(await activate(groups('type: distribution'))).toEqual([]);
    expect(await activate(groups('type: microsoft365'))).toEqual(through('a', 'b'));
  });
  it('gives what those groups are offered, not what others are; the groups stay eligible', async () => {
    const scoped = 'scoped: [{ principal: a, scope: /administrativeUnits/au, state: eligible }]';
    const lines = `groups: { a: [ana], b: [bob] }\nentraRoles: { Security Reader: { eligible: [b], ${scoped} } }`;
    const facts = factsOf(tenant(lines));
    const { entraHoldings } = factsIn(applyChanges(accessModel(facts, catalogue.rulebook), await activate(lines)));
    expect(entraHoldings).toEqual([
      ...facts.entraHoldings,
      { role: reader, principal: 'ana', state: 'active', scope: '/administrativeUnits/au' },
    ]);
  });
  it('S-98: a person of an eligible group activates the membership alone', async () => {
    const groups = 'groups: { inner: [ana], outer: { members: [], eligible: [inner] } }';
    expect(await activate(groups, { group: 'outer' })).toEqual([
      { kind: 'activateEligibleGroup', principal: 'ana', group: 'outer' },
    ]);
  });
});
