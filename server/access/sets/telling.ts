import { judgementsOf } from '../judge/judge.ts';
import { allActivated, asItIs, type Lens } from '../judge/lens.ts';
import type { AccessModel } from '../judge/model.ts';
import { Subject } from '../judge/subject.ts';
import { decisionOf } from '../tell/decide.ts';
import { relevantLeaves } from '../tell/routes/relevant.ts';
import { sentenceOf } from '../tell/sentence.ts';
import type { DeviceFact, Person } from '../terms/facts.ts';
import { type FactEdge, type NodeReference, nodeKey } from '../terms/node.ts';
import type { AccessState, Decision } from '../terms/proof.ts';
import type { Question } from '../terms/question.ts';
import type { Outcome } from './outcome.ts';

/** What is told of somebody in a list. */
export interface Telling {
  /** When the person can do it; undefined where that is not known. */
  readonly state: AccessState | undefined;
  readonly sentence: string;
  /** Groups that hold something, and roles, on the routes; for what is eligible, on the routes after activation. */
  readonly through: readonly NodeReference[];
}

/** The sentence of one person's answer, and what their access goes through. */
export function tell(
  model: AccessModel,
  person: Person,
  outcome: Outcome,
  question: Question,
  device?: DeviceFact,
): Telling {
  const decision = decisionUnder(model, person, asItIs, question, device);
  const state = outcome === 'eligible' ? 'after-activation' : decision.state;
  const edges = edgesOnRoutes(model, person, outcome, question, device);
  return { sentence: sentenceOf(decision), state, through: giversIn(edges) };
}

/** Ids of the nodes on the routes of somebody's access; for what is eligible, on the routes after activation. */
export function nodesOnRoutes(
  model: AccessModel,
  person: Person,
  outcome: Outcome,
  question: Question,
  device?: DeviceFact,
): ReadonlySet<string> {
  const edges = edgesOnRoutes(model, person, outcome, question, device);
  return new Set(edges.flatMap(({ from, to }) => [from.id, to.id]));
}

function edgesOnRoutes(
  model: AccessModel,
  person: Person,
  outcome: Outcome,
  question: Question,
  device?: DeviceFact,
): readonly FactEdge[] {
  if (outcome === 'deny' || outcome === 'unknown') return [];
  const lens = outcome === 'eligible' ? allActivated : asItIs;
  return relevantLeaves(decisionUnder(model, person, lens, question, device))
    .filter(({ verdict }) => verdict === 'allow' || verdict === 'conditional')
    .flatMap(({ edges }) => edges);
}

function decisionUnder(
  model: AccessModel,
  person: Person,
  lens: Lens,
  question: Question,
  device?: DeviceFact,
): Decision {
  return decisionOf(judgementsOf(new Subject(model, person, lens))(question, device));
}

const givers = new Set(['Group', 'UnifiedRole', 'EntraRole', 'LegacyRole']);

/** Holders and roles; groups on the way to them are not told, since people of a profile differ in these. */
function giversIn(edges: readonly FactEdge[]): readonly NodeReference[] {
  const found = new Map<string, NodeReference>();
  for (const { from, to } of edges) {
    if (to.kind === 'Group') continue;
    for (const node of [from, to]) if (givers.has(node.kind)) found.set(nodeKey(node), node);
  }
  return [...found.values()];
}

/** Names count as this long at most where a sentence is cut to its length. */
const longestName = 20;
/** Stands for a name; no name holds it. */
const sign = '\uF8FE';

/**
 * What is told of people, once for each profile and length of name: whoever has access has the same routes as others of
 * the profile. Denials tell what is nearest to each person, so that these are told one by one.
 */
export function tellingsOf(
  model: AccessModel,
  question: Question,
  device?: DeviceFact,
): (place: number, sample: Person, outcome: Outcome, name: string) => Telling {
  const known = new Map<string, Telling>();
  return (place, sample, outcome, name) => {
    const length = Math.min(name.length, longestName);
    const key = `${place} ${length}`;
    const displayName = sign.repeat(length);
    const told = known.get(key) ?? tell(model, { ...sample, displayName }, outcome, question, device);
    known.set(key, told);
    return length === 0 ? told : { ...told, sentence: told.sentence.replaceAll(displayName, name) };
  };
}
