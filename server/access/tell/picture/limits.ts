/** Routes to one requirement that an answer lists unless it is asked for more; all of them are always drawn. */
export const listedRoutes = 25;

/** Further routes that are tried for the room that a bounded picture has left. */
export const triedRoutes = 400;

export const mostNodes = 400;
export const mostEdges = 2000;

/** Links of near misses in a picture that cannot be drawn whole; each miss has its share of them. */
export const mostMissEdges = 200;
