import type { VerdictCode } from '../api/vocabulary.ts';
import type { Highlight } from './highlight.ts';
import type { Point } from './layout/point.ts';
import type { Picture } from './picture-fragment.ts';

export interface PictureProps {
  readonly picture: Picture;
  /** What it is about, at the beginning of a sentence: "This answer". */
  readonly subject: string;
  /** The picture in words, for those who do not see it. */
  readonly label: string;
  /** Colours the capability; absent where nothing is asked about it. */
  readonly verdict?: VerdictCode;
  readonly highlight: Highlight | undefined;
  /** A way that is followed: it has boxes of its own where others share one. */
  readonly followed: Highlight | undefined;
  readonly selected: string | undefined;
  /** The node that the picture is around. */
  readonly centre?: string;
  /** Boxes that stand for nodes which the picture does not have. */
  readonly rests?: ReadonlySet<string>;
  readonly isWide?: boolean;
  readonly onHover: (key: string | undefined) => void;
  readonly onSelect: (key: string | undefined) => void;
  /** Absent where the picture cannot be made wider. */
  readonly onWiden?: () => void;
  /** A node was pressed twice: its page is wanted. */
  readonly onOpen?: (key: string) => void;
  /** What can be done with a node is asked for, at a place of the window. */
  readonly onMenu?: (key: string, place: Point) => void;
}
