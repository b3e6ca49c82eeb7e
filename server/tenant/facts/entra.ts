import type { EntraHolding, ExtraEntraRole } from '../../access/terms/facts.ts';
import type { Catalogue } from '../../catalogue/load.ts';
import type { NameReading } from '../../catalogue/name-reading.ts';
import { type Path, quote } from '../../document/problem.ts';
import type { TenantShape } from '../shape/tenant.ts';
import { Ids } from './ids.ts';
import type { Principals } from './principals.ts';
import type { Report } from './report.ts';

/** A directory role by name or template id: the catalogue's, or one that the tenant declares itself (S-05). */
export function readEntraRole(
  text: string,
  catalogue: Catalogue,
  extra: readonly ExtraEntraRole[],
): NameReading<string> {
  const known = catalogue.entraRole(text);
  const own = extra.filter((role) => role.id === text || catalogue.sameName(role.displayName, text));
  const first = own[0];
  if (first === undefined) {
    if ('value' in known || known.unknownId === undefined) return known;
    return { value: known.unknownId };
  }
  if (first.id === text) return { value: first.id };
  if ('value' in known || own.length > 1)
    return { problem: `several Entra roles are named ${quote(text)}; write the id of the one you mean` };
  return { value: first.id };
}

export function readExtraEntraRoles(shape: TenantShape, report: Report): ExtraEntraRole[] {
  const ids = new Ids(report, 'Entra role');
  return shape.extraEntraRoles.map((role, index) => {
    const path = ['extraEntraRoles', index, 'id'];
    ids.define(role.id, path);
    report.place({ kind: 'EntraRole', id: role.id }, path);
    return { id: role.id, displayName: role.displayName ?? role.id };
  });
}

type Written = TenantShape['entraRoles'][string];

function readHoldings(role: string, written: Written, path: Path, principals: Principals): EntraHolding[] {
  const tenantWide = (state: 'active' | 'eligible') =>
    principals.holders(written[state], [...path, state]).map((principal) => ({ role, principal, state, scope: '/' }));
  const scoped = written.scoped.map(({ principal, scope, state }, index) => {
    principals.holders([principal], [...path, 'scoped', index, 'principal']);
    return { role, principal, state, scope };
  });
  return [...tenantWide('active'), ...tenantWide('eligible'), ...scoped];
}

/** Who holds which directory role; a role written under two names is one role. */
export function readEntraHoldings(
  shape: TenantShape,
  extra: readonly ExtraEntraRole[],
  catalogue: Catalogue,
  principals: Principals,
  report: Report,
): EntraHolding[] {
  const holdings = new Map<string, EntraHolding>();
  for (const [text, written] of Object.entries(shape.entraRoles)) {
    const path = ['entraRoles', text];
    const reading = readEntraRole(text, catalogue, extra);
    if (!('value' in reading)) {
      report.unknown(path, reading.problem, reading.suggestion, true);
      continue;
    }
    report.place({ kind: 'EntraRole', id: reading.value }, path);
    for (const holding of readHoldings(reading.value, written, path, principals)) {
      const key = JSON.stringify([holding.role, holding.principal, holding.state, holding.scope]);
      holdings.set(key, holding);
    }
  }
  return [...holdings.values()];
}
