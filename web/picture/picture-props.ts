import type { VerdictCode } from '../api/vocabulary.ts';
import type { Highlight } from './highlight.ts';
import type { Picture } from './picture-fragment.ts';

export interface PictureProps {
  readonly picture: Picture;
  /** The picture in words, for those who do not see it. */
  readonly label: string;
  /** Colours the capability. */
  readonly verdict: VerdictCode;
  readonly highlight: Highlight | undefined;
  /** A way that is followed: it has boxes of its own where others share one. */
  readonly followed: Highlight | undefined;
  readonly selected: string | undefined;
  readonly isWide: boolean;
  readonly onHover: (key: string | undefined) => void;
  readonly onSelect: (key: string | undefined) => void;
  readonly onWiden: () => void;
}
