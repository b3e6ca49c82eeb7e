import { createWriteStream, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Catalogue } from '../server/catalogue/load.ts';
import { readOrigins } from '../server/origins/read-origins.ts';
import { idOf } from '../test/collect/ids.ts';
import { count, timed } from './numbers.ts';
import type { Report } from './report.ts';
import { say, type Workplace } from './workplace.ts';

const leastPerSecond = 80;
const membersOfEach = 50;

/** Reads a file as AzureHound writes it, from disk to the merged tenant, in this process. */
export async function measureAzurehound(
  { folder, signal }: Workplace,
  rows: number,
  catalogue: Catalogue,
  report: Report,
): Promise<void> {
  say('Reading a file of AzureHound.');
  const file = join(folder, 'azurehound.json');
  await pipeline(Readable.from(textOf(rows)), createWriteStream(file), { signal });
  const megabytes = statSync(file).size / 1_000_000;
  const { ms, result } = await timed(() => readOrigins([file], { catalogue, settings: { complete: [] }, signal }));
  rmSync(file);
  if ('problems' in result) throw new Error(result.problems[0]?.message ?? 'The file of AzureHound is not usable.');
  const perSecond = megabytes / (ms / 1_000);
  const what = `AzureHound, ${count(rows)} rows, ${count(megabytes)} MB: MB per second`;
  report.judge(what, count(perSecond), `≥ ${leastPerSecond}`, perSecond >= leastPerSecond);
}

/** Of ten rows, eight are users, one is a group and one has its members. */
function* textOf(rows: number): Generator<string> {
  yield '{\n\t"data": [\n';
  for (let row = 0; row < rows; row += 1) {
    const end = row + 1 < rows ? ',\n' : '\n';
    yield `\t\t${JSON.stringify(rowAt(row))}${end}`;
  }
  yield `\t],\n\t"meta": {"type":"azure","version":5,"count":${rows}}\n}\n`;
}

function rowAt(row: number): object {
  const number = Math.floor(row / 10) + 1;
  const tenantId = idOf('tenant', 1);
  if (row % 10 === 8) return { kind: 'AZGroup', data: { id: idOf('group', number), ...groupFields(number), tenantId } };
  if (row % 10 === 9) return { kind: 'AZGroupMember', data: { groupId: idOf('group', number), members: members(row) } };
  const id = idOf('user', row + 1);
  return { kind: 'AZUser', data: { id, ...userFields(row), tenantId, tenantName: 'FABRIKAM TRIAL' } };
}

function userFields(number: number): object {
  return {
    accountEnabled: true,
    createdDateTime: '2024-03-01T09:12:44Z',
    displayName: `PERSON ÜNAL ${number}`,
    jobTitle: 'Analyst',
    mail: `person.unal.${number}@fabrikam.example`,
    onPremisesSecurityIdentifier: `S-1-5-21-1004336348-1177238915-682003330-${number}`,
    onPremisesSyncEnabled: true,
    userPrincipalName: `person.unal.${number}@fabrikam.example`,
    userType: 'Member',
  };
}

function groupFields(number: number): object {
  return {
    createdDateTime: '2024-03-01T09:12:44Z',
    displayName: `TEAM ${number}`,
    mailNickname: `team-${number}`,
    securityEnabled: true,
    securityIdentifier: `S-1-12-1-1004336348-1177238915-682003330-${number}`,
  };
}

function members(row: number): readonly object[] {
  return Array.from({ length: membersOfEach }, (_, position) => ({
    groupId: idOf('group', Math.floor(row / 10) + 1),
    member: {
      '@odata.type': '#microsoft.graph.user',
      id: idOf('user', 1 + ((row * 31 + position * 7) % (row + 1))),
      displayName: `PERSON ÜNAL ${position}`,
    },
  }));
}
