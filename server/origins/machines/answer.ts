import type { AnswerStart } from '../graph/answer.ts';
import { isOfEndpoint } from '../graph/context.ts';
import { readDevice, readNamedDeviceGroup } from '../graph/objects/device.ts';
import type { ObjectReader } from '../graph/objects/reading.ts';

/** What an answer of the Defender for Endpoint API lists. */
export type EndpointAnswer =
  | { readonly list: 'devices' | 'deviceGroups'; readonly read: ObjectReader }
  | { readonly unneeded: string };

/** By context, else by the fields of the first object; undefined if it is no answer of Defender for Endpoint. */
export function endpointAnswerOf({ context, first }: AnswerStart): EndpointAnswer | undefined {
  if (context === undefined)
    return first !== undefined && isDevice((field) => first[field] !== undefined) ? devices : undefined;
  if (!isOfEndpoint(context)) return undefined;
  const resource = context.replace(/^.*\$metadata#/, '').replace(/\(.*$|\/\$entity$/, '');
  if (resource.toLowerCase() === 'machines') return devices;
  if (resource.toLowerCase() === 'exposurescore') return { list: 'deviceGroups', read: readNamedDeviceGroup };
  return { unneeded: `answers of ${context.replace(/^.*\$metadata#/, '')}` };
}

export const devices: EndpointAnswer = { list: 'devices', read: readDevice };

/** Whether fields are those of a device: these stand together nowhere else. */
export function isDevice(has: (field: string) => boolean): boolean {
  return has('computerDnsName') && (has('rbacGroupId') || has('osPlatform'));
}
