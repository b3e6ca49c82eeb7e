interface View {
  readonly name: string;
  readonly path: string;
}

const node = (kind: string, id: string): string =>
  `/?thing=${encodeURIComponent(Buffer.from(`${kind}:${id}`).toString('base64'))}`;
const change = (changes: object): string => `&change=${encodeURIComponent(JSON.stringify(changes))}`;
const answer = '/?person=ana&capability=mde.device.isolate&device=srv1';

/** Every view of the page, about the sample tenant. */
export const views: readonly View[] = [
  { name: 'start', path: '/' },
  { name: 'answer-yes', path: answer },
  { name: 'answer-yes-route', path: `${answer}&route=route.0.0` },
  { name: 'answer-no', path: '/?person=ana&capability=mde.device.isolate&device=dc1' },
  { name: 'answer-after-activation', path: '/?person=eve&capability=mde.device.isolate&device=pc-madrid-1' },
  { name: 'answer-conditional', path: '/?person=theo&capability=customdetection.manage' },
  { name: 'answer-many-nodes', path: '/?person=eve&capability=incident.manage' },
  { name: 'answer-not-found', path: '/?person=nobody' },
  { name: 'person', path: '/?person=eve' },
  { name: 'application', path: '/?person=soar' },
  { name: 'who-can', path: '/?capability=mde.device.isolate' },
  { name: 'who-can-after-activation', path: '/?capability=mdo.mail.remediate&list=ELIGIBLE' },
  { name: 'group', path: node('Group', 'tier2') },
  { name: 'role', path: node('UnifiedRole', 'responder') },
  { name: 'entra-role', path: node('EntraRole', '194ae4cb-b126-40b2-bd5b-6091b380977d') },
  { name: 'device-group', path: node('DeviceGroup', 'servers') },
  { name: 'device', path: node('Device', 'dc1') },
  { name: 'permission', path: node('Permission', 'so.sd.response') },
  { name: 'workload', path: node('Workload', 'MDE') },
  { name: 'list-users', path: '/?list=USER' },
  { name: 'list-device-groups', path: '/?list=DEVICE_GROUP' },
  { name: 'tenant', path: '/?view=tenant' },
  { name: 'compare', path: '/?view=compare&who=ana&who=ben' },
  { name: 'what-if', path: `/?view=what-if${change({ deactivate: 'MDE' })}` },
  { name: 'diff', path: '/?view=diff&from=1&to=1' },
  { name: 'report', path: '/?view=report' },
  { name: 'import', path: '/?view=import' },
];
