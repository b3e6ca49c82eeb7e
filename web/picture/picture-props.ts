import type { Decision } from '../pages/answer/answer-document.ts';
import type { Highlight } from '../pages/answer/routes/highlight-route.ts';

export interface PictureProps {
  readonly decision: Decision;
  readonly highlight: Highlight | undefined;
  readonly selected: string | undefined;
  readonly isWide: boolean;
  readonly onHover: (key: string | undefined) => void;
  readonly onSelect: (key: string | undefined) => void;
  readonly onWiden: () => void;
}
