import { administratorKey } from '../../access/terms/node-references.ts';
import type { Catalogue } from '../../catalogue/load.ts';
import { quote } from '../../document/problem.ts';
import type { LegacyRoleStatement } from '../statements/statement.ts';
import { wordIn } from './cells.ts';
import { idIn, unescaped } from './exported-rows.ts';
import { known } from './people-tables.ts';
import { rowByRow, type Table, type TableRow, WrongCell } from './table.ts';

/** The tables of roles and of assignments as `whycan export --as csv` writes them. */

const kinds = { EntraRole: 'EntraRole', UnifiedRole: 'UnifiedRole', LegacyRole: 'LegacyRole' } as const;
const states = { active: 'active', eligible: 'eligible' } as const;
const systems = ['mde', 'mdo', 'exo', 'mdi', 'mda', 'sent'] as const;

/** A role of a product by its key: the product, for most products the form, and the id or name. */
function legacyRoleOf(key: string): Omit<LegacyRoleStatement, 'principals'> {
  const [first, ...parts] = key.split(':');
  const system = systems.find((one) => one === first);
  const [form, ...rest] = parts;
  const name = parts.join(':');
  if (system === undefined) throw new WrongCell(`${quote(key)} is no role that whycan exports`);
  if (system === 'mde')
    return { kind: 'legacyRole', system, form: key === administratorKey ? 'administrator' : 'role', name, id: name };
  if (system !== 'mdo' && system !== 'exo') return { kind: 'legacyRole', system, form: 'role', name };
  if (form !== 'role' && form !== 'roleGroup') throw new WrongCell(`${quote(key)} is no role that whycan exports`);
  return { kind: 'legacyRole', system, form, name: rest.join(':') };
}

const namesOf = (keys: readonly string[]) => keys.map((key) => legacyRoleOf(key).name);

/** A permission that the tenant declared itself: the table has its id, and nothing depends on its level. */
function isOfTenant(text: string, catalogue: Pick<Catalogue, 'permissions'>): boolean {
  const reading = catalogue.permissions(text);
  return !('value' in reading) && reading.unknown === undefined && reading.suggestion === undefined;
}

function kindIn(row: TableRow, column: string): keyof typeof kinds {
  const kind = wordIn(row, column, kinds);
  if (kind === undefined) throw new WrongCell(`${column} is empty`);
  return kind;
}

export const exportedRoles: Table = {
  name: 'custom roles',
  needed: ['kind', 'id', 'displayName', 'product', 'permissions', 'includes'],
  optional: [],
  kinds: () => ['unifiedRoles'],
  open: (listener, catalogue) =>
    rowByRow((written) => {
      const row = unescaped(written);
      const [kind, id, displayName] = [kindIn(row, 'kind'), idIn(row, 'id'), row.get('displayName')];
      listener.record(kind, id);
      if (kind === 'EntraRole') {
        const isBuiltIn = 'value' in catalogue.entraRole(id);
        listener.state({ kind: 'entraRole', id, ...known({ displayName }), isBuiltIn }, row.line);
      } else if (kind === 'UnifiedRole') {
        const permissions = row.list('permissions');
        for (const own of permissions.filter((text) => isOfTenant(text, catalogue)))
          listener.state(
            { kind: 'extraPermission', id: own, area: own.split('.')[0] ?? '', level: 'manage' },
            row.line,
          );
        listener.state({ kind: 'unifiedRole', id, ...known({ displayName }), permissions }, row.line);
      } else {
        const role = legacyRoleOf(id);
        const includes = namesOf(row.list('includes'));
        const ofEndpoint =
          role.form === 'role' ? { name: displayName || id, permissions: row.list('permissions') } : {};
        listener.state(
          {
            ...role,
            ...(role.system === 'mde' ? ofEndpoint : {}),
            ...(includes.length === 0 ? {} : { roles: includes }),
            principals: [],
          },
          row.line,
        );
      }
    }),
};

export const exportedAssignments: Table = {
  name: 'assignments',
  needed: ['roleKind', 'role', 'assignment', 'principal', 'state', 'scopes', 'dataSources'],
  optional: [],
  kinds: () => [
    'unifiedAssignments',
    'entraRoles',
    'entraEligibility',
    'legacyMde',
    'legacyMdo',
    'legacyExo',
    'legacyMdi',
    'legacyMda',
    'legacySent',
  ],
  open(listener) {
    const assignments = new Map<string, { readonly row: TableRow; readonly principals: { readonly id: string }[] }>();
    return {
      add(written) {
        const row = unescaped(written);
        const [kind, role, principal] = [kindIn(row, 'roleKind'), idIn(row, 'role'), { id: idIn(row, 'principal') }];
        const state = wordIn(row, 'state', states) ?? 'active';
        const scope = row.get('scopes');
        listener.record(kind, JSON.stringify([role, row.get('assignment'), principal.id, state, scope]));
        if (kind === 'EntraRole')
          listener.state({ kind: 'entraHolding', role, principal, state, scope: scope || '/' }, row.line);
        else if (kind === 'LegacyRole') listener.state({ ...legacyRoleOf(role), principals: [principal] }, row.line);
        else {
          const id = idIn(row, 'assignment');
          const key = JSON.stringify([role, id]);
          const principals = assignments.get(key)?.principals ?? [];
          principals.push(principal);
          assignments.set(key, { row: assignments.get(key)?.row ?? row, principals });
        }
      },
      finish() {
        for (const { row, principals } of assignments.values()) {
          const covered = row.list('dataSources');
          listener.state(
            {
              kind: 'unifiedAssignment',
              role: row.get('role'),
              id: row.get('assignment'),
              principals,
              dataSources: covered[0] === 'all' ? 'all' : covered,
              scopes: row.list('scopes'),
            },
            row.line,
          );
        }
      },
    };
  },
};

/** Answers are in no need of reading: they are computed anew from the other tables. */
export const exportedCapabilities: Table = {
  name: 'answers',
  needed: ['person', 'displayName', 'capability', 'title', 'verdict', 'sentence'],
  optional: [],
  kinds: () => [],
  open: (listener) => rowByRow(() => listener.unneeded('answers, which whycan computes itself')),
};
