import { describe, expect, it } from 'vitest';
import { harFormat } from '../../server/origins/portal/har/har-format.ts';
import { fileOf, heard, jsonFile, recognised, refusal } from './listening.ts';
import { deviceGroups, readersAssignments, roles, tier2, workloads } from './portal-answers.ts';
import { configuration, entry, machineGroups, recording, secret, tenantId } from './recording.ts';

const complete = [
  entry(`https://security.microsoft.com/?tid=${tenantId}`, '<html></html>'),
  entry(`${machineGroups}?addAadGroupNames=true`, deviceGroups, { encoding: 'base64' }),
  entry(`${machineGroups}?addAadGroupNames=false`, { items: [], containsAadGroupNames: false }),
  entry(`${configuration}/tenantinfo/`, workloads),
  entry(`${configuration}/roleDefinitions`, roles),
  entry(`${configuration}/roleDefinitions/${roles.value[1]?.id}/roleAssignments`, readersAssignments),
];

describe('a recording', () => {
  it('states everything the portal showed, for the tenant in its addresses and the time of its first answer', async () => {
    const said = await heard(harFormat, jsonFile(recording(complete)));
    const kinds = said.statements.map(({ kind }) => kind);
    expect(kinds).toEqual([
      'tenant',
      'deviceGroup',
      'deviceGroup',
      'deviceGroup',
      'workloads',
      'unifiedRole',
      'unifiedAssignment',
      'unifiedRole',
      'unifiedAssignment',
    ]);
    expect(said.statements[0]).toEqual({ kind: 'tenant', id: tenantId, asOf: '2026-11-20T08:00:00.000Z' });
    expect(new Set(Object.values(said.coverage))).toEqual(new Set(['complete']));
    expect(Object.keys(said.coverage)).toHaveLength(6);
    expect(said.notices).toEqual([
      'file.json: this recording can hold the cookies of a signed-in session. whycan reads none of them; delete the file, or keep what `whycan har-clean` makes of it.',
    ]);
    expect(JSON.stringify(said)).not.toContain(secret);
  });

  it('counts the last answer, unless it says less', async () => {
    const renamed = { items: [{ MachineGroupId: 1, Name: 'Later', MachineGroupAssignments: [] }] };
    const named = async (...entries: unknown[]) =>
      (await heard(harFormat, jsonFile(recording(entries)))).statements.flatMap((one) =>
        one.kind === 'deviceGroup' ? [one.displayName] : [],
      );
    const [address, body] = [`${machineGroups}?addAadGroupNames=true`, deviceGroups];
    const all = ['Workstations', 'Servers', 'UnassignedGroup'];
    expect(await named(entry(address, body), entry(address, renamed))).toEqual(['Later']);
    expect(await named(entry(address, body), entry(machineGroups, renamed))).toEqual(all);
    expect(await named(entry(address, body), entry(address, undefined))).toEqual(all);
    expect(await named(entry(machineGroups, renamed), entry(address, body))).toEqual(all);
  });

  it.each([
    ['of another site', entry(machineGroups.replace('microsoft.com', 'microsoft.com.example.org'), deviceGroups)],
    ['over plain HTTP', entry(machineGroups.replace('https:', 'http:'), deviceGroups)],
    ['of another path', entry(`${machineGroups}/1`, deviceGroups)],
    ['that failed', entry(machineGroups, deviceGroups, { status: 403 })],
    ['from the cache', entry(machineGroups, deviceGroups, { status: 304 })],
    ['to a change', entry(machineGroups, deviceGroups, { method: 'PUT' })],
    ['without an address', entry('', deviceGroups)],
  ])('passes over an answer %s', async (_, passed) => {
    const said = await heard(harFormat, jsonFile(recording([passed, entry(`${configuration}/tenantinfo`, workloads)])));
    expect(said.statements.filter(({ kind }) => kind === 'deviceGroup')).toEqual([]);
    expect(said.coverage['deviceGroups']).toBe(
      'missing: the recording has no answer of Settings > Endpoints > Device groups; open it while recording',
    );
    expect(said.coverage['workloads']).toBe('complete');
  });

  it.each(['security.microsoft.us', 'security.apps.mil'])('may be of the portal at %s', async (host) => {
    const address = machineGroups.replace('security.microsoft.com', host);
    const said = await heard(harFormat, jsonFile(recording([entry(address, deviceGroups)])));
    expect(said.coverage['deviceGroups']).toBe('complete');
  });

  it('shows that roles of Defender for Endpoint are turned on by offering them for import', async () => {
    const address = `${configuration}/migration/importedRoleDefinitions/?workloadsToImportFrom[0]=Mde`;
    const said = await heard(harFormat, jsonFile(recording([entry(address, { value: [{ originalId: '3' }] })])));
    expect(said.statements).toContainEqual({ kind: 'workloads', legacyRbac: 'on' });
    expect(said.unneeded).toEqual([
      'roles of the page "Import role", which does not list their permissions and groups',
    ]);
    const none = await heard(harFormat, jsonFile(recording([entry(address, { value: [] })])));
    expect(none.statements.filter(({ kind }) => kind === 'workloads')).toEqual([]);
  });

  it('reports answers that were saved without content or are no JSON, and reads the others', async () => {
    const entries = [
      entry(machineGroups, undefined),
      entry(`${configuration}/roleDefinitions`, '<html>Sign in</html>'),
      entry(`${configuration}/tenantinfo`, workloads),
    ];
    const said = await heard(harFormat, jsonFile(recording(entries), 'r.har'));
    expect(said.unreadable).toEqual([
      'r.har: the answer of /rbacManagementApi/rbac/machine_groups was saved without its content; use "Save all as HAR with content"',
      'r.har: the answer of /urbacConfiguration/gw/unifiedrbac/configuration/roleDefinitions is not valid JSON: expected a value',
    ]);
    expect(said.coverage['workloads']).toBe('complete');
  });

  it('names the role whose page was not opened', async () => {
    const said = await heard(harFormat, jsonFile(recording(complete.slice(0, -1))));
    expect(said.coverage['unifiedAssignments']).toBe(
      'partial: the assignments of "Readers" are not in the file; open each role once while recording',
    );
  });

  it('may have its answers before its requests, a mark, and be in UTF-16', async () => {
    const turned = complete.map((one) => Object.fromEntries(Object.entries(one as object).reverse()));
    const text = `\uFEFF${JSON.stringify(recording(turned), null, 1)}`;
    const said = await heard(harFormat, fileOf(Buffer.from(text, 'utf16le')));
    expect(said.statements).toContainEqual(
      expect.objectContaining({ id: '9', access: expect.arrayContaining([{ id: tier2 }]) }),
    );
    expect(said.statements).toEqual((await heard(harFormat, fileOf(text))).statements);
  });
});

describe('what is no recording of one tenant', () => {
  it('is recognised by its content', async () => {
    const files = [
      jsonFile(recording(complete), 'x.json'),
      jsonFile({ log: 'a line' }, 'y.har'),
      jsonFile(roles, 'z.har'),
    ];
    expect(await recognised(harFormat, ...files)).toEqual(['x.json']);
  });

  const text = JSON.stringify(recording(complete), null, 1);
  it.each([
    ['cut', text.slice(0, -20), /^r:\d+: not valid JSON: the file ends too early\. Save it again/],
    ['cut inside a text', text.slice(0, 900), /^r:\d+: not valid JSON: the file ends too early/],
    [
      'two documents',
      '{"log":{}}\n{}',
      /^r:2: not valid JSON: unexpected text after the end of the document\. Save the file again\.$/,
    ],
    [
      'a comma too many',
      '{"log":{"entries":[1,]}}',
      /^r:1: not valid JSON: a bracket closes what it did not open\. Save the file again\.$/,
    ],
    [
      'a colon missing',
      '{"log" {}}',
      /^r:1: not valid JSON: a comma, a colon or a key is missing\. Save the file again\.$/,
    ],
    ['a key without quotes', '{"log":{\nentries:[]}}', /^r:2: not valid JSON: an unexpected character/],
    ['nested too deep', `{"log":${'['.repeat(80)}`, /^r:1: nested deeper than 50 levels\. Save the file again\.$/],
    ['no entries', '{"log":{"version":"1.2"}}', /^r: this is no recording of a browser: it has no log\.entries/],
    ['nothing of the portal', JSON.stringify(recording([])), /^r: this recording has none of the answers/],
    ['not UTF-8', Buffer.from('{"log":{"version":"\xff"}}', 'latin1'), /^r:1: this line is not valid UTF-8/],
    ['empty', '', /^r:1: not valid JSON: the file ends too early/],
  ])('%s is refused', async (_, content, sentence) => {
    expect(await refusal(harFormat, fileOf(content, 'r'))).toMatch(sentence);
  });

  it('of two tenants is refused, because their answers cannot be told apart', async () => {
    const other = entry('https://security.microsoft.com/?tid=22222222-0000-4000-8000-000000000000', '');
    expect(await refusal(harFormat, jsonFile(recording([...complete, other]), 'r.har'))).toBe(
      'r.har: this recording holds answers of two tenants. Record one tenant at a time, in a window where nothing else is open.',
    );
  });
});
