/** Sizes of texts in a picture at zoom 1, in CSS pixels. */
export const typeSize = { title: 12.5, detail: 11, gate: 11, badge: 11 } as const;

/** Smallest text that reads well, in CSS pixels on the screen. */
export const leastText = 10.5;

/** Below this zoom the texts of a box would be too small: they are replaced by its name in `leastText`. */
export const readableZoom = leastText / Math.min(...Object.values(typeSize));

/** Below this zoom a box has no room for a name; nobody can zoom out further. */
export const leastZoom = 0.35;
