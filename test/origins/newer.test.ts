import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { readOrigins } from '../../server/origins/read-origins.ts';
import { readSettings } from '../../server/origins/settings.ts';
import { entry, machineGroups, recording } from './recording.ts';

const catalogue = loadCatalogue();
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whycan-newer-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function saved(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

async function imported(...paths: readonly string[]) {
  const settings = readSettings([]);
  if (!('settings' in settings)) throw new Error('no settings');
  const reading = await readOrigins(paths, { catalogue, settings: settings.settings });
  if ('problems' in reading) throw new Error(reading.problems.map(({ message }) => message).join('\n'));
  return reading;
}

const document = (asOf: string | undefined, isEnabled: boolean): string =>
  [
    'whycan: tenant/1',
    'tenant: { id: t }',
    `users: [{ id: ana, accountEnabled: ${isEnabled} }, ben]`,
    ...(asOf === undefined ? [] : [`asOf: ${asOf}`]),
    '',
  ].join('\n');

const ana = async (...paths: readonly string[]) => {
  const { facts, report } = await imported(...paths);
  return { isEnabled: facts.people.find(({ id }) => id === 'ana')?.enabled, conflicts: report.conflicts.length };
};

describe('of two files of one format', () => {
  it('the newer stands, whatever the order in which they are given', async () => {
    const old = await saved('b-old.yaml', document('2026-11-01T10:00:00+02:00', true));
    const newer = await saved('a-newer.yaml', document('2026-11-01T08:30:00Z', false));
    for (const paths of [
      [old, newer],
      [newer, old],
    ])
      expect(await ana(...paths)).toEqual({ isEnabled: false, conflicts: 1 });
  });

  it('one that states its time stands before one that does not, and without times the first', async () => {
    const dated = await saved('dated.yaml', document('2020-01-01', false));
    const undated = await saved('undated.yaml', document(undefined, true));
    const other = await saved('other.yaml', document(undefined, false));
    for (const paths of [
      [dated, undated],
      [undated, dated],
    ])
      expect(await ana(...paths)).toEqual({ isEnabled: false, conflicts: 1 });
    expect((await ana(undated, other)).isEnabled).toBe(true);
    expect((await ana(other, undated)).isEnabled).toBe(false);
  });

  it('in one folder too, whatever their names', async () => {
    await mkdir(join(folder, 'together'));
    await saved('together/a.yaml', document('2026-11-01', true));
    await saved('together/b.yaml', document('2026-11-02', false));
    expect((await ana(join(folder, 'together'))).isEnabled).toBe(false);
    await mkdir(join(folder, 'lonely'));
    await saved('lonely/contoso.yaml', document(undefined, false));
    expect((await ana(join(folder, 'lonely'))).isEnabled).toBe(false);
  });

  it('recordings of the portal by the time of their answers, given apart or in one folder', async () => {
    const at = (time: string, level: string) => {
      const group = {
        MachineGroupId: 7,
        Name: 'Servers',
        Priority: 1,
        AutoRemediationLevel: level,
        MachineGroupAssignments: [],
      };
      const recorded = entry(`${machineGroups}?addAadGroupNames=true`, { items: [group] }) as object;
      return JSON.stringify(recording([{ ...recorded, startedDateTime: time }]));
    };
    await mkdir(join(folder, 'recordings'));
    const old = await saved('recordings/a.har', at('2026-11-20T08:00:00.000Z', '0'));
    const newer = await saved('recordings/b.har', at('2026-11-21T08:00:00.000Z', '3'));
    for (const paths of [[old, newer], [newer, old], [join(folder, 'recordings')]]) {
      const { facts } = await imported(...paths);
      expect(facts.deviceGroups).toMatchObject([{ id: '7', remediationLevel: 'full' }]);
    }
  });
});
