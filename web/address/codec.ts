import { type Address, home, type RouteChoice, type Target, verdictCodes, workloadCodes } from './address.ts';

/** The query string of an address, without the question mark; empty for the start page. */
export function encodeAddress(address: Address): string {
  const parameters = new URLSearchParams();
  const set = (name: string, value: string | undefined) => {
    if (value !== undefined && value !== '') parameters.set(name, value);
  };
  if (address.view !== 'access') set('view', address.view);
  set('person', address.person);
  set('capability', address.capability);
  set('thing', address.thing);
  encodeTarget(address.on, parameters, set);
  set('verdict', address.verdicts.join(' '));
  set('text', address.text);
  if (address.route) set('route', `${address.route.kind}.${address.route.leaf}.${address.route.index}`);
  set('item', address.item);
  if (address.isWide) set('wide', '1');
  return parameters.toString();
}

/** Reads any query string: what is not understood is left out, nothing throws. */
export function decodeAddress(search: string): Address {
  const parameters = new URLSearchParams(search);
  const get = (name: string) => parameters.get(name) || undefined;
  const person = get('person');
  const capability = get('capability');
  const thing = get('thing');
  const route = decodeRoute(get('route'));
  const item = get('item');
  return {
    ...home,
    view: get('view') === 'tenant' ? 'tenant' : 'access',
    ...(person !== undefined && { person }),
    ...(capability !== undefined && { capability }),
    ...(thing !== undefined && { thing }),
    on: decodeTarget(parameters, get),
    verdicts: pick(verdictCodes, get('verdict')),
    text: get('text') ?? '',
    ...(route && { route }),
    ...(item !== undefined && { item }),
    isWide: get('wide') === '1',
  };
}

function encodeTarget(
  on: Target,
  parameters: URLSearchParams,
  set: (name: string, value: string | undefined) => void,
): void {
  set('workload', on.workload);
  set('workloads', on.workloads?.join(' '));
  for (const table of on.tables ?? []) parameters.append('table', table);
  set('policy', on.policy);
  set('command', on.command);
  set('device', on.device);
  set('deviceGroup', on.deviceGroup);
  if (on.allDevices) set('devices', 'all');
}

function decodeTarget(parameters: URLSearchParams, get: (name: string) => string | undefined): Target {
  const workload = pick(workloadCodes, get('workload'))[0];
  const workloads = pick(workloadCodes, get('workloads'));
  const tables = parameters.getAll('table').filter((table) => table !== '');
  const policy = get('policy');
  const command = get('command');
  const device = get('device');
  const deviceGroup = get('deviceGroup');
  return {
    ...(workload !== undefined && { workload }),
    ...(workloads.length > 0 && { workloads }),
    ...(tables.length > 0 && { tables }),
    ...(policy !== undefined && { policy }),
    ...(command !== undefined && { command }),
    ...(device !== undefined && { device }),
    ...(deviceGroup !== undefined && { deviceGroup }),
    ...(get('devices') === 'all' && { allDevices: true as const }),
  };
}

/** The words of a list that are known, once each, in the order of the vocabulary. */
function pick<Word extends string>(known: readonly Word[], list: string | undefined): Word[] {
  const words = new Set(list?.split(' '));
  return known.filter((word) => words.has(word));
}

function decodeRoute(text: string | undefined): RouteChoice | undefined {
  const match = /^(route|miss)\.(\d{1,6})\.(\d{1,6})$/.exec(text ?? '');
  if (!match) return undefined;
  return { kind: match[1] === 'miss' ? 'miss' : 'route', leaf: Number(match[2]), index: Number(match[3]) };
}
