import { useState } from 'react';
import type { CombinedError } from 'urql';
import { failureOf } from '../../api/failure.ts';

/** Why something was not done: what is wrong with what was typed, or with the request. */
export interface Refused {
  readonly code: string | undefined;
  readonly message: string;
}

interface Changed {
  readonly error?: CombinedError | undefined;
  readonly answer: { readonly __typename: string; readonly code?: string; readonly message?: string } | undefined;
}

/** Runs a change once at a time and keeps why it was refused. */
export function useChange() {
  const [isRunning, setRunning] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  /** Whether it was done. */
  const run = async (change: () => Promise<Changed>): Promise<boolean> => {
    setRunning(true);
    const { error, answer } = await change();
    setRunning(false);
    const problem = error
      ? { code: undefined, message: failureOf(error).message }
      : answer?.message === undefined
        ? undefined
        : { code: answer.code, message: answer.message };
    setRefused(problem);
    return problem === undefined;
  };
  return { isRunning, refused, run };
}
