import { expect, test } from 'vitest';
import {
  DatabaseBroken,
  DatabaseBusy,
  DatabaseRefusedSignIn,
  DatabaseUnavailable,
  DiskFull,
  isWorthRepeating,
  QueryAborted,
  QueryConflict,
  QueryFailed,
  QueryTimedOut,
  QueryTooLarge,
  translateError,
} from '../../server/graph/errors.ts';

const circumstance = { query: 'people/by-ids', uri: 'bolt://127.0.0.1:1', timeoutMs: 2_000 };
const driverError = (code: string, message = 'details', retryable = false): Error =>
  Object.assign(new Error(message), { code, retryable });

test.each([
  ['ServiceUnavailable', DatabaseUnavailable],
  ['SessionExpired', DatabaseUnavailable],
  ['Neo.TransientError.General.DatabaseUnavailable', DatabaseUnavailable],
  ['Neo.ClientError.Security.Unauthorized', DatabaseRefusedSignIn],
  ['Neo.TransientError.Transaction.DeadlockDetected', DatabaseBusy],
  ['Neo.TransientError.Request.NoThreadsAvailable', DatabaseBusy],
  ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', QueryTooLarge],
  ['Neo.ClientError.General.TransactionOutOfMemoryError', QueryTooLarge],
  ['Neo.ClientError.Transaction.TransactionTimedOut', QueryTimedOut],
  ['Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration', QueryTimedOut],
  ['Neo.ClientError.Transaction.Terminated', QueryAborted],
  ['Neo.ClientError.Schema.ConstraintValidationFailed', QueryConflict],
  ['Neo.DatabaseError.Transaction.TransactionStartFailed', DatabaseBroken],
  ['Neo.DatabaseError.Transaction.TransactionCommitFailed', DatabaseBroken],
  ['Neo.DatabaseError.Statement.ExecutionFailed', QueryFailed],
  ['Neo.ClientError.Statement.SyntaxError', QueryFailed],
])('%s becomes a problem with a sentence of its own', (code, kind) => {
  const problem = translateError(driverError(code), circumstance);
  expect(problem).toBeInstanceOf(kind);
  expect(problem.name).toBe(kind.name);
  expect(problem.message).not.toContain('details');
});

test('a pool without a free connection means busy, not unreachable', () => {
  const error = driverError('N/A', 'Connection acquisition timed out in 3000 ms. Pool status: …');
  expect(translateError(error, circumstance)).toBeInstanceOf(DatabaseBusy);
});

test('a problem that is already understood stays as it is', () => {
  const problem = new QueryAborted('people/by-ids');
  expect(translateError(problem, circumstance)).toBe(problem);
});

test('a question that filled the memory is not asked again, other passing trouble is', () => {
  expect(isWorthRepeating(driverError('Neo.TransientError.Transaction.DeadlockDetected', '', true))).toBe(true);
  expect(isWorthRepeating(driverError('ServiceUnavailable', '', true))).toBe(true);
  expect(isWorthRepeating(driverError('Neo.TransientError.General.MemoryPoolOutOfMemoryError', '', true))).toBe(false);
  expect(isWorthRepeating(driverError('Neo.ClientError.Statement.SyntaxError'))).toBe(false);
});

test('a disk without space is named, whatever the database could not do because of it', () => {
  const problem = translateError(
    driverError('Neo.DatabaseError.General.UnknownError', 'java.io.IOException: No space left on device'),
    circumstance,
  );
  expect(problem).toBeInstanceOf(DiskFull);
  expect(problem.message).toBe(
    'The disk of the database is full, so nothing more can be stored. What was imported before stays readable. Free some space, then try again.',
  );
});
