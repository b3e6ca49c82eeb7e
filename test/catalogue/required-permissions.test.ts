import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { permissionsIn } from '../../server/schema/nodes/required-permissions.ts';

const { rulebook } = loadCatalogue();
const requiredBy = (id: string): string[] => {
  const row = rulebook.capabilities.get(id);
  if (!row) throw new Error(`There is no capability ${id}.`);
  return [...permissionsIn(row)].sort();
};

const file = new URL('../../seed/catalogue/capabilities.yaml', import.meta.url);
const { capabilities } = load(readFileSync(file, 'utf8')) as { capabilities: readonly Record<string, unknown>[] };

/** Every text below a value that is the id of a permission; what a denial only remarks on is not required. */
function permissionsWritten(value: unknown): string[] {
  if (typeof value === 'string') {
    const id = value.replace(/@\w+$/, '');
    return rulebook.permissions.has(id) ? [id] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) => (key === 'whenDenied' ? [] : permissionsWritten(below)));
}

/** A capability that is the same as another one demands what the other one does. */
function writtenFor(id: string): string[] {
  const row = capabilities.find((one) => one['id'] === id) ?? {};
  const same = row['sameAs'];
  return typeof same === 'string' ? writtenFor(same) : [...new Set(permissionsWritten(row))].sort();
}

describe('the permissions that a capability requires', () => {
  it.each(capabilities.map((row) => String(row['id'])))('%s: those that are written with it', (id) => {
    expect(requiredBy(id)).toEqual(writtenFor(id));
  });

  it.each([
    ['mde.device.isolate', ['so.sd.response']],
    ['incident.manage', ['so.sd.alerts', 'so.sd.basics']],
    ['urbac.roles.import', ['as.authz:manage']],
    ['urbac.workload.activate', []],
    ['hunting.view', ['so.raw.meta', 'so.sd.basics', 'sp.exposure:read', 'sp.vuln']],
  ])('%s: %j', (id, permissions) => {
    expect(requiredBy(id)).toEqual(permissions);
  });
});
