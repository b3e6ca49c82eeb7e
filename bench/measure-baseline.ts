import { type Client, createClient } from './client.ts';
import { percentile } from './numbers.ts';
import { startProgram } from './program.ts';
import type { Report } from './report.ts';
import type { Workplace } from './workplace.ts';

const rounds = 1_200;
const warmUp = 200;

/** What asking costs when there is nothing to answer: of any GraphQL Yoga, and of whycan's. */
export async function measureBaseline(
  whycan: Client,
  checkMs: number,
  place: Workplace,
  report: Report,
): Promise<void> {
  const { url } = await startProgram(['--import', 'tsx', 'bench/bare-yoga.ts'], place);
  const bare = createClient(url);
  const bareTimes = await ask(bare);
  bare.end();
  report.spread('{ __typename } of a bare GraphQL Yoga', bareTimes);
  report.spread('{ __typename } of whycan', await ask(whycan));
  report.add('an allowed check against a bare Yoga, p50', `${(checkMs / percentile(bareTimes, 0.5)).toFixed(1)} ×`);
}

async function ask(client: Client): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push((await client.ask('{ __typename }')).ms);
  return times.slice(warmUp);
}
