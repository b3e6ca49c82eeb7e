import { describe, expect, it } from 'vitest';
import { sample, visit } from './sample-page.ts';

const deactivated = `/?${new URLSearchParams([
  ['view', 'what-if'],
  ['change', '{"deactivate":"MDE"}'],
])}`;

interface Comparison {
  readonly same: number;
  readonly different: number;
  readonly rows: readonly {
    readonly capability: { readonly name: string };
    readonly verdicts: readonly string[];
    readonly only: readonly { readonly key: string }[];
  }[];
}

async function compared(...who: readonly string[]): Promise<Comparison> {
  const { compare } = await sample.ask<{ compare: Comparison }>(
    'query ($who: [String!]!) { compare(who: $who) { ... on Comparison { same different rows { capability { name } verdicts only { key } } } } }',
    { who },
  );
  return compare;
}

interface Impact {
  readonly people: Readonly<Record<'affected' | 'gain' | 'lose' | 'unchanged', number>>;
  readonly causes: readonly { readonly sentence: string }[];
  readonly rows: {
    readonly totalCount: number;
    readonly edges: readonly { readonly node: { readonly sentence: string } }[];
  };
}

async function impactOf(assuming: readonly object[], person?: string): Promise<Impact> {
  const { impact } = await sample.ask<{ impact: Impact }>(
    `query ($assuming: [ChangeInput!]!, $person: String) {
      impact(assuming: $assuming) {
        ... on Impact {
          people { affected gain lose unchanged } causes { sentence }
          rows(first: 50, person: $person) { totalCount edges { node { sentence } } }
        }
      }
    }`,
    { assuming, person },
  );
  return impact;
}

describe('on the page Compare', () => {
  it('stands what differs between two people, as GraphQL has it', async () => {
    const page = await visit('/?view=compare&who=ana&who=ben');
    await page.locator('.table tbody tr').first().waitFor();
    const { rows, same, different } = await compared('ana', 'ben');
    expect(await page.locator('.table tbody th').allTextContents()).toEqual(
      rows.map(({ capability }) => capability.name),
    );
    expect(await page.locator('.compared > .soft').textContent()).toBe(
      `${different} of ${same + different} actions have different answers; the other ${same} the same.`,
    );
    await page.getByRole('button', { name: /^Only Ana Torres/ }).click();
    const alone = rows.filter(({ only }) => only.some(({ key }) => key === 'ana'));
    await expect.poll(() => page.locator('.table tbody th').count()).toBe(alone.length);
    expect(alone.length).toBeLessThan(rows.length);
    expect(new URL(page.url()).searchParams.get('only')).toBe('ana');
  });

  it('a group is chosen by name, and a cell leads to the answer', async () => {
    const page = await visit('/?view=compare&who=ana');
    const field = page.getByRole('combobox', { name: 'User or group 2' });
    await field.fill('soc tier 2');
    await page
      .getByRole('option', { name: /^SOC Tier 2\b/ })
      .first()
      .click();
    await page.locator('.table tbody tr').first().waitFor();
    expect(new URL(page.url()).searchParams.getAll('who')).toEqual(['ana', 'tier2']);
    const row = page.locator('.table tbody tr', { hasText: 'Isolate a device' });
    expect(await row.locator('.verdict-mark').allTextContents()).toEqual(['Yes', 'No']);
    await row.getByRole('link').first().click();
    await page.locator('.banner-sentence').waitFor();
    expect(new URL(page.url()).searchParams.get('capability')).toBe('mde.device.isolate');
  });

  it('is one click away from a person', async () => {
    const page = await visit('/?person=ana');
    await page.getByRole('link', { name: 'Compare with others' }).click();
    await page.getByRole('heading', { name: 'Compare' }).waitFor();
    await expect.poll(() => page.getByRole('combobox', { name: 'User or group 1' }).inputValue()).toBe('Ana Torres');
  });
});

describe('on the page What if', () => {
  it('stands who would gain and lose what, as GraphQL has it', async () => {
    const page = await visit(deactivated);
    await page.locator('.impact-tile').first().waitFor();
    const { people, causes, rows } = await impactOf([{ deactivate: 'MDE' }]);
    expect(await page.locator('.impact-tile .outcome-count').allTextContents()).toEqual(
      [people.lose, people.gain, people.affected, people.unchanged].map(String),
    );
    expect(await page.locator('.changes bdi').allTextContents()).toEqual([
      'Deactivate Defender for Endpoint in Unified RBAC.',
    ]);
    expect(await page.locator('.cause > span > bdi').allTextContents()).toEqual(
      causes.slice(0, 8).map(({ sentence }) => sentence),
    );
    expect(await page.locator('.impact td.table-text bdi').allTextContents()).toEqual(
      rows.edges.map(({ node }) => node.sentence),
    );
    await page.locator('.impact th[scope=row] button', { hasText: 'Ben Carter' }).first().click();
    const ofBen = await impactOf([{ deactivate: 'MDE' }], 'ben');
    await expect
      .poll(() => page.locator('.impact td.table-text bdi').allTextContents())
      .toEqual(ofBen.rows.edges.map(({ node }) => node.sentence));
    expect(ofBen.rows.totalCount).toBeLessThan(rows.totalCount);
  });

  it('is one click away from a workload of the tenant', async () => {
    const page = await visit('/?view=tenant');
    await page.getByRole('link', { name: 'What if it were not active?' }).first().click();
    await page.locator('.changes bdi', { hasText: 'Deactivate Defender for Endpoint' }).waitFor();
  });

  it('a change is put together by choices, moved and removed, and the address keeps the list', async () => {
    const page = await visit(deactivated);
    await page.getByRole('combobox', { name: 'Kind of change' }).click();
    await page.getByRole('option', { name: 'Enable an account' }).click();
    await page.getByRole('combobox', { name: 'User', exact: true }).fill('leo');
    await page.getByRole('option', { name: /Leo Marchetti/ }).click();
    await page.getByRole('button', { name: 'Add change' }).click();
    const changes = () => new URL(page.url()).searchParams.getAll('change');
    expect(changes()).toEqual(['{"deactivate":"MDE"}', '{"setAccount":{"user":"leo","enabled":true}}']);
    await page.getByRole('button', { name: /^Move up: Enable/ }).click();
    expect(changes()).toEqual(['{"setAccount":{"user":"leo","enabled":true}}', '{"deactivate":"MDE"}']);
    await page.getByRole('button', { name: /^Remove: Deactivate/ }).click();
    await expect
      .poll(() => page.locator('.changes bdi').allTextContents(), { timeout: 20_000 })
      .toEqual(['Enable the account of Leo Marchetti.']);
  });

  it('what cannot be is told in words', async () => {
    const page = await visit(`/?view=what-if&change=${encodeURIComponent('{"deactivate":"MDC"}')}`);
    expect(await page.locator('.what-if-page [role=alert]').textContent()).toContain('always active');
  });
});

describe('on the page of a thing', () => {
  it('stand the people behind a group and a role, now and after activation', async () => {
    const group = await sample.ask<{ group: { id: string } }>('{ group(key: "tier3") { id } }');
    const page = await visit(`/?thing=${encodeURIComponent(group.group.id)}`);
    await expect
      .poll(() => page.locator('.people-list > li').allTextContents())
      .toEqual(['User Ingrid Solberg', 'User Kai Tanaka', 'User Leo Marchettiaccount disabled']);
    const role = await sample.ask<{ unifiedRole: { id: string } }>('{ unifiedRole(key: "responder") { id } }');
    const other = await visit(`/?thing=${encodeURIComponent(role.unifiedRole.id)}`);
    await other.getByRole('button', { name: 'After activation in PIM' }).click();
    await expect.poll(() => other.locator('.people-list a bdi').allTextContents()).toEqual(['Eve Moreau']);
  });

  it('stand who has a permission and who sees a device group', async () => {
    const found = await sample.ask<{ deviceGroup: { id: string }; permission: { id: string } }>(
      '{ deviceGroup(key: "domain-controllers") { id } permission(key: "so.sd.response") { id } }',
    );
    const page = await visit(`/?thing=${encodeURIComponent(found.deviceGroup.id)}`);
    await page.getByRole('heading', { name: 'Who sees its devices' }).waitFor();
    await expect.poll(() => page.locator('.holders th[scope=row] bdi').allTextContents()).toContain('Lea Schmidt');
    const other = await visit(`/?thing=${encodeURIComponent(found.permission.id)}`);
    await other.getByRole('heading', { name: 'Who has it, for at least one product' }).waitFor();
    await expect.poll(() => other.locator('.holders th[scope=row] bdi').allTextContents()).toContain('Ana Torres');
  });
});

describe('the search of the page', () => {
  it.each([
    ['ana isolate dc1', { person: 'ana', capability: 'mde.device.isolate', device: 'dc1' }],
    ['who can isolate dc1', { capability: 'mde.device.isolate', device: 'dc1' }],
  ])('answers a question in plain words by the Enter key: %s', async (text, expected) => {
    const page = await visit('/');
    await page.keyboard.press('/');
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await page.locator('.banner-sentence, .outcome').first().waitFor();
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual(expected);
  });
});

describe('the lists of the tenant', () => {
  it('are one click away from its numbers, as GraphQL has them, and narrowed by a filter that the address keeps', async () => {
    const page = await visit('/?view=tenant');
    await page.locator('.count-tile', { hasText: 'Groups' }).filter({ hasNotText: 'Device' }).getByRole('link').click();
    const { groups } = await sample.ask<{ groups: { totalCount: number; nodes: { displayName: string }[] } }>(
      '{ groups(first: 100) { totalCount nodes { displayName } } }',
    );
    await expect
      .poll(() => page.locator('.table tbody th').allTextContents())
      .toEqual(groups.nodes.map(({ displayName }) => displayName));
    expect(await page.locator('.list-tools [role=status]').textContent()).toBe(String(groups.totalCount));
    await page.getByRole('textbox', { name: 'Filter: Groups' }).fill('tier 2');
    await expect
      .poll(() => page.locator('.table tbody th').allTextContents())
      .toEqual(['SOC Tier 2', 'SOC Tier 2 AMER', 'SOC Tier 2 EMEA']);
    expect(new URL(page.url()).searchParams.get('text')).toBe('tier 2');
  });

  it('say whether the tenant has none, or none matches the filter', async () => {
    const page = await visit('/?list=GROUP&text=xqz7');
    expect(await page.locator('.list-page > .soft').textContent()).toBe('Nothing matches the filter.');
  });

  it('list disabled users and guests by themselves', async () => {
    const page = await visit('/?list=USER&users=disabled');
    await expect.poll(() => page.locator('.table tbody th').allTextContents()).toEqual(['Leo Marchetti']);
    await page.getByRole('button', { name: 'Guests' }).click();
    await expect.poll(() => page.locator('.table tbody tr').count()).toBe(3);
  });

  it.each([
    'SERVICE_PRINCIPAL',
    'FOREIGN_PRINCIPAL',
    'ENTRA_ROLE',
    'UNIFIED_ROLE',
    'LEGACY_ROLE',
    'DEVICE_GROUP',
    'DEVICE',
    'PERMISSION',
    'CAPABILITY',
  ])('are there for %s, and lead to what they list', async (kind) => {
    const page = await visit(`/?list=${kind}`);
    const link = page.locator('.table tbody th a').first();
    const name = await link.textContent();
    await link.click();
    await page.getByRole('heading', { level: 1, name: name ?? '' }).waitFor();
  });
});

describe('what would turn an answer', () => {
  it.each([
    ['/?person=ana&capability=mde.device.isolate&device=dc1', 'Look for the smallest changes'],
    ['/?person=ana&capability=mde.device.isolate&device=srv1', 'Look for the smallest removals'],
    ['/?person=gia&capability=alerts.manage&workload=MDA', 'Look for the smallest changes'],
  ])('leads to what it would do to everybody: %s', async (path, asked) => {
    const page = await visit(path);
    await page.getByRole('button', { name: asked }).click();
    const set = page.locator('.turning-sets > li').first();
    await set.waitFor();
    const sentences = await set.locator('.turning-change').allTextContents();
    await set.getByRole('link', { name: 'See what it does to everybody' }).click();
    await expect.poll(() => page.locator('.changes bdi').allTextContents(), { timeout: 20_000 }).toEqual(sentences);
    await page.locator('.impact-tile').first().waitFor();
  });
});

describe('on the page of a person', () => {
  it('stands what an account that is disabled would have again', async () => {
    const page = await visit('/?person=leo');
    const { user } = await sample.ask<{ user: { capabilities: object[] } }>(
      '{ user(key: "leo") { capabilities(verdict: ALLOW, assuming: [{ setAccount: { user: "leo", enabled: true } }]) { verdict } } }',
    );
    expect(user.capabilities.length).toBeGreaterThan(10);
    expect(await page.locator('.would-regain').textContent()).toBe(
      `The account is disabled. Enabling it would give access to ${user.capabilities.length} actions again. What if it were enabled?`,
    );
  });

  it('stands what could be done after activation, by itself', async () => {
    const page = await visit('/?person=eve');
    await page.getByRole('button', { name: /^After activation/ }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('state')).toBe('eligible');
    const rows = await page.locator('.capability-row').count();
    expect(await page.locator('.capability-row .activation-badge').count()).toBe(rows);
    expect(rows).toBeGreaterThan(10);
  });

  it('stands what an application can do', async () => {
    const page = await visit('/?person=soar');
    await page.locator('.capability-row').first().waitFor();
    expect(await page.locator('.capability-row').count()).toBeGreaterThan(100);
  });
});
