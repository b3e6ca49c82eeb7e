import { ungroupedId } from '../../access/terms/facts.ts';
import type { Target } from '../../access/terms/question.ts';
import { type TargetKey, targetKeys } from '../../access/terms/rulebook.ts';
import { productNames, productOf } from '../../access/terms/vocabulary.ts';
import type { Catalogue } from '../../catalogue/load.ts';
import type { NameReading } from '../../catalogue/name-reading.ts';
import { nearest } from '../../document/nearest.ts';
import { type Issue, type Path, quote } from '../../document/problem.ts';
import { Report } from '../../tenant/facts/report.ts';
import { readProducts } from '../../tenant/facts/workloads.ts';
import { parseMending } from '../../tenant/shape/repair.ts';
import { type TargetRules, targetRules } from './capability.ts';
import { readPolicy, readTables } from './details.ts';
import type { Lookup } from './lookup.ts';
import { type TargetShape, targetShape } from './shape.ts';

/** `remarks`: what is odd about a target that can be answered all the same. */
export type TargetReading =
  | { readonly target: Target; readonly remarks: readonly Issue[] }
  | { readonly issues: readonly Issue[] };

interface Reader {
  readonly capability: string;
  readonly rules: TargetRules;
  readonly catalogue: Catalogue;
  readonly report: Report;
  readonly remarks: Report;
}

function checkKeys(written: TargetShape, { capability, rules, report }: Reader): void {
  const given = targetKeys.filter((key) => written[key] !== undefined);
  for (const key of given)
    if (!rules.takes.includes(key))
      report.add([key], `${capability} does not accept the target ${key}`, {
        hint: rules.takes.length === 0 ? 'ask without a target' : `it accepts ${rules.takes.join(', ')}`,
        atKey: true,
      });
  const both = (left: TargetKey, right: TargetKey) => given.includes(left) && given.includes(right);
  if (both('device', 'deviceGroup'))
    report.add(['deviceGroup'], 'a device and a device group cannot be combined; keep one of them', {
      atKey: true,
    });
  if (rules.needsCommand && written.command === undefined)
    report.add(['command'], `${capability} needs a live response command`, { hint: 'such as getfile' });
}

function read<Value>(reading: NameReading<Value>, path: Path, report: Report): Value | undefined {
  if ('value' in reading) return reading.value;
  report.unknown(path, reading.problem, reading.suggestion);
  return undefined;
}

function readWorkload(written: TargetShape, reader: Reader): Target['workload'] {
  if (written.workload === undefined) return undefined;
  const { capability, rules, catalogue, report } = reader;
  const workload = read(catalogue.workload(written.workload), ['workload'], report);
  if (workload === undefined) return undefined;
  const product = productOf(workload);
  if (rules.onlyProduct !== undefined && product !== rules.onlyProduct)
    report.add(['workload'], `${capability} applies in ${productNames[rules.onlyProduct]} only`, {
      hint: 'remove workload',
    });
  if (product !== 'MDE' && (written.device ?? written.deviceGroup) !== undefined)
    report.add(
      ['workload'],
      `a device or device group belongs to ${productNames.MDE}, not to ${productNames[product]}`,
    );
  return rules.onlyProduct === undefined ? workload : undefined;
}

async function checkPlaces(written: TargetShape, lookup: Lookup, report: Report): Promise<void> {
  const { device, deviceGroup } = written;
  if (device !== undefined && !(await lookup.findDevices([device])).has(device))
    report.add(['device'], `no device has the id ${quote(device)}`);
  if (deviceGroup === undefined || deviceGroup === ungroupedId) return;
  const ids = lookup.structure.facts.deviceGroups.map(({ id }) => id);
  if (!ids.includes(deviceGroup))
    report.unknown(
      ['deviceGroup'],
      `no device group has the id ${quote(deviceGroup)}`,
      nearest(deviceGroup, [...ids, ungroupedId]),
    );
}

function toTarget(written: TargetShape, reader: Reader): Target {
  const workload = readWorkload(written, reader);
  const workloads =
    written.workloads && readProducts(written.workloads, ['workloads'], reader.catalogue, reader.report);
  const tables = readTables(written.tables, reader);
  const policy = readPolicy(written.policy, reader);
  const command =
    written.command === undefined
      ? undefined
      : read(reader.catalogue.command(written.command), ['command'], reader.report);
  return {
    ...(workload === undefined ? {} : { workload }),
    ...(workloads === undefined ? {} : { workloads }),
    ...(tables === undefined ? {} : { tables }),
    ...(policy === undefined ? {} : { policy }),
    ...(command === undefined ? {} : { command }),
    ...(written.device === undefined ? {} : { device: written.device }),
    ...(written.deviceGroup === undefined ? {} : { deviceGroup: written.deviceGroup }),
    ...(written.devices === undefined ? {} : { allDevices: true }),
  };
}

interface Checked {
  readonly data: TargetShape;
  readonly reader: Reader;
  readonly target: Target;
}

function readWithoutPlaces(
  capability: string,
  on: unknown,
  catalogue: Catalogue,
): Checked | { readonly issues: readonly Issue[] } {
  const { data, issues } = parseMending(targetShape, on ?? {});
  if (data === undefined) return { issues };
  const rules = targetRules(capability, catalogue);
  const reader: Reader = { capability, rules, catalogue, report: new Report(), remarks: new Report() };
  reader.report.include(issues);
  checkKeys(data, reader);
  return { data, reader, target: toTarget(data, reader) };
}

/** What is wrong with a target whatever the tenant is. */
export function checkTarget(capability: string, on: unknown, catalogue: Catalogue): readonly Issue[] {
  const read = readWithoutPlaces(capability, on, catalogue);
  return 'issues' in read ? read.issues : read.reader.report.issues;
}

/**
 * Reads and checks what a question is about (`on`), for documents, the command line and GraphQL alike (S-52).
 * `capability` is an id as `readCapability` gives it; paths of issues start inside `on`.
 */
export async function readTarget(
  capability: string,
  on: unknown,
  lookup: Lookup,
  catalogue: Catalogue,
): Promise<TargetReading> {
  const read = readWithoutPlaces(capability, on, catalogue);
  if ('issues' in read) return read;
  const { report, remarks } = read.reader;
  await checkPlaces(read.data, lookup, report);
  return report.issues.length > 0 ? { issues: report.issues } : { target: read.target, remarks: remarks.issues };
}
