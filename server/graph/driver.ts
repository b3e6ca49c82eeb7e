import { setTimeout as pause } from 'node:timers/promises';
import neo4j, { type Driver, type Integer, type Session } from 'neo4j-driver';
import type { Query } from './cypher-files.ts';
import { DatabaseProblem, DatabaseRefusedSignIn, isWorthRepeating, translateError } from './errors.ts';
import { type Guard, startGuard, type WorkLimit } from './work-limit.ts';

export type Address = Readonly<{ uri: string; username: string; password: string; database: string }>;
export type Parameters = Readonly<Record<string, unknown>>;
export type Step = Readonly<{ query: Query; parameters: Parameters }>;

/** Neo4j as whycan uses it: rows are plain objects, every question has a time limit and can be cancelled. */
export type Graph = Readonly<{
  /** Reads; repeated for a moment when the database asks for it. */
  read<Row extends object>(query: Query, parameters: Parameters, limit: WorkLimit): Promise<Row[]>;
  /** Reads row by row, for answers too large to hold at once; never repeated. */
  stream<Row extends object>(query: Query, parameters: Parameters, limit: WorkLimit): AsyncGenerator<Row, void, void>;
  /** Writes in one transaction, which is repeated after a deadlock. */
  write<Row extends object>(query: Query, parameters: Parameters, limit: WorkLimit): Promise<Row[]>;
  /** Runs the steps one after the other in one transaction: all of them or none. */
  writeTogether(steps: readonly Step[], limit: WorkLimit): Promise<void>;
  /** For `CALL … IN TRANSACTIONS` and schema commands, which commit on their own; never repeated. */
  writeAlone<Row extends object>(query: Query, parameters: Parameters, limit: WorkLimit): Promise<Row[]>;
  close(): Promise<void>;
}>;

type Mode = 'READ' | 'WRITE';

const connectionTimeoutMs = 2_500;
/** A database that just started compiles its own code first. */
const firstAnswerMs = 10_000;
const repeatReadsForMs = 2_000;
const repeatWritesForMs = 5_000;
const streamedAtOnce = 5_000;

/** A whole number as Cypher's LIMIT and SKIP need it: plain numbers travel as floats. */
export function integer(value: number): Integer {
  return neo4j.int(value);
}

/** Opens a pool of connections and proves that one of them works. */
export async function connect(address: Address): Promise<Graph> {
  const driver = openDriver(address);
  try {
    await driver.getServerInfo({ database: address.database });
  } catch (error) {
    await driver.close();
    throw translateError(error, { query: 'connect', uri: address.uri, timeoutMs: connectionTimeoutMs });
  }
  return graphOver(driver, address);
}

/** Whether the database answers a real query now; a refused sign-in is thrown, because asking again would not help. */
export async function isAnswering(address: Address): Promise<boolean> {
  const driver = openDriver(address);
  const session = driver.session({ database: address.database });
  try {
    await session.run('RETURN 1', {}, { timeout: firstAnswerMs });
    return true;
  } catch (error) {
    const problem = translateError(error, { query: 'isAnswering', uri: address.uri, timeoutMs: firstAnswerMs });
    if (problem instanceof DatabaseProblem && !(problem instanceof DatabaseRefusedSignIn)) return false;
    throw problem;
  } finally {
    await session.close();
    await driver.close();
  }
}

function openDriver({ uri, username, password }: Address): Driver {
  return neo4j.driver(uri, password === '' ? undefined : neo4j.auth.basic(username, password), {
    maxConnectionPoolSize: 50,
    connectionAcquisitionTimeout: 3_000,
    connectionTimeout: connectionTimeoutMs,
    connectionLivenessCheckTimeout: 30_000,
    maxTransactionRetryTime: repeatWritesForMs,
    disableLosslessIntegers: true,
    telemetryDisabled: true,
    notificationFilter: { minimumSeverityLevel: 'OFF' },
    userAgent: 'whycan',
  });
}

function graphOver(driver: Driver, { uri, database }: Address): Graph {
  // One process reads what it wrote, also from another member of a cluster.
  const bookmarkManager = neo4j.bookmarkManager();
  const open = (mode: Mode, fetchSize = 1_000): Session =>
    driver.session({ database, bookmarkManager, fetchSize, defaultAccessMode: mode });

  async function inSession<Result>(
    mode: Mode,
    query: string,
    limit: WorkLimit,
    work: (session: Session) => Promise<Result>,
  ): Promise<Result> {
    const session = open(mode);
    const guard = startGuard(query, limit);
    try {
      return await Promise.race([guard.stopped, work(session)]);
    } finally {
      await finish(session, guard);
    }
  }

  const translated = async <Result>(
    query: string,
    { timeoutMs }: WorkLimit,
    work: Promise<Result>,
  ): Promise<Result> => {
    try {
      return await work;
    } catch (error) {
      throw translateError(error, { query, uri, timeoutMs });
    }
  };

  const runAlone = <Row extends object>(mode: Mode, { name, text }: Query, parameters: Parameters, limit: WorkLimit) =>
    inSession(mode, name, limit, async (session) => {
      const { records } = await session.run(text, parameters, transactionSettings(name, limit));
      return records.map((record) => record.toObject() as Row);
    });

  const runTogether = <Row extends object>(steps: readonly Step[], limit: WorkLimit): Promise<Row[]> => {
    const name = steps.map((step) => step.query.name).join(' + ');
    const work = inSession('WRITE', name, limit, (session) =>
      session.executeWrite(
        async (transaction) => {
          let rows: Row[] = [];
          for (const { query, parameters } of steps) {
            const { records } = await transaction.run(query.text, parameters);
            rows = records.map((record) => record.toObject() as Row);
          }
          return rows;
        },
        transactionSettings(name, limit),
      ),
    );
    return translated(name, limit, work);
  };

  async function* stream<Row extends object>({ name, text }: Query, parameters: Parameters, limit: WorkLimit) {
    const session = open('READ', streamedAtOnce);
    const guard = startGuard(name, limit);
    const rows = session.run(text, parameters, transactionSettings(name, limit))[Symbol.asyncIterator]();
    try {
      for (;;) {
        const next = await translated(name, limit, Promise.race([guard.stopped, rows.next()]));
        if (next.done === true) return;
        yield next.value.toObject() as Row;
      }
    } finally {
      await finish(session, guard);
    }
  }

  return {
    read: <Row extends object>(query: Query, parameters: Parameters, limit: WorkLimit) =>
      translated(
        query.name,
        limit,
        repeated(limit, () => runAlone<Row>('READ', query, parameters, limit)),
      ),
    stream,
    write: (query, parameters, limit) => runTogether([{ query, parameters }], limit),
    writeTogether: async (steps, limit) => void (await runTogether(steps, limit)),
    writeAlone: <Row extends object>(query: Query, parameters: Parameters, limit: WorkLimit) =>
      translated(query.name, limit, runAlone<Row>('WRITE', query, parameters, limit)),
    close: () => driver.close(),
  };
}

/** Closing a session that still works makes the server end its question; the asker need not wait for that. */
async function finish(session: Session, guard: Guard): Promise<void> {
  guard.end();
  const closing = session.close();
  if (guard.hasFired()) closing.catch(() => undefined);
  else await closing;
}

function transactionSettings(query: string, { timeoutMs }: WorkLimit) {
  return { timeout: timeoutMs, metadata: { app: 'whycan', query } };
}

/** An auto-commit read costs half of a managed one, but has to be repeated by hand. */
async function repeated<Result>({ timeoutMs, signal }: WorkLimit, work: () => Promise<Result>): Promise<Result> {
  const giveUpAt = performance.now() + Math.min(repeatReadsForMs, timeoutMs);
  for (let pauseMs = 50; ; pauseMs *= 2) {
    try {
      return await work();
    } catch (error) {
      if (!isWorthRepeating(error) || signal?.aborted === true || performance.now() + pauseMs > giveUpAt) throw error;
      await pause(pauseMs);
    }
  }
}
