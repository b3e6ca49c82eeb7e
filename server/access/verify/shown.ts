import type { NodeReference } from '../terms/node.ts';
import { type Atom, best, type Grade } from './atom.ts';
import { accessLists, groupHolding, someDevice } from './device-edges.ts';
import { type NodeName, nameOf, nodeName } from './edge.ts';
import type { Scene } from './scene.ts';
import { gradeAtom, groundOf } from './truth.ts';

/** The goals that the leaves of a proof lead to by their own edges, each by the reading that its atom asks for. */
export class Shown {
  readonly #grades = new Map<string, Grade>();

  remember(atom: Atom, goal: NodeReference, grade: Grade): void {
    const name = nameOf(goal);
    this.#grades.set(keyOf(atom, name), best([grade, this.grade(atom, name)]));
  }

  grade(atom: Atom, goal: NodeName): Grade {
    return this.#grades.get(keyOf(atom, goal)) ?? 'deny';
  }
}

function keyOf(atom: Atom, goal: NodeName): string {
  switch (atom.kind) {
    case 'permission':
      return JSON.stringify([goal, atom.kind, atom.onlyUnified, atom.withoutDefaultsOf]);
    case 'legacyRole':
      return JSON.stringify([goal, atom.kind, atom.notThrough, atom.isAlwaysInForce, atom.countsDirectoryRoles]);
    case 'sees':
    case 'seesDevice':
      return JSON.stringify([goal, 'sight', atom.usesLiveResponse]);
    default:
      return JSON.stringify([goal, atom.kind]);
  }
}

/** The grade of an atom by what the leaves show; what is no matter of routes is read from the facts. */
export function gradeByGoals(scene: Scene, atom: Atom, shown: Shown): Grade {
  const ground = groundOf(scene, atom);
  if (ground === undefined) return gradeAtom(scene, atom);
  const goals = atom.kind === 'seesDevice' ? [...ground.goals, ...groupsHolding(scene, atom.device)] : ground.goals;
  return best(goals.map((goal) => shown.grade(atom, goal)));
}

/** Seeing a device is seeing the group it is in, so a leaf may lead to either. */
function groupsHolding({ facts }: Scene, id: string): NodeName[] {
  const device = facts.devices.find((candidate) => candidate.id === id);
  if (id !== someDevice) return device ? [nodeName('DeviceGroup', groupHolding(facts, device))] : [];
  return [...accessLists(facts).keys()].map((group) => nodeName('DeviceGroup', group));
}
