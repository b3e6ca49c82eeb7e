import { type AccessModel, accessModel } from '../../server/access/judge/model.ts';
import type { TenantFacts } from '../../server/access/terms/facts.ts';
import type { EntraRoleRow, GrantRow, Rulebook } from '../../server/access/terms/rulebook.ts';
import type { Tuple } from './peer.ts';

/** One question to everybody: an action on the devices of one device group. */
export interface PeerQuestion {
  readonly action: string;
  readonly capability: string;
  readonly deviceGroup: string;
}

export interface Relations {
  readonly tuples: readonly Tuple[];
  readonly questions: readonly PeerQuestion[];
}

const product = 'MDE';

/**
 * What the actions of Defender for Endpoint that take one permission depend on, as relations: who is in which group,
 * who holds which permission, who sees which device group. Whoever is disabled holds nothing and is left out.
 */
export function relationsOf(facts: TenantFacts, rulebook: Rulebook, mostQuestions: number): Relations {
  const model = accessModel(facts, rulebook);
  const capabilities = [...rulebook.capabilities.values()].flatMap(({ id, products }) => {
    const needed = products.get(product);
    const unified = needed?.byRegime.unified;
    const isPlain = products.size === 1 && needed?.needsDeviceGroup === true && !needed.usesLiveResponse;
    return isPlain && unified?.kind === 'permission' ? [{ id, permission: unified.permission }] : [];
  });
  const places = model.deviceGroups.filter(({ access }) => access.length > 0);
  const permissions = [...new Set(capabilities.map(({ permission }) => permission))];
  const subjectOf = subjects(facts, model);
  const asked = places.flatMap((place, row) =>
    capabilities.map((capability, column) => ({ place, capability, order: (row + column) % places.length })),
  );
  const chosen = asked.sort((left, right) => left.order - right.order).slice(0, mostQuestions);
  return {
    questions: chosen.map(({ place, capability }, index) => {
      return { action: `action:${index}`, capability: capability.id, deviceGroup: place.id };
    }),
    tuples: [
      ...facts.groups.flatMap(({ id, members }) => of(`group:${id}`, 'member', members.flatMap(subjectOf))),
      ...permissions.flatMap((permission, index) =>
        of(`permission:${index}`, 'holder', holdersOf(model, permission).flatMap(subjectOf)),
      ),
      ...places.flatMap(({ access }, index) =>
        of(`device_group:${index}`, 'viewer', [...access, ...unrestricted(model)].flatMap(subjectOf)),
      ),
      ...chosen.flatMap(({ place, capability }, index) => [
        ...of(`action:${index}`, 'permission', [`permission:${permissions.indexOf(capability.permission)}`]),
        ...of(`action:${index}`, 'place', [`device_group:${places.indexOf(place)}`]),
      ]),
    ],
  };
}

function of(object: string, relation: string, found: readonly string[]): Tuple[] {
  return [...new Set(found)].map((subject) => ({ object, relation, subject }));
}

function subjects({ people }: TenantFacts, { groups }: AccessModel): (id: string) => string[] {
  const enabled = new Set(people.filter((person) => person.enabled).map(({ id }) => id));
  return (id) => (groups.has(id) ? [`group:${id}#member`] : enabled.has(id) ? [`user:${id}`] : []);
}

/** Principals with a unified role or a directory role that includes the permission for the product. */
function holdersOf(model: AccessModel, permission: string): string[] {
  const { assignments, rolePermissions } = model;
  const assigned = [...assignments].flatMap(([principal, held]) =>
    held.some(
      ({ role, assignment: { dataSources, scopes } }) =>
        rolePermissions.get(role.id)?.has(permission) === true &&
        (dataSources === 'all' || dataSources.includes(product)) &&
        scopes.every((scope) => scope === '/'),
    )
      ? [principal]
      : [],
  );
  const isGiven = ({ permissions, products }: GrantRow) =>
    permissions.includes(permission) && products.includes(product);
  return [...assigned, ...directoryHolders(model, ({ grants }) => grants.some(isGiven))];
}

/** Those who see every device group by their directory role. */
function unrestricted(model: AccessModel): string[] {
  return directoryHolders(model, ({ seesEveryDevice }) => seesEveryDevice);
}

function directoryHolders(
  { entraHoldings, rulebook }: AccessModel,
  isMeant: (role: EntraRoleRow) => boolean,
): string[] {
  return [...entraHoldings].flatMap(([principal, held]) =>
    held.some(({ role, state, scope }) => {
      const row = rulebook.entraRoles.get(role);
      return state === 'active' && scope === '/' && row !== undefined && isMeant(row);
    })
      ? [principal]
      : [],
  );
}
