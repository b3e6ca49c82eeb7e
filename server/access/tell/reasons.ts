import { verdictOf } from '../judge/grade.ts';
import { type Graded, type GradedGate, type GradedLeaf, holds, productsOf } from '../judge/graded.ts';
import type { AccessModel } from '../judge/model.ts';
import { nodeKey } from '../terms/node.ts';
import type { LeafRequirement, Miss, Reason } from '../terms/proof.ts';
import { type ReasonClass, reasonClasses } from '../terms/reason-classes.ts';
import { factKindNames } from '../terms/vocabulary.ts';
import { claimSentence } from './claim-sentence.ts';
import { evidenceOf, nodesOf } from './evidence.ts';
import { chainsOf } from './misses/miss.ts';
import type { Prover } from './prover.ts';
import { inSentence } from './sentence/grounds.ts';
import type { StepSet } from './steps.ts';
import { titleOf } from './title.ts';
import { anyInOrder, inOrder, listed } from './wording.ts';

const mostSentences = 3;
const mostCharacters = 240;
/** What is named within a longer title is not found in it. */
const longestTitle = 120;

/** Why an answer is not an allow: every class of its near misses, nearest first, each once. */
export function reasonsOf(prover: Prover, graded: Graded): Reason[] {
  if (verdictOf(graded.span) === 'unknown') return [unknownFacts(prover, graded)];
  const misses = missesOf(prover, graded);
  return reasonClasses.flatMap((reason) => {
    const ofClass = misses.filter((miss) => miss.reason === reason);
    return ofClass.length === 0 ? [] : [merged(reason, ofClass)];
  });
}

/** With `deeply`, what nothing comes near to is looked at again for steps that are enough together (S-86). */
function missesOf(prover: Prover, graded: Graded, deeply = true): readonly Miss[] {
  const own = nearestOf(prover, graded, deeply);
  return deeply ? prover.withStepSets(graded, own) : own;
}

function nearestOf(prover: Prover, graded: Graded, deeply: boolean): readonly Miss[] {
  if (graded.kind === 'leaf') return prover.missesOf(graded);
  const asAWhole = prover.gateMissesOf(graded);
  if (asAWhole) return asAWhole;
  const parts = graded.kind === 'any' ? ofAlternatives(prover, graded) : ofConditions(prover, graded, deeply);
  const more = prover.moreMissesOf(graded).filter((miss) => !parts.some(({ reason }) => reason === miss.reason));
  if (more.length === 0) return parts;
  const isNearer = more.some(({ reason }) => reason !== 'regime');
  return [...(isNearer ? parts.filter(({ reason }) => reason !== 'permission') : parts), ...more];
}

/** An alternative that nothing comes near says nothing where another comes nearer. */
function ofAlternatives(prover: Prover, { parts }: GradedGate): readonly Miss[] {
  const each = parts.map((part) => ({ part, misses: missesOf(prover, part, false) }));
  const near = each.filter(({ part, misses }) => comesNear(part, misses));
  const nearest = near.length > 0 ? near : withFewestMissing(each);
  return nearest.flatMap(({ misses }) => misses);
}

interface Examined {
  readonly part: Graded;
  readonly misses: readonly Miss[];
}

/** Something of it is there or within a step; not where beside that a second thing is missing altogether. */
function comesNear(part: Graded, misses: readonly Miss[]): boolean {
  const has = (reason: ReasonClass) => misses.some((miss) => miss.reason === reason);
  if (misses.every(({ reason }) => reason === 'permission')) return false;
  return !has('permission') || has('all-of') || missingLeaves(part) < 2;
}

function withFewestMissing(alternatives: readonly Examined[]): readonly Examined[] {
  const fewest = Math.min(...alternatives.map(({ part }) => missingLeaves(part)));
  return alternatives.filter(({ part }) => missingLeaves(part) === fewest);
}

/** How many things are missing at least. */
function missingLeaves(graded: Graded): number {
  if (graded.span.high > 0) return 0;
  if (graded.kind === 'leaf') return graded.isSight || graded.aim.requirement.kind === 'active' ? 0 : 1;
  const counts = graded.parts.map(missingLeaves);
  return graded.kind === 'any' ? Math.min(...counts) : counts.reduce((sum, count) => sum + count, 0);
}

/** Sight of devices explains a denial only where the right is there, or where what gives the right would not give sight too. */
function ofConditions(prover: Prover, gate: GradedGate, deeply: boolean): readonly Miss[] {
  const failing = gate.parts.filter((part) => part.span.high === 0);
  const inTheWay = failing.filter(standsInTheWay);
  const rights = failing.filter((part) => !part.isSight && !inTheWay.includes(part));
  const deciding = [...inTheWay, ...(rights.length > 0 ? rights : failing.filter((part) => part.isSight))];
  const misses = withSwitches(deciding.map((part) => ({ part, misses: missesOf(prover, part, deeply) })));
  const unseen = rights.length > 0 ? unseenAfterwards(prover, gate) : [];
  const all = [...misses, ...unseen];
  return gate.isConjunction && isPartlyMet(gate) ? [...all, allOfMiss(prover, gate, failing)] : all;
}

const outOfReach: ReadonlySet<ReasonClass> = new Set(['permission', 'regime']);

/** A switch that is off is worth a word where the rest is there or within reach; else the rest says what is missing. */
function withSwitches(each: readonly Examined[]): readonly Miss[] {
  const isSwitch = ({ part }: Examined) => part.kind === 'leaf' && part.aim.requirement.kind === 'active';
  const rest = each.filter((one) => !isSwitch(one));
  const isOutOfReach = rest.some(({ misses }) => misses.every(({ reason }) => outOfReach.has(reason)));
  return (isOutOfReach ? rest : each).flatMap(({ misses }) => misses);
}

/** What is checked before any right, and beside which the right and the sight of devices are told too (S-95). */
function standsInTheWay(graded: Graded): boolean {
  return graded.kind === 'leaf' && checkedFirst.has(graded.aim.requirement.kind);
}

const checkedFirst: ReadonlySet<LeafRequirement['kind']> = new Set(['plan', 'liveResponse', 'insider']);

/** S-86: sight is checked as it would be after the one step that gives the right. */
function unseenAfterwards(prover: Prover, gate: GradedGate): readonly Miss[] {
  const { right, again } = gate;
  const sight = gate.parts.find((part) => part.isSight && part.span.high === 0);
  if (!right || !again || !sight) return [];
  const sets = prover.stepSetsOf(right);
  const isEnough = ({ subject }: StepSet) => {
    const whole = again(subject);
    return whole.kind !== 'leaf' && whole.parts.some((part) => part.isSight && holds(part));
  };
  if (sets.length === 0 || sets.some(({ steps }) => steps.length > 1) || sets.some(isEnough)) return [];
  return missesOf(prover, sight).filter(({ reason }) => reason === 'device-group');
}

/** S-16. */
function isPartlyMet({ parts }: GradedGate): boolean {
  const rights = parts.filter((part) => !part.isSight);
  const products = rights.map((part) => [...productsOf(part)].sort().join());
  return rights.some(holds) || new Set(products).size > 1;
}

function allOfMiss({ subject }: Prover, { parts }: GradedGate, failing: readonly Graded[]): Miss {
  const chains = parts.filter(holds).flatMap(chainsOf);
  const titleIn = (part: Graded) => titleOfGraded(subject.model, part);
  const missing = failing.map(titleIn);
  const met = parts.filter((part) => !failing.includes(part)).map(titleIn);
  const claim = { kind: 'needed', met, missing } as const;
  const edges = evidenceOf(subject.now, chains);
  return { reason: 'all-of', sentence: claimSentence(claim), claims: [claim], edges, missing: [] };
}

function titleOfGraded(model: AccessModel, graded: Graded): string {
  if (graded.kind === 'leaf') return titleOf(model, graded.aim);
  const titles = graded.parts.filter((part) => !part.isSight).map((part) => titleOfGraded(model, part));
  const title = graded.kind === 'any' ? anyInOrder(titles, 1) : inOrder(titles, 2);
  const [first, ...others] = rightsIn(graded);
  if (title.length <= longestTitle || first === undefined || others.length === 0) return title;
  return `${others.length + 1} conditions, such as ${inSentence(titleOf(model, first.aim))}`;
}

/** What is required beside access to devices. */
function rightsIn(graded: Graded): GradedLeaf[] {
  return graded.kind === 'leaf' ? [graded] : graded.parts.filter((part) => !part.isSight).flatMap(rightsIn);
}

/** What is beyond is counted. */
function isShort(sentences: readonly string[]): boolean {
  return sentences.length <= mostSentences && sentences.join(' ').length <= mostCharacters;
}

function merged(reason: ReasonClass, misses: readonly Miss[]): Reason {
  const sentences = [...new Set(misses.map(({ sentence }) => sentence))];
  const shown = sentences.filter((_, index) => index === 0 || isShort(sentences.slice(0, index + 1)));
  const left = sentences.length - shown.length;
  const nodes = nodesOf(misses.flatMap(({ edges, missing }) => [...edges, ...missing]));
  return {
    reason,
    claims: misses.flatMap(({ claims }) => claims ?? []),
    sentence: [...shown, ...(left > 0 ? [`${left} more ${left === 1 ? 'reason' : 'reasons'} of this kind.`] : [])].join(
      ' ',
    ),
    nodes,
  };
}

function unknownFacts(prover: Prover, graded: Graded): Reason {
  const missing = prover.missingFactsOf(graded);
  const nodes = new Map(unknownLeaves(graded).map(({ aim }) => [nodeKey(aim.goal), aim.goal]));
  const names = missing.map((kind) => factKindNames[kind]);
  const sentence = `Data that was not imported could change the answer: ${listed(names, names.length)}.`;
  return { reason: 'unknown-source', sentence, claims: [], nodes: [...nodes.values()] };
}

function unknownLeaves(graded: Graded): Extract<Graded, { kind: 'leaf' }>[] {
  if (verdictOf(graded.span) !== 'unknown') return [];
  return graded.kind === 'leaf' ? [graded] : graded.parts.flatMap(unknownLeaves);
}
