import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../server/access/changes/apply-changes.ts';
import { accessModel } from '../../server/access/judge/model.ts';
import { personOf } from '../../server/access/judge/person.ts';
import { decide } from '../../server/access/tell/decide.ts';
import { readChanges } from '../../server/questions/changes/read-changes.ts';
import { lookupInFacts } from '../../server/questions/target/lookup.ts';
import { catalogue, factsOf, tenant } from '../tenant/documents.ts';

const facts = factsOf(
  tenant(
    `
workloads: { urbac: [MDE] }
groups:
  crew: [ana, shift, bob]
  shift: [cleo]
  spare: [bob]
  responders: { members: [], eligible: [crew, spare] }
  hunters: { members: [], eligible: [spare] }
entraRoles: { Security Operator: { eligible: [crew] } }
urbacRoles: [{ id: respond, permissions: [so.sd.response], assignments: [{ principals: [responders], dataSources: all }] }]
`,
    '[ana, bob, cleo]',
  ),
);

const leaves = (group: string, member: string) => ({ removeMember: { group, member } });
const activates = (principal: string, group = 'responders') => ({ activateEligible: { principal, group } });
const becomesOperator = (principal: string) => ({ activateEligible: { principal, role: 'Security Operator' } });

async function verdictAfter(who: string, ...changes: readonly object[]) {
  const reading = await readChanges(changes, lookupInFacts(facts), catalogue);
  const person = personOf(facts, who);
  if ('issues' in reading || !person) throw new Error(JSON.stringify(reading));
  const model = applyChanges(accessModel(facts, catalogue.rulebook), reading.changes);
  return decide(model, person, { capability: 'permission:so.sd.response', on: { workload: 'MDE' } }).verdict;
}

describe('what is activated after a group was left', () => {
  it('gives nothing where that group alone made somebody eligible', async () => {
    expect(await verdictAfter('ana', activates('ana'))).toBe('allow');
    expect(await verdictAfter('ana', leaves('crew', 'ana'), activates('ana'))).toBe('deny');
    expect(await verdictAfter('ana', becomesOperator('ana'))).toBe('allow');
    expect(await verdictAfter('ana', leaves('crew', 'ana'), becomesOperator('ana'))).toBe('deny');
  });

  it('still counts where another group makes them eligible too', async () => {
    expect(await verdictAfter('bob', leaves('crew', 'bob'), activates('bob'))).toBe('allow');
    expect(await verdictAfter('bob', leaves('spare', 'bob'), activates('bob'))).toBe('allow');
    expect(await verdictAfter('bob', leaves('crew', 'bob'), leaves('spare', 'bob'), activates('bob'))).toBe('deny');
    expect(await verdictAfter('bob', leaves('crew', 'bob'), becomesOperator('bob'))).toBe('deny');
  });

  it('gives nothing to those whose own group has left', async () => {
    expect(await verdictAfter('cleo', activates('cleo'))).toBe('allow');
    expect(await verdictAfter('cleo', leaves('crew', 'shift'), activates('cleo'))).toBe('deny');
    expect(await verdictAfter('cleo', leaves('crew', 'ana'), activates('cleo'))).toBe('allow');
  });

  it('counts again after a return, and what was activated before stays', async () => {
    const returns = { addMember: { group: 'crew', member: 'ana' } };
    expect(await verdictAfter('ana', leaves('crew', 'ana'), returns, activates('ana'))).toBe('allow');
    expect(await verdictAfter('ana', activates('ana'), leaves('crew', 'ana'))).toBe('allow');
  });

  it('is that group and no other', async () => {
    expect(await verdictAfter('ana', activates('ana', 'hunters'))).toBe('deny');
    expect(await verdictAfter('bob', activates('bob', 'hunters'))).toBe('deny');
  });
});
