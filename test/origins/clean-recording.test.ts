import { describe, expect, it } from 'vitest';
import { cleanRecording } from '../../server/origins/portal/har/clean-recording.ts';
import { harFormat } from '../../server/origins/portal/har/har-format.ts';
import { fileOf, heard, jsonFile } from './listening.ts';
import { deviceGroups, readersAssignments, roles, workloads } from './portal-answers.ts';
import { configuration, entry, machineGroups, recording, secret, tenantId } from './recording.ts';

const original = recording([
  entry(`https://security.microsoft.com/?tid=${tenantId}&code=${secret}`, secret),
  entry(`${machineGroups}?addAadGroupNames=true&token=${secret}`, deviceGroups, { encoding: 'base64' }),
  entry(`${configuration}/tenantinfo/?sid=${secret}#${secret}`, workloads),
  entry(`${configuration}/roleDefinitions`, roles),
  entry(`${configuration}/roleDefinitions/${roles.value[1]?.id}/roleAssignments`, readersAssignments),
  entry(`${configuration}/migration/importedRoleDefinitions/?workloadsToImportFrom[0]=Mde`, { value: [{}] }),
  entry(`${configuration}/migration/importedRoleDefinitions/?workloadsToImportFrom[0]=${secret}`, { value: [] }),
  entry(`${configuration}/roleDefinitions/x`, `not JSON ${secret}`),
  entry('https://security.microsoft.com/apiproxy/mtp/other', { secret }),
]);

describe('a cleaned recording', () => {
  it('says the same and holds no cookie, header, token or answer of anything else', async () => {
    const { text, answers } = await cleanRecording(jsonFile(original), '1.2.3');
    expect(answers).toBe(6);
    expect(text).not.toContain(secret);
    expect(text).not.toMatch(/cookie|header|authorization|login\.microsoftonline/i);
    const [before, after] = [await heard(harFormat, jsonFile(original)), await heard(harFormat, fileOf(text))];
    expect(after.statements).toEqual(before.statements);
    expect(after.coverage).toEqual(before.coverage);
    expect(after.statements).toHaveLength(10);
    expect([before.notices.length, after.notices]).toEqual([1, []]);
  });

  it('is cleaned to the same text again', async () => {
    const { text } = await cleanRecording(jsonFile(original), '1.2.3');
    expect((await cleanRecording(fileOf(text), '1.2.3')).text).toBe(text);
  });

  it('has no answers where the recording has none that can be used', async () => {
    const entries = [entry(machineGroups, undefined), entry(`${configuration}/roleDefinitions`, '<html>')];
    expect((await cleanRecording(jsonFile(recording(entries)), '1.2.3')).answers).toBe(0);
  });
});
