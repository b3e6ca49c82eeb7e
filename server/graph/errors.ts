/** Anything expected to go wrong between whycan and its database; the message says what to do next. */
export class DatabaseProblem extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

export class DatabaseUnavailable extends DatabaseProblem {
  constructor(uri: string, options?: ErrorOptions) {
    super(
      `The database at ${uri} does not answer. Check that it is running and can be reached, then try again.`,
      options,
    );
  }
}

/** The private database is down for the moment; whoever uses it starts it again. */
export class PrivateDatabaseDown extends DatabaseProblem {
  constructor(logFile: string, options?: ErrorOptions) {
    super(
      `The private database has stopped. whycan starts it again, which takes some seconds: try again then. Its log is ${logFile}.`,
      options,
    );
  }
}

/** The server runs, but one of its databases does nothing more until it is started again. */
export class DatabaseBroken extends DatabaseProblem {
  constructor(uri: string, options?: ErrorOptions) {
    super(
      `The database at ${uri} met a failure it cannot go on from, such as a full disk. Read its log, start it again and try again.`,
      options,
    );
  }
}

/** Nothing more can be written; what is stored stays readable. */
export class DiskFull extends DatabaseProblem {
  constructor(sentence = 'The disk of the database is full, so nothing more can be stored.', options?: ErrorOptions) {
    super(`${sentence} What was imported before stays readable. Free some space, then try again.`, options);
  }
}

export class DatabaseRefusedSignIn extends DatabaseProblem {
  constructor(uri: string, options?: ErrorOptions) {
    super(
      `The database at ${uri} does not accept the user name or password. Check NEO4J_USERNAME and NEO4J_PASSWORD.`,
      options,
    );
  }
}

export class DatabaseBusy extends DatabaseProblem {
  constructor(options?: ErrorOptions) {
    super('The database is busy with other work. Try again in a moment.', options);
  }
}

/** A question that the database did not answer; `query` is the name of its file. */
export class QueryProblem extends DatabaseProblem {
  readonly query: string;
  constructor(query: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.query = query;
  }
}

export class QueryTimedOut extends QueryProblem {
  constructor(query: string, timeoutMs: number, options?: ErrorOptions) {
    super(query, `The question took longer than ${timeoutMs / 1000} s and was stopped. Ask for less at once.`, options);
  }
}

export class QueryTooLarge extends QueryProblem {
  constructor(query: string, options?: ErrorOptions) {
    super(
      query,
      'The answer needs more memory than the database may use for one question. Ask for less at once.',
      options,
    );
  }
}

export class QueryAborted extends QueryProblem {
  constructor(query: string, options?: ErrorOptions) {
    super(query, 'The question was cancelled before its answer arrived.', options);
  }
}

/** Two writers wanted the same key. */
export class QueryConflict extends QueryProblem {
  constructor(query: string, options?: ErrorOptions) {
    super(query, 'An object with the same key is already stored.', options);
  }
}

/** A mistake of whycan itself: nothing the person who asks can repair. */
export class QueryFailed extends QueryProblem {
  constructor(query: string, code: string, options?: ErrorOptions) {
    super(
      query,
      `The database could not run ${query} (${code}). This is a fault of whycan. Please report it, with this text.`,
      options,
    );
  }
}

type Meaning = 'denied' | 'busy' | 'large' | 'late' | 'aborted' | 'conflict' | 'gone' | 'broken';
const codes: readonly (readonly [RegExp, Meaning])[] = [
  [/^Neo\.ClientError\.Security\./, 'denied'],
  [/TransactionOutOfMemory|MemoryPoolOutOfMemory/, 'large'],
  [/TransactionTimedOut/, 'late'],
  [/^Neo\.(Client|Transient)Error\.Transaction\.(Terminated|LockClientStopped)$/, 'aborted'],
  [/ConstraintValidationFailed/, 'conflict'],
  [/^Neo\.TransientError\.General\.DatabaseUnavailable$/, 'gone'],
  [/^(ServiceUnavailable|SessionExpired)$/, 'gone'],
  [/^Neo\.TransientError\./, 'busy'],
  // A database that could not write its log does nothing more until it is started again.
  [/^Neo\.DatabaseError\.(Transaction\.|General\.StorageDamageDetected)/, 'broken'],
];

export type Circumstance = { query: string; uri: string; timeoutMs: number };

/** What a driver error means to whycan. */
export function translateError(error: unknown, { query, uri, timeoutMs }: Circumstance): Error {
  if (error instanceof DatabaseProblem || !(error instanceof Error)) return asError(error);
  const code = codeOf(error);
  if (code === undefined) return error;
  if (error.message.startsWith('Connection acquisition timed out')) return new DatabaseBusy({ cause: error });
  if (isDiskFull(error)) return new DiskFull(undefined, { cause: error });
  switch (codes.find(([pattern]) => pattern.test(code))?.[1]) {
    case 'denied':
      return new DatabaseRefusedSignIn(uri, { cause: error });
    case 'busy':
      return new DatabaseBusy({ cause: error });
    case 'large':
      return new QueryTooLarge(query, { cause: error });
    case 'late':
      return new QueryTimedOut(query, timeoutMs, { cause: error });
    case 'aborted':
      return new QueryAborted(query, { cause: error });
    case 'conflict':
      return new QueryConflict(query, { cause: error });
    case 'broken':
      return new DatabaseBroken(uri, { cause: error });
    case 'gone':
      return new DatabaseUnavailable(uri, { cause: error });
    default:
      return new QueryFailed(query, code, { cause: error });
  }
}

/** Deadlocks, leader changes and lost connections pass when a read is repeated. */
export function isWorthRepeating(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = codeOf(error) ?? '';
  if (code.includes('OutOfMemory') || error.message.startsWith('Connection acquisition timed out')) return false;
  return 'retryable' in error && error.retryable === true;
}

function isDiskFull({ message }: Error): boolean {
  return /No space left on device|not enough space|Failed to preallocate/i.test(message);
}

function codeOf(error: Error): string | undefined {
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
