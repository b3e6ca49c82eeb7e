import { useCallback, useEffect, useRef, useState } from 'react';
import { ImportFailure, type ImportState, importState } from '../../api/import.ts';

const lookEveryMs = 700;

/** Where the import is, asked of the server again while something runs there, and what of it failed. */
export function useImport() {
  const [state, setState] = useState<ImportState>();
  const [failure, setFailure] = useState<ImportFailure>();
  const asked = useRef(0);

  const look = useCallback(async () => {
    const mine = ++asked.current;
    try {
      const next = await importState();
      // An answer that was overtaken says nothing.
      if (mine === asked.current) setState(next);
    } catch (error) {
      if (mine === asked.current) setFailure(asFailure(error));
    }
  }, []);

  /** Does something and shows what came of it. */
  const act = useCallback(
    async (action: () => Promise<unknown>) => {
      setFailure(undefined);
      try {
        await action();
      } catch (error) {
        setFailure(asFailure(error));
      }
      await look();
    },
    [look],
  );

  useEffect(() => {
    void look();
  }, [look]);
  const isRunning = state?.step === 'reading' || state?.step === 'publishing';
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(look, lookEveryMs);
    return () => clearInterval(timer);
  }, [isRunning, look]);
  return { state, failure, act, look };
}

function asFailure(error: unknown): ImportFailure {
  return error instanceof ImportFailure ? error : new ImportFailure(0, String(error));
}
