import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../http/empty-app.ts';
import { type Served, serveContoso } from './stored-contoso.ts';

let served: Served;
beforeAll(async () => {
  served = await serveContoso();
});
afterAll(() => served?.close());

interface Neighbourhood {
  readonly nodes: readonly { readonly key: string; readonly name: string; readonly detail: string }[];
  readonly edges: readonly { readonly label: string; readonly source: string; readonly target: string }[];
  readonly fans: readonly {
    readonly node: string;
    readonly kind: string;
    readonly direction: string;
    readonly neighbours: string;
    readonly total: number;
    readonly shown: number;
  }[];
  readonly isTruncated: boolean;
}

const document = `query q($nodes: [ID!]!, $first: Int! = 12) { neighbourhood(nodes: $nodes, first: $first) {
  nodes { key name detail } edges { label source target }
  fans { node kind direction neighbours total shown } isTruncated } }`;

const idOf = (node: string) => Buffer.from(node).toString('base64');

async function around(nodes: readonly string[], first?: number, app = served.app): Promise<Neighbourhood> {
  const reply = await ask(app, document, { nodes: nodes.map(idOf), ...(first !== undefined && { first }) });
  expect(reply.json.errors).toBeUndefined();
  return reply.json.data?.['neighbourhood'] as unknown as Neighbourhood;
}

const linksOf = ({ edges }: Neighbourhood) => edges.map(({ source, label, target }) => `${source} ${label} ${target}`);

describe('the neighbourhood of a node', () => {
  it('is what leads to it and what it leads to, drawn from people to devices and actions', async () => {
    expect(linksOf(await around(['User:ana'])).sort()).toEqual([
      'User:ana member of Group:emea-server-team',
      'User:ana member of Group:incident-leads',
      'User:ana member of Group:tier2-emea',
    ]);
    const servers = linksOf(await around(['DeviceGroup:servers']));
    expect(servers).toContain('Group:emea-server-team has access to DeviceGroup:servers');
    expect(servers).toContain('DeviceGroup:servers contains Device:srv1');
    expect(servers).toContain('DeviceGroup:servers rule matches Device:dc1');
    expect(servers).not.toContain('DeviceGroup:servers rule matches Device:srv1');
    const response = linksOf(await around(['Permission:so.sd.response']));
    expect(response).toContain('UnifiedRole:responder grants Permission:so.sd.response');
    expect(response).toContain('Permission:so.sd.response needed for Capability:mde.device.isolate');
  });

  it('counts all links of each kind, and shows as many of them as are asked for', async () => {
    const few = await around(['Permission:so.sd.response'], 2);
    const many = await around(['Permission:so.sd.response'], 100);
    expect(few.fans.map(({ total }) => total)).toEqual(many.fans.map(({ total }) => total));
    expect(few.fans.every(({ total, shown }) => shown === Math.min(2, total))).toBe(true);
    expect([few.isTruncated, many.isTruncated]).toEqual([true, false]);
    for (const { total, shown, kind, neighbours } of many.fans) expect(shown, `${kind} ${neighbours}`).toBe(total);
    expect(many.edges).toHaveLength(many.fans.reduce((sum, { total }) => sum + total, 0));
    expect(new Set(linksOf(many)).size).toBe(many.edges.length);
  });

  it('tells accounts that are disabled, permissions of one name apart, and both ends of every link', async () => {
    const { nodes, edges } = await around(['Group:tier3', 'UnifiedRole:responder']);
    expect(nodes.find(({ key }) => key === 'User:leo')?.detail).toBe('account disabled');
    expect(nodes.find(({ key }) => key === 'Permission:so.sd.response')?.name).toBe('Response (manage)');
    const keys = nodes.map(({ key }) => key);
    for (const { source, target } of edges) expect(keys).toEqual(expect.arrayContaining([source, target]));
  });

  it('is one read for all people and groups, and leaves out what the snapshot does not have', async () => {
    const reads = await served.readsOfNewServer((app) =>
      around(['Group:tier2', 'Group:nobody knows', 'Tenant:x', 'User:eve'], 12, app),
    );
    expect(reads).toEqual(['node/neighbours of Principal']);
    const found = await around(['Group:nobody knows']);
    expect(found).toEqual({ nodes: [], edges: [], fans: [], isTruncated: false });
  });

  it.each([
    [{ nodes: Array.from({ length: 31 }, (_, index) => idOf(`Group:${index}`)) }, 'TOO_MANY_NODES'],
    [{ nodes: [idOf('Group:tier2')], first: 101 }, 'PAGE_TOO_LARGE'],
  ])('is refused where it would be too large', async (variables, code) => {
    const reply = await ask(served.app, document, variables);
    expect(reply.json.errors?.[0]?.extensions?.['code']).toBe(code);
  });
});
