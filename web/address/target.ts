import { type WorkloadCode, workloadCodes } from '../api/vocabulary.ts';
import { type Parameter, pick, textOf } from './parameters.ts';

/** What the capability is asked about; absent fields are not part of the question. */
export interface Target {
  readonly workload?: WorkloadCode;
  readonly workloads?: readonly WorkloadCode[];
  readonly tables?: readonly string[];
  /** A threat policy by the catalogue's name. */
  readonly policy?: string;
  readonly command?: string;
  readonly device?: string;
  readonly deviceGroup?: string;
  readonly allDevices?: true;
}

export function encodeTarget(on: Target): Parameter[] {
  return [
    ['workload', on.workload],
    ['workloads', on.workloads?.join(' ')],
    ...(on.tables ?? []).map((table): Parameter => ['table', table]),
    ['policy', on.policy],
    ['command', on.command],
    ['device', on.device],
    ['deviceGroup', on.deviceGroup],
    ['devices', on.allDevices && 'all'],
  ];
}

export function decodeTarget(query: URLSearchParams): Target {
  const workload = pick(workloadCodes, textOf(query, 'workload'))[0];
  const workloads = pick(workloadCodes, textOf(query, 'workloads'));
  const tables = query.getAll('table').filter((table) => table !== '');
  const policy = textOf(query, 'policy');
  const command = textOf(query, 'command');
  const device = textOf(query, 'device');
  const deviceGroup = textOf(query, 'deviceGroup');
  return {
    ...(workload !== undefined && { workload }),
    ...(workloads.length > 0 && { workloads }),
    ...(tables.length > 0 && { tables }),
    ...(policy !== undefined && { policy }),
    ...(command !== undefined && { command }),
    ...(device !== undefined && { device }),
    ...(deviceGroup !== undefined && { deviceGroup }),
    ...(textOf(query, 'devices') === 'all' && { allDevices: true as const }),
  };
}

/** `on` of a question; absent when nothing is named, which asks about any target. */
export function targetInput(on: Target) {
  if (Object.keys(on).length === 0) return null;
  const { workloads, tables, ...rest } = on;
  return { ...rest, ...(workloads && { workloads: [...workloads] }), ...(tables && { tables: [...tables] }) };
}
