import { Button } from '@mantine/core';
import { type ComponentType, type ReactNode, useEffect, useReducer } from 'react';
import { MessageCard } from './message-card.tsx';

/** A component whose scripts are fetched when it is first shown, or as soon as somebody knows that it will be. */
export interface LoadedLater<Props extends object> {
  (props: Props): ReactNode;
  readonly load: () => void;
}

/**
 * React's `lazy` shows what comes after a fallback only 300 ms later, so that nothing flickers; here the fallback itself
 * is blank for that long, and what is there is shown at once.
 */
export function loadedLater<Props extends object>(
  fetchComponent: () => Promise<ComponentType<Props>>,
  meanwhile: ReactNode,
): LoadedLater<Props> {
  let Loaded: ComponentType<Props> | undefined;
  let loading: Promise<void> | undefined;
  let hasFailed = false;

  function load(): Promise<void> {
    loading ??= fetchComponent().then(
      (component) => {
        Loaded = component;
      },
      () => {
        hasFailed = true;
        loading = undefined;
      },
    );
    return loading;
  }

  function Later(props: Props): ReactNode {
    const [, showAgain] = useReducer((count: number) => count + 1, 0);
    useEffect(() => {
      // It may have arrived between the first sight of this and now, when nobody shows it again.
      void load().then(showAgain);
    }, []);
    if (Loaded !== undefined) return <Loaded {...props} />;
    if (!hasFailed) return meanwhile;
    const retry = () => {
      hasFailed = false;
      showAgain();
      void load().then(showAgain);
    };
    return (
      <MessageCard icon="warning" title="This part of the page could not be loaded">
        <p>The server may have been stopped or updated. Try again, or reload the page.</p>
        <Button onClick={retry}>Try again</Button>
      </MessageCard>
    );
  }
  return Object.assign(Later, { load: () => void load() });
}
