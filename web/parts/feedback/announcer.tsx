import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react';

const quietMs = 500;
const AnnouncerContext = createContext<(message: string) => void>(() => undefined);

/** Says a message to screen readers: the page's one live region, at most twice a second, the newest wins. */
export function useAnnounce(): (message: string) => void {
  return useContext(AnnouncerContext);
}

export function AnnouncerProvider({ children }: { readonly children: ReactNode }) {
  const [message, setMessage] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const announce = useCallback((next: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setMessage(next), quietMs);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <AnnouncerContext value={announce}>
      {children}
      <div className="for-screen-readers" role="status" aria-live="polite">
        {message}
      </div>
    </AnnouncerContext>
  );
}
