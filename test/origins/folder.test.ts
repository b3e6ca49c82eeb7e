import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTenantPath } from '../../server/origins/read-path.ts';
import { catalogue, factsOf, formatted } from '../tenant/documents.ts';

const head = 'whycan: tenant/1\ntenant: { id: contoso }\n';
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'whycan-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(files: Record<string, string | readonly unknown[]>): void {
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, name), typeof content === 'string' ? content : lines(content));
}

function lines(records: readonly unknown[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}

async function read() {
  return readTenantPath(folder, 'export', catalogue);
}

async function problems(): Promise<string[]> {
  const reading = await read();
  return 'problems' in reading ? formatted(reading.problems) : [];
}

describe('a tenant folder', () => {
  it('means the same as one document', async () => {
    const structure =
      'groups: { Inline: [ana] }\ndeviceGroups: [{ id: S, rank: 1, access: [SOC], rule: { name: { startsWith: srv } } }]\n';
    write({
      'tenant.yaml': `${head}${structure}`,
      'users.ndjson': ['ana', { id: 'bob', displayName: 'Bob', accountEnabled: false }],
      'servicePrincipals.ndjson': [{ id: 'app' }],
      'groups.ndjson': [
        { id: 'SOC', members: ['ana', 'SOC', 'T2'] },
        { id: 'T2', displayName: 'Tier 2', eligible: ['bob'] },
      ],
      'devices.ndjson': [{ id: 'srv1' }, { id: 'pc', matches: ['S'] }],
    });
    const document = [
      head,
      'users: [ana, { id: bob, displayName: Bob, accountEnabled: false }]\n',
      'servicePrincipals: [app]\n',
      structure.replace(
        'Inline: [ana]',
        'Inline: [ana], SOC: [ana, SOC, T2], T2: { displayName: Tier 2, members: [], eligible: [bob] }',
      ),
      'devices: [{ id: srv1 }, { id: pc, matches: [S] }]',
    ].join('');
    expect(await read()).toMatchObject({ facts: factsOf(document) });
  });

  it('may be a document alone, in YAML or in JSON', async () => {
    write({ 'tenant.json': JSON.stringify({ whycan: 'tenant/1', tenant: { id: 't' } }) });
    expect(await read()).toMatchObject({ facts: { tenant: { id: 't' }, people: [] } });
  });

  it('unites several lines of one group', async () => {
    write({
      'tenant.yaml': head,
      'users.ndjson': ['a', 'b', 'c'],
      'groups.ndjson': [
        { id: 'G', members: ['a', 'b'] },
        { id: 'G', displayName: 'Group', members: ['b', 'c'], isAssignableToRole: true },
        { id: 'G', displayName: 'Other', eligible: ['a'] },
      ],
    });
    expect(await read()).toMatchObject({
      facts: {
        groups: [
          { id: 'G', displayName: 'Group', members: ['a', 'b', 'c'], eligible: ['a'], isAssignableToRole: true },
        ],
      },
    });
  });

  it('keeps what any line of a group states of its kind, and refuses two kinds', async () => {
    write({
      'tenant.yaml': `${head}foreignPrincipals: [partner]\n`,
      'users.ndjson': [{ id: 'a', home: 'external' }],
      'groups.ndjson': [
        { id: 'G', members: ['a'] },
        { id: 'G', type: 'microsoft365', isAssignableToRole: false },
        { id: 'G', members: ['a'] },
        { id: 'H', isAssignableToRole: true },
        { id: 'H', isAssignableToRole: false },
        { id: 'I', members: ['a'] },
      ],
    });
    const reading = await read();
    expect('facts' in reading && reading.facts.groups).toEqual([
      { id: 'G', displayName: 'G', type: 'microsoft365', isAssignableToRole: false, members: ['a'], eligible: [] },
      { id: 'H', displayName: 'H', isAssignableToRole: true, members: [], eligible: [] },
      { id: 'I', displayName: 'I', members: ['a'], eligible: [] },
    ]);
    expect(reading).toMatchObject({
      facts: {
        people: [
          { id: 'partner', kind: 'ForeignPrincipal' },
          { id: 'a', home: 'external' },
        ],
      },
    });
    write({
      'tenant.yaml': `${head}foreignPrincipals: [partner]\n`,
      'groups.ndjson': [
        { id: 'G', type: 'security' },
        { id: 'G', type: 'distribution', groupTypes: [] },
        { id: 'G', type: 'distribution' },
        { id: 'G', members: ['partner'] },
      ],
    });
    expect(await problems()).toEqual([
      'export/groups.ndjson:2:1 groupTypes: unknown field "groupTypes"; use type',
      'export/groups.ndjson:3:1 type: "G" has the type security on an earlier line; a group has one type',
      'export/groups.ndjson:4:1 members[0]: "partner" is a principal of another tenant, so it cannot be a member of a group of this tenant (only assignments of custom roles (Unified RBAC), Entra roles and user access of device groups can name it)',
    ]);
  });

  it('takes lines with a BOM, with Windows ends, blank ones and a last one without end', async () => {
    write({ 'tenant.yaml': head, 'users.ndjson': '\uFEFF"ana"\r\n\r\n\n{"id":"bob"}' });
    expect(await read()).toMatchObject({ facts: { people: [{ id: 'ana' }, { id: 'bob' }] } });
  });

  it('reports problems with file and line, of all files at once', async () => {
    write({
      'tenant.yaml': `${head}urbacRoles: [{ id: r, assignments: [{ principals: [nobody], dataSources: all }] }]\n`,
      'users.ndjson': '"ana"\n{"id":"bob","naem":"Bob"}\n"ana"\n{"id":7}\nnot JSON\n{"id":"x","id":"y"}\n',
      'groups.ndjson': lines([{ id: 'SOC', members: ['ana'] }, { id: 'SOC', members: ['ana', 'eve'] }, { id: 'ana' }]),
      'devices.ndjson': lines([{ id: 'd' }, { id: 'd', matches: ['nowhere'] }]),
    });
    expect(await problems()).toEqual([
      'export/tenant.yaml:3:52 urbacRoles[0].assignments[0].principals[0]: no user, service principal or group has the id "nobody"',
      'export/devices.ndjson:2:1 id: duplicate "d", first at line 1',
      'export/devices.ndjson:2:1 matches[0]: no device group has the id "nowhere"',
      'export/groups.ndjson:2:1 members[1]: no user, service principal or group has the id "eve"',
      'export/groups.ndjson:3:1 id: duplicate "ana": a user has the same id, first in users.ndjson at line 1',
      'export/users.ndjson:2:1 naem: unknown field "naem"',
      'export/users.ndjson:3:1 id: duplicate "ana", first at line 1',
      'export/users.ndjson:4:1 id: expected text, found 7 (quote it: "7")',
      'export/users.ndjson:5:1: not valid JSON: expected a value (column 1)',
      'export/users.ndjson:6:1 id: duplicate key "id"',
    ]);
  });

  it('refuses bytes that are no UTF-8 and names of JavaScript objects, each with its line', async () => {
    write({
      'tenant.yaml': head,
      'users.ndjson': '"a"\n{"id":"b","__proto__":{"id":"c"}}\n"\\ud800"\n{"id":"constructor"}\n',
    });
    expect(await problems()).toEqual([
      'export/users.ndjson:2:1 __proto__: the key "__proto__" is reserved and cannot be used',
      'export/users.ndjson:3:1: the text contains half of a surrogate pair, which is not valid text',
      'export/users.ndjson:4:1 id: the id "constructor" is reserved; choose another one',
    ]);
    writeFileSync(join(folder, 'users.ndjson'), Buffer.from([0x22, 0x61, 0x22, 0x0a, 0x22, 0xff, 0x22, 0x0a]));
    expect(await problems()).toEqual(['export/users.ndjson:2:1: this line is not valid UTF-8']);
  });

  it('refuses a line that never ends', async () => {
    write({ 'tenant.yaml': head, 'users.ndjson': `"ana"\n"${'x'.repeat(17 * 1024 * 1024)}"\n` });
    expect((await problems())[0]).toContain('export/users.ndjson:2:1: this line is longer than 16 MB');
  });

  it('refuses a folder without or with two documents, and record files of unknown names', async () => {
    expect(await problems()).toEqual([
      'export: this folder is not a tenant folder: it has no tenant.yaml, tenant.yml or tenant.json',
    ]);
    write({ 'tenant.yaml': head, 'tenant.json': '{}', 'user.ndjson': '', 'README.md': 'hello' });
    expect(await problems()).toEqual([
      expect.stringContaining('unknown file "user.ndjson"'),
      expect.stringContaining('keep one of them'),
    ]);
  });
});

describe('a large tenant folder', () => {
  it('of 20,000 people and 200,000 memberships is read whole', async () => {
    const people = 20_000;
    write({
      'tenant.yaml': head,
      'users.ndjson': Array.from({ length: people }, (_, index) => ({
        id: `user-${index}`,
        displayName: `User ${index}`,
      })),
      'groups.ndjson': Array.from({ length: 2_000 }, (_, group) => ({
        id: `group-${group}`,
        members: Array.from({ length: 100 }, (_, index) => `user-${(group * 131 + index * 7) % people}`),
      })),
    });
    const reading = await read();
    expect('facts' in reading && reading.facts.groups.reduce((sum, { members }) => sum + members.length, 0)).toBe(
      200_000,
    );
  });
});
