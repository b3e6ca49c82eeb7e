import type { Path } from '../../document/problem.ts';
import type { PrincipalKind } from '../../tenant/facts/principals.ts';
import type { TenantShape } from '../../tenant/shape/tenant.ts';
import type { Gathering } from './gathering.ts';
import type { Place } from './places.ts';

/** Something that could not be taken over, as a sentence, and where it stands. */
export interface Complaint {
  readonly message: string;
  readonly place?: Place | undefined;
}

/** Where somebody is defined as a principal of this kind. */
export function placeOfPrincipal(kind: PrincipalKind, id: string, gathering: Gathering): Place | undefined {
  const records = {
    user: gathering.users,
    group: gathering.groups,
    'service principal': gathering.servicePrincipals,
    'foreign principal': gathering.foreignPrincipals,
    'deleted principal': gathering.deletedPrincipals,
  };
  return kind === 'unknown principal' ? undefined : records[kind].placeOf(id);
}

/** Where the files state what stands at a place of the tenant that was made of them. */
export function placeAt([list, key, part, position]: Path, shape: TenantShape, gathering: Gathering) {
  const { roles, deviceGroups, devices, foreignPrincipals, extraPermissions, places } = gathering;
  const [index, text] = [Number(key), String(key)];
  switch (list) {
    case 'urbacRoles': {
      const role = shape.urbacRoles[index];
      const assignment = part === 'assignments' ? role?.assignments[Number(position)] : undefined;
      return (
        (assignment?.id === undefined ? undefined : roles.unifiedAssignments.placeOf(assignment.id)) ??
        roles.unifiedRoles.placeOf(role?.id ?? '')
      );
    }
    case 'legacyRoles': {
      if (text !== 'mde') return places.of(text, String(part === 'roles' || part === 'roleGroups' ? position : part));
      const role = shape.legacyRoles.mde[Number(part)];
      return places.of(text, role === undefined || 'builtIn' in role ? 'administrator' : (role.id ?? ''));
    }
    case 'entraRoles':
      return places.of('entraRole', text);
    case 'deviceGroups':
      return deviceGroups.placeOf(shape.deviceGroups[index]?.id ?? '');
    case 'devices':
      return devices.placeOf(shape.devices[index]?.id ?? '');
    case 'foreignPrincipals':
      return foreignPrincipals.placeOf(shape.foreignPrincipals[index]?.id ?? '');
    case 'extraPermissions':
      return extraPermissions.placeOf(shape.extraPermissions[index]?.id ?? '');
    default:
      return undefined;
  }
}
