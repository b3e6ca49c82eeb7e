import { applyChanges } from '../../server/access/changes/apply-changes.ts';
import { examineQuestion } from '../../server/access/judge/examine-question.ts';
import { verdictOf } from '../../server/access/judge/grade.ts';
import { strict } from '../../server/access/judge/grants/chain.ts';
import { endpointAdministrators } from '../../server/access/judge/grants/endpoint-legacy.ts';
import { coverageGrants, covers, scopesOf } from '../../server/access/judge/grants/unified.ts';
import { activating, asItIs, type Lens } from '../../server/access/judge/lens.ts';
import type { AccessModel } from '../../server/access/judge/model.ts';
import { Subject } from '../../server/access/judge/subject.ts';
import { activeEntraHoldings, viewOf } from '../../server/access/judge/view.ts';
import { claimsOfEdge } from '../../server/access/tell/edge-sentence.ts';
import { hangsOn } from '../../server/access/tell/fragility.ts';
import { holds, leavesOf, missesOf } from '../../server/access/tell/routes/relevant.ts';
import { answerInWords } from '../../server/access/tell/sentence.ts';
import type { Claim, SeenThrough, WouldHold } from '../../server/access/terms/claim.ts';
import { type TenantFacts, ungroupedId } from '../../server/access/terms/facts.ts';
import type { NodeReference } from '../../server/access/terms/node.ts';
import type { Decision } from '../../server/access/terms/proof.ts';
import type { Question } from '../../server/access/terms/question.ts';
import { type Product, products } from '../../server/access/terms/vocabulary.ts';
import { answer } from './answer.ts';
import { type Asked, closureOf, modelOf, personIn, verdictIn } from './asked-tenant.ts';
import { hangsAsClaimed } from './removals-asked.ts';

/** Everything that an answer says of all, of none or of what would be. */
export function claimsOf(decision: Decision): Claim[] {
  const leaves = leavesOf(decision.proof);
  const fragility = hangsOn(decision);
  return [
    ...answerInWords(decision).claims,
    ...(fragility ? [fragility] : []),
    ...decision.reasons.flatMap(({ claims }) => claims ?? []),
    ...leaves.flatMap((leaf) => missesOf(leaf).flatMap(({ claims }) => claims ?? [])),
    ...leaves.filter(holds).flatMap(({ edges }) => edges.flatMap(claimsOfEdge)),
  ];
}

/** Asks the engine whether a claim is true, about everybody and everything that it speaks of. */
export function isTrue(claim: Claim, asked: Asked): boolean {
  const { facts, rulebook, person, question } = asked;
  const known = complete(facts);
  const model = modelOf(known, rulebook);
  switch (claim.kind) {
    case 'seen-through':
      return enabledPeople(known).every((id) => isSeenAsClaimed(claim, model, known, id));
    case 'sees-every-group':
      return enabledPeople(known)
        .filter((id) => claim.roles.some((role) => holdsRole(model, known, id, role)))
        .every((id) => deviceGroupsOf(known).every((group) => sees(model, known, id, group)));
    case 'open-to-all':
      return enabledPeople(known).every((id) => sees(model, known, id, claim.deviceGroup.id));
    case 'unseen': {
      const unseen = deviceGroupsOf(known).filter((group) => !sees(model, known, claim.person.id, group));
      return sameSet(
        unseen,
        claim.deviceGroups.map(({ id }) => id),
      );
    }
    case 'ungranted':
      return !wouldHold(claim.permission, { ...asked, facts: known }, model);
    case 'assigned-on': {
      const view = viewOf(model, personIn(known, person));
      const covered = products.filter(
        (product) => coverageGrants(view, { permission: claim.permission.id, product }, strict).length > 0,
      );
      return sameSet(covered, claim.products);
    }
    case 'after-activating': {
      const sets = claim.isEachEnough ? claim.nodes.map((node) => [node]) : [claim.nodes];
      return sets.every((nodes) => wouldHold(claim.what, { ...asked, facts: known }, model, activating(nodes)));
    }
    case 'after-changes':
      return wouldHold(claim.what, { ...asked, facts: known }, applyChanges(model, claim.changes));
    case 'hangs-on':
      return hangsAsClaimed(claim, asked);
    case 'look-alike':
      return claim.pairs.every(
        ({ role, entraRole }) => role.kind !== 'EntraRole' && rulebook.entraRoleNamed(role.name)?.id === entraRole.id,
      );
    case 'opens-nothing':
      return claim.roles.every(({ id }) => opensNothing(id, claim.product, asked));
    case 'nothing-needed': {
      const nobody = { kind: 'User', id: 'nobody', displayName: 'nobody', userType: 'Member', enabled: true } as const;
      const own = answer(facts, rulebook, person, question).verdict;
      return answer({ ...facts, people: [...facts.people, nobody] }, rulebook, 'nobody', question).verdict === own;
    }
    case 'requirements-met':
      return leavesOf(answer(facts, rulebook, person, question).proof).filter(holds).length >= claim.count;
    case 'needed':
      return claim.missing.length > 0 && !claim.met.some((title) => claim.missing.includes(title));
    case 'denied-to-everybody':
      return facts.people.every(({ id }) => verdictIn({ ...asked, person: id }) === 'deny');
    case 'nothing-counts':
      return [...rulebook.capabilities.keys()].every(
        (capability) => answer(facts, rulebook, claim.person.id, { capability, on: {} }).verdict === 'deny',
      );
    case 'depends-on-policy': {
      const policies = rulebook.capabilities.get(question.capability)?.policies.keys() ?? [];
      const verdictOn = (policy: string) =>
        verdictIn({ ...asked, question: { ...question, on: { ...question.on, policy } } });
      return new Set([...policies].map(verdictOn)).size > 1;
    }
    case 'effective-on':
      return sameSet(rulebook.permissions.get(claim.permission)?.effectiveIn ?? [], claim.products);
    case 'limited-to':
      return viewOf(model, personIn(known, person))
        .unified.filter(({ holding }) => covers(holding.assignment, claim.product))
        .map(({ holding }) => scopesOf(holding.assignment))
        .every((scopes) => scopes.length > 0 && scopes.every((scope) => claim.scopes.includes(scope)));
  }
}

const completed = new WeakMap<TenantFacts, TenantFacts>();

/** What was imported, taken for everything that there is: a claim about known facts does not speak of others. */
function complete(facts: TenantFacts): TenantFacts {
  const known = completed.get(facts) ?? { ...facts, coverage: [] };
  completed.set(facts, known);
  return known;
}

function enabledPeople(facts: TenantFacts): string[] {
  return facts.people.filter(({ enabled }) => enabled).map(({ id }) => id);
}

function deviceGroupsOf(facts: TenantFacts): string[] {
  return [...facts.deviceGroups.map(({ id }) => id), ungroupedId];
}

/** Whether the person sees a device group, by the proof of a question about it. */
function sees(model: AccessModel, facts: TenantFacts, id: string, deviceGroup: string): boolean {
  const having = { ...model, facts: { ...model.facts, available: products } };
  const subject = new Subject(having, personIn(facts, id));
  const graded = examineQuestion({ subject, on: { deviceGroup } }, 'mde.device.view');
  const found = findLeaf(graded, deviceGroup);
  if (!found) throw new Error('a question about a device group says nothing of it');
  return verdictOf(found.span) !== 'deny';
}

type Graded = ReturnType<typeof examineQuestion>;

function findLeaf(graded: Graded, deviceGroup: string): Extract<Graded, { kind: 'leaf' }> | undefined {
  if (graded.kind !== 'leaf') {
    for (const part of graded.parts) {
      const found = findLeaf(part, deviceGroup);
      if (found) return found;
    }
    return undefined;
  }
  const { requirement } = graded.aim;
  return requirement.kind === 'deviceGroup' && requirement.deviceGroups.includes(deviceGroup) ? graded : undefined;
}

function isSeenAsClaimed(claim: SeenThrough, model: AccessModel, facts: TenantFacts, id: string): boolean {
  const groups = closureOf(facts, id);
  const isClaimed =
    claim.principals.some((principal) => principal.id === id || groups.has(principal.id)) ||
    claim.roles.some((role) => holdsRole(model, facts, id, role));
  return isClaimed === claim.deviceGroups.some((group) => sees(model, facts, id, group.id));
}

function holdsRole(model: AccessModel, facts: TenantFacts, id: string, role: NodeReference): boolean {
  const view = viewOf(model, personIn(facts, id));
  if (role.kind === 'EntraRole') return activeEntraHoldings(view).some(({ holding }) => holding.role === role.id);
  return endpointAdministrators(view, strict).some((way) => way.role.id === role.id);
}

function wouldHold(what: WouldHold, asked: Asked, model: AccessModel, lens: Lens = asItIs): boolean {
  const person = personIn(asked.facts, asked.person);
  const device = asked.facts.devices.find(({ id }) => id === asked.question.on.device);
  const subject = new Subject(model, person, lens);
  const verdictOn = ({ capability, on }: Question) =>
    verdictOf(examineQuestion({ subject, on, ...(device ? { device } : {}) }, capability).span);
  if (what === 'answer') return verdictOn(asked.question) !== 'deny';
  if (what.kind === 'Permission' && what.product !== undefined) {
    return verdictOn({ capability: `permission:${what.id}`, on: { workload: what.product } }) !== 'deny';
  }
  throw new Error(`nobody can be asked whether ${what.kind} would hold`);
}

/** The permissions that a role alone gives on a product. */
function opensNothing(key: string, product: Product, { facts, rulebook }: Asked): boolean {
  const role = facts.legacyRoles.find((one) => one.key === key);
  const probe = { kind: 'User', id: 'probe', displayName: 'probe', userType: 'Member', enabled: true } as const;
  const alone: TenantFacts = {
    ...complete(facts),
    people: [probe],
    groups: [],
    entraHoldings: [],
    unifiedRoles: [],
    legacyRoles: role ? [{ ...role, principals: ['probe'] }] : [],
  };
  return [...rulebook.permissions.keys()].every(
    (id) =>
      answer(alone, rulebook, 'probe', { capability: `permission:${id}`, on: { workload: product } }).verdict ===
      'deny',
  );
}

function sameSet(left: readonly string[], right: readonly string[]): boolean {
  return left.length === new Set(right).size && left.every((item) => right.includes(item));
}
