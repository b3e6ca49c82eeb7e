import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sample, visit } from './sample-page.ts';

async function visitList(path: string) {
  const page = await visit(path);
  await page.locator('.outcome').first().waitFor();
  return page;
}

interface WhoCan {
  readonly counts: Readonly<Record<string, number>>;
  readonly edges: readonly {
    readonly node: { readonly sentence: string; readonly person: { readonly name: string } };
  }[];
}

/** What GraphQL says of the same question. */
async function whoCan(capability: string, on: object, outcome: string): Promise<WhoCan> {
  const { whoCan: answer } = await sample.ask<{ whoCan: WhoCan }>(
    `query ($capability: String!, $on: TargetInput, $outcomes: [Outcome!]!) {
      whoCan(capability: $capability, on: $on, outcomes: $outcomes, first: 100) {
        ... on WhoCanConnection { counts { allow eligible conditional unknown deny } edges { node { sentence person { name } } } }
      }
    }`,
    { capability, on, outcomes: [outcome] },
  );
  return answer;
}

describe('on the page of an action', () => {
  it('stands who can do it, as GraphQL has it', async () => {
    const page = await visitList('/?capability=mde.device.isolate&device=dc1');
    const { counts, edges } = await whoCan('mde.device.isolate', { device: 'dc1' }, 'ALLOW');
    expect(await page.locator('.outcome-count').allTextContents()).toEqual(
      ['allow', 'eligible', 'conditional', 'unknown', 'deny'].map((key) => String(counts[key])),
    );
    expect(await page.locator('.holders th[scope=row] bdi').allTextContents()).toEqual(
      edges.map(({ node }) => node.person.name),
    );
    expect(await page.locator('.holders td:nth-of-type(1)').allTextContents()).toEqual(
      edges.map(({ node }) => node.sentence),
    );
  });

  it('another outcome is listed by one click, and the address keeps it', async () => {
    const page = await visitList('/?capability=mde.device.isolate&device=dc1');
    await page.getByRole('button', { name: /After activation/ }).click();
    await expect
      .poll(() => page.locator('.holders th[scope=row] bdi').allTextContents())
      .toEqual(['Kai Tanaka', 'Oscar Lund']);
    expect(new URL(page.url()).searchParams.get('list')).toBe('ELIGIBLE');
    await page.getByRole('button', { name: /Depends/ }).click();
    await expect.poll(() => page.locator('.who-can-none').textContent()).toBe('It depends for nobody.');
  });

  it('a name leads to the answer about the same target', async () => {
    const page = await visitList('/?capability=mde.device.isolate&device=dc1');
    await page.getByRole('link', { name: 'Ingrid Solberg' }).click();
    await page.locator('.banner-sentence').waitFor();
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toMatchObject({
      person: 'ingrid',
      capability: 'mde.device.isolate',
      device: 'dc1',
    });
  });

  it('the list can be taken along as a table', async () => {
    const page = await visitList('/?capability=mde.device.isolate&list=DENY');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download CSV' }).click(),
    ]);
    const lines = readFileSync(await download.path(), 'utf8')
      .trimEnd()
      .split('\r\n');
    const { edges } = await whoCan('mde.device.isolate', {}, 'DENY');
    expect(lines[0]).toBe('id,name,kind,state,through,sentence');
    expect(lines.length).toBe(edges.length + 1);
    expect(lines[1]).toContain(',NEVER,');
  });
});

describe('under an answer', () => {
  it.each([
    ['srv1', 'What would end this access', 'Remove Ana Torres from EMEA Server Team.'],
    ['dc1', 'What would allow this', 'Add Ana Torres to Tier 0 Guardians.'],
  ])('about %s stands what would turn it, when it is asked for', async (device, title, first) => {
    const page = await visit(`/?person=ana&capability=mde.device.isolate&device=${device}`);
    const pane = page.getByRole('region', { name: title });
    await pane.getByRole('button').click();
    await expect.poll(() => pane.locator('.turning-change').first().textContent()).toBe(first);
  });
});
