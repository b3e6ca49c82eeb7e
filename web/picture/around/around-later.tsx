import { loadedLater } from '../../parts/feedback/loaded-later.tsx';
import { Loading } from '../../parts/feedback/loading.tsx';

/** The neighbourhood on pages that are there without its scripts. */
export const AroundPane = loadedLater(
  async () => (await import('./around-pane.tsx')).AroundPane,
  <Loading what="what is around" rows={4} />,
);
