import { isIdentityScopeOnly, isReplacedInCloudApps } from './absence.ts';
import type { Atom, Grade } from './atom.ts';
import { gradeOf } from './atom.ts';
import { deviceEdges, sightEdges } from './device-edges.ts';
import { type NodeName, nodeName, reachableFrom, type TrueEdge } from './edge.ts';
import { entraEndpointEdges, entraMappingEdges, holdingEdges } from './entra-edges.ts';
import { carryOverEdges, legacyMappingEdges, legacyOptionEdges, legacyRoleEdges } from './legacy-edges.ts';
import { membershipEdges } from './membership-edges.ts';
import { isInsider } from './person-kind.ts';
import { hasActiveProduct, isInForce, isSwitchedOn, isUnified } from './regime.ts';
import type { Scene } from './scene.ts';
import { hasPlan, isLiveResponseOn } from './tenant-state.ts';
import { unifiedEdges } from './unified-edges.ts';

/** An atom that is shown by a route: every true edge that could be on one, and the nodes of which one must be reached. */
export interface Ground {
  readonly edges: readonly TrueEdge[];
  readonly goals: readonly NodeName[];
}

export function startOf({ person }: Scene): NodeName {
  return nodeName(person.kind, person.id);
}

/** Nothing where the atom is not a matter of routes. */
export function groundOf(scene: Scene, atom: Atom): Ground | undefined {
  const { facts, rulebook } = scene;
  const held = [...membershipEdges(facts), ...holdingEdges(scene)];
  const legacy = [...legacyRoleEdges(scene), ...entraEndpointEdges(scene)];
  switch (atom.kind) {
    case 'permission': {
      const { permission, product } = atom;
      const goals = [nodeName('Permission', permission, product)];
      if (!facts.available.includes(product)) return { edges: [], goals };
      if (product === 'XSPM' && isIdentityScopeOnly(scene)) return { edges: [], goals };
      const isReplaced = product === 'MDA' && isReplacedInCloudApps(scene);
      const unified = [
        ...held,
        ...(isReplaced ? [] : entraMappingEdges(scene, permission, product, atom.withoutDefaultsOf)),
        ...unifiedEdges(scene, permission, product, 'access'),
      ];
      if (atom.onlyUnified === true) return { edges: isUnified(facts, product) ? unified : [], goals };
      const edges = [
        ...unified,
        ...legacy,
        ...legacyOptionEdges(scene),
        ...legacyMappingEdges(scene, permission, product),
        ...carryOverEdges(scene, permission, product),
      ];
      return { edges, goals };
    }
    case 'coverage': {
      const goals = [nodeName('Permission', atom.permission, atom.product)];
      return { edges: [...held, ...unifiedEdges(scene, atom.permission, atom.product, 'coverage')], goals };
    }
    case 'legacyPermission':
      return {
        edges: [...held, ...legacy, ...legacyOptionEdges(scene)],
        goals: atom.permissions.map((option) => nodeName('LegacyPermission', option)),
      };
    case 'legacyRole': {
      const { roles } = atom;
      const keys = new Set([...rulebook.legacyRoles.keys(), ...facts.legacyRoles.map((role) => role.key)]);
      if (isInForce(facts, 'mde')) keys.add('mde:administrator');
      const any = [...keys].filter((key) => rulebook.legacyRoles.get(key)?.isUnsupported !== true);
      const goals = (roles === 'any' ? any : roles).filter((key) => key.startsWith(`${atom.system}:`));
      return {
        edges: [...held, ...legacyRoleEdges(scene, atom), ...entraEndpointEdges(scene)],
        goals: goals.map((key) => nodeName('LegacyRole', key)),
      };
    }
    case 'entraRole':
      return { edges: held, goals: atom.roles.map((role) => nodeName('EntraRole', role)) };
    case 'sees':
      return {
        edges: [...held, ...legacy, ...sightEdges(scene, atom.usesLiveResponse === true)],
        goals: [nodeName('DeviceGroup', atom.deviceGroup)],
      };
    case 'seesDevice':
      return {
        edges: [
          ...held,
          ...legacy,
          ...sightEdges(scene, atom.usesLiveResponse === true),
          ...deviceEdges(scene, atom.device),
        ],
        goals: [nodeName('Device', atom.device)],
      };
    case 'account':
    case 'available':
    case 'absence':
    case 'someActiveProduct':
    case 'active':
    case 'plan':
    case 'liveResponse':
    case 'insider':
      return undefined;
  }
}

/** The grade of an atom by everything the facts say. */
export function gradeAtom(scene: Scene, atom: Atom): Grade {
  const { facts, person } = scene;
  switch (atom.kind) {
    case 'account':
      return gradeOf(person.enabled);
    case 'available':
      return gradeOf(facts.available.includes(atom.product));
    case 'absence':
      return gradeOf(atom.of === 'local-cloud-apps-role' ? !isReplacedInCloudApps(scene) : !isIdentityScopeOnly(scene));
    case 'someActiveProduct':
      return gradeOf(hasActiveProduct(facts));
    case 'active':
      return gradeOf(atom.switches.every((code) => isSwitchedOn(facts, code)));
    case 'plan':
      return gradeOf(hasPlan(facts, atom.product, atom.plans));
    case 'liveResponse':
      return gradeOf(isLiveResponseOn(facts, atom.device));
    case 'insider':
      return gradeOf(isInsider(person));
    case 'permission':
    case 'coverage':
    case 'legacyPermission':
    case 'legacyRole':
    case 'entraRole':
    case 'sees':
    case 'seesDevice': {
      const ground = groundOf(scene, atom);
      return ground === undefined ? 'deny' : gradeRoutes(startOf(scene), ground.edges, ground.goals);
    }
  }
}

/** Allow by a route of certain edges, conditional by one that needs an uncertain edge (S-41). */
export function gradeRoutes(start: NodeName, edges: readonly TrueEdge[], goals: readonly NodeName[]): Grade {
  const reaches = (some: readonly TrueEdge[]) => {
    const reached = reachableFrom(start, some);
    return goals.some((goal) => reached.has(goal));
  };
  if (reaches(edges.filter((edge) => edge.isUncertain !== true))) return 'allow';
  return reaches(edges) ? 'conditional' : 'deny';
}
