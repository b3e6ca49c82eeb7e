import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { essentialOf } from '../../server/access/tell/essential.ts';
import { type Picture, pictureOf } from '../../server/access/tell/picture.ts';
import { routesOf } from '../../server/access/tell/routes.ts';
import type { FactEdge } from '../../server/access/terms/node.ts';
import { nodeKey } from '../../server/access/terms/node.ts';
import type { Decision, Proof } from '../../server/access/terms/proof.ts';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { answer } from './answer.ts';
import {
  account,
  along,
  ana,
  decision,
  edge,
  gate,
  group,
  isolate,
  ladder,
  leaf,
  miss,
  node,
  permission,
} from './hand-built.ts';
import { randomDecisions } from './random-proofs.ts';
import { scenarios } from './random-tenant.ts';

/** What must be true of every picture, for the page to draw it and to light up routes in it. */
function expectSound(asked: Decision, picture: Picture, limit = 25): void {
  const ends = [...picture.nodes, ...picture.gates].map(({ key }) => key);
  const edges = picture.edges.map(({ key }) => key);
  expect(new Set(ends).size).toBe(ends.length);
  expect(new Set(edges).size).toBe(edges.length);
  const isEnd = new Set(ends);
  expect(picture.edges.filter(({ source, target }) => !isEnd.has(source) || !isEnd.has(target))).toEqual([]);
  const isEdge = new Set(edges);
  for (const one of routesOf(asked, limit).leaves) {
    expect(one.nodeKeys.filter((key) => !isEnd.has(key))).toEqual([]);
    for (const { nodeKeys, edgeKeys } of [...one.routes, ...one.misses]) {
      expect(nodeKeys.filter((key) => !isEnd.has(key))).toEqual([]);
      expect(edgeKeys.filter((key) => !isEdge.has(key))).toEqual([]);
    }
  }
  for (const { key, verdict } of picture.gates) {
    const into = picture.edges.filter(({ target }) => target === key);
    const out = picture.edges.filter(({ source }) => source === key);
    expect([key, verdict, into.length > 0, out.length]).toEqual([key, verdict, true, 1]);
  }
}

const draw = (proof: Proof): Picture => {
  const picture = pictureOf(decision(proof));
  expectSound(decision(proof), picture);
  return picture;
};

/** Which states there are, by key: the way in which a test says what it expects to see. */
const nodeStates = (picture: Picture) => Object.fromEntries(picture.nodes.map(({ key, state }) => [key, state]));
const joins = (picture: Picture) =>
  picture.edges.filter(({ kind }) => kind === undefined).map(({ source, target, state }) => [source, target, state]);

const capability = nodeKey(isolate);
const response = permission('response');
const soc = group('soc');
const team = group('team');
const servers = node('DeviceGroup', 'servers');
const device = node('Device', 'srv1');
const canRespond = leaf(response, along(ana, soc, response));
const sees = leaf(device, [
  edge('MEMBER_OF', ana, team),
  edge('CAN_SEE', team, servers),
  edge('IN_DEVICE_GROUP', servers, device),
]);

describe('a picture', () => {
  it('has every end, and everything that the routes name', () => {
    fc.assert(
      fc.property(randomDecisions, (asked) => {
        const picture = pictureOf(asked);
        expectSound(asked, picture, 1000);
        expect(pictureOf(asked)).toEqual(picture);
        expect(picture.truncated).toBeUndefined();
        const essential = picture.nodes.filter(({ isEssential }) => isEssential).map(({ key }) => key);
        expect(essential.sort()).toEqual(essentialOf(asked).map(nodeKey).sort());
      }),
      { numRuns: 400 },
    );
  });

  it('of an allow joins two needs by one gate', () => {
    const picture = draw(gate('all', account(), gate('all', canRespond, sees)));
    expect(picture.gates).toEqual([{ key: 'gate:1', operator: 'and', label: 'AND', verdict: 'allow' }]);
    expect(joins(picture)).toEqual([
      [nodeKey(response), 'gate:1', 'present'],
      [nodeKey(device), 'gate:1', 'present'],
      ['gate:1', capability, 'present'],
    ]);
    expect(new Set(Object.values(nodeStates(picture)))).toEqual(new Set(['present']));
    expect(picture.nodes.map(({ reference, column, detail }) => [reference.id, column, detail])).toEqual([
      ['ana', 'person', 'user'],
      ['soc', 'groups', 'group'],
      ['response', 'permissions', 'for Defender for Endpoint'],
      ['team', 'groups', 'group'],
      ['servers', 'roles', 'device group'],
      ['srv1', 'permissions', 'device'],
      ['mde.device.isolate', 'capability', 'action'],
    ]);
  });

  it('has no gate where there is nothing to join', () => {
    const picture = draw(gate('all', account(), gate('any', canRespond, leaf(permission('other'), []))));
    expect(picture.gates).toEqual([]);
    expect(joins(picture)).toEqual([[nodeKey(response), capability, 'present']]);
  });

  it('of a denial shows what is there, what is missing and what lies behind it', () => {
    const lacks = miss(
      [edge('CAN_SEE', team, servers), edge('IN_DEVICE_GROUP', servers, device)],
      [edge('MEMBER_OF', ana, team)],
    );
    const picture = draw(gate('all', account(), canRespond, leaf(device, [], { misses: [lacks] })));
    expect(nodeStates(picture)).toEqual({
      [nodeKey(ana)]: 'present',
      [nodeKey(soc)]: 'present',
      [nodeKey(response)]: 'present',
      [nodeKey(team)]: 'missing',
      [nodeKey(servers)]: 'unreached',
      [nodeKey(device)]: 'unreached',
      [capability]: 'missing',
    });
    expect(joins(picture)).toEqual([
      [nodeKey(response), 'gate:1', 'present'],
      [nodeKey(device), 'gate:1', 'missing'],
      ['gate:1', capability, 'missing'],
    ]);
    const labels = picture.edges.filter(({ state }) => state === 'missing').map(({ label }) => label);
    expect(labels).toEqual(['missing', '', '']);
  });

  it('does not take what is only eligible, or does not count, for a way to the goal', () => {
    const role = node('EntraRole', 'operator');
    const eligible = miss(
      [edge('ELIGIBLE_FOR', ana, role), edge('MAPS_TO', role, response)],
      [edge('HOLDS', ana, role)],
    );
    const picture = draw(gate('all', account(), leaf(response, [], { misses: [eligible] })));
    expect(nodeStates(picture)).toMatchObject({ [nodeKey(role)]: 'missing', [nodeKey(response)]: 'unreached' });
    const ignored = miss([edge('HOLDS', ana, role), edge('MAPS_TO', role, response)], []);
    const other = draw(gate('all', account(), leaf(response, [], { misses: [ignored] })));
    expect(nodeStates(other)).toMatchObject({ [nodeKey(role)]: 'present', [nodeKey(response)]: 'missing' });
  });

  it('joins a goal that two needs speak of once, by the worse of them', () => {
    const coverage = { kind: 'coverage', permission: 'response', product: 'MDE' } as const;
    const lacksCoverage = leaf(response, [], { requirement: coverage });
    const picture = draw(gate('all', account(), canRespond, sees, lacksCoverage));
    expect(joins(picture).slice(0, 2)).toEqual([
      [nodeKey(response), 'gate:1', 'missing'],
      [nodeKey(device), 'gate:1', 'present'],
    ]);
    expect(nodeStates(picture)).toMatchObject({ [nodeKey(response)]: 'present' });
  });

  it('draws a dispute even if it is about one thing, and joins it to the rest', () => {
    const picture = draw(
      gate('any', gate('all', gate('conditional', canRespond), sees), leaf(permission('other'), [])),
    );
    expect(picture.gates.map(({ operator, verdict }) => [operator, verdict])).toEqual([
      ['and', 'conditional'],
      ['disputed', 'conditional'],
    ]);
    expect(joins(picture)).toContainEqual(['gate:2', 'gate:1', 'present']);
  });

  it('leads from the person to the capability where it has nothing else to say', () => {
    const disabled = draw(gate('all', account('deny')));
    expect(joins(disabled)).toEqual([[nodeKey(ana), capability, 'missing']]);
    expect(disabled.nodes[0]?.detail).toBe('account disabled');
    const never = leaf(isolate, [], { requirement: { kind: 'never' } });
    expect(joins(draw(gate('all', account(), never)))).toEqual([[nodeKey(ana), capability, 'missing']]);
  });
});

describe('a large picture', () => {
  const groups = Array.from({ length: 5000 }, (_, index) => group(`g${index}`));
  const roles = Array.from({ length: 500 }, (_, index) => node('EntraRole', `role${index}`));
  const clique = Array.from({ length: 60 }, (_, index) => group(`c${index}`));
  const shapes: [string, FactEdge[], Partial<Picture['truncated']> | undefined][] = [
    ['draws a chain of 5,000 groups, as its one route is listed', along(ana, ...groups, response), undefined],
    [
      'draws as many of 500 roles as can be read',
      roles.flatMap((role) => along(ana, role, response)),
      { total: '503', shown: 400 },
    ],
    ['fills a ladder of 300 rows up', ladder(300, 3, response), { total: '903' }],
    [
      'draws the links of a clique of 60 groups in part',
      [
        edge('MEMBER_OF', ana, clique[0] ?? ana),
        ...clique.flatMap((from) => clique.filter((to) => to !== from).map((to) => edge('NESTED_IN', from, to))),
        edge('GRANTS', clique[59] ?? ana, response),
      ],
      { total: '3542', shown: 2000 },
    ],
  ];
  it.each(shapes)('%s', (_, edges, truncated) => {
    const asked = decision(gate('all', account(), leaf(response, edges)));
    const picture = pictureOf(asked);
    expectSound(asked, picture);
    if (truncated) expect(picture.truncated).toMatchObject(truncated);
    else expect(picture.truncated).toBeUndefined();
  });
});

describe('the near misses of a picture', () => {
  const listed = (count: number) => {
    const groups = Array.from({ length: count }, (_, index) => group(`m${index}`));
    const place = (index: number) => node('DeviceGroup', `d${index % 40}`);
    const seeing = groups.flatMap((one, index) => [
      edge('CAN_SEE', one, place(index)),
      edge('IN_DEVICE_GROUP', place(index), device),
    ]);
    const missing = groups.map((one) => edge('MEMBER_OF', ana, one));
    return decision(gate('all', account(), canRespond, leaf(device, [], { misses: [miss(seeing, missing)] })));
  };

  it.each([14, 100])('of %i groups are all drawn', (count) => {
    const asked = listed(count);
    const picture = pictureOf(asked);
    expectSound(asked, picture);
    expect(picture.truncated).toBeUndefined();
    expect(picture.edges.filter(({ state, kind }) => state === 'missing' && kind === 'MEMBER_OF')).toHaveLength(count);
    expect(picture.edges.filter(({ kind }) => kind === 'CAN_SEE')).toHaveLength(count);
  });

  it.each([
    [400, '445', 145],
    [3000, '3045', 145],
  ])('of %i groups are drawn as far as can be read, and it says how many are not', (count, total, shown) => {
    const asked = listed(count);
    const picture = pictureOf(asked);
    expectSound(asked, picture);
    expect(picture.truncated).toMatchObject({ total, shown });
    expect(picture.nodes).toHaveLength(shown);
    expect(picture.truncated?.reason).toMatch(/^More nodes would be unreadable: only the 25 shortest routes/);
  });
});

it('the picture of an answer about any tenant is sound', () => {
  const { rulebook } = loadCatalogue();
  fc.assert(
    fc.property(scenarios(rulebook), ({ facts, person, question }) => {
      const asked = answer(facts, rulebook, person, question);
      expectSound(asked, pictureOf(asked));
    }),
    { numRuns: 300 },
  );
});
