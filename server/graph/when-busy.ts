import { DatabaseBusy } from './errors.ts';

/** Transactions that meet may deadlock; on a slow machine they outlast the time in which the driver repeats them. */
export async function repeatWhenBusy<Result>(work: () => Promise<Result>, repeats = 5): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DatabaseBusy) || repeats === 0) throw error;
    return repeatWhenBusy(work, repeats - 1);
  }
}
