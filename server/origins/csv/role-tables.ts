import { quote } from '../../document/problem.ts';
import { named, namedIn, textIn } from './cells.ts';
import { gatherRoles } from './gathered-roles.ts';
import { type Table, WrongCell } from './table.ts';

type Reading = { readonly value: string } | { readonly problem: string; readonly suggestion?: string };

function checkName(column: string, reading: Reading): void {
  if ('value' in reading) return;
  const meant = reading.suggestion === undefined ? '' : `; did you mean ${quote(reading.suggestion)}?`;
  throw new WrongCell(`${column}: ${reading.problem}${meant}`);
}

/** The roles of Defender for Cloud Apps that are given for a part of it. */
const scopedRoles = /^(?:app ?\/? ?instance|user group) admin(?:istrator)?$/i;

export const cloudAppsAdministrators: Table = {
  name: 'Defender for Cloud Apps administrators',
  needed: ['user', 'role'],
  optional: ['userId', 'scope'],
  kinds: () => ['legacyMda'],
  open: (listener, catalogue) =>
    gatherRoles(
      listener,
      (row) => {
        const name = textIn(row, 'role');
        checkName('role', catalogue.legacyRole('mda', 'role', name));
        if (row.get('scope') !== '' && !scopedRoles.test(name))
          throw new WrongCell(
            `scope: ${quote(name)} has no scope in Defender for Cloud Apps; leave the cell empty, or write App/instance admin or User group admin as the role`,
          );
        return { kind: 'legacyRole', system: 'mda', form: 'role', name, principals: [namedIn(row, 'userId', 'user')] };
      },
      ({ name, principals }) => ['cloudAppsAdministrator', `${name.toLowerCase()} ${JSON.stringify(principals)}`],
    ),
};

const administrator = /^(?:microsoft )?defender for endpoint administrator(?: \(default\))?$/i;

export const endpointRoles: Table = {
  name: 'Defender for Endpoint roles',
  needed: ['role', 'permissions', 'groups'],
  optional: ['id'],
  kinds: () => ['legacyMde'],
  open: (listener, catalogue) =>
    gatherRoles(
      listener,
      (row) => {
        const name = textIn(row, 'role');
        const principals = row.list('groups').map(named);
        const role = { kind: 'legacyRole', system: 'mde', name, principals } as const;
        if (administrator.test(name)) return { ...role, form: 'administrator' };
        const permissions = row.list('permissions');
        for (const permission of permissions) checkName('permissions', catalogue.legacyEndpointPermission(permission));
        return { ...role, form: 'role', id: row.get('id') || name, permissions };
      },
      ({ name }) => ['endpointRole', name.toLowerCase()],
    ),
};
