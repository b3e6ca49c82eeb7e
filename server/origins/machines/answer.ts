import type { AnswerStart } from '../graph/answer.ts';
import { isOfEndpoint } from '../graph/context.ts';
import { readDevice, readNamedDeviceGroup } from '../graph/objects/device.ts';
import type { ObjectReader } from '../graph/objects/reading.ts';
import type { JsonObject } from '../json/parse.ts';

/** What an answer of the Defender for Endpoint API lists. */
export type EndpointAnswer =
  | { readonly list: 'devices' | 'deviceGroups'; readonly read: ObjectReader }
  | { readonly unneeded: string };

/** By context, else by the fields of the first object; undefined if it is no answer of Defender for Endpoint. */
export function endpointAnswerOf({ context, first }: AnswerStart): EndpointAnswer | undefined {
  if (context === undefined) return first !== undefined && isDevice(first) ? devices : undefined;
  if (!isOfEndpoint(context)) return undefined;
  const resource = context.replace(/^.*\$metadata#/, '').replace(/\(.*$|\/\$entity$/, '');
  if (resource.toLowerCase() === 'machines') return devices;
  if (resource.toLowerCase() === 'exposurescore') return { list: 'deviceGroups', read: readNamedDeviceGroup };
  return { unneeded: `answers of ${context.replace(/^.*\$metadata#/, '')}` };
}

const devices: EndpointAnswer = { list: 'devices', read: readDevice };

function isDevice(object: JsonObject): boolean {
  return (
    object['computerDnsName'] !== undefined &&
    (object['rbacGroupId'] !== undefined || object['osPlatform'] !== undefined)
  );
}
