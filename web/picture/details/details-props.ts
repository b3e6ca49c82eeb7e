import type { Picture } from '../picture-fragment.ts';

/** What the details of anything in a picture are given. */
export interface DetailsProps {
  readonly picture: Picture;
  /** Another item is selected instead, or nothing. */
  readonly onSelect: (item: string | undefined) => void;
}
