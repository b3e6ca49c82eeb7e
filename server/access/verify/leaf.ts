import type { FactEdge } from '../terms/node.ts';
import type { ProofLeaf } from '../terms/proof.ts';
import type { Atom, Grade } from './atom.ts';
import {
  claimedEdgeName,
  edgeName,
  type NodeName,
  nameOf,
  reachableFrom,
  reversed,
  type Step,
  type TrueEdge,
} from './edge.ts';
import type { Scene } from './scene.ts';
import { type Ground, gradeAtom, gradeRoutes, groundOf, startOf } from './truth.ts';

export interface LeafFinding {
  readonly faults: readonly string[];
  /** What the leaf's own edges show, whatever it claims. */
  readonly shown: Grade;
}

/** Replays one leaf: are its edges facts, do they lead from the person to its goal, are they all there are? */
export function examineLeaf(scene: Scene, leaf: ProofLeaf): LeafFinding {
  const atom = atomOf(leaf);
  const ground = atom && groundOf(scene, atom);
  const finding = ground ? examineRoutes(scene, leaf, ground) : examineState(scene, leaf, atom);
  const faults = [...finding.faults];
  const fact = atom ? gradeAtom(scene, atom) : 'deny';
  if (leaf.verdict !== 'unknown' && leaf.verdict !== fact) {
    faults.push(`it claims ${leaf.verdict} where the facts say ${fact}`);
  }
  if (leaf.verdict !== 'unknown' && leaf.verdict !== finding.shown) {
    faults.push(`it claims ${leaf.verdict} where its edges show ${finding.shown}`);
  }
  return { faults: faults.map((fault) => `${leaf.title}: ${fault}`), shown: finding.shown };
}

/** The atom that a leaf speaks of; nothing for a leaf that can never hold. */
export function atomOf({ requirement, goal }: ProofLeaf): Atom | undefined {
  if (requirement.kind === 'never' || requirement.kind === 'regime') return undefined;
  if (requirement.kind !== 'deviceGroup') return requirement;
  const reading = requirement.usesLiveResponse === true ? { usesLiveResponse: true as const } : {};
  return goal.kind === 'Device'
    ? { kind: 'seesDevice', device: goal.id, ...reading }
    : { kind: 'sees', deviceGroup: goal.id, ...reading };
}

function examineState(scene: Scene, leaf: ProofLeaf, atom: Atom | undefined): LeafFinding {
  const faults = leaf.edges.length > 0 ? ['it has edges, but is no matter of routes'] : [];
  return { faults, shown: atom ? gradeAtom(scene, atom) : 'deny' };
}

function examineRoutes(scene: Scene, leaf: ProofLeaf, ground: Ground): LeafFinding {
  const goals = ground.goals.filter((goal) => goal === nameOf(leaf.goal));
  const backed = leaf.edges.map((edge) => [edge, factBehind(edge, ground)] as const);
  const edges = backed.flatMap(([, fact]) => fact ?? []);
  const isOnClaimedRoute = routesOver(scene, edges, goals);
  const isOnTrueRoute = routesOver(scene, ground.edges, goals);
  const claimed = new Set(leaf.edges.map(claimedEdgeName));
  const shown = gradeRoutes(startOf(scene), edges, goals);
  const isLeftOut = (edge: TrueEdge) => isOnTrueRoute(edge) && edge.from !== edge.to && !claimed.has(edgeName(edge));
  const faults = [
    ...(goals.length === 0 && edges.length > 0 ? ['its goal is not what it requires'] : []),
    ...backed.filter(([, fact]) => fact === undefined).map(([edge]) => `${claimedEdgeName(edge)} is no fact`),
    ...edges.filter((edge) => !isOnClaimedRoute(edge)).map((edge) => `${edgeName(edge)} is on no route`),
    ...(shown === 'deny' ? [] : ground.edges.filter(isLeftOut).map((edge) => `${edgeName(edge)} is left out`)),
  ];
  return { faults, shown };
}

function factBehind(edge: FactEdge, ground: Ground): TrueEdge | undefined {
  const name = claimedEdgeName(edge);
  const fact = ground.edges.find((candidate) => edgeName(candidate) === name);
  if (fact?.rows === undefined || edge.via === undefined) return fact;
  return fact.rows.has(edge.via.replace(/ ?included$/, '')) ? fact : undefined;
}

/** Whether an edge leads on from the person and towards a goal. */
function routesOver(scene: Scene, edges: readonly TrueEdge[], goals: readonly NodeName[]): (edge: TrueEdge) => boolean {
  const start = startOf(scene);
  const steps = new Map(edges.map((edge) => [edge, stepsOf(edge, start)]));
  const every = [...steps.values()].flat();
  const reached = reachableFrom(start, every);
  const backwards = reversed(every);
  const leading = new Set(goals.flatMap((goal) => [...reachableFrom(goal, backwards)]));
  return (edge) => steps.get(edge)?.some((step) => reached.has(step.from) && leading.has(step.to)) === true;
}

/** A membership of one's own leads to more than one through another group does (S-79). */
function stepsOf({ from, to, isForDirectMembers }: TrueEdge, start: NodeName): Step[] {
  if (isForDirectMembers === true) return [{ from: `${from} itself`, to }];
  return from === start
    ? [
        { from, to },
        { from, to: `${to} itself` },
      ]
    : [{ from, to }];
}
