import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openGraphLines } from '../../server/exports/graph/opengraph.ts';
import { contosoFacts, groupOf, tenantWith, user } from '../graph/small-tenant.ts';
import { catalogue } from '../tenant/documents.ts';
import { inMemory, listOf } from './facts-source.ts';

/** What BloodHound's documentation of OpenGraph asks for: single values, or lists of values of one kind. */
const value = z.union([z.string(), z.number(), z.boolean()]);
const list = z.union([z.array(z.string()), z.array(z.number()), z.array(z.boolean())]);
const properties = z.record(z.string().regex(/^[a-z0-9_]+$/), z.union([value, list]));
const end = z.strictObject({
  match_by: z.enum(['id', 'name']).optional(),
  value: z.string(),
  kind: z.string().optional(),
});
const openGraph = z.strictObject({
  metadata: z.strictObject({ source_kind: z.string().optional() }).optional(),
  graph: z.strictObject({
    nodes: z.array(
      z.strictObject({
        id: z.string().min(1),
        kinds: z.array(z.string()).min(1).max(3),
        properties: properties.optional(),
      }),
    ),
    edges: z.array(
      z.strictObject({
        kind: z.string().regex(/^[A-Za-z0-9_]+$/),
        start: end,
        end,
        properties,
      }),
    ),
  }),
});

async function graphOf(facts: Parameters<typeof inMemory>[0]) {
  const text = (await listOf(openGraphLines(inMemory(facts, catalogue).source))).join('\n');
  return openGraph.parse(JSON.parse(text)).graph;
}

describe('BloodHound OpenGraph', () => {
  it('of the sample is valid, and every edge leads from a node to a node', async () => {
    const { nodes, edges } = await graphOf(contosoFacts(catalogue));
    const ids = nodes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const known = new Set(ids);
    expect(edges.filter(({ start, end: to }) => !known.has(start.value) || !known.has(to.value))).toEqual([]);
    const kinds = [...new Set(edges.map(({ kind }) => kind))].sort();
    expect(kinds).toEqual([
      'WC_Assigned',
      'WC_CanDo',
      'WC_CanSee',
      'WC_EligibleFor',
      'WC_Grants',
      'WC_Holds',
      'WC_InDeviceGroup',
      'WC_Includes',
      'WC_Matches',
      'WC_MemberOf',
      'WC_NestedIn',
      'WC_OfRole',
      'WC_OnDataSource',
    ]);
    expect(nodes.find(({ id }) => id === 'ana')).toEqual({
      id: 'ana',
      kinds: ['WC_User', 'WC_Principal'],
      properties: {
        name: 'Ana Torres',
        whycanid: 'ana',
        userprincipalname: 'ana.torres@contoso.com',
        enabled: true,
        usertype: 'Member',
      },
    });
  });

  it('says what people can do, and in a sentence why, and nothing of what they cannot', async () => {
    const { edges } = await graphOf(contosoFacts(catalogue));
    const canDo = edges.filter(({ kind }) => kind === 'WC_CanDo');
    const isolate = canDo.filter(({ end: to }) => to.value === 'WC_Capability:mde.device.isolate');
    expect(isolate.find(({ start }) => start.value === 'ana')?.properties).toEqual({
      verdict: 'allow',
      sentence: expect.stringMatching(/^Ana Torres can isolate a device/),
    });
    expect(isolate.map(({ start }) => start.value)).not.toContain('ivan');
    expect(canDo.filter(({ properties: told }) => told?.['verdict'] !== 'allow')).toEqual([]);
  });

  it('keeps ids apart that look like those of other nodes', async () => {
    const { nodes, edges } = await graphOf(
      tenantWith({
        people: [user('WC_Device:pc'), user('pc')],
        groups: [groupOf('WC_Group:x', ['WC_Device:pc', 'pc'])],
        devices: [{ id: 'pc', displayName: 'pc', tags: [], matches: [] }],
      }),
    );
    const ids = nodes.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['WC_Principal:WC_Device:pc', 'pc', 'WC_Device:pc']));
    expect(new Set(ids).size).toBe(ids.length);
    expect(edges.filter(({ kind }) => kind === 'WC_MemberOf').map(({ start }) => start.value)).toEqual([
      'WC_Principal:WC_Device:pc',
      'pc',
    ]);
  });
});
