import neo4j, { type Driver, type Integer, type Session } from 'neo4j-driver';
import { type Address, type Followed, followed } from './address.ts';
import type { Query } from './cypher-files.ts';
import {
  DatabaseBroken,
  DatabaseBusy,
  DatabaseProblem,
  DatabaseRefusedSignIn,
  DatabaseUnavailable,
  DiskFull,
  translateError,
} from './errors.ts';
import type { PrivatePlace } from './private-place.ts';
import { repeated } from './repeat.ts';
import { type Guard, startGuard, type WorkLimit } from './work-limit.ts';

export type { Integer };

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
  /** Runs the steps one after the other in one transaction: all of them or none. Returns the rows of each. */
  writeTogether(steps: readonly Step[], limit: WorkLimit): Promise<object[][]>;
  /** For `CALL … IN TRANSACTIONS` and schema commands, which commit on their own; never repeated. */
  writeAlone<Row extends object>(query: Query, parameters: Parameters, limit: WorkLimit): Promise<Row[]>;
  close(): Promise<void>;
  /** Only of the private database. */
  place?: PrivatePlace;
}>;

type Mode = 'READ' | 'WRITE';

const connectionTimeoutMs = 2_500;
/** A database that just started compiles its own code first. */
const firstAnswerMs = 10_000;
const repeatWritesForMs = 5_000;
const streamedAtOnce = 5_000;

/** A whole number as Cypher's LIMIT and SKIP need it: plain numbers travel as floats. */
export function integer(value: number): Integer {
  return neo4j.int(value);
}

/** Opens a pool of connections and proves that one of them works; a private database that lies dead is started first. */
export async function connect(address: Address): Promise<Graph> {
  const pool = followed(address, openDriver);
  try {
    await answerOf(pool.now(), address).catch(async (error: unknown) => {
      if (address.place === undefined || !isLost(error)) throw error;
      await address.place.revive(error instanceof DatabaseBroken);
      pool.follow();
      await answerOf(pool.now(), address);
    });
  } catch (error) {
    await pool.now().close();
    throw error;
  }
  return graphOver(pool, address);
}

async function answerOf(driver: Driver, { uri, database }: Address): Promise<void> {
  const session = driver.session({ database, defaultAccessMode: 'READ' });
  try {
    await session.run('RETURN 1', {}, { timeout: firstAnswerMs });
  } catch (error) {
    throw translateError(error, { query: 'connect', uri, timeoutMs: firstAnswerMs });
  } finally {
    await session.close();
  }
}

const losses = [DatabaseUnavailable, DatabaseBroken, DiskFull];

function isLost(error: unknown): boolean {
  return losses.some((kind) => error instanceof kind);
}

/** Whether the database answers a real query now; a refused sign-in is thrown, because asking again would not help. */
export async function isAnswering(address: Address): Promise<boolean> {
  const driver = openDriver(address);
  try {
    await answerOf(driver, address);
    return true;
  } catch (problem) {
    if (problem instanceof DatabaseProblem && !(problem instanceof DatabaseRefusedSignIn)) return false;
    throw problem;
  } finally {
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

function graphOver(pool: Followed<Driver>, { uri, database, place }: Address): Graph {
  // One process reads what it wrote, also from another member of a cluster; the private database has none.
  const bookmarks = place === undefined ? { bookmarkManager: neo4j.bookmarkManager() } : {};
  const open = (mode: Mode, fetchSize = 1_000): Session =>
    pool.now().session({ database, ...bookmarks, fetchSize, defaultAccessMode: mode });

  /** The private database is started again in the background; whoever asked learns that meanwhile. */
  const explained = (problem: Error, asked: Driver): Error => {
    if (place === undefined) return problem;
    const hasMoved = pool.follow() || pool.now() !== asked;
    // Something else may have its port and keep silent.
    const isSilent = problem instanceof DatabaseBusy && (hasMoved || place.whereabouts() === undefined);
    if (!isLost(problem) && !isSilent) return problem;
    const follow = () => pool.follow();
    if (!hasMoved) {
      place
        .revive(problem instanceof DatabaseBroken)
        .then(follow, follow)
        .catch(() => undefined);
    }
    return place.explain(problem);
  };

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
    const asked = pool.now();
    try {
      return await work;
    } catch (error) {
      throw explained(translateError(error, { query, uri, timeoutMs }), asked);
    }
  };

  const runAlone = <Row extends object>(mode: Mode, { name, text }: Query, parameters: Parameters, limit: WorkLimit) =>
    inSession(mode, name, limit, async (session) => {
      const { records } = await session.run(text, parameters, transactionSettings(name, limit));
      return records.map((record) => record.toObject() as Row);
    });

  const runTogether = <Row extends object>(steps: readonly Step[], limit: WorkLimit): Promise<Row[][]> => {
    const name = steps.map((step) => step.query.name).join(' + ');
    const work = inSession('WRITE', name, limit, (session) =>
      session.executeWrite(
        async (transaction) => {
          const rows: Row[][] = [];
          for (const { query, parameters } of steps) {
            const { records } = await transaction.run(query.text, parameters);
            rows.push(records.map((record) => record.toObject() as Row));
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
        repeated(limit, pool.follow, () => runAlone<Row>('READ', query, parameters, limit)),
      ),
    stream,
    write: async <Row extends object>(query: Query, parameters: Parameters, limit: WorkLimit) =>
      (await runTogether<Row>([{ query, parameters }], limit))[0] ?? [],
    writeTogether: runTogether,
    writeAlone: <Row extends object>(query: Query, parameters: Parameters, limit: WorkLimit) =>
      translated(query.name, limit, runAlone<Row>('WRITE', query, parameters, limit)),
    close: () => pool.now().close(),
    ...(place === undefined ? {} : { place }),
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
