import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import neo4j, { type Driver, type Plan } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeKinds } from '../../server/access/terms/vocabulary.ts';
import { load, loadBackwards, loadForLabel, type Query } from '../../server/graph/cypher-files.ts';
import { connect, type Graph } from '../../server/graph/driver.ts';
import { prepareStore, statementsOf } from '../../server/graph/store-format.ts';
import { serveContoso } from '../schema/stored-contoso.ts';
import { testDatabase } from './database.ts';

const folder = fileURLToPath(new URL('../../server/graph/cypher', import.meta.url));
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.cypher'))
  .map((path) => path.replaceAll('\\', '/').replace(/\.cypher$/, ''))
  .sort();
const isSchema = (name: string): boolean => name.startsWith('schema/');
const labels = ['Principal', ...nodeKinds.filter((kind) => !/User|Group$|Principal/.test(kind)), 'DeviceGroup'];
/** Lists are read from their end too, and some questions are asked about nodes of one label. */
const queries: readonly Query[] = names
  .filter((name) => !isSchema(name))
  .flatMap((name) => {
    if (/\bLABEL\b/.test(load(name).text)) return labels.map((label) => loadForLabel(name, label));
    return /\bASC\b/.test(load(name).text)
      ? [load(name), loadBackwards(name), loadBackwards(name, false)]
      : [load(name)];
  });

let driver: Driver;
let graph: Graph;
beforeAll(async () => {
  const { address } = testDatabase();
  graph = await connect(address);
  await prepareStore(graph);
  driver = neo4j.driver(address.uri, neo4j.auth.basic(address.username, address.password));
});
afterAll(async () => {
  await driver.close();
  await graph.close();
});

/** One value of the right sort for each parameter; EXPLAIN does not care which. */
const parameters: Readonly<Record<string, unknown>> = {
  isScratch: false,
  isToEnd: true,
  isById: false,
  isEligible: null,
  evenKept: false,
  properties: {},
  since: null,
  enabled: null,
  isGuest: null,
  kind: 'User',
  text: 'text',
  deviceGroup: 'text',
  rows: [],
  nodes: [{ kind: 'User', id: 'ana' }],
  ...Object.fromEntries(
    [
      'ids',
      'people',
      'devices',
      'groups',
      'deviceGroups',
      'kinds',
      'edgeKinds',
      'directions',
      'deadOwners',
      'readers',
    ].map((name) => [name, ['text']]),
  ),
  ...Object.fromEntries(
    [
      'owner',
      'host',
      'reader',
      'query',
      'after',
      'before',
      'family',
      'fromFamily',
      'type',
      'label',
      'word',
      'tenantId',
      'catalogueHash',
      'key',
    ].map((name) => [name, 'text']),
  ),
  ...Object.fromEntries(
    [
      'snapshot',
      'series',
      'base',
      'oldest',
      'number',
      'limit',
      'keep',
      'expiryMs',
      'pid',
      'formatVersion',
      'lastSnapshot',
      'seconds',
      'restored',
      'importedAt',
    ].map((name) => [name, neo4j.int(1)]),
  ),
  numbers: [neo4j.int(1)],
  alive: [neo4j.int(1)],
  parts: [],
};

const usedParameters = (text: string): Set<string> =>
  new Set([...text.replaceAll(/^\/\/.*$/gm, '').matchAll(/\$(\w+)/g)].map((match) => match[1] as string));

async function operatorsOf({ text }: Query): Promise<string[]> {
  const session = driver.session({ defaultAccessMode: 'READ' });
  try {
    const used = [...usedParameters(text)].map((name) => [name, parameters[name]]);
    const { summary } = await session.run(`EXPLAIN ${text}`, Object.fromEntries(used));
    return summary.plan === false ? [] : flatten(summary.plan);
  } finally {
    await session.close();
  }
}

function flatten(plan: Plan): string[] {
  return [plan.operatorType.replace('@neo4j', ''), ...plan.children.flatMap(flatten)];
}

test('the folder holds Cypher', () => {
  expect(names.length).toBeGreaterThan(50);
});

describe('a database with the sample tenant', () => {
  beforeAll(async () => {
    await (await serveContoso()).close();
    // Plans depend on samples of the indexes, which may still be those of what an earlier test file stored.
    await driver.executeQuery('CALL db.prepareForReplanning(60)');
  });

  test.each(queries)('answers $name through indexes', async (query) => {
    const operators = await operatorsOf(query);
    const slow = /AllNodesScan|NodeByLabelScan|NodeIndexScan|CartesianProduct|RelationshipTypeScan|IntersectionNode/;
    expect(operators.filter((operator) => slow.test(operator))).toEqual([]);
  });

  test.each(
    queries.filter(
      ({ name }) => /^(person|device)\/list/.test(name) && !/(service|foreign)-principals-by-id/.test(name),
    ),
  )('has $name in its order, in which cursors are compared', async (query) => {
    const operators = await operatorsOf(query);
    expect(operators.filter((operator) => /Sort|Top/.test(operator))).toEqual([]);
    // What another index finds is compared and sorted differently, and the database chooses by what it counted last.
    expect(query.text).toMatch(/^USING INDEX SEEK (person|device):\w+\(snapshot, (sortKey|id)\)$/m);
  });

  test.each(queries)('walks $name without enumerating paths', async (query) => {
    const operators = await operatorsOf(query);
    const walks = operators.filter((operator) => /VarLength|Repeat|ShortestPath/.test(operator));
    const asked = [...query.text.matchAll(/\]-?>?[*+{]|\]->?[*+]|\*\d*\.\./g)].length;
    expect(walks).toHaveLength(asked);
    expect(walks.filter((operator) => operator !== 'VarLengthExpand(Pruning,BFS,All)')).toEqual([]);
  });
});

test.each(names)('%s names in its first lines every parameter that it takes', (name) => {
  const { text } = load(name);
  const head = text
    .split('\n')
    .filter((line) => line.startsWith('//'))
    .join(' ');
  expect([...usedParameters(text)].filter((parameter) => !head.includes(parameter))).toEqual([]);
  expect(Object.keys(parameters)).toEqual(expect.arrayContaining([...usedParameters(text)]));
});

test('the schema is one statement after the other, and can be made again', async () => {
  const statements = [...statementsOf(load('schema/constraints')), ...statementsOf(load('schema/indexes'))];
  expect(statements.every(({ text }) => text.split('IF NOT EXISTS').length === 2)).toBe(true);
  for (const statement of statements) await driver.executeQuery(statement.text);
});
