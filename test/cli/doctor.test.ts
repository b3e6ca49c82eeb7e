import { rmSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { automaticBackupFile } from '../../server/backup/automatic.ts';
import { connect } from '../../server/graph/driver.ts';
import { emptyDatabase, testDatabase } from '../graph/database.ts';
import { whycan } from './whycan.ts';

interface Found {
  readonly findings: readonly { readonly state: string; readonly what: string; readonly says: string }[];
}

async function found(what: string) {
  const { findings } = JSON.parse((await whycan('doctor', '--json')).out) as Found;
  return findings.find((finding) => finding.what === what);
}

beforeAll(async () => {
  const graph = await connect(testDatabase().address);
  await emptyDatabase(graph);
  await graph.close();
  rmSync(automaticBackupFile(testDatabase().config), { force: true });
});

it('whycan doctor says where nothing was imported yet, what to do, and that there is nothing to back up', async () => {
  const { code, out } = await whycan('doctor');
  expect(code).toBe(0);
  expect(out).toContain('✓ Database: works\n! Snapshot: nothing has been imported yet\n');
  expect(out).toContain(
    '    Start the web page with the sample tenant: whycan serve. Or import your own: whycan import <path>.\n',
  );
  expect(out).toContain('✓ Backup: none yet; every import writes one\n');
});

it('whycan doctor says that a backup is missing only where there is something to back up', async () => {
  expect((await whycan('import', 'seed/contoso.tenant.yaml')).code).toBe(0);
  expect(await found('Backup')).toMatchObject({ state: 'fine' });
  rmSync(automaticBackupFile(testDatabase().config), { force: true });
  expect(await found('Backup')).toEqual({
    state: 'odd',
    what: 'Backup',
    says: 'none',
    advice: 'The next import writes one. To have one now: whycan backup.',
  });
  expect(await found('Snapshot')).toMatchObject({ state: 'fine' });
});
