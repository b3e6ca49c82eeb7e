import { everyDeviceGroup } from '../judge/grants/sight-grants.ts';
import { type Judgement, judgementsOf } from '../judge/judge.ts';
import { deviceGroupNode } from '../terms/node-references.ts';
import type { Extent } from '../terms/proof.ts';

/** Where a question about devices holds that names none of them: in each device group. Nothing for other questions, also not where other products than Endpoint count. */
export function extentOf({ question, subject }: Judgement): Extent | undefined {
  const { model } = subject;
  const { on, capability } = question;
  const { device, deviceGroup, allDevices } = on;
  const isOpen = device === undefined && deviceGroup === undefined && allDevices !== true;
  const row = model.rulebook.capabilities.get(capability);
  const isOnDevices = row?.takes.includes('deviceGroup') === true && [...row.products.keys()].join() === 'MDE';
  if (!isOpen || !isOnDevices) return undefined;
  const judgeOn = judgementsOf(subject);
  const deviceGroups = everyDeviceGroup(model).map((id) => ({
    deviceGroup: deviceGroupNode(model, id),
    verdict: judgeOn({ capability, on: { ...on, deviceGroup: id } }).verdict,
  }));
  return { deviceGroups };
}

/** "On 8 of 21 devices, in 2 of 8 device groups"; where the sizes are not known, of device groups alone. */
export function extentInWords({ deviceGroups }: Extent, devicesIn?: ReadonlyMap<string, number>): string {
  const held = deviceGroups.filter(({ verdict }) => verdict === 'allow');
  const groups = `in ${held.length} of ${deviceGroups.length} device groups`;
  if (devicesIn === undefined) return capital(groups);
  const devicesOf = (some: Extent['deviceGroups']) =>
    some.reduce((sum, { deviceGroup }) => sum + (devicesIn.get(deviceGroup.id) ?? 0), 0);
  return `On ${devicesOf(held)} of ${devicesOf(deviceGroups)} devices, ${groups}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
