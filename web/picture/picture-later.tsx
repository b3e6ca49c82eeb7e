import { loadedLater } from '../parts/feedback/loaded-later.tsx';
import { Loading } from '../parts/feedback/loading.tsx';

/** The picture with all that draws it, which is most of the scripts of the page. */
export const PicturePane = loadedLater(
  async () => (await import('./picture-pane.tsx')).PicturePane,
  <div className="card picture-pane">
    <Loading what="the picture" />
  </div>,
);
