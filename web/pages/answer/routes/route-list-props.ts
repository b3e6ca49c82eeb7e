import type { RouteChoice } from '../address.ts';

/** What the pointer or the keyboard is on; never part of the address. */
export type Hovered = { readonly route: RouteChoice } | { readonly item: string } | undefined;

export interface RouteListProps {
  readonly chosen: RouteChoice | undefined;
  readonly hovered: Hovered;
  readonly selected: string | undefined;
  readonly onHover: (hovered: Hovered) => void;
  readonly onPin: (route: RouteChoice) => void;
  readonly onSelect: (item: string | undefined) => void;
}
