/** Corners of boxes that are neither rectangles nor round: from -1 to 1 across and down. */
export const outlines = {
  hexagon: [-0.93, -1, 0.93, -1, 1, 0, 0.93, 1, -0.93, 1, -1, 0],
  octagon: [-0.94, -1, 0.94, -1, 1, -0.6, 1, 0.6, 0.94, 1, -0.94, 1, -1, 0.6, -1, -0.6],
  tag: [-1, -1, 0.88, -1, 1, 0, 0.88, 1, -1, 1],
} as const satisfies Readonly<Record<string, readonly number[]>>;

/** Radii of round corners, and the length of cut ones, in pixels. */
export const corners = { pill: 22, round: 8, solid: 10, cut: 9 } as const;
