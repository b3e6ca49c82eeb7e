import { describe, expect, it } from 'vitest';
import type { FormatName } from '../../server/origins/format.ts';
import { Gathering } from '../../server/origins/merge/gathering.ts';
import { settle } from '../../server/origins/merge/settle.ts';
import type { Statement } from '../../server/origins/statements/statement.ts';
import { catalogue } from '../tenant/documents.ts';

const [soc, lead] = ['0a0b0c0d-0000-4000-8000-00000000000a', '0a0b0c0d-0000-4000-8000-00000000000b'] as const;

/** What two files contradict each other in, as `field: kept, not other`. */
function contradictions(first: Statement, second: Statement, format: FormatName = 'portal'): string[] {
  const gathering = new Gathering(catalogue);
  gathering.state(first, { path: 'first', format: 'har' });
  gathering.state(second, { path: 'second', format });
  return gathering.conflicts.found.map(({ field, kept, other }) => `${field}: ${kept}, not ${other}`);
}

describe('two files about who has access to a device group', () => {
  const group = (...access: readonly ({ id: string } | { name: string })[]): Statement => ({
    kind: 'deviceGroup',
    id: '9',
    access,
  });

  it('contradict each other where they name others', () => {
    expect(contradictions(group({ id: soc }), group({ id: lead }))).toEqual([`access: ${soc}, not ${lead}`]);
    expect(contradictions(group({ id: soc }), group())).toEqual([`access: ${soc}, not `]);
  });

  it('say the same in another order and another case', () => {
    expect(contradictions(group({ id: soc }, { id: lead }), group({ id: lead.toUpperCase() }, { id: soc }))).toEqual(
      [],
    );
  });

  it('cannot be compared where one of them names somebody by name', () => {
    expect(contradictions(group({ id: soc }), group({ name: 'SOC' }))).toEqual([]);
  });
});

describe('two files about a custom role', () => {
  const role = (...permissions: readonly string[]): Statement => ({ kind: 'unifiedRole', id: 'r', permissions });

  it('say the same where one gives action strings and the other names', () => {
    const actions = role(
      'microsoft.xdr/secops/securitydata/response/manage',
      'microsoft.xdr/secops/securitydata/basics/read',
    );
    expect(contradictions(actions, role('Security data basics (read)', 'Response (manage)'))).toEqual([]);
    expect(contradictions(actions, role('Response (manage)'))).toHaveLength(1);
  });

  it('cannot be compared where one stands for a whole area', () => {
    expect(contradictions(role('microsoft.xdr/secops/*/read'), role('Security data basics (read)'))).toEqual([]);
  });
});

describe('two files about an assignment', () => {
  const assignment = (dataSources: readonly string[] | 'all' | 'unknown'): Statement => ({
    kind: 'unifiedAssignment',
    id: 'a',
    role: 'r',
    principals: [{ id: soc }],
    dataSources,
    scopes: [],
  });

  it('contradict each other in data sources, but not in their order, nor where one does not say them', () => {
    expect(contradictions(assignment(['MDE', 'MDI']), assignment(['MDI', 'MDE']))).toEqual([]);
    expect(contradictions(assignment(['MDE']), assignment('unknown'))).toEqual([]);
    expect(contradictions(assignment(['MDE', 'MDI']), assignment('all'))).toEqual(['dataSources: MDE, MDI, not all']);
  });
});

describe('a device group that is not in the complete list of them', () => {
  it('leaves open who has access to it, instead of opening it to all', () => {
    const gathering = new Gathering(catalogue);
    const har = { path: 'portal.har', format: 'har' } as const;
    for (const of of ['deviceGroups', 'deviceGroupAccess'] as const)
      gathering.state({ kind: 'coverage', of, state: 'complete' }, har);
    gathering.state({ kind: 'deviceGroup', id: '9', displayName: 'Servers', rank: 1, access: [{ id: soc }] }, har);
    const machines = { path: 'machines.json', format: 'machines' } as const;
    gathering.state({ kind: 'deviceGroup', id: '10', displayName: 'New' }, machines);
    gathering.state({ kind: 'device', id: 'pc', group: '10' }, machines);
    const { coverage } = settle(gathering, 't', catalogue).facts;
    expect(coverage.filter(({ kind }) => kind === 'deviceGroups' || kind === 'deviceGroupAccess')).toEqual([
      { kind: 'deviceGroups', state: 'partial', reason: 'some device groups are named without their rank' },
      {
        kind: 'deviceGroupAccess',
        state: 'partial',
        reason: 'some device groups are named without their user access',
      },
    ]);
  });
});

describe('one file that lists somebody twice', () => {
  const user = (enabled: boolean): Statement => ({
    kind: 'user',
    id: lead,
    displayName: 'Lea',
    accountEnabled: enabled,
  });
  const listed = (...statements: readonly Statement[]) => {
    const gathering = new Gathering(catalogue);
    const source = { path: 'users.json', format: 'graph' } as const;
    for (const statement of statements) gathering.state(statement, source);
    return gathering.conflicts.found;
  };

  it('contradicts itself where the account is enabled once and disabled once', () => {
    const from = { from: 'users.json', otherFrom: 'users.json' };
    expect(listed(user(true), user(false))).toEqual([
      { kind: 'user', id: lead, field: 'accountEnabled', kept: 'true', other: 'false', ...from },
    ]);
    expect(listed(user(true), user(true))).toEqual([]);
  });
});
