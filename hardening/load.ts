import { setTimeout as pause } from 'node:timers/promises';
import { type RunningProgram, residentMegabytes } from '../bench/program.ts';
import { say, type Workplace } from '../bench/workplace.ts';
import { pidIn } from './processes.ts';
import { askKnown } from './questions.ts';
import type { Table } from './table.ts';

const connections = 200;
const roundMs = 30_000;
const settleMs = 5_000;
/** What a round may add once everything is warm. */
const mostGrowth = 1.15;

/** Rounds of many connections at once: no wrong answer, and after the first round neither process grows. */
export async function loadInRounds(
  server: RunningProgram,
  place: Workplace,
  rounds: number,
  table: Table,
): Promise<void> {
  const sizes: { readonly node: number; readonly java: number }[] = [];
  let [right, wrong, none] = [0, 0, 0];
  for (let round = 1; round <= rounds; round += 1) {
    say(`Load of ${connections} connections, ${round} of ${rounds}.`);
    const endsMs = performance.now() + roundMs;
    await Promise.all(
      Array.from({ length: connections }, async () => {
        while (performance.now() < endsMs) {
          const outcome = await askKnown(server.url);
          if (outcome === 'right') right += 1;
          else if (outcome === 'wrong') wrong += 1;
          else none += 1;
        }
      }),
    );
    await pause(settleMs);
    sizes.push({
      node: residentMegabytes(server),
      java: residentMegabytes({ ...server, pid: pidIn(place, 'endpoint.json') ?? server.pid }),
    });
  }
  table.add(
    `${connections} connections, ${rounds} rounds`,
    `${right} right, ${none} unanswered, ${wrong} wrong`,
    wrong === 0 && none === 0,
  );
  for (const kind of ['node', 'java'] as const) {
    const megabytes = sizes.map((size) => Math.round(size[kind]));
    const isFlat = megabytes.length < 3 || (megabytes.at(-1) ?? 0) <= mostGrowth * (megabytes.at(-2) ?? 0);
    table.add(`memory of ${kind} after each round`, `${megabytes.join(' → ')} MB`, isFlat);
  }
}
