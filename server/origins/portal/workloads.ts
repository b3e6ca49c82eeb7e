import { workloadNames } from '../../access/terms/vocabulary.ts';
import type { Listener } from '../statements/listener.ts';
import { isObject, listOf, textOf } from './list-of.ts';

/** Names of the portal's answer, and those that XDRInternals gives them in its rows. */
const codes: ReadonlyMap<string, Switched> = new Map([
  ['mde', 'MDE'],
  ['defenderforendpoint', 'MDE'],
  ['mdo', 'MDO'],
  ['defenderforoffice365', 'MDO'],
  ['mdi', 'MDI'],
  ['defenderforidentity', 'MDI'],
  ['mda', 'MDA'],
  ['defenderforcloudapps', 'MDA'],
  ['sentinel', 'SENT'],
  ['microsoftsentinel', 'SENT'],
]);
type Switched = 'MDE' | 'MDO' | 'MDI' | 'MDA' | 'SENT';

/** Products that every answer about workloads has to say something of to be complete. */
const expected = ['MDE', 'MDO', 'MDI', 'MDA'] as const;

interface Row {
  readonly name: string;
  readonly isActive: boolean | undefined;
  readonly isExchangeActive: boolean | undefined;
}

function flagOf(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  return typeof value === 'string' && /^(true|false)$/i.test(value) ? value.toLowerCase() === 'true' : undefined;
}

function field(row: Readonly<Record<string, unknown>>, name: string): unknown {
  const key = Object.keys(row).find((own) => own.toLowerCase() === name);
  return key === undefined ? undefined : row[key];
}

function rowsOf(body: unknown): readonly Row[] {
  const toRow = (name: string, row: unknown): Row => ({
    name,
    isActive: isObject(row) ? flagOf(field(row, 'isurbacenabled')) : undefined,
    isExchangeActive: isObject(row) ? flagOf(field(row, 'isexoenabled')) : undefined,
  });
  if (isObject(body) && isObject(body['workloads']))
    return Object.entries(body['workloads']).map(([name, row]) => toRow(name, row));
  return (listOf(body) ?? []).map((row) =>
    toRow((isObject(row) ? textOf(field(row, 'workload')) : undefined) ?? '', row),
  );
}

/** What is missing of the answer, in words; nothing when it says everything. */
function gapIn(states: ReadonlyMap<string, boolean>): string | undefined {
  const open: string[] = expected.filter((code) => !states.has(code)).map((code) => workloadNames[code]);
  if (states.get('MDO') === true && !states.has('EXO')) open.push(workloadNames.EXO);
  return open.length === 0 ? undefined : open.join(', ');
}

/** States which workloads are active in Unified RBAC; returns of which the answer says nothing, in words. */
export function readWorkloads(body: unknown, listener: Listener): string | undefined {
  const states = new Map<string, boolean>();
  for (const [index, { name, isActive, isExchangeActive }] of rowsOf(body).entries()) {
    const code = codes.get(name.toLowerCase().replace(/\s+/g, ''));
    if (code === undefined) {
      if (name === '') listener.unreadable(`workload number ${index + 1} has no name`, ['workloads']);
      else listener.unneeded('workloads without an activation setting of their own');
      continue;
    }
    if (isActive === undefined) {
      listener.unreadable(`the workload ${workloadNames[code]} has no isUrbacEnabled with true or false`, [
        'workloads',
      ]);
      continue;
    }
    listener.record('workload', code);
    if (!states.has(code)) states.set(code, isActive);
    if (code === 'MDO' && isExchangeActive !== undefined) states.set('EXO', isExchangeActive);
    else if (code === 'MDO' && !isActive) states.set('EXO', false);
  }
  const named = (wanted: boolean) => [...states].flatMap(([code, isActive]) => (isActive === wanted ? [code] : []));
  if (states.size > 0) listener.state({ kind: 'workloads', active: named(true), inactive: named(false) });
  return gapIn(states);
}
