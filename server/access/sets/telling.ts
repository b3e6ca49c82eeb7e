import { judgementsOf } from '../judge/judge.ts';
import { allActivated, asItIs, type Lens } from '../judge/lens.ts';
import type { AccessModel } from '../judge/model.ts';
import { Subject } from '../judge/subject.ts';
import { decisionOf } from '../tell/decide.ts';
import { relevantLeaves } from '../tell/routes/relevant.ts';
import { longestSentence } from '../tell/sentence/length.ts';
import { sentenceOf } from '../tell/sentence.ts';
import type { DeviceFact, Person } from '../terms/facts.ts';
import { type FactEdge, type NodeReference, nodeKey } from '../terms/node.ts';
import type { AccessState, Decision } from '../terms/proof.ts';
import type { Question } from '../terms/question.ts';
import { countingFacets } from './counting-facets.ts';
import { wholeOf } from './looks.ts';
import type { Outcome } from './outcome.ts';
import type { Parted } from './spans.ts';

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
  return edgesOf(decisionUnder(model, person, lens, question, device));
}

function edgesOf(decision: Decision): readonly FactEdge[] {
  return relevantLeaves(decision)
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

/** Stands for a name; no name holds it. */
const sign = '\uF8FE';
/** Names count as this long at most where a sentence is cut to its length. */
const [shortestName, longestName] = [1, 20];
/** So many different tellings of one question stay in memory. */
const mostRemembered = 5_000;

interface Told extends Omit<Telling, 'sentence'> {
  /** The sentence for a name of any length, where it is not cut to the length of the name. */
  readonly template: string | undefined;
  /** A profile of which it is told. */
  readonly place: number;
}

/**
 * What is told of those who have access, by profile, outcome and name: once for all who have it through the same. Denials
 * tell what is nearest to each person, so that these are told one by one.
 */
export function tellingsOf(
  parts: Parted,
  question: Question,
  device?: DeviceFact,
): (place: number, outcome: Outcome, name: string) => Telling {
  const { model, lens, isOpen } = parts;
  const known = new Map<string, Told>();
  const cut = new Map<string, string>();
  const counting = countingFacets(parts, wholeOf(question, device));
  const isWhole = isOpen || model.incompleteFacts.size > 0;
  return (place, outcome, name) => {
    const key = isWhole ? `profile ${place}` : counting(place);
    const told = known.get(key) ?? toldOf(place, outcome);
    if (known.size >= mostRemembered) known.clear();
    known.set(key, told);
    const { state, through, template } = told;
    return { state, through, sentence: (template ?? cutFor(key, told, name.length)).replaceAll(sign, () => name) };
  };

  function toldOf(place: number, outcome: Outcome): Told {
    const decision = decisionFor(place, shortestName);
    const short = templateOf(decision);
    const isCut = !fits(short) && short !== templateOf(decisionFor(place, longestName));
    const edges = outcome === 'allow' || outcome === 'conditional' ? edgesOf(decision) : [];
    return { place, state: decision.state, through: giversIn(edges), template: isCut ? undefined : short };
  }

  function cutFor(key: string, { place }: Told, length: number): string {
    const counted = Math.min(length, longestName);
    const known = cut.get(`${counted} ${key}`) ?? templateOf(decisionFor(place, counted));
    if (cut.size >= mostRemembered) cut.clear();
    cut.set(`${counted} ${key}`, known);
    return known;
  }

  function decisionFor(place: number, length: number): Decision {
    const person = { ...parts.personAt(place), displayName: sign.repeat(length) };
    return decisionOf(judgementsOf(new Subject(model, person, lens))(question, device));
  }
}

/** The sentence with one sign in place of the name. */
function templateOf(decision: Decision): string {
  const sentence = sentenceOf(decision);
  return decision.person.name === '' ? sentence : sentence.replaceAll(decision.person.name, sign);
}

/** Whether it is short enough with the longest name in every place, so that nothing is left out of it for any name. */
function fits(template: string): boolean {
  const names = template.split(sign).length - 1;
  return template.length + names * (longestName - shortestName) <= longestSentence;
}
