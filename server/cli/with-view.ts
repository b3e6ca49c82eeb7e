import type { Catalogue } from '../catalogue/load.ts';
import { NothingLoaded } from '../store/problems.ts';
import type { SnapshotView } from '../store/snapshot-view.ts';
import type { CommandOptions } from './command.ts';
import { atOption } from './snapshot-number.ts';
import type { Terminal } from './terminal.ts';
import { withStore } from './with-store.ts';

/** Opens the snapshot that `--at` names, or the current one, and gives it back however the work ends. */
export async function withView<Result>(
  terminal: Terminal,
  options: CommandOptions,
  catalogue: Catalogue,
  work: (view: SnapshotView) => Promise<Result>,
): Promise<Result> {
  const at = atOption(options.last('at'));
  return await withStore(
    terminal,
    async ({ store }) => {
      const view = await store.open(at);
      if (!view) throw new NothingLoaded();
      try {
        return await work(view);
      } finally {
        view.release();
      }
    },
    { catalogue },
  );
}
