import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeWays } from '../../server/access/tell/complete-ways.ts';
import { edgeSentence } from '../../server/access/tell/edge-sentence.ts';
import { routesOf } from '../../server/access/tell/routes.ts';
import type { FactEdge } from '../../server/access/terms/node.ts';
import { edgeKey, nodeKey } from '../../server/access/terms/node.ts';
import type { Miss, Proof } from '../../server/access/terms/proof.ts';
import {
  account,
  along,
  ana,
  decision,
  edge,
  gate,
  group,
  ladder,
  leaf,
  miss,
  node,
  permission,
  randomFacts,
} from './hand-built.ts';

const response = permission('response');
const person = nodeKey(ana);
const everything = 1_000_000;
const routesIn = (edges: readonly FactEdge[], limit = everything) =>
  routesOf(decision(gate('all', account(), leaf(response, edges))), limit).leaves[0] ?? { total: '0', routes: [] };

/** Every way without a repeated node, found by trying all of them. */
function everyWay(edges: readonly FactEdge[]): string[][] {
  const ways: string[][] = [];
  const next = new Map<string, Set<string>>();
  for (const { from, to } of edges) next.set(nodeKey(from), (next.get(nodeKey(from)) ?? new Set()).add(nodeKey(to)));
  const walk = (way: readonly string[]): void => {
    const last = way.at(-1) ?? '';
    if (last === nodeKey(response)) ways.push([...way]);
    else for (const key of next.get(last) ?? []) if (!way.includes(key)) walk([...way, key]);
  };
  walk([person]);
  return ways;
}

/** The cycles that a way passes, each as the first of its nodes. */
function condensedWay(way: readonly string[], edges: readonly FactEdge[]): string {
  const reach = (start: string): ReadonlySet<string> => {
    const reached = new Set([start]);
    for (const at of reached) for (const { from, to } of edges) if (nodeKey(from) === at) reached.add(nodeKey(to));
    return reached;
  };
  const cycle = (key: string) => [...reach(key)].filter((other) => reach(other).has(key)).sort()[0] ?? key;
  return [...new Set(way.map(cycle))].join();
}

const byLengthThenKeys = (left: readonly string[], right: readonly string[]): number =>
  left.length - right.length || (left.join('\n') < right.join('\n') ? -1 : 1);

describe('routes to one requirement', () => {
  it('are all ways there are, by length and then by keys, where there are no cycles', () => {
    fc.assert(
      fc.property(randomFacts(response, { hasCycles: false }), (edges) => {
        const ways = everyWay(edges).sort(byLengthThenKeys);
        const { total, routes } = routesIn(edges);
        expect(routes.map((route) => route.nodeKeys)).toEqual(ways);
        expect(total).toBe(String(ways.length));
      }),
    );
  });

  it('are counted with every cycle as one step, and the shortest way through it is shown (S-46)', () => {
    fc.assert(
      fc.property(randomFacts(response, { hasCycles: true }), (edges) => {
        const shortest = new Map<string, number>();
        for (const way of everyWay(edges)) {
          const condensed = condensedWay(way, edges);
          shortest.set(condensed, Math.min(way.length, shortest.get(condensed) ?? everything));
        }
        const { total, routes } = routesIn(edges);
        const shown = routes.map(({ nodeKeys }) => [condensedWay(nodeKeys, edges), nodeKeys.length] as const);
        expect(new Map(shown)).toEqual(shortest);
        expect(total).toBe(String(shortest.size));
        expect(routes.length).toBe(shortest.size);
        const lengths = shown.map(([, length]) => length);
        expect(lengths).toEqual(lengths.toSorted((left, right) => left - right));
      }),
    );
  });

  it('lead from the person to the goal, fact by fact', () => {
    fc.assert(
      fc.property(randomFacts(response, { hasCycles: true }), (edges) => {
        const facts = new Set(edges.map(edgeKey));
        for (const { steps, nodeKeys, edgeKeys } of routesIn(edges).routes) {
          expect(steps[0]?.from).toEqual(ana);
          expect(steps.at(-1)?.to).toEqual(response);
          for (const [index, step] of steps.slice(1).entries()) expect(step.from).toEqual(steps[index]?.to);
          expect(edgeKeys.every((key) => facts.has(key))).toBe(true);
          expect(nodeKeys).toEqual([person, ...steps.map((step) => nodeKey(step.to))]);
        }
      }),
    );
  });

  it('are the same first ones whatever the limit', () => {
    fc.assert(
      fc.property(randomFacts(response, { hasCycles: true }), fc.nat(6), (edges, limit) => {
        const all = routesIn(edges);
        expect(routesIn(edges, limit)).toMatchObject({ total: all.total, routes: all.routes.slice(0, limit) });
      }),
    );
  });

  it('say the first of several facts between the same two nodes, and count them once', () => {
    const soc = group('soc');
    const edges = [edge('ELIGIBLE_FOR', ana, soc), edge('MEMBER_OF', ana, soc), edge('GRANTS', soc, response)];
    const { total, routes } = routesIn(edges);
    expect(total).toBe('1');
    expect(routes[0]?.steps.map(({ kind }) => kind)).toEqual(['ELIGIBLE_FOR', 'GRANTS']);
  });
});

describe('tenants that are built to be slow', () => {
  const groups = Array.from({ length: 5000 }, (_, index) => group(`g${index}`));
  const clique = Array.from({ length: 30 }, (_, index) => group(`c${index}`));
  const roles = Array.from({ length: 500 }, (_, index) => node('EntraRole', `role${index}`));
  const shapes: [string, FactEdge[], string][] = [
    ['a ladder of 20 rows', ladder(20, 2, response), String(2 ** 20)],
    ['a ladder of 300 rows of 3', ladder(300, 3, response), String(3n ** 300n)],
    ['a chain of 5,000 groups', along(ana, ...groups, response), '1'],
    [
      'a chain of 5,000 groups before 60 roles',
      [...along(ana, ...groups), ...roles.slice(0, 60).flatMap((role) => along(groups[4999] ?? ana, role, response))],
      '60',
    ],
    ['a cycle of 5,000 groups', [...along(ana, ...groups, response), ...along(groups[4999] ?? ana, ana)], '1'],
    [
      'a clique of 30 groups',
      [
        edge('MEMBER_OF', ana, clique[0] ?? ana),
        ...clique.flatMap((from) => clique.filter((to) => to !== from).map((to) => edge('NESTED_IN', from, to))),
        ...clique.map((from) => edge('GRANTS', from, response)),
      ],
      '1',
    ],
    ['a person with 500 roles', roles.flatMap((role) => along(ana, role, response)), '500'],
  ];

  it.each(shapes)('%s is counted and listed', (_, edges, total) => {
    const leafRoutes = routesIn(edges, 25);
    expect(leafRoutes.total).toBe(total);
    expect(leafRoutes.routes.length).toBe(Math.min(25, Number(total)));
  });
});

describe('the leaves of an answer', () => {
  const reachable = (id: string) => leaf(permission(id), along(ana, group(`g-${id}`), permission(id)));
  const denied = (id: string) => leaf(permission(id), [], { misses: [miss([], along(ana, permission(id)))] });
  const titles = (proof: Parameters<typeof decision>[0]) =>
    routesOf(decision(proof), 25).leaves.map((one) => one.title);

  it('are those that hold with something to show, without the alternatives that do not', () => {
    const proof = gate('all', account(), reachable('a'), gate('any', denied('b'), reachable('c')));
    expect(titles(proof)).toEqual(['a', 'c']);
  });

  it('of a denial are what is there and what is missing', () => {
    const proof = gate(
      'all',
      account(),
      reachable('a'),
      gate('any', denied('b'), gate('all', reachable('c'), denied('d'))),
    );
    const { leaves, total } = routesOf(decision(proof), 25);
    expect(leaves.map(({ title, verdict, misses }) => [title, verdict, misses.length])).toEqual([
      ['a', 'allow', 0],
      ['b', 'deny', 1],
      ['c', 'allow', 0],
      ['d', 'deny', 1],
    ]);
    expect(total).toBe('2');
  });

  it('are listed once however often the proof needs them', () => {
    const proof = gate('any', gate('all', reachable('a'), reachable('b')), gate('all', reachable('a'), reachable('c')));
    expect(titles(proof)).toEqual(['a', 'b', 'c']);
  });

  it('are none where an alternative needs nothing', () => {
    expect(titles(gate('all', account(), gate('any', account(), reachable('a'))))).toEqual([]);
  });
});

describe('near misses', () => {
  const because = (reason: Miss['reason']): Miss => ({ ...miss([], along(ana, response)), reason });
  it.each<[Miss['reason'][], Miss['reason'][]]>([
    [
      ['device-group', 'eligible'],
      ['eligible', 'device-group'],
    ],
    [
      ['permission', 'legacy-ignored', 'licence', 'data-source'],
      ['licence', 'data-source', 'legacy-ignored', 'permission'],
    ],
  ])('%j stand in the order of reasons', (found, shown) => {
    const asked = decision(leaf(response, [], { misses: found.map(because) }));
    expect(routesOf(asked, 25).leaves[0]?.misses.map(({ reason }) => reason)).toEqual(shown);
  });
});

describe('what a dispute is about', () => {
  const held = (id: string) => leaf(permission(id), along(ana, group(`g-${id}`), permission(id)));
  const verdicts = (proof: Parameters<typeof decision>[0]) =>
    routesOf(decision(proof), 25).leaves.map(({ title, verdict }) => [title, verdict]);

  it('is no plain yes', () => {
    expect(verdicts(gate('all', held('a'), gate('conditional', gate('all', held('b'), held('c')))))).toEqual([
      ['a', 'allow'],
      ['b', 'conditional'],
      ['c', 'conditional'],
    ]);
  });

  it('is one where it is needed without a dispute, too', () => {
    expect(verdicts(gate('all', gate('conditional', held('a')), gate('any', held('a'), held('b'))))).toEqual([
      ['a', 'allow'],
      ['b', 'allow'],
    ]);
  });

  it('is no yes in a denial either', () => {
    const denied = leaf(permission('b'), [], { misses: [miss([], along(ana, permission('b')))] });
    expect(verdicts(gate('all', gate('conditional', held('a')), denied))).toEqual([
      ['a', 'conditional'],
      ['b', 'deny'],
    ]);
  });
});

describe('complete ways', () => {
  const ways = (count: number, id = `p${count}`) => {
    const goal = permission(id);
    return leaf(goal, Array.from({ length: count }, (_, index) => along(ana, group(`${id}-${index}`), goal)).flat());
  };
  const none = leaf(permission('none'), []);
  it.each<[string, Proof, string]>([
    ['two routes to one need and three to another', gate('all', account(), ways(2), ways(3)), '6'],
    ['one need', gate('all', account(), ways(2)), '2'],
    ['either of two', gate('any', ways(2), ways(3)), '5'],
    ['either of two, one of them not there', gate('any', ways(2), none), '2'],
    ['the better of two, not the disputed one', gate('any', ways(2), gate('conditional', ways(3))), '2'],
    ['two disputed ones', gate('any', gate('conditional', ways(2)), gate('conditional', ways(3))), '5'],
    ['a need beside a choice', gate('all', ways(2), gate('any', ways(3), gate('all', ways(4), ways(5)))), '46'],
    ['a need that is named twice', gate('all', ways(3), gate('all', ways(3), ways(2))), '6'],
    ['a choice that is named twice', gate('all', gate('any', ways(3), ways(2)), gate('any', ways(3), ways(2))), '5'],
    ['nothing that is needed', gate('all', account()), '1'],
    ['a denial', gate('all', ways(2), none), '0'],
    ['another denial', gate('any', none, none), '0'],
    ['what is not known', gate('all', ways(2), { ...ways(3), verdict: 'unknown' }), '0'],
    ['what is there either way', { ...gate('any', { ...none, verdict: 'unknown' }), verdict: 'allow' }, '1'],
  ])('%s', (_, proof, expected) => {
    expect(completeWays(decision(proof))).toBe(expected);
  });

  it('pass what numbers can hold', () => {
    const goals = [permission('x'), permission('y')];
    const proof = gate('all', ...goals.map((goal) => leaf(goal, ladder(100, 3, goal))));
    expect(completeWays(decision(proof))).toBe(String(3n ** 200n));
  });
});

describe('a fact in words', () => {
  const role = node('UnifiedRole', 'responder', 'Responder');
  const grants = (via: string) => edgeSentence(edge('GRANTS', role, { ...response, name: 'Response (manage)' }, via));
  it.each([
    ['literal', 'Responder grants Response (manage) for Defender for Endpoint.'],
    [
      'set:so:manage',
      'Responder grants Response (manage) for Defender for Endpoint by all read and manage permissions of Security operations.',
    ],
    [
      'set:sp:read included',
      'Responder grants Response (manage) for Defender for Endpoint by all read permissions of Security posture, because manage includes read.',
    ],
    ['import:mdo:role:Preview', 'Responder grants Response (manage) for Defender for Endpoint, imported from Preview.'],
    [
      'set:constructor:read',
      'Responder grants Response (manage) for Defender for Endpoint by all read permissions of constructor.',
    ],
  ])('%s: %s', (via, sentence) => {
    expect(grants(via)).toBe(sentence);
  });

  it('takes names as they are', () => {
    expect(edgeSentence(edge('MEMBER_OF', ana, group('x', '$& <b>Inc.</b>')))).toBe(
      'Ana Torres is a member of $& <b>Inc.</b>.',
    );
  });
});
