import { useEffect, useState } from 'react';

/** True once `isActive` has lasted for the delay: what is fast shows no loading state at all. */
export function useDelayed(isActive: boolean, delayMs = 300): boolean {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    if (!isActive) return setShown(false);
    const timer = setTimeout(() => setShown(true), delayMs);
    return () => clearTimeout(timer);
  }, [isActive, delayMs]);
  return isActive && isShown;
}
