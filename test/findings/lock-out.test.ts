import { describe, expect, it } from 'vitest';
import { tenant, warningsOf } from '../tenant/documents.ts';

/** Ids of the users whom Endpoint's own roles would leave without access, in a tenant with the lines given. */
function lockedOut(lines: string): string[] {
  const warnings = warningsOf(tenant(lines, '[ana, bob, cleo, dora]')).filter(({ id }) => id === 'lock-out-risk');
  expect(warnings).toHaveLength(1);
  return warnings.flatMap(({ nodes }) => nodes.filter(({ kind }) => kind === 'User').map(({ id }) => id));
}

const readers = 'entraRoles: { Security Reader: [ana, bob], Global Reader: [cleo, dora] }';

describe('who is locked out of Endpoint', () => {
  it('is every reader without a role of Endpoint', () => {
    expect(lockedOut(readers)).toEqual(['ana', 'bob', 'cleo', 'dora']);
    const roles = 'legacyRoles: { mde: [{ id: T, groups: [tier1] }, { builtIn: administrator, groups: [tier2] }] }';
    expect(lockedOut(`${readers}\ngroups: { tier1: [ana], tier2: [dora] }\n${roles}`)).toEqual(['bob', 'cleo']);
  });

  it.each([
    ['Office 365', 'mdo: { roles: { Preview: [ana] } }'],
    ['Exchange Online', 'exo: { roleGroups: { Hygiene Management: [ana] } }'],
    ['Identity', 'mdi: { Viewer: [ana], Administrator: [bob] }'],
    ['Cloud Apps', 'mda: { Security operator: [ana] }'],
    ['Sentinel', 'sent: { Microsoft Sentinel Reader: [ana] }'],
  ])('does not become safe by a role of %s', (_, roles) => {
    expect(lockedOut(`${readers}\nlegacyRoles: { ${roles} }`)).toEqual(['ana', 'bob', 'cleo', 'dora']);
  });

  it('becomes safe by a directory role that administers, held alone or through a group', () => {
    const roles = 'entraRoles: { Security Reader: [ana, bob, cleo], Security Administrator: [ana, admins] }';
    expect(lockedOut(`${roles}\ngroups: { admins: [cleo] }`)).toEqual(['bob']);
  });
});
