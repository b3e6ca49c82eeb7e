import { cpus, loadavg, totalmem } from 'node:os';
import { neo4jVersion } from '../server/graph/launch/version.ts';
import { count, duration, percentile } from './numbers.ts';

interface Row {
  readonly what: string;
  readonly figure: string;
  readonly target: string;
}

export interface Report {
  readonly add: (what: string, figure: string) => void;
  /** A figure that should reach its target. */
  readonly judge: (what: string, figure: string, target: string, isMet: boolean) => void;
  /** Median and 95th percentile of single measurements in milliseconds, judged where there is something to reach. */
  readonly spread: (what: string, valuesMs: readonly number[], target?: { p50Ms?: number; p95Ms?: number }) => void;
  readonly print: () => void;
}

/** `what` is measured; the table opens with it. */
export function createReport(what: string): Report {
  const [loadBefore = 0] = loadavg();
  const rows: Row[] = [];
  const add = (what: string, figure: string): void => void rows.push({ what, figure, target: '' });
  const judge = (what: string, figure: string, target: string, isMet: boolean): void =>
    void rows.push({ what, figure, target: `${target}  ${isMet ? 'met' : 'NOT MET'}` });
  const most = (what: string, ms: number, mostMs: number | undefined): void =>
    mostMs === undefined ? add(what, duration(ms)) : judge(what, duration(ms), `≤ ${mostMs} ms`, ms <= mostMs);
  return {
    add,
    judge,
    spread(what, valuesMs, { p50Ms, p95Ms } = {}) {
      most(`${what}, p50 of ${count(valuesMs.length)}`, percentile(valuesMs, 0.5), p50Ms);
      most(`${what}, p95`, percentile(valuesMs, 0.95), p95Ms);
    },
    print() {
      const whatWidth = Math.max(...rows.map(({ what }) => what.length));
      const figureWidth = Math.max(...rows.map(({ figure }) => figure.length));
      const lines = rows.map(({ what, figure, target }) =>
        `${what.padEnd(whatWidth)}  ${figure.padStart(figureWidth)}  ${target}`.trimEnd(),
      );
      const load = `load average before: ${loadBefore.toFixed(1)}`;
      process.stdout.write(`\n${what}\n${machine()}, ${load}\n\n${lines.join('\n')}\n`);
    },
  };
}

function machine(): string {
  const processors = cpus();
  const gigabytes = Math.round(totalmem() / 1024 ** 3);
  return `Node ${process.versions.node}, Neo4j ${neo4jVersion}, ${processors.length} × ${processors[0]?.model ?? 'processor'}, ${gigabytes} GB`;
}
