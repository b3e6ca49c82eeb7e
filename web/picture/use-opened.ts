import { useState } from 'react';
import type { Fold } from './fold/fold.ts';
import type { Picture } from './picture-fragment.ts';

const nothing: ReadonlySet<string> = new Set();

/** The nodes that a reader took out of their folds; another picture starts without any. */
export function useOpened(picture: Picture) {
  const [state, setState] = useState({ picture, keys: nothing });
  const opened = state.picture === picture ? state.keys : nothing;
  return {
    opened,
    open: (folds: readonly Fold[]) =>
      setState({ picture, keys: new Set([...opened, ...folds.flatMap(({ nodes }) => nodes.map((node) => node.key))]) }),
    close: () => setState({ picture, keys: nothing }),
  };
}
