import { type Answer, type Client, TookTooLong } from './client.ts';
import { count, duration, percentile } from './numbers.ts';
import type { Report } from './report.ts';

/** A server ends a request after this time by itself. */
const requestLimitMs = 15_000;
/** For one kind of question, however many are wanted. */
const kindLimitMs = 45_000;
/** What did not come in time is longer than anything that did. */
export const late = Number.POSITIVE_INFINITY;

/** Measures one item after the other, and ends after the given time with what there is by then. */
export async function within<Item>(
  items: readonly Item[],
  measure: (item: Item) => Promise<number>,
  budgetMs: number,
): Promise<number[]> {
  const times: number[] = [];
  const giveUpAt = performance.now() + budgetMs;
  for (const item of items) {
    if (performance.now() > giveUpAt) break;
    times.push(await measure(item));
  }
  return times;
}

/** The time until the answer is there, or `late`. */
export async function timeOf(client: Client, query: string, variables: object): Promise<number> {
  return (await askInTime(client, query, variables))?.ms ?? late;
}

/** Nothing, if the answer did not come in time. An answer that is a problem ends the bench. */
export async function askInTime<Data extends object>(
  client: Client,
  query: string,
  variables: object,
): Promise<Answer<Data> | undefined> {
  try {
    const answer = await client.ask<Data>(query, variables);
    const problem = Object.values(answer.data).flat().find(isProblem);
    if (problem !== undefined) throw new Error(`${JSON.stringify(variables)}: ${JSON.stringify(problem)}`);
    return answer;
  } catch (error) {
    if (error instanceof TookTooLong) return undefined;
    throw error;
  }
}

/** Problems are the members of a result that every document here asks for nothing but their type. */
function isProblem(answer: unknown): boolean {
  return answer === null || (typeof answer === 'object' && Object.keys(answer).join() === '__typename');
}

export function askEach(client: Client, query: string, asked: readonly object[]): Promise<number[]> {
  return within(asked, (variables) => timeOf(client, query, variables), kindLimitMs);
}

export interface Most {
  readonly p50Ms?: number | undefined;
  readonly p95Ms?: number | undefined;
}

export function judgeSpread(report: Report, what: string, times: readonly number[], { p50Ms, p95Ms }: Most): void {
  judgeMs(report, `${what}, p50 of ${count(times.length)}`, percentile(times, 0.5), p50Ms);
  judgeMs(report, `${what}, p95`, percentile(times, 0.95), p95Ms);
}

export function judgeMs(
  report: Report,
  what: string,
  ms: number,
  mostMs: number | undefined,
  limitMs = requestLimitMs,
): void {
  const figure = ms === late ? `more than ${duration(limitMs)}` : duration(ms);
  if (mostMs === undefined) report.add(what, figure);
  else report.judge(what, figure, `≤ ${duration(mostMs)}`, ms <= mostMs);
}
