import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileOf, whycan } from './whycan.ts';

function expectations(...cases: string[]): string {
  const tenant = `whycan: expect/1
tenant:
  whycan: tenant/1
  tenant: { id: t }
  users: [ana, bob]
  workloads: { urbac: [MDE] }
  groups: { t2: { members: [], eligible: [ana] } }
  entraRoles: { Security Administrator: { eligible: [bob] } }
  urbacRoles: [{ id: r, permissions: [so.sd.basics, so.sd.response], assignments: [{ principals: [t2], dataSources: [MDE] }] }]
expect:
`;
  return fileOf('states.expect.yaml', `${tenant}${cases.map((text) => `  - ${text}\n`).join('')}`);
}

const isolate = 'can: mde.device.isolate';

describe('whycan test on what is to be activated', () => {
  it('holds where state and the whole set are as stated', async () => {
    const file = expectations(
      `{ who: ana, ${isolate}, state: after-activation, toActivate: [t2] }`,
      `{ who: bob, ${isolate}, state: after-activation, toActivate: [security administrator] }`,
      `{ who: ana, ${isolate}, state: now, toActivate: [], assuming: [{ addMember: { group: t2, member: ana } }] }`,
      '{ who: ana, can: mdo.explorer.view, state: never, toActivate: [] }',
    );
    expect(await whycan('test', file)).toMatchObject({ code: 0, err: '' });
  });

  it('says where they differ, in text, JSON and JUnit', async () => {
    const file = expectations(
      `{ name: one, who: ana, ${isolate}, state: now, toActivate: [] }`,
      `{ name: two, who: bob, ${isolate}, state: after-activation, toActivate: [t2, Security Administrator] }`,
    );
    const report = join(tmpdir(), `whycan-states-${process.pid}.xml`);
    const { code, out } = await whycan('test', file, '--junit', report);
    expect(code).toBe(1);
    expect(out).toContain('      expected the state now, got after-activation\n');
    expect(out).toContain('      expected nothing to be activated, got t2\n');
    expect(out).toContain('      expected t2, Security Administrator to be activated, got Security Administrator\n');
    expect(readFileSync(report, 'utf8')).toContain('<failure message="expected the state now, got after-activation">');
    const json = JSON.parse((await whycan('test', file, '--json')).out);
    expect(json.cases).toMatchObject([
      {
        name: 'one',
        pass: false,
        state: 'after-activation',
        toActivate: ['t2'],
        expected: { state: 'now', toActivate: [] },
      },
      {
        name: 'two',
        pass: false,
        state: 'after-activation',
        toActivate: ['Security Administrator'],
        expected: { state: 'after-activation', toActivate: ['t2', 'Security Administrator'] },
      },
    ]);
  });
});

describe('S-84 hunting tables that nobody knows', () => {
  const hunting = (tables: string) => `{ who: ana, can: hunting.view, on: { tables: [${tables}] }, verdict: deny }`;

  it('make no file unusable: test warns of them with the line on standard error, and answers', async () => {
    const file = expectations(hunting('EmailEvents'), hunting('AADSignInEventsBet'), hunting('QuarterlyNumbers'));
    const read = 'it is treated as a table of the Microsoft Sentinel workspace';
    const warned = [
      `${file}:12: "AADSignInEventsBet" is not a known advanced hunting table; ${read} (did you mean "AADSignInEventsBeta"?)`,
      `${file}:13: "QuarterlyNumbers" is not a known advanced hunting table; ${read}`,
    ];
    const text = await whycan('test', file);
    expect(text.err.trimEnd().split('\n')).toEqual(warned);
    expect(text.out).toContain('3 passed, 0 failed.');
    const json = await whycan('test', file, '--json');
    expect(json.err.trimEnd().split('\n')).toEqual(warned);
    expect(JSON.parse(json.out)).toMatchObject({ passed: 3, failed: 0 });
  });
});
