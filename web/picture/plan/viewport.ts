/** Where the picture stands in its pane. */
export interface Viewport {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}
