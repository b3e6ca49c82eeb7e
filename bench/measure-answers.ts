import { examineQuestion } from '../server/access/judge/examine-question.ts';
import { judge } from '../server/access/judge/judge.ts';
import { Subject } from '../server/access/judge/subject.ts';
import { completeWays } from '../server/access/tell/complete-ways.ts';
import { decide } from '../server/access/tell/decide.ts';
import { essentialOf } from '../server/access/tell/essential.ts';
import { fragilityOf } from '../server/access/tell/fragility.ts';
import { pictureOf } from '../server/access/tell/picture.ts';
import { routesOf } from '../server/access/tell/routes.ts';
import { sentenceOf } from '../server/access/tell/sentence.ts';
import { stepSetsFor } from '../server/access/tell/steps.ts';
import type { Decision } from '../server/access/terms/proof.ts';
import type { SnapshotView } from '../server/store/snapshot-view.ts';
import type { Client } from './client.ts';
import { within } from './limited.ts';
import { duration, percentile } from './numbers.ts';
import type { Picked, PickedQuestion } from './pick-questions.ts';
import type { Report } from './report.ts';

/** The database compiles what it runs often; a server that has answered for a while is what is measured. */
const warmUp = 4_000;
const warmRounds = 3;
const first = 500;
const drawn = 400;
const routesTold = 25;
/** One measurement ends after this time, with what it has by then. */
const budgetMs = 60_000;

const checkQuery = `query Check($user: String!, $capability: String!, $on: TargetInput) {
  access(user: $user, capability: $capability, on: $on) {
    __typename
    ... on Decision { verdict sentence reasons { reason sentence nodes { kind key name } } }
  }
}`;

/** Assumes what is so already, so that the verdict is known. */
const whatIfQuery = `query WhatIf($user: String!, $capability: String!, $on: TargetInput) {
  access(user: $user, capability: $capability, on: $on, assuming: [{ setAccount: { user: $user, enabled: true } }]) {
    __typename
    ... on Decision { verdict sentence reasons { reason sentence nodes { kind key name } } }
  }
}`;

export const pictureQuery = `query Picture($user: String!, $capability: String!, $on: TargetInput) {
  access(user: $user, capability: $capability, on: $on) {
    __typename
    ... on Decision {
      verdict sentence fragility
      routes(first: 25) { total leaves { title routes { steps { sentence } } misses { sentence } } }
      graph { nodes { key } edges { key source target } gates { key } }
      essential { key }
    }
  }
}`;

const capabilitiesQuery =
  'query All($key: String!) { user(key: $key) { capabilities { verdict capability { key } } } }';

type AccessData = { readonly access: { readonly __typename: string; readonly verdict?: string } };

/** One question after the other over HTTP; returns the median of the allowed ones in milliseconds. */
export async function measureChecks(client: Client, { allow, deny }: Picked, report: Report): Promise<number> {
  const check = (questions: readonly PickedQuestion[]) => askAll(client, checkQuery, questions);
  const mixed = allow.flatMap((allowed, index) => [allowed, ...deny.slice(index, index + 1)]);
  report.spread('check over HTTP, the first of a new server', await check(mixed.slice(0, first)));
  for (let asked = 0; asked < warmUp; asked += mixed.length) await check(mixed.slice(0, warmUp - asked));
  const allowed = await check(allow);
  report.spread('check over HTTP, allow', allowed, { p50Ms: 1.5, p95Ms: 4 });
  report.spread('check over HTTP, deny with all reasons', await check(deny), { p50Ms: 1.5, p95Ms: 4 });
  report.spread('what-if over HTTP', await askAll(client, whatIfQuery, mixed.slice(0, first)), { p50Ms: 5 });
  report.spread('answer with routes and picture over HTTP', await askAll(client, pictureQuery, mixed.slice(0, drawn)));
  return percentile(allowed, 0.5);
}

export async function measureCapabilities(
  client: Client,
  { allow, deny }: Picked,
  wanted: number,
  report: Report,
): Promise<void> {
  const people = [...new Set([...allow, ...deny].map(({ person }) => person.id))];
  const some = people.filter((_, index) => index % Math.max(1, Math.floor(people.length / wanted)) === 0);
  const ask = async (key: string) => (await client.ask(capabilitiesQuery, { key })).ms;
  const before = people.filter((key) => !some.includes(key)).slice(0, wanted);
  await within(before, ask, budgetMs);
  const times = await within(some.slice(0, wanted), ask, budgetMs);
  report.spread('all capabilities of one person over HTTP', times, { p50Ms: 20, p95Ms: 20 });
}

/** Everything that GraphQL can ask of an answer. */
function tellAll(decision: Decision): void {
  const { proof, reasons, notes, state, toActivate } = decision;
  void [proof, reasons, notes, state, toActivate, sentenceOf(decision), fragilityOf(decision), completeWays(decision)];
  void [routesOf(decision, routesTold), essentialOf(decision), pictureOf(decision)];
}

/** A verdict alone must be at least so many times faster than all that is told of it. */
const leastRatio = 5;

/** What a verdict costs without proof and words, compared with everything told of it, in the same run. */
export function measureVerdicts({ model }: SnapshotView, { allow, deny }: Picked, report: Report): void {
  const questions = [...allow, ...deny].filter((_, index) => index % 4 === 0);
  const timeAll = (ask: (asked: PickedQuestion) => void): number => {
    for (const asked of questions) ask(asked);
    const start = performance.now();
    for (let round = 0; round < warmRounds; round += 1) for (const asked of questions) ask(asked);
    return (performance.now() - start) / (questions.length * warmRounds);
  };
  const verdictMs = timeAll(({ person, question, device }) => void judge(model, person, question, device).verdict);
  const wholeMs = timeAll(({ person, question, device }) => tellAll(decide(model, person, question, device)));
  report.add('a verdict alone, mean', duration(verdictMs));
  report.add('everything told of an answer, mean', duration(wholeMs));
  const ratio = wholeMs / verdictMs;
  report.judge('everything told ÷ verdict alone', ratio.toFixed(1), `≥ ${leastRatio}`, ratio >= leastRatio);
}

/** What deciding alone costs, without HTTP, GraphQL and the database. */
export function measureDeciding({ model }: SnapshotView, { allow, deny }: Picked, report: Report): void {
  const timeOf = ({ person, question, device }: PickedQuestion): number => {
    const start = performance.now();
    decide(model, person, question, device);
    return performance.now() - start;
  };
  const reasonsTimeOf = ({ person, question, device }: PickedQuestion): number => {
    const decision = decide(model, person, question, device);
    const start = performance.now();
    void decision.reasons;
    return performance.now() - start;
  };
  const searchTimeOf = ({ person, question, device }: PickedQuestion): number => {
    const again = (other: Subject) =>
      examineQuestion({ subject: other, on: question.on, ...(device ? { device } : {}) }, question.capability);
    const subject = new Subject(model, person);
    const graded = again(subject);
    const start = performance.now();
    stepSetsFor(subject, graded, again);
    return performance.now() - start;
  };
  for (let round = 0; round < warmRounds; round += 1) {
    for (const question of [...allow, ...deny]) timeOf(question);
    for (const question of deny) {
      reasonsTimeOf(question);
      searchTimeOf(question);
    }
  }
  report.spread('deciding in this process, allow', allow.map(timeOf));
  report.spread('deciding in this process, deny', deny.map(timeOf));
  report.spread('looking for one or two steps that are enough', deny.map(searchTimeOf), { p50Ms: 0.3 });
  report.spread('finding the reasons of a denial, such steps included', deny.map(reasonsTimeOf));
}

async function askAll(client: Client, query: string, questions: readonly PickedQuestion[]): Promise<number[]> {
  return within(
    questions,
    async ({ person, question, verdict }) => {
      const variables = { user: person.id, capability: question.capability, on: question.on };
      const { data, ms } = await client.ask<AccessData>(query, variables);
      if (data.access.verdict?.toLowerCase() === verdict) return ms;
      throw new Error(
        `${person.id} ${question.capability}: ${verdict} here, ${JSON.stringify(data.access)} over HTTP.`,
      );
    },
    budgetMs,
  );
}
