import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verdictWithout } from '../../server/access/tell/essential/verdict-without.ts';
import { essentialOf } from '../../server/access/tell/essential.ts';
import { fragilityOf } from '../../server/access/tell/fragility.ts';
import { leavesOf } from '../../server/access/tell/routes/relevant.ts';
import type { FactEdge, NodeReference } from '../../server/access/terms/node.ts';
import { nodeKey } from '../../server/access/terms/node.ts';
import type { Decision, Proof, ProofLeaf } from '../../server/access/terms/proof.ts';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { readTenant } from '../../server/origins/document/read-tenant.ts';
import { answer } from './answer.ts';
import { account, along, ana, decision, gate, group, leaf, node, permission } from './hand-built.ts';
import { randomDecisions } from './random-proofs.ts';

const isLed = (edges: readonly FactEdge[], goal: NodeReference, without?: string): boolean => {
  const reached = new Set([nodeKey(ana)]);
  for (const at of reached) {
    for (const { from, to } of edges) if (nodeKey(from) === at && nodeKey(to) !== without) reached.add(nodeKey(to));
  }
  return reached.has(nodeKey(goal));
};

/** Takes every node away in turn and asks the proof again. */
function flipping({ proof, verdict }: Decision): string[] {
  if (verdict === 'deny') return [];
  const leaves = leavesOf(proof);
  const nodes = new Map(
    leaves.flatMap((one) => one.edges.flatMap(({ from, to }) => [from, to])).map((one) => [nodeKey(one), one]),
  );
  const removable = [...nodes].filter(([, { kind }]) => kind === 'Group' || kind.endsWith('Role')).map(([key]) => key);
  return removable.filter((key) => {
    const isLost = (one: ProofLeaf) =>
      one.verdict !== 'deny' && isLed(one.edges, one.goal) && !isLed(one.edges, one.goal, key);
    return verdictWithout(proof, new Set(leaves.filter(isLost))) !== verdict;
  });
}

describe('what is essential', () => {
  it('is what flips the verdict when it is taken away (S-46)', () => {
    fc.assert(
      fc.property(randomDecisions, (asked) => {
        expect(essentialOf(asked).map(nodeKey).sort()).toEqual(flipping(asked).sort());
      }),
      { numRuns: 400 },
    );
  });

  it('is every group of a chain of 5,000', () => {
    const groups = Array.from({ length: 5000 }, (_, index) => group(`g${index}`));
    const essential = essentialOf(decision(leaf(permission('p'), along(ana, ...groups, permission('p')))));
    expect(essential).toEqual(groups);
  });
});

it('S-101 is also what decides only under another setting of switches that were not imported', async () => {
  const catalogue = loadCatalogue();
  const text = `whycan: tenant/1
tenant: { id: t }
users: [ana]
groups: { old: [ana], new: [ana] }
sources: [{ kind: workloads, state: missing }]
legacyRoles: { mdo: { roles: { Preview: [old] } } }
urbacRoles: [{ id: r, permissions: [so.raw.content], assignments: [{ id: a, principals: [new], dataSources: [MDO] }] }]`;
  const reading = await readTenant(text, { file: 'inline', catalogue });
  if ('problems' in reading) throw new Error(reading.problems.map(({ message }) => message).join('\n'));
  const asked = answer(reading.facts, catalogue.rulebook, 'ana', { capability: 'mdo.mail.preview.alert', on: {} });
  expect([asked.verdict, essentialOf(asked).map(nodeKey).sort()]).toEqual([
    'allow',
    ['Group:new', 'Group:old', 'LegacyRole:mdo:role:Preview', 'UnifiedAssignment:a', 'UnifiedRole:r'],
  ]);
});

describe('how fragile an answer is', () => {
  const soc = group('soc', 'SOC');
  const role = node('EntraRole', 'operator', 'Security Operator');
  const held = (...nodes: readonly NodeReference[]) => {
    const goal = nodes.at(-1) ?? ana;
    return leaf(goal, along(ana, ...nodes));
  };
  const both = (goal: NodeReference) => leaf(goal, [...along(ana, soc, goal), ...along(ana, role, goal)]);

  const team = group('team', 'EMEA Server Team');
  const cases: [string, Proof, string | undefined][] = [
    ['one group', held(soc, permission('p')), 'This access depends on SOC alone: removing it ends the access.'],
    [
      'another group',
      held(team, permission('p')),
      'This access depends on EMEA Server Team alone: removing it ends the access.',
    ],
    [
      'a group and a role',
      held(soc, role, permission('p')),
      'This access depends on each of SOC and Security Operator: removing any one of them ends the access.',
    ],
    [
      'a chain of five',
      held(soc, team, group('a', 'A'), group('b', 'B'), role, permission('p')),
      'This access depends on each of SOC, EMEA Server Team, A and 2 more: removing any one of them ends the access.',
    ],
    [
      'something better than a disputed way',
      gate('any', held(soc, permission('p')), gate('conditional', held(role, permission('q')))),
      'Removing SOC changes this answer.',
    ],
    [
      'two things better than a disputed way',
      gate('any', held(soc, team, permission('p')), gate('conditional', held(role, permission('q')))),
      'Removing any one of SOC and EMEA Server Team changes this answer.',
    ],
    ['neither of two', both(permission('p')), 'Removing one group, role or assignment does not end this access.'],
    [
      'a group that a disputed way needs',
      gate('conditional', held(soc, permission('p'))),
      'This conditional answer depends on SOC alone: removing it makes the answer no.',
    ],
    [
      'a group and a role that a disputed way needs',
      gate('conditional', held(soc, role, permission('p'))),
      'This conditional answer depends on each of SOC and Security Operator: removing any one of them makes the answer no.',
    ],
    [
      'neither of two that a disputed way needs',
      gate('conditional', both(permission('p'))),
      'Removing one group, role or assignment does not change this answer.',
    ],
    ['nothing that can be missing', gate('all', account()), undefined],
    ['a denial', gate('all', account(), leaf(permission('p'), [])), undefined],
  ];
  it.each(cases)('%s', (_, proof, sentence) => {
    expect(fragilityOf(decision(proof))).toBe(sentence);
  });
});
