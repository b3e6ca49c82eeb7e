import { expect, it } from 'vitest';
import { fileOf, whycan } from './whycan.ts';

const dryRun = async (name: string, text: string) => (await whycan('import', fileOf(name, text), '--dry-run')).out;

it('whycan import counts one record as one, and advises after a table to say that it lists everything', async () => {
  const out = await dryRun('tier.csv', 'deviceGroup,rank,access\nServers,1,\n');
  expect(out).toMatch(/tier\.csv \(csv\): 1 record, 1 used$/m);
  expect(out).toContain(
    '  If the files list all of it, import them again with --set complete=deviceGroups,deviceGroupAccess. (device groups, user access of device groups)\n',
  );
  expect(out).not.toContain('or a table of');
});

it('whycan import advises to correct a table with rows that cannot be read', async () => {
  const out = await dryRun('tier.csv', 'deviceGroup,rank\nServers,1\nClients,first\n');
  expect(out).toContain('1 row of the table could not be read; correct the table, and import it again\n');
  expect(out).toContain('  Correct the rows that were skipped, and import the table again. (device groups)\n');
});

it('whycan import says of what it does not need how much there is, in words that can be read', async () => {
  const answer = {
    '@odata.context':
      'https://graph.microsoft.com/v1.0/$metadata#identityGovernance/privilegedAccess/group/assignmentScheduleInstances',
    value: [{ id: 'a', groupId: 'g', principalId: 'p', accessId: 'owner', memberType: 'Direct' }],
  };
  expect(await dryRun('pim.json', JSON.stringify(answer))).toMatch(
    /pim\.json: 1 record not needed: owners of groups in PIM \(active\)$/m,
  );
});

it('whycan import names a tenant by its default domain, else says that its name was not imported', async () => {
  const organization = {
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#organization',
    value: [
      {
        id: '11111111-0000-4000-8000-000000000001',
        verifiedDomains: [
          { name: 'contoso.onmicrosoft.com', isDefault: false },
          { name: 'contoso.example', isDefault: true },
        ],
      },
    ],
  };
  const users = fileOf('users.csv', 'id,userPrincipalName\nana,ana@contoso.example\n');
  const tenantOf = async (...paths: string[]) =>
    JSON.parse((await whycan('import', ...paths, '--dry-run', '--json')).out).tenant;
  expect(await tenantOf(users)).toEqual({ id: 'imported', displayName: 'Tenant (name not imported)' });
  expect(await tenantOf(users, fileOf('organization.json', JSON.stringify(organization)))).toEqual({
    id: '11111111-0000-4000-8000-000000000001',
    displayName: 'contoso.example',
  });
});
