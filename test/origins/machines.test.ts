import { describe, expect, it } from 'vitest';
import { machinesFormat } from '../../server/origins/machines/format.ts';
import { fileOf, heard, jsonFile, recognised, refusal } from './listening.ts';

const context = 'https://api.security.microsoft.com/api/$metadata#';
const srv1 = {
  id: 'd1',
  computerDnsName: 'srv1.contoso.com',
  osPlatform: 'Linux',
  machineTags: ['prod'],
  rbacGroupId: 140,
  rbacGroupName: 'Servers',
};
const machines = (value: readonly unknown[]) =>
  jsonFile({ '@odata.context': `${context}Machines`, value }, 'machines.json');

describe('devices of Defender for Endpoint', () => {
  it('state their device group, which is stated once, and what rules can ask for', async () => {
    const said = await heard(
      machinesFormat,
      machines([
        srv1,
        { id: 'd2', computerDnsName: 'srv2', rbacGroupId: '140', rbacGroupName: 'Servers' },
        { id: 'd3', computerDnsName: 'pc3', rbacGroupId: 0, rbacGroupName: 'UnassignedGroup' },
        { id: 'd4', computerDnsName: 'pc4', rbacGroupId: null, rbacGroupName: null },
      ]),
    );
    expect(said.statements).toEqual([
      { kind: 'device', id: 'd1', displayName: 'srv1.contoso.com', tags: ['prod'], osPlatform: 'Linux', group: '140' },
      { kind: 'deviceGroup', id: '140', displayName: 'Servers' },
      { kind: 'device', id: 'd2', displayName: 'srv2', group: '140' },
      { kind: 'device', id: 'd3', displayName: 'pc3', group: null },
      { kind: 'device', id: 'd4', displayName: 'pc4', group: null },
    ]);
    expect(said.records).toEqual(['device d1', 'device d2', 'device d3', 'device d4']);
  });

  it('are never more than partial: who asked is not known', async () => {
    const said = await heard(machinesFormat, machines([srv1]));
    expect(said.coverage['devices']).toMatch(/^partial: .* add --set complete=devices\.$/);
    expect(said.coverage['deviceGroups']).toMatch(/^partial: Devices say only in which device group they are\./);
  });

  it('leave open in which device group they are where that is not said', async () => {
    const said = await heard(machinesFormat, jsonFile([{ id: 'd1', computerDnsName: 'a', osPlatform: 'Linux' }]));
    expect(said.statements).toEqual([{ kind: 'device', id: 'd1', displayName: 'a', osPlatform: 'Linux' }]);
    expect(said.coverage['devices']).toMatch(/1 device does not say in which device group it is\. Save the answer/);
  });

  it('are counted but not needed once they were merged into another one', async () => {
    const said = await heard(machinesFormat, machines([srv1, { ...srv1, id: 'd9', mergedIntoMachineId: 'd1' }]));
    expect(said.unneeded).toEqual(['devices that were merged into another one']);
    expect(said.records).toEqual(['device d1']);
  });

  it('may come alone', async () => {
    const file = jsonFile(srv1, 'one.json');
    expect(await recognised(machinesFormat, file)).toEqual(['one.json']);
    expect((await heard(machinesFormat, file)).records).toEqual(['device d1']);
  });
});

describe('other answers of Defender for Endpoint', () => {
  it('name device groups where they are scores of these', async () => {
    const value = [
      { time: '2026-01-01T00:00:00Z', score: 3.5, rbacGroupName: 'Servers' },
      { score: 1, rbacGroupName: 'UnassignedGroup' },
    ];
    const said = await heard(machinesFormat, jsonFile({ '@odata.context': `${context}ExposureScore`, value }));
    expect(said.statements).toEqual([{ kind: 'deviceGroup', displayName: 'Servers' }]);
    expect(said.unneeded).toEqual(['scores of the ungrouped devices']);
  });

  it('are told as not needed', async () => {
    const file = jsonFile({ '@odata.context': `${context}Alerts`, value: [{ id: 1 }, { id: 2 }] }, 'alerts.json');
    expect(await recognised(machinesFormat, file)).toEqual(['alerts.json']);
    const said = await heard(machinesFormat, file);
    expect(said.unneeded).toEqual(['answers of Alerts', 'answers of Alerts']);
    expect(said.coverage).toEqual({});
  });
});

describe('answers that cannot be read', () => {
  it.each([
    [
      'two values for one field',
      '{"@odata.context":"x/api/$metadata#Machines","value":[\n{"id":"a","osPlatform":"x" "y"}]}',
      'm.json:2: not valid JSON: expected "," or "}". Save the answer again.',
    ],
    [
      'dots for what was left out',
      '{"value":[\n{"id":"a","computerDnsName":"b","osPlatform":"c"}\n...]}',
      'm.json:3: not valid JSON: expected "," or "]". Save the answer again.',
    ],
    [
      'an error instead of devices',
      '{"error":{"code":"Unauthorized"}}',
      'm.json: Defender for Endpoint answered with an error here. Ask again, then import that answer.',
    ],
    [
      'a list of something else',
      '[{"colour":"red"}]',
      'm.json: this is not a list of devices of Defender for Endpoint. Save the answer of /api/machines with its @odata.context.',
    ],
    [
      'a file that is cut',
      '{"value":[{"id":"a","computerDnsName":"b"',
      'm.json:1: not valid JSON: the text ends in the middle of an object. Save the answer again.',
    ],
  ])('are refused for %s', async (_, text, message) => {
    expect(await refusal(machinesFormat, fileOf(text, 'm.json'))).toBe(message);
  });

  it.each([
    ['no id', { computerDnsName: 'a' }, 'this record is skipped: it has no id'],
    [
      'a group that is a list',
      { ...srv1, rbacGroupId: [1] },
      'this record is skipped: its rbacGroupId is neither a number nor text',
    ],
    [
      'a group that is half a number',
      { ...srv1, rbacGroupId: 1.5 },
      'this record is skipped: its rbacGroupId is neither a number nor text',
    ],
    [
      'tags that are no texts',
      { ...srv1, machineTags: [1] },
      'this record is skipped: its machineTags is not a list of texts',
    ],
  ])('lose only a device with %s', async (_, device, message) => {
    const said = await heard(machinesFormat, machines([device, { ...srv1, id: 'other' }]));
    expect(said.unreadable).toEqual([`machines.json:1: ${message}`]);
    expect(said.records).toEqual(['device other']);
  });
});
