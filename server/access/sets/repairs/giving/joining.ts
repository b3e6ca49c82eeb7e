import { covers } from '../../../judge/grants/unified.ts';
import type { AccessModel } from '../../../judge/model.ts';
import type { Candidate } from '../candidate.ts';
import type { Wants } from '../wants.ts';
import { givesWanted } from './entra.ts';
import { ownGroups, type Scene } from './scene.ts';

/** Joining a group that leads to something that is wanted. A principal of another tenant joins none. */
export function joinings(scene: Scene): Candidate[] {
  const { subject, bearing, wants } = scene;
  const { model, person } = subject;
  if (person.kind === 'ForeignPrincipal') return [];
  const own = new Set(ownGroups(scene));
  const isDirect = new Set(person.groups);
  const isUseful = usefulIn(model, wants);
  const candidates: Candidate[] = [];
  for (const [group, tops] of bearing.above) {
    if (isDirect.has(group)) continue;
    const gained = tops.filter((top) => !own.has(top) || isPassedOn(model, top, group));
    const useful = gained.filter(isUseful);
    if (useful.length === 0) continue;
    candidates.push({
      change: { kind: 'addMember', group, member: person.id },
      kin: `join ${useful.map((top) => (isPassedOn(model, top, group) ? `${top} directly` : top)).join()}`,
      isPersonal: true,
      weight: gained.length,
    });
  }
  return candidates;
}

/** S-79: what a role-assignable group holds in the directory is for its direct members. */
function isPassedOn({ groups }: AccessModel, top: string, group: string): boolean {
  return top === group && groups.get(top)?.isAssignableToRole === true;
}

/** Whether a group holds anything by itself that could matter. */
function usefulIn(model: AccessModel, wants: Wants): (group: string) => boolean {
  const { entraHoldings, assignments, legacyRoles, visibleDeviceGroups, rolePermissions, rulebook } = model;
  const known = new Map<string, boolean>();
  const isUseful = (group: string): boolean => {
    if (visibleDeviceGroups.get(group)?.some((id) => wants.deviceGroups.has(id))) return true;
    if (legacyRoles.get(group)?.some(({ system }) => mattersOn(wants, system))) return true;
    if (entraHoldings.get(group)?.some(({ role }) => givesWanted(rulebook, role, wants))) return true;
    return (
      assignments.get(group)?.some(({ role, assignment }) => {
        const granted = rolePermissions.get(role.id);
        const isWhole = covers(assignment, 'MDI') && wants.products.has('XSPM');
        return isWhole || [...wants.permissions.values()].some((wanted) => [...wanted].some((id) => granted?.has(id)));
      }) === true
    );
  };
  return (group) => {
    const is = known.get(group) ?? isUseful(group);
    known.set(group, is);
    return is;
  };
}

const productsOfSystem: Readonly<Record<string, readonly string[]>> = {
  mde: ['MDE', 'IOT'],
  mdo: ['MDO'],
  exo: ['MDO'],
  mdi: ['MDI', 'XSPM'],
  mda: ['MDA', 'MDI', 'XSPM'],
  sent: ['SENT'],
};

/** Roles of a product's own model count there, and some elsewhere (R-32, R-38). */
function mattersOn({ products, systems, isSightWanted }: Wants, system: string): boolean {
  if (system === 'mde' && isSightWanted) return true;
  return (
    [...systems].some((one) => one === system) ||
    (productsOfSystem[system] ?? []).some((code) => [...products].some((product) => product === code))
  );
}
